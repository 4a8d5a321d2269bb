import Casework

extension Ledger {
    /// A report of a station's month as it was when the month was locked; nil where none of that number was stored then.
    public func sealedSheet(_ report: String, _ month: Month, of station: RecordID) throws -> ReportSheet? {
        try read { try SealedSheets($0).sheet(report, month, station) }
    }

    /// The numbers of the reports that were stored when a station's month was locked; none where it was not.
    public func sealedReports(_ month: Month, of station: RecordID) throws -> [String] {
        try read { connection in
            try connection("SELECT report FROM sealed_sheet WHERE station = ? AND month = ? ORDER BY report")
                .bind(station, month.number).all { $0.text(0) }
        }
    }
}

/// The sheets that are handed in when a station's month is locked. They are written once, and read as they were written:
/// no later template, target, rule or name changes them.
struct SealedSheets {
    private let connection: Connection

    init(_ connection: Connection) {
        self.connection = connection
    }

    /// Stores every report that is in force for a station, and gives back the digest of what was stored.
    func seal(_ month: Month, _ station: RecordID, today: Day) throws -> [UInt8] {
        guard let own = try connection.stations(in: .everywhere).first(where: { $0.id == station }) else {
            return Chain.digest([])
        }
        let insert = try connection(
            "INSERT INTO sealed_sheet VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        let (subject, period) = (SheetSubject(own), Period(month))
        let now = try connection.rules()
        for known in try connection.reports(in: subject.place) where known.isInForce {
            let rules = try connection.rules(of: known.report)
            var shift = SetShift(from: now, to: rules, SheetMaker.periods(period), subject.stations)
            try shift.count(connection, Bookkeeping(connection, rules))
            let sheet = try SheetMaker(
                connection: connection, subject: subject, rules: rules, shifts: shift.sums,
                today: today
            ).sheet(known.report, period)
            try insert.bind(
                station, month.number, sheet.report, sheet.version, SheetText.encode(sheet.title),
                sheet.place, own.name, rules.version, sheet.signatures.filledBy, sheet.signatures.reviewedBy,
                SheetText.encode(sheet.rows)
            ).run()
        }
        return try digest(month, station)
    }

    /// The digest of the sheets that are stored for a station's month, which the step that locked it covers.
    func digest(_ month: Month, _ station: RecordID) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let query = try connection(
            """
            SELECT report, version, title, place, place_name, rules, filled_by, reviewed_by, rows
            FROM sealed_sheet WHERE station = ? AND month = ? ORDER BY report
            """)
        try query.bind(station, month.number).each { row in
            for column in 0..<9 {
                let text =
                    switch row.value(column) {
                    case .none, .records: "-"
                    case .integer(let number): "#\(number)"
                    case .text(let text): "=\(text)"
                    }
                withUnsafeBytes(of: Int64(text.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
                bytes += text.utf8
            }
        }
        return Chain.digest(bytes)
    }

    /// A stored sheet with the lock that sealed it.
    func sheet(_ report: String, _ month: Month, _ station: RecordID) throws -> ReportSheet? {
        let lock = try connection(
            """
            SELECT id, at, hash FROM month_step WHERE station = ? AND month = ? AND act = 'lock'
            ORDER BY id LIMIT 1
            """
        ).bind(station, month.number).first { row in
            (
                day: Day(utc: row.text(1))?.description ?? "",
                number: "\(row.integer(0))-\(Self.hex(row.bytes(2).prefix(4)))"
            )
        }
        return try connection(
            """
            SELECT version, title, place, place_name, rules, filled_by, reviewed_by, rows
            FROM sealed_sheet WHERE station = ? AND month = ? AND report = ?
            """
        ).bind(station, month.number, report).first { row in
            guard let title = SheetText.title(row.text(1)), let rows = SheetText.rows(row.text(7)) else {
                throw LedgerFailure(
                    .damaged, "\(month) 的锁定报表 \(report) 已损坏",
                    "the sealed sheet \(report) of \(month) is damaged")
            }
            let name = row.text(3)
            return ReportSheet(
                report: report, version: row.integer(0), title: title, place: row.text(2),
                placeName: Label(name, name), period: Period(month), hardshipVersion: row.integer(4),
                rows: rows,
                signatures: .init(
                    filledBy: row.isNull(5) ? nil : row.text(5),
                    reviewedBy: row.isNull(6) ? nil : row.text(6),
                    lockedOn: lock?.day, lockNumber: lock?.number),
                stations: 1, sealed: 1, isSealed: true)
        }
    }

    private static func hex(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0\(digits)" : digits
        }.joined()
    }
}
