import ArgumentParser
import Casework
import Ledger
import Terminal

/// `taizhang board compare`: two periods of a place, or two places in a period, side by side.
struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: say(
            "两个期间或两个地方并排比，差得多的在前。", "Two periods or two places side by side, the greatest difference first."),
        discussion: say(
            "taizhang board compare 2023-05 2023-06 --station 411102\n"
                + "taizhang board compare 2023-06 --station 411102 --with 411103\n"
                + "差别按占较大一方的比例排，因为单位不同。",
            "taizhang board compare 2023-05 2023-06 --station 411102\n"
                + "taizhang board compare 2023-06 --station 411102 --with 411103\n"
                + "Differences are ranked by their share of the larger side, since units differ."))

    @Argument(help: ArgumentHelp(say("期间。", "A period."), valueName: "period"))
    var first: String

    @Argument(help: ArgumentHelp(say("与它相比的期间。", "The period beside it."), valueName: "other-period"))
    var second: String?

    @OptionGroup var station: StationOption

    @Option(
        name: .customLong("with"),
        help: ArgumentHelp(say("同一期间里与它相比的地方。", "The place beside it, in one period."), valueName: "code"))
    var other: String?

    @Option(
        name: .customLong("indicator"),
        help: ArgumentHelp(
            say("只要这些指标，可写多次，也可用逗号隔开。", "Only these indicators; repeat it, or separate with commas."),
            valueName: "id"))
    var indicators: [String] = []

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        guard (second == nil) != (other == nil) else {
            throw Refusal(
                .usage, "要比什么：写两个期间，或一个期间和 --with 地方。",
                "Name what to compare: two periods, or one period and a place, --with CODE.")
        }
        let indicators = try Indicator.asked(indicators)
        let ledger = try Invocation.current.open()
        let place = try ledger.place(station.code)
        let period = try ledger.period(first, at: place)
        let comparison = try ledger.comparison(
            .init(period, place),
            .init(
                second.map { try ledger.period($0, at: place) } ?? period,
                other.map { try ledger.place($0) } ?? place), indicators)
        let output = Output()
        switch format.format {
        case .table: try table(comparison, output)
        case .csv: try csv(comparison, output)
        case .json: try json(comparison, output)
        }
        try output.commit()
    }

    private func table(_ comparison: Comparison, _ output: Output) throws {
        let (left, right) = (comparison.left, comparison.right)
        func title(_ side: Comparison.Side) -> String {
            if left.place == right.place { return side.period.description }
            return side.place == .everywhere ? say("整本台账", "All") : side.place.description
        }
        let common =
            left.place != right.place
            ? left.period.description
            : left.place == .everywhere ? say("整本台账", "the whole ledger") : left.place.description
        try output.line(common)
        try output.line("")
        try output.table(
            TextTable(
                columns: [.init(say("指标", "Indicator")), .init(say("单位", "Unit"))]
                    + [title(left), title(right), say("差", "Difference"), say("占大的", "Of the larger")].map {
                        .init($0, alignment: .right)
                    },
                rows: comparison.rows.map { row in
                    let indicator = row.indicator
                    return [
                        indicator.label[language] + (indicator.isAdditive ? "" : " *"),
                        indicator.definition.measure[language], indicator.show(row.left),
                        indicator.show(row.right),
                        (row.difference > 0 ? "+" : "") + indicator.show(row.difference),
                        row.difference == 0 ? "" : "\(row.rank / 10).\(row.rank % 10)%",
                    ]
                }))
        try output.line("")
        if comparison.rows.contains(where: { !$0.indicator.isAdditive }) {
            try output.line(
                say("* 去重的数，各按自己的期间和地方数。", "* Distinct figures, each counted in its own period and place."))
        }
        guard let first = comparison.rows.first else { return }
        try output.line(say("每个数都能打开：", "Every figure opens:"))
        for side in [left, right] {
            let station = side.place == .everywhere ? "" : " --station \(side.place)"
            try output.line("taizhang explain \(first.indicator.id) \(side.period)\(station)")
        }
    }

    private func csv(_ comparison: Comparison, _ output: Output) throws {
        let csv = try CSVText(output, header: ["indicator", "label", "unit", "left", "right", "difference"])
        for row in comparison.rows {
            try csv.row(
                [row.indicator.id, row.indicator.label[language], row.indicator.unit.rawValue]
                    + [row.left, row.right, row.difference].map(String.init))
        }
        try csv.finish()
    }

    private func json(_ comparison: Comparison, _ output: Output) throws {
        func side(_ side: Comparison.Side) -> JSONText {
            .object([
                ("period", .string(side.period.description)), ("station", .string(side.place.description)),
            ])
        }
        let json = JSONText.object([
            ("left", side(comparison.left)), ("right", side(comparison.right)),
            (
                "rows",
                .array(
                    comparison.rows.map { row in
                        .object([
                            ("indicator", .string(row.indicator.id)),
                            ("unit", .string(row.indicator.unit.rawValue)), ("left", .number(row.left)),
                            ("right", .number(row.right)), ("difference", .number(row.difference)),
                        ])
                    })
            ),
        ])
        try output.write(json.text + "\n")
    }
}
