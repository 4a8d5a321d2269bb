import Casework
import Ledger
import Terminal

/// Prints a filled-in report: a table for people, CSV and JSON for programs, in base units there.
struct SheetPrinter {
    private let output: Output

    init(_ output: Output) {
        self.output = output
    }

    // MARK: - Table

    func table(_ sheet: ReportSheet) throws {
        try output.line(
            "\(sheet.title[language])  \(say("第 \(sheet.version) 版", "version \(sheet.version)"))  \(sheet.report)"
        )
        let whom = [sheet.placeName[language], sheet.place].filter { !$0.isEmpty }.joined(separator: " ")
        try output.line("\(whom)  \(sheet.period)  \(state(sheet))")
        try output.line("")
        try output.table(fitting(sheet))
        try output.line("")
        for note in sheet.notes(in: language) { try output.line(note) }
        try output.line("")
        let signatures = sheet.signatures
        try output.line(
            [
                (say("填报人", "Filled in by"), signatures.filledBy),
                (say("审核人", "Reviewed by"), signatures.reviewedBy),
                (say("日期", "Date"), signatures.lockedOn),
                (say("锁定号", "Lock no."), signatures.lockNumber),
            ].map { "\($0):\($1.map { " \($0)" } ?? "")" }.joined(separator: "   "))
    }

    private func state(_ sheet: ReportSheet) -> String {
        if sheet.isSealed { return say("锁定时的表", "as it was locked") }
        if sheet.stations == 1 {
            return sheet.sealed == 1
                ? say(
                    "已锁定；这是现在的数，锁定时的表用 --as-sealed",
                    "locked; these are the figures of now, --as-sealed gives the locked ones")
                : say("未锁定", "not locked")
        }
        return say(
            "已锁定 \(sheet.sealed) / \(sheet.stations) 个站月",
            "\(sheet.sealed) of \(sheet.stations) station-months locked")
    }

    /// All columns; on a terminal that is too narrow, those without blanks only.
    private func fitting(_ sheet: ReportSheet) -> TextTable {
        let rows = sheet.cells(in: language)
        func table(_ wanted: [Int]) -> TextTable {
            TextTable(
                columns: wanted.map {
                    let isText = [1, 2, 11].contains($0)
                    return .init(sheet.headings[$0][language], alignment: isText ? .left : .right)
                },
                rows: rows.map { row in wanted.map { row[$0] } })
        }
        let all = table(Array(sheet.headings.indices))
        guard output.isTerminal, all.lines.contains(where: { displayWidth($0) > output.width }) else {
            return all
        }
        return table(sheet.headings.indices.filter { column in rows.contains { !$0[column].isEmpty } })
    }

    // MARK: - Programs

    static let header = [
        "number", "indicator", "title", "unit", "previous", "value", "year_to_date", "target", "completion",
        "time_progress", "gap", "late", "note",
    ]

    func csv(_ sheet: ReportSheet) throws {
        let csv = try CSVText(output, header: Self.header)
        for (index, row) in sheet.rows.enumerated() {
            func text(_ amount: Amount?) -> String { amount?.description ?? "" }
            func text(tenths: Int?) -> String { text(tenths.map { Amount(thousandths: $0 * 100) }) }
            try csv.row([
                String(index + 1), row.measure.id, row.title[language], row.measure.baseUnit,
                text(row.previous),
                text(row.value), text(row.toDate), text(row.target?.value),
                text(tenths: row.target?.completion),
                text(tenths: row.target?.timeProgress), text(row.target?.gap), String(row.late),
                row.remark[language],
            ])
        }
        try csv.finish()
    }

    func json(_ sheet: ReportSheet) throws {
        func text(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }
        let json = JSONText.object([
            ("report", .string(sheet.report)), ("version", .number(sheet.version)),
            ("title", .string(sheet.title[language])), ("period", .string(sheet.period.description)),
            ("station", .string(sheet.place)), ("station_name", .string(sheet.placeName[language])),
            ("as_sealed", .bool(sheet.isSealed)), ("sealed", .number(sheet.sealed)),
            ("stations_months", .number(sheet.stations)),
            ("hardship_version", .number(sheet.hardshipVersion)),
            ("rows", .array(sheet.rows.enumerated().map { row($0, $1) })),
            ("filled_by", text(sheet.signatures.filledBy)),
            ("reviewed_by", text(sheet.signatures.reviewedBy)),
            ("locked_on", text(sheet.signatures.lockedOn)),
            ("lock_number", text(sheet.signatures.lockNumber)),
        ])
        try output.write(json.text + "\n")
    }

    private func row(_ index: Int, _ row: ReportSheet.Row) -> JSONText {
        func amount(_ amount: Amount?) -> JSONText { amount.map { .decimal($0) } ?? .null }
        func tenths(_ tenths: Int?) -> JSONText { amount(tenths.map { Amount(thousandths: $0 * 100) }) }
        return .object([
            ("number", .number(index + 1)), ("indicator", .string(row.measure.id)),
            ("title", .string(row.title[language])), ("unit", .string(row.measure.baseUnit)),
            ("previous", amount(row.previous)), ("value", amount(row.value)),
            ("year_to_date", amount(row.toDate)),
            ("target", amount(row.target?.value)), ("completion", tenths(row.target?.completion)),
            ("time_progress", tenths(row.target?.timeProgress)), ("gap", amount(row.target?.gap)),
            ("late", .number(row.late)), ("note", .string(row.remark[language])),
            ("rule", .string(row.rule[language])),
        ])
    }
}

extension Measure {
    /// What one of it is in files: a figure's base unit, a rate's sign.
    var baseUnit: String {
        switch self {
        case .indicator(let indicator): indicator.unit.rawValue
        case .rate(let rate): rate.measure.english
        }
    }
}
