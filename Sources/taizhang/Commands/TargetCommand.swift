import ArgumentParser
import Casework
import Ledger
import Terminal

/// `taizhang target`: what is to be reached, how far it has come, and new targets.
struct TargetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "target", abstract: say("指标任务和完成率。", "Targets and how far they are reached."),
        discussion: say(
            "先 propose（草案，带各月分解），再 issue（下达）；下达后不能再改，要改用 revise 写新的一版并写明原因。"
                + "上级没有自己的指标时，用下级各站之和；比率不相加。",
            "A draft with its months is proposed, then issued; from then on it is not changed: revise writes another "
                + "version with its reason. A place without a target of its own has the sum of those below; rates don't add up."
        ),
        subcommands: [
            TargetListCommand.self, TargetProposeCommand.self, TargetIssueCommand.self,
            TargetReviseCommand.self,
        ], defaultSubcommand: TargetListCommand.self)

    @OptionGroup var ledger: LedgerOptions
}

/// `taizhang target list`.
struct TargetListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: say("一段时期的指标值、完成率、时间进度和差额。", "Targets of a period with completion, time gone by and gap."),
        discussion: say(
            "月、季用所在年度的指标；至今从年初（或期间起始）数到本期最后一天，还没过完的数到今天。状态按各月分解判断，"
                + "没有分解的按时间进度。",
            "A month or quarter has its year's targets; what was reached is counted from the beginning of the year or period "
                + "to the last day asked for, or today. It is held against the months' split, else against the time."
        ))

    @Argument(
        help: ArgumentHelp(
            say("时期：2025、2025-06 或期间的名称。", "A period: 2025, 2025-06, or a name."), valueName: "period"))
    var period: String

    @OptionGroup var station: StationOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        let place = try ledger.place(station.code)
        let period = try ledger.period(period, at: place)
        let standings = try ledger.standings(for: period, in: place)
        let output = Output()
        switch format.format {
        case .table:
            try table(standings, period, place, output)
            try drafts(period, place, ledger, output)
            try output.commit()
        case .csv: try csv(standings, period, place, output)
        case .json:
            let rows = standings.map { standing in
                JSONText.object(head(standing) + StandingText.members(standing))
            }
            let json = JSONText.object([
                ("period", .string(period.description)), ("station", .string(place.description)),
                ("rows", .array(rows)),
            ])
            try output.write(json.text + "\n")
            try output.commit()
        }
        if standings.isEmpty {
            complain(
                say(
                    "这里这段时期没有已下达的指标任务。", "No target was issued here for this period."))
        }
    }

    private func table(_ standings: [Standing], _ period: Period, _ place: Place, _ output: Output) throws {
        guard let first = standings.first else { return }
        let name = place == .everywhere ? say("整本台账", "the whole ledger") : place.description
        try output.line(
            "\(first.target.period)  \(name)  \(say("至", "by")) \(first.day)  "
                + "\(say("时间进度", "time gone by")) \(StandingText.percent(first.timeProgress))")
        try output.line("")
        let rows = standings.map { standing in
            let measure = standing.target.measure
            let sign = standing.target.comparison == .atLeast ? "≥" : "="
            return [
                measure.label[language], measure.measure[language],
                sign + measure.show(standing.target.value),
                standing.value.map(measure.show) ?? "", standing.gap.map(measure.show) ?? "",
                StandingText.percent(standing.completion), standing.course?.label[language] ?? "",
                standing.target.nature?.label[language] ?? "",
            ]
        }
        let columns: [TextTable.Column] = [
            .init(say("指标", "Indicator")), .init(say("单位", "Unit")),
            .init(say("指标值", "Target"), alignment: .right),
            .init(say("至今", "To date"), alignment: .right), .init(say("差额", "Gap"), alignment: .right),
            .init(say("完成率", "Done"), alignment: .right), .init(say("状态", "Standing")),
            .init(say("性质", "Nature")),
        ]
        let whole = TextTable(columns: columns, rows: rows)
        // Whether it binds is what can be left to the other formats where the line is too short.
        let isWide = whole.lines.contains { displayWidth($0) > output.width }
        try output.table(
            isWide ? TextTable(columns: columns.dropLast(), rows: rows.map { $0.dropLast() }) : whole)
        let sums = standings.filter { $0.target.parts > 1 }
        guard let most = sums.map(\.target.parts).max() else { return }
        try output.line("")
        try output.line(
            say("指标值是下级各站之和（最多 \(most) 个站）。", "Targets are the sums of the stations below, up to \(most)."))
    }

    /// The drafts of the period at the place, which count nowhere yet.
    private func drafts(_ period: Period, _ place: Place, _ ledger: Ledger, _ output: Output) throws {
        let name = period.isNamed ? period.description : String(period.first.year)
        var lines: [String] = []
        try ledger.list(.targets, in: place, language: language) { record in
            let texts = record.texts
            func text(_ key: String) -> String { Kind.targets.index(of: key).map { texts[$0] } ?? "" }
            guard text("status") == TargetStatus.draft.rawValue, text("period") == name else { return }
            lines.append("  \(text("station"))  \(text("indicator"))  \(text("value"))  \(record.id)")
        }
        guard !lines.isEmpty else { return }
        try output.line("")
        try output.line(
            say("草案（还没下达，taizhang target issue ID）：", "Drafts, not issued yet (taizhang target issue ID):"))
        for line in lines { try output.line(line) }
    }

    private func head(_ standing: Standing) -> [(String, JSONText)] {
        let target = standing.target
        return [
            ("indicator", .string(target.measure.id)), ("unit", .string(target.measure.unitName)),
            ("target_period", .string(target.period.description)),
            ("operator", .string(target.comparison.rawValue)),
            ("nature", target.nature.map { .string($0.rawValue) } ?? .null),
            ("stations", .number(target.parts)), ("day", .string(standing.day.description)),
        ]
    }

    private func csv(_ standings: [Standing], _ period: Period, _ place: Place, _ output: Output) throws {
        let csv = try CSVText(
            output,
            header: [
                "period", "station", "indicator", "label", "unit", "operator", "target", "nature", "to_date",
                "expected", "completion", "time_progress", "gap", "standing",
            ])
        for standing in standings {
            let target = standing.target
            try csv.row(
                [period.description],
                codes: [
                    place.description, target.measure.id, target.measure.label[language],
                    target.measure.unitName, target.comparison.rawValue, target.value.description,
                    target.nature?.rawValue ?? "", standing.value?.description ?? "",
                    standing.expected?.description ?? "", standing.completion?.asTenths ?? "",
                    standing.timeProgress.asTenths, standing.gap?.description ?? "",
                    standing.course?.rawValue ?? "",
                ])
        }
        try csv.finish()
    }
}

extension Measure {
    /// What its amounts are counted in, in files: the base unit of a figure, the sign of a rate.
    fileprivate var unitName: String {
        switch self {
        case .indicator(let indicator): indicator.unit.rawValue
        case .rate(let rate): rate.measure.english
        }
    }
}
