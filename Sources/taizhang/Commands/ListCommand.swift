import ArgumentParser
import Casework
import Exchange
import Glibc
import Ledger
import Screens
import Terminal

/// `taizhang list`: the records of a kind.
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say("列出一种记录。", "List the records of a kind."),
        discussion: say(
            "按站点、日期、编号排列；CSV 的栏与导出相同，可以再导入。",
            "By station, day and number; as CSV it has the columns of an export and can be " + "imported."))

    @Argument(
        help: ArgumentHelp(
            say("记录种类，如 visits。", "The kind of record, such as visits."), valueName: "kind"))
    var kind: String

    @OptionGroup var station: StationOption

    @Option(
        help: ArgumentHelp(
            say(
                "时期，如 2023-06、2023-01..2023-10 或期间的名称。",
                "A period, such as 2023-06 or 2023-01..2023-10, or its name.")))
    var period: String?

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let kind = try Kind.asked(kind)
        let ledger = try Invocation.current.open()
        let place = try ledger.place(station.code)
        let period = try period.map { try ledger.period($0, at: place) }
        let output = Output()
        let count =
            switch format.format {
            case .table: try table(kind, place, period, ledger, output)
            case .csv: try csv(kind, place, period, ledger, output)
            case .json: try json(kind, place, period, ledger, output)
            }
        try output.commit()
        if count == 0 {
            complain(say("没有这样的\(kind.label.chinese)。", "There are no such \(kind.stem)."))
        }
    }

    private func table(
        _ kind: Kind, _ place: Place, _ period: Period?, _ ledger: Ledger, _ output: Output
    ) throws
        -> Int
    {
        var list = RecordTable(kind)
        var count = 0
        var hasIDs = true
        // A page at a time: the width of a table is known by its rows, and a million of them are too many to hold.
        func printPage() throws {
            guard !list.rows.isEmpty else { return }
            let page = list.table(width: output.width)
            try output.table(page.table, isContinued: count > 0)
            hasIDs = page.hasIDs
            count += list.rows.count
            list.rows = []
        }
        try ledger.steadily {
            output.abandon()
            list.rows = []
            count = 0
            try ledger.list(kind, in: place, period, language: language) { record in
                list.add(record)
                if list.rows.count == TextTable.page { try printPage() }
            }
            try printPage()
        }
        if count > 0, !hasIDs {
            try output.line("")
            try output.line(
                say(
                    "\(count) 条；全部栏目和 id 见 --format csv",
                    "\(count) records; --format csv has every column and the ids"))
        }
        return count
    }

    private func csv(
        _ kind: Kind, _ place: Place, _ period: Period?, _ ledger: Ledger, _ output: Output
    ) throws
        -> Int
    {
        try ledger.steadily {
            output.abandon()
            let sheet = ExportSheet(
                CSVWriter(to: output, byteOrderMark: false), isTerminal: output.isTerminal)
            try sheet.writer.header(Ledger.exportHeader(kind))
            let count = try ledger.export(kind, in: place, period, to: sheet)
            try sheet.writer.finish()
            return count
        }
    }

    private func json(
        _ kind: Kind, _ place: Place, _ period: Period?, _ ledger: Ledger, _ output: Output
    ) throws
        -> Int
    {
        try ledger.steadily {
            output.abandon()
            var count = 0
            try output.write("[")
            try ledger.list(kind, in: place, period, language: language) { record in
                let json = JSONText.object(
                    record.members + [
                        ("id", .string(record.id.description)), ("version", .number(record.version)),
                    ])
                try output.write((count == 0 ? "" : ",\n") + json.text)
                count += 1
            }
            try output.write("]\n")
            return count
        }
    }
}
