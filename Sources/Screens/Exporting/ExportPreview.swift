import Casework
import Ledger

/// The first rows of what would be exported, and how many there are: read a little at a time.
struct ExportPreview {
    let header: [String]
    private(set) var rows: [[String]] = []
    /// How many rows there are, as far as they were counted.
    private(set) var count = 0
    private(set) var isComplete = false
    private let choices: ExportChoices
    private let language: Language
    private var list: RecordList?
    private var table: FigureTable?
    private let sheet: ExportedSheet
    private var figure: Figure?

    /// How many rows are looked at.
    private static let shown = 20

    /// Begins to look at what was chosen.
    init(_ desk: Desk, _ choices: ExportChoices) throws {
        self.choices = choices
        language = desk.language
        sheet = ExportedSheet(desk, choices)
        header = sheet.header
        switch choices.content {
        case .everything: isComplete = true
        case .kind(let kind):
            rows = try FirstRows.of(kind, choices, desk.ledger, Self.shown)
            list = try desk.ledger.records(
                ListQuery(kind: kind, place: choices.place, period: choices.period), language: language)
        case .figure: figure = try sheet.figure()
        case .tally(let view):
            table = view.table(
                sheet.period, choices.place, try desk.ledger.stations(in: choices.place))
        }
    }

    /// Reads and counts on; true if there was something to do.
    mutating func readMore(_ ledger: Ledger, for budget: Duration) throws -> Bool {
        guard !isComplete else { return false }
        if let list {
            _ = try list.more(for: budget)
            count = list.count
            isComplete = list.isComplete
        } else if let figure {
            try figure.more(for: budget)
            count = figure.count
            isComplete = figure.isComplete
            if rows.count < Self.shown { rows = try sheet.rows(figure, 0..<Self.shown) }
        } else if var table {
            self.table = nil
            try table.readMore(ledger, for: budget)
            isComplete = table.isComplete
            if isComplete { try take(table, ledger) } else { self.table = table }
        }
        return true
    }

    private mutating func take(_ table: FigureTable, _ ledger: Ledger) throws {
        let period = table.columns[0].period
        guard choices.content != .tally(.plain) else {
            count = table.indicators.count
            let targets = Dictionary(
                uniqueKeysWithValues: try ledger.targets(for: period, in: choices.place).map {
                    ($0.measure, $0.share(of: period)?.whole)
                })
            rows = table.indicators.prefix(Self.shown).map { indicator in
                let values = table.columns.indices.map { table.value(indicator, $0) ?? 0 }
                return TallySheet.row(
                    period, choices.place, indicator, values, target: targets[.indicator(indicator)] ?? nil,
                    language)
            }
            return
        }
        count = (table.columns.count - 1) * table.indicators.count
        for index in table.columns.indices.dropFirst() where rows.count < Self.shown {
            rows += table.indicators.map { indicator in
                TallySheet.row(
                    period, choices.place, table.columns[index].key, indicator,
                    table.value(indicator, index) ?? 0, language)
            }
        }
    }
}

/// The first rows of a kind's file.
private final class FirstRows: ExportSink {
    private var rows: [[String]] = []
    private var cells: [String] = []
    private let wanted: Int

    /// As many rows were seen as were wanted.
    private struct Enough: Error {}

    private init(_ wanted: Int) { self.wanted = wanted }

    static func of(_ kind: Kind, _ choices: ExportChoices, _ ledger: Ledger, _ wanted: Int) throws
        -> [[String]]
    {
        let first = FirstRows(wanted)
        do {
            _ = try ledger.export(
                kind, in: choices.place, choices.period, isMasked: choices.isMasked, to: first)
        } catch is Enough {}
        return first.rows
    }

    func cell(_ bytes: UnsafeBufferPointer<UInt8>, isText: Bool) {
        cells.append(String(decoding: bytes, as: UTF8.self))
    }

    func endRow() throws {
        rows.append(cells)
        cells = []
        if rows.count == wanted { throw Enough() }
    }
}
