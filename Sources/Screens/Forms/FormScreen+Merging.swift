import Casework
import Ledger

extension FormScreen {
    /// Shows what was saved elsewhere since the record was read beside what was typed here, to choose field by field.
    func settleConflict() throws {
        guard let record else { return }
        guard let now = try standing(record.id) else { return try offerAsNew() }
        let conflict = try Conflict(
            fields, of: record.id, version: record.version, desk.ledger, desk.language
        ) { field, text in shown(text, field.type) }
        kept = nil
        try keep()
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
        if let now = try standing(record.id), !now.isDeleted, now.version == record.version { return false }
        try settleConflict()
        return true
    }

    /// The record as it stands in the ledger, deleted or not; nil where a restored backup does not have it, or its content
    /// is gone from the bin.
    private func standing(_ id: RecordUUID) throws -> ShownRecord? {
        do {
            guard try !desk.ledger.isErased(id) else { return nil }
            return try desk.ledger.record(id.description, language: desk.language)
        } catch let failure as LedgerFailure where failure.cause == .notFound {
            return nil
        }
    }

    /// Asks whether what was typed is to be a new record, where the one that it changed is gone for good.
    private func offerAsNew() throws {
        kept = nil
        try keep()
        let text = Label(
            "这条记录已不在台账里：恢复过备份，或清空过回收站。您填的都在，作为新记录存吗？",
            "The record is not in the ledger any more: a backup was restored, or the bin emptied. All that you typed is "
                + "here; save it as a new record?")
        desk.open(
            Question(desk, text) { [weak self] in
                guard let self else { return }
                record = nil
                kept = nil
                try keep()
                try save(next: false)
            })
    }
}
