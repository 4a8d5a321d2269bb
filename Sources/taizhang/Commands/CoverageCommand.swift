import ArgumentParser
import Casework
import Ledger
import Terminal

/// `taizhang board coverage`: how many stations of each level meet a condition, and which do not.
struct CoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: say(
            "各级站点达到条件的有多少，没达到的是哪些。", "How many stations of each level meet a condition, and which don't."),
        discussion: say(
            "条件看期末那一天；“本期有服务”和“本期各月已报”看整个期间。在建和停止的站也算在全部里。",
            "Conditions are those of the period's last day; logged and reported are of the whole period. "
                + "Stations that are being built or closed are among all."))

    @Argument(
        help: ArgumentHelp(
            say(
                "期间；不写就是到刚过完的月份为止的十二个月。", "A period; else the twelve months that end with the last one over."),
            valueName: "period"))
    var period: String?

    @OptionGroup var station: StationOption

    @Option(
        name: .customLong("condition"),
        help: ArgumentHelp(
            say(
                "只要这些条件，可写多次，也可用逗号隔开：\(Coverage.Condition.known)。",
                "Only these conditions; repeat it, or separate with commas: \(Coverage.Condition.known)."),
            valueName: "condition"))
    var conditions: [String] = []

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let conditions = try Coverage.Condition.asked(conditions)
        let ledger = try Invocation.current.open()
        let place = try ledger.place(station.code)
        let period =
            try period.map { try ledger.period($0, at: place) } ?? .lastTwelveMonths(on: ledger.today)
        let found = try ledger.coverage(period, in: place, conditions)
        let output = Output()
        switch format.format {
        case .table: try table(found, period, place, output)
        case .csv: try csv(found, output)
        case .json: try json(found, period, place, output)
        }
        try output.commit()
    }

    private func table(_ found: [Coverage], _ period: Period, _ place: Place, _ output: Output) throws {
        let name = place == .everywhere ? say("整本台账", "the whole ledger") : place.description
        try output.line("\(period)  \(name)")
        try output.line("")
        try output.table(
            TextTable(
                columns: [.init(say("条件", "Condition")), .init(say("级别", "Level"))]
                    + [say("达到", "Met"), say("全部", "All"), say("覆盖率", "Coverage")].map {
                        .init($0, alignment: .right)
                    },
                rows: found.map { coverage in
                    [
                        coverage.condition.label[language], coverage.level.label[language],
                        String(coverage.met.count), String(coverage.all),
                        coverage.permille.map { "\($0 / 10).\($0 % 10)%" } ?? "",
                    ]
                }))
        for coverage in found where !coverage.missing.isEmpty {
            try output.line("")
            try output.line(
                "\(say("没达到", "Not met")) · \(coverage.condition.label[language]) · "
                    + "\(coverage.level.label[language])\(say("：", ":"))")
            for station in coverage.missing { try output.line("  \(station.code) \(station.name)") }
        }
    }

    /// One row for each station and condition.
    private func csv(_ found: [Coverage], _ output: Output) throws {
        let csv = try CSVText(output, header: ["condition", "level", "station", "name", "met"])
        for coverage in found {
            let met = Set(coverage.met.map(\.id))
            for station in (coverage.met + coverage.missing).sorted(by: { $0.key < $1.key }) {
                try csv.row([
                    coverage.condition.rawValue, coverage.level.rawValue, station.code, station.name,
                    met.contains(station.id) ? "yes" : "no",
                ])
            }
        }
        try csv.finish()
    }

    private func json(_ found: [Coverage], _ period: Period, _ place: Place, _ output: Output) throws {
        let json = JSONText.object([
            ("period", .string(period.description)), ("station", .string(place.description)),
            (
                "rows",
                .array(
                    found.map { coverage in
                        .object([
                            ("condition", .string(coverage.condition.rawValue)),
                            ("level", .string(coverage.level.rawValue)), ("met", .number(coverage.met.count)),
                            ("all", .number(coverage.all)),
                            (
                                "missing",
                                .array(
                                    coverage.missing.map {
                                        .object([("station", .string($0.code)), ("name", .string($0.name))])
                                    })
                            ),
                        ])
                    })
            ),
        ])
        try output.write(json.text + "\n")
    }
}

extension Coverage.Condition {
    static let known = allCases.map(\.rawValue).joined(separator: ", ")

    /// The conditions of `--condition a,b --condition c`, in their order; all where none is named.
    static func asked(_ lists: [String]) throws -> [Coverage.Condition] {
        let named = try lists.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }.map {
            word in
            if let condition = allCases.first(where: { $0.rawValue == word || $0.label.chinese == word }) {
                return condition
            }
            throw Refusal(
                .usage, "没有条件“\(word)”，有的是：\(known)。", "There is no condition “\(word)”; there are: \(known)."
            )
        }
        return lists.isEmpty ? allCases : allCases.filter(named.contains)
    }
}
