import Casework
import Ledger

extension FormScreen {
    /// Takes over what was saved elsewhere since the record was read: what was typed here stays, all else becomes what the
    /// record says now, and the next save goes on from there.
    func takeNewVersion() throws {
        guard let record else { return }
        let now = try desk.ledger.record(record.id.description, language: desk.language)
        let before = try textsBefore(record)
        let shown = desk.shown(now)
        var contested: [Label] = []
        for index in fields.indices {
            guard let place = kind.index(of: fields[index].key) else { continue }
            let text = now.texts[place]
            fields[index].original = text
            guard let old = before[fields[index].key], fields[index].text != text else { continue }
            if fields[index].text == old {
                fields[index].text = text
                showAgain(index)
            } else {
                let name = fields[index].label
                contested.append(
                    Label("\(name.chinese)“\(shown[place])”", "\(name.english) “\(shown[place])”"))
            }
        }
        self.record = (record.id, now.version)
        editor = makeEditor(active)
        kept = nil
        try keep()
        desk.say(
            contested.isEmpty
                ? Label(
                    "没有存：记录刚在别处改过，已并进来；您改的还在，看一遍再存。",
                    "Not saved: it was changed elsewhere; both are here now, look and save again.")
                : Label(
                    "没有存：别处也改了\(contested.listed(in: .chinese))；再存一次就用您的。",
                    "Not saved: elsewhere it is \(contested.listed(in: .english)) now; save again to put yours."
                ), .refusal)
    }

    /// Whether the record that is changed is gone; then that is said.
    func isDeletedElsewhere() throws -> Bool {
        guard let record,
            try desk.ledger.record(record.id.description, language: desk.language).isDeleted
        else { return false }
        desk.say(
            "记录刚在别处删掉了，没有存；您填的留作草稿。",
            "The record was deleted elsewhere meanwhile; what you typed stays a draft.", .refusal)
        return true
    }

    /// What the fields held that were changed elsewhere since a version, by key.
    private func textsBefore(_ record: (id: RecordUUID, version: Int)) throws -> [String: String] {
        var before: [String: String] = [:]
        for entry in try desk.ledger.history(record.id.description, language: desk.language)
        where entry.version > record.version {
            for change in entry.changes where before[change.field] == nil {
                before[change.field] = change.old
            }
        }
        return before
    }
}
