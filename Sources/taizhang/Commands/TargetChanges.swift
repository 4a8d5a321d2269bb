import ArgumentParser
import Casework
import Ledger

/// `taizhang target propose`.
struct TargetProposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: say("起草一个指标任务，可带各月分解，打印它的 id。", "Draft a target, perhaps with its months; prints its id."),
        discussion: say(
            "例：taizhang target propose visits 2024 1200 --split even --station 411102001000",
            "As: taizhang target propose visits 2024 1200 --split even --station 411102001000"))

    @Argument(
        help: ArgumentHelp(
            say("指标或比率，如 visits。", "An indicator or rate, such as visits."), valueName: "indicator"))
    var indicator: String

    @Argument(
        help: ArgumentHelp(say("年度，如 2024，或期间的名称。", "A year such as 2024, or a name."), valueName: "period"))
    var period: String

    @Argument(
        help: ArgumentHelp(
            say("要达到多少，如 2100、35%、300小时、84.8万元。", "What is to be reached, such as 2100, 35%, 300h."),
            valueName: "value"))
    var value: String

    @Option(
        help: ArgumentHelp(
            say("各月分解：even 平均，last-year 按上一年各月。", "The months' split: even, or like the last year's months."),
            valueName: "way"))
    var split: Way?

    @OptionGroup var station: StationOption
    @OptionGroup var ledger: LedgerOptions

    /// The values of `--split`.
    enum Way: String, ExpressibleByArgument, CaseIterable {
        case even
        case lastYear = "last-year"
    }

    func run() throws {
        let measure = try Measure.asked(indicator)
        let ledger = try Invocation.current.open()
        let station = try ledger.station(station.code)
        let period = try ledger.period(period, at: Place(key: station.key))
        var entry = Entry(.targets)
        entry["station"] = station.code
        entry["indicator"] = measure.id
        entry["period"] = period.description
        entry["value"] = Amount.typed(value)?.description ?? value
        if let split, let value = Amount.typed(value) {
            guard let amounts = try ledger.split(value, of: measure, over: period, at: station, split) else {
                throw Refusal(
                    .usage, "期间“\(period)”超过 12 个月，不能分月。",
                    "“\(period)” is longer than 12 months: it has no split.")
            }
            for (key, amount) in zip(Target.monthKeys, amounts) { entry[key] = amount.description }
        }
        let saved = try ledger.add(entry)
        let output = Output()
        try output.line(saved.id.description)
        try output.commit()
        warn(saved.warnings)
    }
}

extension Ledger {
    /// A proposed split of a value over a period's months; nil where it has more than twelve.
    fileprivate func split(
        _ value: Amount, of measure: Measure, over period: Period, at station: StationPlace,
        _ way: TargetProposeCommand.Way
    ) throws -> [Amount]? {
        let count = Array(period.months).count
        guard count <= Target.monthKeys.count else { return nil }
        let place = Place(key: station.key)
        func amount(_ asked: Period) throws -> Amount? {
            let indicators = measure.indicators
            let values = try figures(indicators, asked, in: place)
            return measure.value(Dictionary(uniqueKeysWithValues: zip(indicators, values)))
        }
        switch way {
        case .even:
            let eve = period.first.adding(days: -1)
            let start = measure.isStanding ? try amount(Period(eve, eve)) : nil
            return Target.split(even: value, over: count, of: measure, from: start ?? Amount(0))
        case .lastYear:
            let before = period.months.map { $0.advanced(by: period.isYear ? -12 : -count) }
            let figures = try before.map { try amount(Period($0))?.thousandths ?? 0 }
            return Target.split(value, like: figures, of: measure)
        }
    }
}

/// `taizhang target issue`.
struct TargetIssueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "issue",
        abstract: say("下达指标任务：从此不能再改。", "Issue targets; from then on they are not changed."),
        discussion: say("要么全部下达，要么一个也不。", "All of them are issued, or none."))

    @Argument(help: ArgumentHelp(say("指标任务的 id。", "The targets' ids."), valueName: "id"))
    var ids: [String]

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        for id in ids { _ = try ledger.target(id, is: .draft) }
        let texts = ["status": TargetStatus.issued.rawValue, "issued_on": ledger.today.description]
        let saved = try ledger.edit(ids.map { ($0, nil, texts) })
        try SavedPrinter(format.format).print(saved)
    }
}

/// `taizhang target revise`.
struct TargetReviseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise",
        abstract: say(
            "给已下达的指标任务另写一版（草案），打印它的 id。", "Draft another version of an issued target; prints its id."),
        discussion: say(
            "原来那一版不动；各月分解按原来的比例。新的一版下达后就用新的。",
            "The issued version stays as it is; the months keep their shares. Once the new version is issued, it counts."
        ))

    @Argument(help: ArgumentHelp(say("已下达那一版的 id。", "The id of the issued version."), valueName: "id"))
    var id: String

    @Argument(help: ArgumentHelp(say("新的指标值。", "The new value."), valueName: "value"))
    var value: String

    @Option(help: ArgumentHelp(say("为什么改。", "Why it changes."), valueName: "text"))
    var reason: String

    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        let old = try ledger.target(id, is: .issued)
        var entry = Entry(.targets)
        for key in ["station", "indicator", "period", "operator", "nature", "unit_of", "basis"] {
            entry[key] = old[key]
        }
        let version = (old["version"].flatMap { Int($0) } ?? 1) + 1
        entry["version"] = String(version)
        entry["reason"] = reason
        entry["value"] = Amount.typed(value)?.description ?? value
        // Months with gaps between them are left to the one who revises.
        let months = Target.monthKeys.prefix { old[$0] != nil }
        let isWhole = months.count == Target.monthKeys.count { old[$0] != nil }
        if let value = Amount.typed(value), let measure = Measure(id: old["indicator"] ?? ""), isWhole,
            !months.isEmpty
        {
            let weights = months.map { Amount(old[$0] ?? "")?.thousandths ?? 0 }
            for (key, amount) in zip(months, Target.split(value, like: weights, of: measure)) {
                entry[key] = amount.description
            }
        }
        let saved = try ledger.add(entry)
        let output = Output()
        try output.line(saved.id.description)
        try output.commit()
        warn(saved.warnings)
    }
}

extension Ledger {
    /// The texts of a target with an id and a status, by key; those that are blank are missing.
    fileprivate func target(_ id: String, is status: TargetStatus) throws -> [String: String] {
        let record = try record(id, language: language)
        guard record.kind == .targets else {
            throw Refusal(
                .data, "记录 \(id) 是\(record.kind.label.chinese)，不是指标任务。",
                "\(id) is one of the \(record.kind.stem), no target.")
        }
        let texts = Dictionary(
            uniqueKeysWithValues: zip(record.kind.fields.map(\.key), record.texts).filter { !$1.isEmpty })
        guard texts["status"] == status.rawValue else {
            let issued = status == .draft
            throw Refusal(
                .failed,
                issued
                    ? "指标任务 \(id) 已下达；要改数用 taizhang target revise。"
                    : "指标任务 \(id) 还是草案，可以直接改：taizhang edit \(id) value=…",
                issued
                    ? "The target \(id) was issued already; taizhang target revise writes another version."
                    : "The target \(id) is still a draft; change it: taizhang edit \(id) value=…")
        }
        return texts
    }
}

extension Measure {
    /// Whether it stands at a day, as stocks and rates do, and so begins with what there is.
    fileprivate var isStanding: Bool { indicators.allSatisfy(\.isStock) }
}
