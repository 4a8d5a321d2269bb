import Casework

/// Takes the cells of an export, one after the other.
public protocol ExportSink {
    /// One cell of the row. `isText` tells words, which a spreadsheet might run, from numbers, days and codes.
    func cell(_ bytes: UnsafeBufferPointer<UInt8>, isText: Bool) throws
    /// The row is complete.
    func endRow() throws
}

extension Ledger {
    /// The header of a kind's file: the keys of its fields and `id`.
    public static func exportHeader(_ kind: Kind) -> [String] {
        kind.fields.map(\.key) + ["id"]
    }

    /// Writes a kind's records that are not deleted, by station, day, number and id, in the columns of `exportHeader`.
    ///
    /// Rows go from the database to the sink as bytes, never through a record's struct. The ledger is held for a page at
    /// a time; inside `steadily`, all pages are of one moment.
    ///
    /// - parameter isMasked: whether names, identity numbers, phone numbers, addresses and long texts are made unreadable.
    /// - returns: the number of rows.
    public func export(
        _ kind: Kind, in place: Place = .everywhere, _ period: Period? = nil, isMasked: Bool = false,
        progress: ProgressReport? = nil, to sink: some ExportSink
    ) throws -> Int {
        var rows = 0
        var pacer = Pacer(progress, "导出\(kind.label.chinese)", "exporting \(kind.stem)")
        for station in try stations(in: place) {
            let names = ExportNames()
            var mark: Pages.Mark?
            repeat {
                let began = ContinuousClock.now
                mark = try page { connection in
                    names.lookup = NumberLookup(connection)
                    let printer = ExportPrinter(kind, station.id, isMasked, names, connection)
                    let query = try printer.query(period, after: mark)
                    var count = 0
                    var end: Pages.Mark?
                    try query.each(while: { end == nil }) { row in
                        try printer.print(row, to: sink)
                        rows += 1
                        count += 1
                        try pacer.tick(rows)
                        if count & 255 == 0, ContinuousClock.now - began > Self.pageTime {
                            end = printer.mark(row)
                        }
                    }
                    return end
                }
            } while mark != nil
        }
        return rows
    }
}

/// How the records of one station are written in its rows: remembered, since the same workers and clients come again.
private final class ExportNames {
    var lookup: NumberLookup?
    private var known: [Int: [UInt8]] = [:]

    func name(_ id: Int, at station: RecordID) throws -> [UInt8] {
        if let name = known[id] { return name }
        let name = Array(try lookup!.write(RecordID(Int64(id)), at: station).utf8)
        if known.count > 20_000 { known.removeAll(keepingCapacity: true) }
        known[id] = name
        return name
    }
}

/// Prints the rows of one kind at one station.
private struct ExportPrinter {
    let kind: Kind
    let station: RecordID
    let names: ExportNames
    let connection: Connection
    private let cells: [Cell]

    /// How a field's column is printed.
    private enum Cell {
        case text(column: Int), masked(column: Int, Masking), guarded(column: Int)
        case day(column: Int), clock(column: Int), money(column: Int), yesNo(column: Int), count(column: Int)
        case amount(column: Int), code(column: Int)
        case reference(column: Int), event(column: Int), links
    }

    /// The spine's columns that precede the kind's own.
    private static let spine = "record.id, record.uuid, record.day, record.number"
    private static let spineColumns = 4

    init(_ kind: Kind, _ station: RecordID, _ isMasked: Bool, _ names: ExportNames, _ connection: Connection)
    {
        self.kind = kind
        self.station = station
        self.names = names
        self.connection = connection
        var column = Self.spineColumns - 1
        cells = kind.fields.map { field in
            if field.type.isLinks { return .links }
            column += 1
            if isMasked, case let masking = field.effectiveMasking, masking != .none {
                return .masked(column: column, masking)
            }
            return switch field.type {
            case .day: .day(column: column)
            case .clock: .clock(column: column)
            case .money: .money(column: column)
            case .yesNo: .yesNo(column: column)
            case .count: .count(column: column)
            case .amount: .amount(column: column)
            case .choice: .code(column: column)
            case .reference: .reference(column: column)
            case .event: .event(column: column)
            case .idNumber: .guarded(column: column)
            default: .text(column: column)
            }
        }
    }

    /// The rows after a mark.
    func query(_ period: Period?, after mark: Pages.Mark?) throws -> Statement {
        let columns = KindTable[kind].columns.map { "t.\"\(kind.fields[$0].column)\"" }.joined(
            separator: ", ")
        let statement = try connection(
            """
            SELECT \(Self.spine), \(columns) FROM record JOIN \(kind.stem) AS t ON t.id = record.id
            WHERE \(Pages.condition(period, after: mark)) ORDER BY record.day, record.number, record.uuid
            """)
        Pages.bind(statement, kind, station, period, after: mark)
        return statement
    }

    func mark(_ row: Statement) -> Pages.Mark {
        Pages.Mark(day: row.value(2), number: row.value(3), uuid: RecordUUID(bytes: row.bytes(1)))
    }

    func print(_ row: Statement, to sink: some ExportSink) throws {
        for cell in cells {
            switch cell {
            case .text(let column):
                try sink.cell(row.bytes(column), isText: true)
            case .masked(let column, let masking):
                try give(Array(masking.mask(row.text(column)).utf8), sink, isText: true)
            case .guarded(let column):
                // An apostrophe keeps a spreadsheet from making a number of it; import takes it off.
                let bytes = row.bytes(column)
                try give(bytes.isEmpty ? [] : [UInt8(ascii: "'")] + bytes, sink)
            case .day(let column): try digits(row, column, sink) { Digits.day($0) }
            case .clock(let column): try digits(row, column, sink) { Digits.clock($0) }
            case .money(let column): try digits(row, column, sink) { Digits.money($0) }
            case .count(let column): try digits(row, column, sink) { Digits.number($0) }
            case .amount(let column):
                try digits(row, column, sink) { Array(Amount(thousandths: $0).description.utf8) }
            case .yesNo(let column): try digits(row, column, sink) { Array(($0 == 1 ? "yes" : "no").utf8) }
            case .code(let column): try sink.cell(row.bytes(column), isText: false)
            case .reference(let column):
                try give(
                    row.isNull(column) ? [] : names.name(row.integer(column), at: station), sink, isText: true
                )
            case .event(let column):
                try give(row.isNull(column) ? [] : Array(uuid(row.record(column)).utf8), sink)
            case .links:
                let targets = try connection("SELECT target FROM link WHERE record = ? ORDER BY position")
                    .bind(row.record(0)).all { $0.integer(0) }
                let list = try targets.map { try names.name($0, at: station) }
                try give(Array(list.joined(separator: [UInt8(ascii: "|")])), sink, isText: true)
            }
        }
        try give(Array(RecordUUID(bytes: row.bytes(1)).description.utf8), sink)
        try sink.endRow()
    }

    private func uuid(_ id: RecordID) throws -> String { try connection.spine(id)?.uuid.description ?? "" }

    private func give(_ bytes: [UInt8], _ sink: some ExportSink, isText: Bool = false) throws {
        try bytes.withUnsafeBufferPointer { try sink.cell($0, isText: isText) }
    }

    private func digits(_ row: Statement, _ column: Int, _ sink: some ExportSink, _ print: (Int) -> [UInt8])
        throws
    {
        try give(row.isNull(column) ? [] : print(row.integer(column)), sink)
    }
}

/// Numbers as bytes, mostly without a string between. A number that can't be what its column holds, in a file from
/// elsewhere, is printed as it is.
private enum Digits {
    static func number(_ number: Int) -> [UInt8] {
        if 0..<10 ~= number { return [48 + UInt8(number)] }
        return Array(String(number).utf8)
    }

    private static func two(_ number: Int) -> (UInt8, UInt8) {
        (48 + UInt8(number / 10), 48 + UInt8(number % 10))
    }

    static func day(_ number: Int) -> [UInt8] {
        guard 0..<100_000_000 ~= number else { return Self.number(number) }
        let (century, year) = (two(number / 1_000_000), two(number / 10_000 % 100))
        let (month, day) = (two(number / 100 % 100), two(number % 100))
        let dash = UInt8(ascii: "-")
        return [century.0, century.1, year.0, year.1, dash, month.0, month.1, dash, day.0, day.1]
    }

    static func clock(_ minutes: Int) -> [UInt8] {
        guard 0..<6_000 ~= minutes else { return number(minutes) }
        let (hour, minute) = (two(minutes / 60), two(minutes % 60))
        return [hour.0, hour.1, UInt8(ascii: ":"), minute.0, minute.1]
    }

    static func money(_ fen: Int) -> [UInt8] {
        let places = two(abs(fen % 100))
        let sign = fen < 0 ? [UInt8(ascii: "-")] : []
        return sign + Array(String((fen / 100).magnitude).utf8) + [UInt8(ascii: "."), places.0, places.1]
    }
}
