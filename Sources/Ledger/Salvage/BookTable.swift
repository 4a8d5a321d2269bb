import Casework

/// A table that holds no records but what belongs to them: lists, the history, months, drafts.
struct BookTable {
    let name: String
    let table: SalvageTable

    static let names = [
        "history", "batch", "link", "month_step", "month", "month_note", "sealed_figure", "sealed_line",
        "sealed_sheet", "correction", "draft", "setting", "erased",
    ]
    /// What is not read at all, because it is made from the records.
    static let countedAgain: Set<String> = ["posting", "total"]
    /// The settings that say how the records were counted: the new ledger has its own.
    private static let marks: Set<String> = ["counting", "hardship"]
    /// No number that people count is greater, and sums of such do not overflow.
    private static let most: Int64 = 1_000_000_000_000_000

    init(_ connection: Connection, _ name: String) throws {
        self.name = name
        table = try SalvageTable(connection, name)
    }

    /// The values of a row, if it is one of this table and says what one can say.
    func cells(of row: FoundRow) -> [FoundCell]? {
        guard !row.isCut, let cells = table.shape.values(of: row) else { return nil }
        for (column, cell) in zip(table.shape.columns, cells) {
            switch cell {
            case .integer(let number):
                guard (-Self.most...Self.most).contains(number), canBe(number, column.name) else {
                    return nil
                }
            case .text(let bytes):
                guard String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes) else { return nil }
            case .blob(let bytes):
                guard bytes.count == (column.name == "hash" ? 32 : 16) else { return nil }
            default: continue
            }
        }
        return cells
    }

    /// Whether a row says nothing that the new ledger does not say itself.
    func isMark(_ cells: [FoundCell]) -> Bool {
        guard name == "setting", case .text(let bytes) = cells[0] else { return false }
        return Self.marks.contains(String(decoding: bytes, as: UTF8.self))
    }

    private func canBe(_ number: Int64, _ column: String) -> Bool {
        switch column {
        case "month", "reported": (1000_01...9999_12).contains(number) && (1...12).contains(number % 100)
        case "day", "until": Day.canBe(number)
        case "id", "seq", "batch", "station", "version", "first", "undoes", "step":
            FoundRow.keys.contains(number)
        case "kind": Kind(rawValue: Int(number)) != nil
        case "record", "target":
            name == "sealed_line" || name == "correction" || FoundRow.keys.contains(number)
        default: true
        }
    }
}
