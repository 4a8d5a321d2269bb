import Casework
import Foundation

/// The texts of a draft as one text. A field that a kind no longer has is left out when a draft comes back.
enum DraftText {
    /// Stands for the id of the record among the keys of its fields, as in files.
    private static let id = "id"

    static func encode(_ entry: Entry) -> String {
        var texts: [String: String] = [:]
        for (field, text) in zip(entry.kind.fields, entry.texts) { texts[field.key] = text }
        texts[id] = entry.id
        return encode(texts)
    }

    static func encode(_ texts: [String: String]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(texts)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    static func entry(_ text: String, of kind: Kind) -> Entry {
        var entry = Entry(kind)
        for (key, text) in texts(text) {
            if key == id { entry.id = text } else { entry[key] = text }
        }
        return entry
    }

    static func texts(_ text: String) -> [String: String] {
        (try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))) ?? [:]
    }
}
