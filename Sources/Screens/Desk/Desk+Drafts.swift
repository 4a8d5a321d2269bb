import Casework
import Ledger

extension Desk {
    /// What a draft is about: its title, with the names of those whom it names by number.
    func title(of draft: Draft) -> String {
        let kind = draft.entry.kind
        let station = draft.entry["station"] ?? settings.station
        let names = kind.titleFields.compactMap { key -> String? in
            guard let text = draft.entry[key], !text.isEmpty else { return nil }
            let type = kind.field(key)?.type
            guard let target = type?.target else { return type?.choices?[text]?.label[language] ?? text }
            let first = text.split(separator: "|").first.map(String.init) ?? text
            let found = try? ledger.candidate(target, written: first, at: station, language: language)
            return found?.title ?? text
        }
        return title(names.joined(separator: " · "), of: kind)
    }

    /// Throws a draft away, and says how it comes back.
    func drop(_ draft: Draft) throws {
        try ledger.dropDraft(draft.id)
        say("草稿已删，按 u 拿回来。", "The draft is deleted; u brings it back.")
    }

    /// Brings back a draft that was thrown away.
    func takeBack(_ draft: Draft) throws {
        let record = draft.record.flatMap { id in draft.version.map { (id, $0) } }
        _ = try ledger.keepDraft(form: draft.form, draft.entry, of: record, extras: draft.extras)
        say("草稿拿回来了。", "The draft is back.")
    }
}
