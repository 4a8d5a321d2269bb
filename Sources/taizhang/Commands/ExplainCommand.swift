import ArgumentParser
import Casework
import Ledger
import Screens
import Terminal

/// `taizhang explain`: a figure opened into the records that make it.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: say("把一个数打开，看是哪些记录。", "Open a figure into the records that make it."),
        discussion: say(
            "流量按记录列出数量，存量列出期末仍在的，去重的数列出每个对象和最早的日子；数量之" + "和就是那个数。",
            "A flow lists its records with their quantities, a stock what still stands at the "
                + "end, a distinct figure each subject with its first day; the quantities sum to "
                + "the figure."))

    @Argument(
        help: ArgumentHelp(say("指标，如 visits。", "An indicator, such as visits."), valueName: "indicator")
    )
    var indicator: String

    @Argument(
        help: ArgumentHelp(
            say("时期，如 2023-06，或期间的名称。", "A period, such as 2023-06, or its name."), valueName: "period"))
    var period: String

    @OptionGroup var station: StationOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let indicator = try Indicator.asked(indicator)
        let ledger = try Invocation.current.open()
        let place = try ledger.place(station.code)
        let period = try ledger.period(period, at: place)
        let output = Output()
        let explain: Explain = { open, line in
            try ledger.explain(indicator, period, in: place, language: language, open: open, line: line)
        }
        try ledger.steadily {
            output.abandon()
            switch format.format {
            case .table: try table(output, explain)
            case .csv: try csv(output, explain)
            case .json: try json(output, explain)
            }
        }
        try output.commit()
    }

    private typealias Explain = (
        _ open: (Explanation) throws -> Void, _ line: (Explanation.Line) throws -> Void
    ) throws -> Void

    private func table(_ output: Output, _ explain: Explain) throws {
        var figure: Explanation?
        var rows: [[String]] = []
        var count = 0
        func printPage() throws {
            guard !rows.isEmpty else { return }
            let table = TextTable(
                columns: [
                    .init(say("日期", "Date")), .init(say("编号", "Number")),
                    .init(say("名称", "Title"), maximumWidth: 30), .init(say("种类", "Kind")),
                    .init(say("数", "Quantity"), alignment: .right),
                ], rows: rows)
            try output.table(table, isContinued: count > 0)
            count += rows.count
            rows = []
        }
        try explain(
            { opened in
                figure = opened
                let indicator = opened.indicator
                let measure = indicator.definition.measure[language]
                try output.line("\(indicator.label[language]) \(indicator.show(opened.value)) \(measure)")
                try output.line("\(say("口径：", "Counted: "))\(indicator.definition.rule[language])")
                try output.line("")
            },
            { line in
                rows.append([
                    line.date.description, line.number, line.title, line.kind.label[language],
                    figure?.indicator.show(line.quantity) ?? "",
                ])
                if rows.count == TextTable.page { try printPage() }
            })
        try printPage()
        guard let figure else { return }
        if count == 0 {
            complain(say("没有记录。", "No record makes it."))
        } else if !figure.leftOut.isEmpty {
            try output.line("")
        }
        for left in figure.leftOut {
            let name = left.indicator.label[language]
            try output.line(
                say(
                    "未计入：\(name) \(left.indicator.show(left.value))（\(left.indicator.definition.rule.chinese)）",
                    "Left out: \(name) \(left.indicator.show(left.value)) (\(left.indicator.definition.rule.english))"
                ))
        }
    }

    private func csv(_ output: Output, _ explain: Explain) throws {
        let csv = try CSVText(output, header: FigureSheet.header)
        try explain(
            { _ in },
            { line in try csv.row(FigureSheet.row(line)) })
        try csv.finish()
    }

    private func json(_ output: Output, _ explain: Explain) throws {
        var figure: Explanation?
        var count = 0
        try explain(
            { opened in
                figure = opened
                let id = JSONText.string(opened.indicator.id).text
                try output.write("{\"indicator\":\(id),\"value\":\(opened.value),\"records\":[")
            },
            { line in
                let record = JSONText.object([
                    ("kind", .string(line.kind.stem)), ("id", .string(line.id.description)),
                    ("number", .string(line.number)), ("date", .string(line.date.description)),
                    ("title", .string(line.title)), ("quantity", .number(line.quantity)),
                ])
                try output.write((count == 0 ? "" : ",") + record.text)
                count += 1
            })
        guard let figure else { return }
        let leftOut = JSONText.object(figure.leftOut.map { ($0.indicator.id, .number($0.value)) })
        let period = JSONText.string(figure.period.description)
        let station = JSONText.string(figure.place.description)
        try output.write(
            "],\"left_out\":\(leftOut.text),\"period\":\(period.text),\"station\":\(station.text)}\n")
    }
}
