import CSodium
import Casework

/// The hash of a history entry over the full new version of its record and the entry before it.
enum Chain {
    /// What the first entry follows.
    static let beginning = [UInt8](repeating: 0, count: 32)

    /// BLAKE2b-256 of the bytes.
    static func digest(_ bytes: [UInt8], length: Int = 32) -> [UInt8] {
        var hash = [UInt8](repeating: 0, count: length)
        crypto_generichash(&hash, length, bytes, UInt64(bytes.count), nil, 0)
        return hash
    }

    /// What is hashed of one entry.
    struct Entry {
        var bytes: [UInt8] = []

        init(after previous: [UInt8], seq: Int, batch: Batch, changes: String?) {
            bytes.reserveCapacity(512)
            bytes += previous
            add(seq)
            add(batch.id)
            add(batch.act.rawValue)
            add(batch.who)
            add(batch.at)
            add(batch.undoes ?? 0)
            add(changes ?? "")
        }

        /// The full version of the record: everything that is there, by the field's key. A field that is added to the
        /// kind later leaves the hashes of records without it as they are.
        mutating func add(_ spine: Spine, _ values: [Value]) {
            bytes += spine.uuid.bytes
            add(Int(spine.id.key))
            add(spine.kind.rawValue)
            add(spine.version)
            add(spine.isDeleted ? 1 : 0)
            for (field, value) in zip(spine.kind.fields, values) {
                switch value {
                case .none: continue
                case .integer(let number):
                    add(field.key)
                    bytes.append(1)
                    add(number)
                case .text(let text):
                    add(field.key)
                    bytes.append(2)
                    add(text)
                case .records(let list):
                    guard !list.isEmpty else { continue }
                    add(field.key)
                    bytes.append(3)
                    add(list.count)
                    for id in list { add(Int(id.key)) }
                }
            }
        }

        private mutating func add(_ number: Int) {
            withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
        }

        private mutating func add(_ text: String) {
            add(text.utf8.count)
            bytes.append(contentsOf: text.utf8)
        }

        var hash: [UInt8] { Chain.digest(bytes) }
    }
}

/// One save, deletion, import or undo: everything that it changed belongs together.
public struct Batch: Sendable, Hashable {
    /// What a batch did.
    public enum Act: String, Sendable {
        case add, edit, delete, `import`, undo
        /// Taken out of the bin, and taken from it for good.
        case recover, erase

        public var label: Label {
            switch self {
            case .add: Label("新增", "added")
            case .edit: Label("修改", "edited")
            case .delete: Label("删除", "deleted")
            case .import: Label("导入", "imported")
            case .undo: Label("撤销", "undone")
            case .recover: Label("取回", "taken back")
            case .erase: Label("清空", "erased")
            }
        }
    }

    public let id: Int
    public let act: Act
    /// Who did it, as `--as` or `TAIZHANG_WORKER` said; empty when nobody was named.
    public let who: String
    /// When, as UTC: `2023-06-01T08:30:00Z`.
    public let at: String
    /// The batch that it undid.
    public let undoes: Int?
}

/// One field of a change, old and new, as stored.
struct FieldChange: Codable {
    let field: String
    let old: StoredValue
    let new: StoredValue
}

/// A stored value in the history.
enum StoredValue: Codable, Hashable {
    case none
    case integer(Int)
    case text(String)
    case records([Int64])

    init(_ value: Value) {
        switch value {
        case .none: self = .none
        case .integer(let number): self = .integer(number)
        case .text(let text): self = .text(text)
        case .records(let list): self = .records(list.map(\.key))
        }
    }

    var value: Value {
        switch self {
        case .none: .none
        case .integer(let number): .integer(number)
        case .text(let text): .text(text)
        case .records(let list): .records(list.map(RecordID.init))
        }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .none
        } else if let number = try? container.decode(Int.self) {
            self = .integer(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else {
            self = .records(try container.decode([Int64].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .none: try container.encodeNil()
        case .integer(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .records(let list): try container.encode(list)
        }
    }
}
