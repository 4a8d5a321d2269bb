import Casework
import Ledger

extension FormScreen {
    /// Shows what was saved elsewhere since the record was read beside what was typed here, to choose field by field.
    func settleConflict() throws {
        guard let record else { return }
        let conflict = try Conflict(
            fields, of: record.id, version: record.version, desk.ledger, desk.language
        ) { field, text in shown(text, field.type) }
        kept = nil
        try keep()
        let now = try desk.ledger.record(record.id.description, language: desk.language)
        desk.open(
            ConflictScreen(
                desk, conflict, title: desk.title(now.title, of: kind), station: self["station"]?.text ?? "",
                settled: { [weak self] conflict, saves in try self?.take(conflict, saves: saves) }))
    }

    /// Goes on from the version that stands there now, with what was chosen.
    private func take(_ conflict: Conflict, saves: Bool) throws {
        guard let record else { return }
        var version = conflict.version
        if conflict.isDeleted {
            version = try desk.ledger.recover([record.id.description])[0].version
        }
        for field in conflict.fields {
            guard let index = fields.firstIndex(where: { $0.key == field.key }) else { continue }
            fields[index].original = field.theirs
            fields[index].text = field.text
            showAgain(index)
        }
        for index in fields.indices where !conflict.fields.contains(where: { $0.key == fields[index].key }) {
            fields[index].original = fields[index].text
        }
        self.record = (record.id, version)
        editor = makeEditor(active)
        kept = nil
        try keep()
        if saves { try save(next: false) }
    }

    /// Whether the record that is changed is gone, or was changed elsewhere; then that is shown.
    func isChangedElsewhere() throws -> Bool {
        guard let record else { return false }
        let now = try desk.ledger.record(record.id.description, language: desk.language)
        guard now.isDeleted || now.version != record.version else { return false }
        try settleConflict()
        return true
    }
}
