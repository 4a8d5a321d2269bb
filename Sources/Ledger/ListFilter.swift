import Casework

/// Tells whether any of the texts that a record shows is what is looked for.
///
/// What choices, days, numbers and references show is tried once for each value and remembered.
final class ListFilter {
    private let kind: Kind
    private let language: Language
    private let matches: (String) -> Bool
    private var known: [[Value: Bool]]

    init(_ kind: Kind, _ language: Language, _ matches: @escaping (String) -> Bool) {
        self.kind = kind
        self.language = language
        self.matches = matches
        known = Array(repeating: [:], count: kind.fields.count)
    }

    /// Forgets what was remembered: a name may have changed.
    func forget() {
        known = Array(repeating: [:], count: kind.fields.count)
    }

    func matches(_ values: [Value], _ connection: Connection, _ titles: Titles) throws -> Bool {
        for (index, field) in kind.fields.enumerated() {
            switch values[index] {
            case .none: continue
            case .text(let text) where field.type.choices == nil:
                if matches(text) { return true }
            case .records(let list):
                for id in list where try remembered(index, id.stored, connection, titles) { return true }
            case let value:
                if try remembered(index, value, connection, titles) { return true }
            }
        }
        return false
    }

    private func remembered(
        _ index: Int, _ value: Value, _ connection: Connection, _ titles: Titles
    ) throws -> Bool {
        if let answer = known[index][value] { return answer }
        let answer = matches(try text(kind.fields[index].type, value, connection, titles))
        if known[index].count > 20_000 { known[index].removeAll(keepingCapacity: true) }
        known[index][value] = answer
        return answer
    }

    private func text(
        _ type: FieldType, _ value: Value, _ connection: Connection, _ titles: Titles
    ) throws -> String {
        switch type {
        case .reference, .references:
            guard let spine = try connection.spine(RecordID(stored: value)) else { return "" }
            return "\(try Titles.number(of: spine, connection)) \(try titles.title(of: spine.id))"
        case .event:
            return try connection.spine(RecordID(stored: value))?.uuid.description ?? ""
        default:
            return type.show(value, in: language)
        }
    }
}

/// Finds a text in others; Latin letters are found in either case.
struct TextFinder {
    private let wanted: [UInt8]

    init(_ text: String) {
        wanted = text.utf8.map(Self.small)
    }

    private static func small(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }

    func isIn(_ text: String) -> Bool {
        guard let first = wanted.first else { return true }
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.count >= wanted.count else { return false }
            for start in 0...(bytes.count - wanted.count) where Self.small(bytes[start]) == first {
                if wanted.indices.allSatisfy({ Self.small(bytes[start + $0]) == wanted[$0] }) { return true }
            }
            return false
        }
    }
}
