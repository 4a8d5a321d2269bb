import Casework
import Ledger
import Terminal

/// Prints what a salvage brought and what it could not.
final class SalvagePrinter {
    private let output: Output
    private let format: FormatOption.Format
    private let csv: CSVText?
    private var lines: [String] = []
    private var json: [JSONText] = []

    /// So many lines are for people to read; the file has them all.
    private static let listed = 200

    init(_ output: Output, _ format: FormatOption.Format) {
        self.output = output
        self.format = format
        csv =
            format == .csv
            ? try? CSVText(
                output, header: ["matter", "what", "key", "id", "station", "number", "day", "text"]) : nil
    }

    /// One thing that could not be read, or not as it was.
    func note(_ note: SalvageNote) throws {
        let key = note.key.map { String($0) } ?? ""
        let id = note.id?.description ?? ""
        switch format {
        case .table:
            if lines.count < Self.listed { lines.append(note.sentence(in: language)) }
        case .csv:
            try csv?.row([
                note.matter.rawValue, note.what, key, id, note.station, note.number, note.day, note.text,
            ])
        case .json:
            json.append(
                .object([
                    ("matter", .string(note.matter.rawValue)), ("what", .string(note.what)),
                    ("key", note.key.map { .number(Int($0)) } ?? .null), ("id", .string(id)),
                    ("station", .string(note.station)), ("number", .string(note.number)),
                    ("day", .string(note.day)),
                    ("text", .string(note.text)),
                ]))
        }
    }

    /// Prints all of it.
    ///
    /// - parameter list: the file that has every note; nil where there is none.
    func finish(_ report: SalvageReport, list: String?) throws {
        switch format {
        case .table: try table(report, list)
        case .csv: try csv?.finish()
        case .json: try output.write(object(report).text + "\n")
        }
        try output.commit()
    }

    private func table(_ report: SalvageReport, _ list: String?) throws {
        var rows: [[String]] = []
        for kind in Kind.allCases {
            guard let counts = report.records[kind], counts != SalvageCounts() else { continue }
            let numbers = [counts.read, counts.verified, counts.lost, counts.remade]
            rows.append([kind.label[language]] + numbers.map { String($0) })
        }
        let columns: [TextTable.Column] = [
            .init(say("种类", "Kind")), .init(say("读出", "Read"), alignment: .right),
            .init(say("证实", "Verified"), alignment: .right), .init(say("丢失", "Lost"), alignment: .right),
            .init(say("留位", "Held"), alignment: .right),
        ]
        try output.table(TextTable(columns: columns, rows: rows))
        let totals = totals(report).map { "\($0)=\($1)" }.joined(separator: " ")
        try output.line("")
        try output.line(totals)
        for line in lines { try output.line(line) }
        if report.notes > lines.count {
            try output.line(
                say("……另有 \(report.notes - lines.count) 条", "… and \(report.notes - lines.count) more"))
        }
        if let list { try output.line(say("全部列在 \(list)", "All of it is listed in \(list)")) }
        for difference in report.check.differences {
            try output.line("\(say("不符：", "difference: "))\(difference[language])")
        }
    }

    private func totals(_ report: SalvageReport) -> [(String, Int)] {
        let all = report.records.values
        return [
            ("read", all.reduce(0) { $0 + $1.read }), ("verified", all.reduce(0) { $0 + $1.verified }),
            ("lost", all.reduce(report.unknown) { $0 + $1.lost }), ("held", all.reduce(0) { $0 + $1.remade }),
            ("history", report.history), ("unproven", report.historyUnproven), ("drafts", report.drafts),
            ("sealed_months", report.sealedMonths), ("reopened_months", report.reopenedMonths),
            ("differences", report.check.differences.count + report.check.differencesLeftOut),
        ]
    }

    private func object(_ report: SalvageReport) -> JSONText {
        let kinds = Kind.allCases.map { kind -> JSONText in
            let counts = report.records[kind] ?? SalvageCounts()
            return .object([
                ("kind", .string(kind.stem)), ("read", .number(counts.read)),
                ("verified", .number(counts.verified)), ("lost", .number(counts.lost)),
                ("held", .number(counts.remade)),
            ])
        }
        var members: [(String, JSONText)] = totals(report).map { ($0, .number($1)) }
        members.append(("kinds", .array(kinds)))
        members.append(("notes", .array(json)))
        return .object(members)
    }
}
