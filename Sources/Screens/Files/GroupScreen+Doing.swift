import Casework
import Ledger

extension GroupScreen {
    public func perform(_ action: Action) throws {
        switch action {
        case .presence: togglePresence()
        case .markAllPresent: markAllPresent()
        case .save:
            try desk.saving { [self] in
                try saveMarks()
            } then: { _ in
            }
        case .back, .home, .quit: try leave { [desk] in try desk.perform(action) }
        default:
            try desk.saving { [self] in
                try saveMarks()
            } then: { [self] _ in
                try performSaved(action)
            }
        }
    }

    /// Does what begins with all presence saved.
    private func performSaved(_ action: Action) throws {
        guard let record = attendance?.file.record else { return }
        switch action {
        case .open:
            if let session {
                desk.openRecord(.group_sessions, session.record.id)
            } else if let person {
                desk.openRecord(.clients, person.id)
            }
        case .addSession: desk.open(nextSession(record))
        case .addMember: desk.open(memberPicker())
        case .addWalkIns: if let prompt = walkInsPrompt() { desk.open(prompt) }
        case .complete: desk.open(completion(record))
        case .edit: desk.open(FormScreen(desk, .edit(record)))
        case .history: desk.open(HistoryScreen(desk, .groups, id))
        case .export: desk.open(ExportScreen(desk, kind: .group_sessions, period: nil, place: desk.place))
        case .delete:
            try desk.deleting(id, version: record.version) { [desk] in
                desk.back()
                desk.say("已删 小组 \(record.title)，按 u 撤销。", "Deleted group \(record.title); u undoes it.")
            }
        default: try desk.perform(action)
        }
    }

    // MARK: Sessions

    /// Asks for what differs from session to session; the rest is the last one's.
    private func nextSession(_ record: ShownRecord) -> FieldsPrompt {
        let last = attendance?.sessions.last?.record
        var entry = Entry(.group_sessions)
        entry["station"] = station
        entry["group"] = record.text("group_no")
        entry["number"] = nextNumber(record)
        entry["date"] = desk.today.description
        entry["held"] = "yes"
        entry["worker"] = desk.worker(at: station) ?? record.text("worker")
        for key in ["minutes", "place"] { entry[key] = last?.text(key) }
        var form = ShortForm(desk, .new(entry), keys: ["date", "theme", "minutes", "place"])
        if let theme = last?.text("theme") { form.last["theme"] = theme }
        let number = entry["number"] ?? ""
        let title = Label("开第 \(number) 节", "Session \(number)")
        let hint = Label("存好后逐人打勾；F4 到整张表", "Presence is marked afterwards; F4 has all fields")
        return FieldsPrompt(title, hint: hint, form) { [weak self] saved in
            guard let self else { return }
            try self.refresh()
            self.choose(session: saved.id, person: self.attendance?.people.first?.id)
            self.announce(saved, Label("第 \(number) 节已存；", "Session \(number) is saved; "))
        }
    }

    private func nextNumber(_ record: ShownRecord) -> String {
        let number = try? desk.ledger.proposedNumber(
            ofSessionIn: record.text("group_no") ?? "", station: station ?? "")
        if let number { return number }
        let last = attendance?.sessions.compactMap { Int($0.record.text("number") ?? "") }.max() ?? 0
        return String(last + 1)
    }

    private func announce(_ saved: Saved, _ text: Label) {
        guard let warning = saved.warnings.first?.text else {
            return desk.say(
                "\(text.chinese)空格打勾，a 全到，u 撤销。", "\(text.english)Space marks, a marks all, u undoes it.")
        }
        desk.say(
            Label(
                "\(text.chinese)请看一看：\(warning.chinese)", "\(text.english)look at this: \(warning.english)"),
            .warning)
    }

    private func walkInsPrompt() -> Prompt? {
        guard let session = session?.record else { return nil }
        let number = session.text("number") ?? ""
        let hardship = session.text("walk_ins_in_hardship").map { "/\($0)" } ?? ""
        weak var opened: Prompt?
        let prompt = Prompt(
            desk, title: Label("第 \(number) 节未实名人数", "Walk-ins of session \(number)"),
            hint: Label(
                "没有写名字的人数，可写算式：8+4。后面加 /3 = 其中困难群众 3 人；不加 = 不变。",
                "People not named; sums too: 8+4. /3 after it: 3 of them in hardship; without it, that stays."
            ),
            text: (session.text("walk_ins") ?? "0") + hardship
        ) { [weak self] text in
            try self?.takeWalkIns(text, session) { if let opened, let self { self.desk.close(opened) } }
        }
        opened = prompt
        return prompt
    }

    /// Stores a head-count, perhaps with how many of them are in hardship.
    ///
    /// - parameter close: takes the prompt away, once it is stored.
    private func takeWalkIns(
        _ text: String, _ session: ShownRecord, close: @escaping () -> Void
    ) throws -> Label? {
        let parts = text.folded.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let counts = parts.map { Count.typed($0) }
        guard let first = counts.first, let count = first, counts.allSatisfy({ $0 != nil }) else {
            return Label("“\(text)”不是人数，如 12、8+4、12/3。", "“\(text)” is no head-count, such as 12, 8+4, 12/3.")
        }
        var texts = ["walk_ins": String(count)]
        if counts.count == 2, let hardship = counts[1] { texts["walk_ins_in_hardship"] = String(hardship) }
        let now = attendance?.sessions.first { $0.record.id == session.id }?.record ?? session
        let number = session.text("number") ?? ""
        do {
            try desk.saving { [desk, texts] in
                try desk.ledger.edit(now.id.description, version: now.version, texts)
            } then: { [desk] _ in
                close()
                desk.say(
                    "已存第 \(number) 节未实名 \(count) 人，按 u 撤销。",
                    "Saved \(count) walk-ins of session \(number); u undoes it.")
            }
        } catch let rejection as Rejection {
            return Failure(rejection).sentence
        } catch let failure as LedgerFailure where failure.cause == .stale {
            try refresh()
            let there =
                attendance?.sessions.first { $0.record.id == session.id }?.record.text("walk_ins") ?? ""
            return Label(
                "这一节刚在别处改过，未实名现在是 \(there) 人；再按 Enter 就存您的。",
                "Changed elsewhere: \(there) walk-ins stand there now; Enter saves yours.")
        }
        return nil
    }

    private func completion(_ record: ShownRecord) -> FieldsPrompt {
        let form = ShortForm(
            desk, .edit(record, also: [:]), keys: ["completed_on", "summary"],
            texts: ["completed_on": desk.today.description])
        let planned = record.text("planned_sessions") ?? ""
        let held = attendance?.held ?? 0
        let hint = Label("计划 \(planned) 节，已开 \(held) 节", "\(held) of \(planned) sessions were held")
        return FieldsPrompt(Label("完成小组", "Complete the group"), hint: hint, form) { [weak self] _ in
            guard let self else { return }
            try self.refresh()
            self.desk.say("小组已完成，按 u 撤销。", "The group is completed; u undoes it.")
        }
    }
}
