/// A value as it stands in the file.
enum FoundCell: Equatable {
    case null
    case integer(Int64)
    case real
    case text([UInt8])
    case blob([UInt8])
    /// Its bytes are not there any more; of a text, those that are.
    case cut([UInt8])

    /// What a person can read of it.
    var readable: String? {
        switch self {
        case .null, .real: nil
        case .integer(let number): String(number)
        case .text(let bytes), .cut(let bytes): bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
        case .blob(let bytes): bytes.count == 16 ? RecordUUID(bytes: bytes).description : nil
        }
    }
}

/// A row as it stands in the file.
struct FoundRow {
    /// nil in an index and in a table without row ids.
    let rowid: Int64?
    var cells: [FoundCell]

    /// What the key of a record can be.
    static let keys: ClosedRange<Int64> = 1...999_999_999_999_999

    /// No table of a ledger has as many columns.
    private static let widest = 200

    /// The row that a cell's content says, as far as the content goes; nil when it is none.
    ///
    /// - parameter length: how long the content should be.
    init?(rowid: Int64?, content: [UInt8], length: Int) {
        let bytes = UntrustedBytes(content)
        guard let header = bytes.varint(0), header.value > 0, header.value <= Int64(content.count) else {
            return nil
        }
        var (place, data) = (header.length, Int(header.value))
        var cells: [FoundCell] = []
        while place < Int(header.value) {
            guard let type = bytes.varint(place), cells.count < Self.widest,
                let size = Self.size(type.value), data + size <= length,
                let cell = Self.cell(type.value, size, bytes, data)
            else { return nil }
            cells.append(cell)
            place += type.length
            data += size
        }
        guard place == Int(header.value), data == length, !cells.isEmpty else { return nil }
        self.rowid = rowid
        self.cells = cells
    }

    /// How many bytes a value of a type takes; nil for a type that is none.
    private static func size(_ type: Int64) -> Int? {
        switch type {
        case 0, 8, 9: 0
        case 1...4: Int(type)
        case 5: 6
        case 6, 7: 8
        case 12...(128 << 20): Int(type - 12) / 2
        default: nil
        }
    }

    private static func cell(_ type: Int64, _ size: Int, _ bytes: UntrustedBytes, _ place: Int) -> FoundCell?
    {
        switch type {
        case 0: return .null
        case 8, 9: return .integer(type - 8)
        default: break
        }
        let there = bytes.bytes(from: place, count: size)
        guard there.count == size else { return .cut(type & 1 == 1 && type >= 12 ? Array(there) : []) }
        switch type {
        case 1...6: return bytes.signed(place, length: size).map { .integer($0) }
        case 7: return .real
        default: return type & 1 == 1 ? .text(Array(there)) : .blob(Array(there))
        }
    }

    /// Whether some of it lay in pages that are gone.
    var isCut: Bool {
        cells.contains { if case .cut = $0 { true } else { false } }
    }
}
