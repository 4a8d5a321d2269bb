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

    /// Opens the form of a draft, unless it is open at another terminal, or was saved or thrown away there.
    func open(_ draft: Draft) throws {
        guard let now = try ledger.draft(draft.id) else {
            return say("这条草稿已在别处存好或删掉。", "This draft was saved or deleted elsewhere.", .refusal)
        }
        guard !now.isOpenElsewhere else {
            return say("这条草稿正在另一个终端上填。", "This draft is being filled at another terminal.", .refusal)
        }
        try ledger.openDraft(now.id)
        open(FormScreen(self, .draft(now)))
    }

    /// Asks about the drafts whose forms were open when the program was cut off; says how many others there are.
    func askAboutDrafts() throws {
        let drafts = try ledger.drafts()
        let cut = ledger.isReadOnly ? [] : drafts.filter(\.wasCutOff)
        guard let last = cut.first else {
            let count = drafts.count
            guard count > 0 else { return }
            return say("有 \(count) 条没存完的草稿，在“要办的事”里。", "\(count) drafts wait under “To do”.", .hint)
        }
        try ledger.leaveDrafts(Set(cut.map(\.id)))
        let kind = last.entry.kind.singularLabel
        let act = last.record == nil ? Label("新增", "new") : Label("修改", "edit of")
        let others = cut.count - 1
        let text = Label(
            "上次没有正常退出。当时在填的还在：\(act.chinese)\(kind.chinese)“\(title(of: last))”，\(Moment.local(last.at)) 留下"
                + (others > 0 ? "；另有 \(others) 条在首页“要办的事”里" : "") + "。现在接着填吗？",
            "The program was cut off last time. What was being filled is here: \(act.english) \(kind.english) "
                + "“\(title(of: last))”, kept \(Moment.local(last.at))"
                + (others > 0 ? "; \(others) more under “To do”" : "") + ". Go on with it now?")
        open(Question(self, text) { [weak self] in try self?.open(last) })
    }
}
