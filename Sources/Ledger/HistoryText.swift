import Casework
import Foundation

/// The changes of a history entry as text.
enum HistoryText {
    static func encode(_ changes: [FieldChange]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try! encoder.encode(changes), as: UTF8.self)
    }

    /// The changes in a text; nil when it is not the text of changes.
    static func decode(_ text: String) -> [FieldChange]? {
        try? JSONDecoder().decode([FieldChange].self, from: Data(text.utf8))
    }
}
