import Casework
import Ledger

extension ShortForm {
    /// What it is filled in for.
    enum Purpose {
        /// A new record that begins with an entry.
        case new(Entry)
        /// Some fields of a record; `also` is changed with them.
        case edit(ShownRecord, also: [String: String])

        var kind: Kind {
            switch self {
            case .new(let entry): entry.kind
            case .edit(let record, _): record.kind
            }
        }

        /// What a field says at first; nil where it is blank.
        func text(_ key: String) -> String? {
            switch self {
            case .new(let entry): entry[key]
            case .edit(let record, _): record.text(key)
            }
        }
    }
}
