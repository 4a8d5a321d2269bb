import ArgumentParser
import Casework
import Ledger
import Terminal

/// `taizhang month status`: where the months of stations stand.
struct MonthStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: say("各站的月份到了哪一步。", "Where the months of the stations stand."),
        discussion: say(
            "不写月份就是上个月；也可以写 2023 或 2023-01..2023-06。",
            "Without a month the last one; 2023 or 2023-01..2023-06 will do too."))

    @Argument(
        help: ArgumentHelp(
            say("月份，或几个月。", "A month, or several."), valueName: "month"))
    var period: String?

    @OptionGroup var station: StationOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        let place = try ledger.place(station.code)
        let period = try period.map { try ledger.period($0, at: place) }
        if let period, !period.isWholeMonths {
            throw Refusal(.usage, "\(period) 不是整月。", "\(period) is not made of whole months.")
        }
        let last = ledger.today.month.advanced(by: -1)
        let months = try ledger.months(
            period?.months ?? last...last, in: place, withSteps: true)
        try MonthPrinter(ledger).print(months, format.format)
    }
}

/// Prints where months stand.
struct MonthPrinter {
    private let ledger: Ledger

    init(_ ledger: Ledger) { self.ledger = ledger }

    func print(_ months: [MonthLife], _ format: FormatOption.Format) throws {
        let output = Output()
        switch format {
        case .table:
            try output.table(
                TextTable(
                    columns: [
                        .init(say("站点", "Station")), .init(say("月份", "Month")),
                        .init(say("状态", "State")),
                        .init(say("谁", "By")), .init(say("何时", "When")), .init(say("到", "Until")),
                        .init(say("待办", "Open"), alignment: .right),
                    ],
                    rows: months.map { month in
                        [
                            "\(month.station.code) \(month.station.name)", month.month.description,
                            month.state.label[language], month.leading?.who ?? "",
                            month.leading.flatMap { Day(utc: $0.at)?.description } ?? "",
                            month.until?.description ?? "", try open(month).map { String($0) } ?? "",
                        ]
                    }))
            try output.commit()
        case .csv:
            let csv = try CSVText(
                output, header: ["station", "name", "month", "state", "who", "at", "until", "open"])
            for month in months {
                try csv.row([
                    month.station.code, month.station.name, month.month.description, month.state.rawValue,
                    month.leading?.who ?? "", month.leading?.at ?? "", month.until?.description ?? "",
                    try open(month).map { String($0) } ?? "",
                ])
            }
            try csv.finish()
        case .json:
            let json = JSONText.object([("months", .array(try months.map(json)))])
            try output.write(json.text + "\n")
            try output.commit()
        }
    }

    private func json(_ month: MonthLife) throws -> JSONText {
        .object([
            ("station", .string(month.station.code)), ("name", .string(month.station.name)),
            ("month", .string(month.month.description)), ("state", .string(month.state.rawValue)),
            ("who", .optional(month.leading?.who)), ("at", .optional(month.leading?.at)),
            ("until", .optional(month.until?.description)),
            ("open", try open(month).map { .number($0) } ?? .null),
            (
                "steps",
                .array(
                    month.steps.map { step in
                        .object([
                            ("act", .string(step.act.rawValue)), ("who", .string(step.who)),
                            ("at", .string(step.at)), ("reason", .optional(step.reason)),
                            ("until", .optional(step.until?.description)),
                        ])
                    })
            ),
        ])
    }

    /// How many items of the checklist keep a month from the next step; nil where it was locked, or has not begun.
    private func open(_ month: MonthLife) throws -> Int? {
        guard !month.state.isSealed, month.month.first <= ledger.today else { return nil }
        return try ledger.checklist(month.month, of: month.station.id).count(where: \.isBlocking)
    }
}

extension MonthLife {
    /// The step that led to where it stands: once an unlocking has run out, the locking before it.
    fileprivate var leading: MonthStep? {
        if state == .locked { return last(.lock) }
        return steps.last { $0.act.to != nil }
    }
}

extension JSONText {
    /// A text, or null.
    static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }
}
