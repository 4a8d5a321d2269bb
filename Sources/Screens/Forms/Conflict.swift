import Casework
import Ledger

/// A record that was saved elsewhere while a form held it: field by field what it was, what was typed here and what stands
/// there now, and which of the two shall be.
struct Conflict {
    /// One field that is not the same on both sides.
    struct Field {
        enum Side { case mine, theirs }

        let key: String
        let label: Label
        /// As it was when the form was opened, what was typed here, what was saved elsewhere: as files have them.
        let base: String
        let mine: String
        let theirs: String
        /// The same as people read them.
        let shownBase: String
        let shownMine: String
        let shownTheirs: String
        /// The side that is to be saved.
        var side: Side

        var isMine: Bool { mine != base }
        var isTheirs: Bool { theirs != base }
        /// Whether both sides changed it, each otherwise.
        var isContested: Bool { isMine && isTheirs }
        /// The text that is to be saved.
        var text: String { side == .mine ? mine : theirs }
    }

    /// The fields that differ: first those that both changed, then those of the other side, then one's own.
    var fields: [Field]
    /// The version that stands there now.
    let version: Int
    /// What was done last there; nil where the history can't be read.
    let batch: Batch?
    let isDeleted: Bool

    /// Compares what a form holds with what its record says now.
    ///
    /// - parameter form: the form's fields.
    /// - parameter version: the version that the form was opened with.
    /// - parameter show: how a text of a field reads.
    init(
        _ form: [FormField], of id: RecordUUID, version: Int, _ ledger: Ledger, _ language: Language,
        show: (FormField, String) -> String
    ) throws {
        let now = try ledger.record(id.description, language: language)
        var before: [String: String] = [:]
        var last: Batch?
        for entry in try ledger.history(id.description, language: language) where entry.version > version {
            last = entry.batch
            for change in entry.changes where before[change.field] == nil {
                before[change.field] = change.old
            }
        }
        let differing = form.compactMap { field -> Field? in
            guard let place = now.kind.index(of: field.key) else { return nil }
            let theirs = now.texts[place]
            let base = before[field.key] ?? theirs
            guard field.text != theirs || base != theirs else { return nil }
            return Field(
                key: field.key, label: field.label, base: base, mine: field.text, theirs: theirs,
                shownBase: show(field, base), shownMine: show(field, field.text),
                shownTheirs: show(field, theirs),
                side: field.text == base ? .theirs : .mine)
        }
        let rank = { (field: Field) in field.isContested ? 0 : field.isTheirs ? 1 : 2 }
        fields = [0, 1, 2].flatMap { wanted in differing.filter { rank($0) == wanted } }
        self.version = now.version
        batch = last
        isDeleted = now.isDeleted
    }
}
