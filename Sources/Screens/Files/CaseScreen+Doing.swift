import Casework
import Ledger

extension CaseScreen {
    public func perform(_ action: Action) throws {
        guard let facts else { return }
        if quick != nil { return try performInLine(action) }
        switch action {
        case .open: if let record = chosenRecord { desk.openRecord(record.kind, record.id) }
        case .addContact: try beginContact(facts)
        case .addVisit: addVisit(facts)
        case .advance: desk.open(stageChooser(facts))
        case .close: desk.open(closing(facts))
        case .edit: desk.open(FormScreen(desk, .edit(facts.record)))
        case .history: desk.open(HistoryScreen(desk, .cases, id))
        case .export: desk.open(ExportScreen(desk, kind: .cases, period: nil, place: desk.place))
        case .delete:
            let title = desk.title(facts.record.title, of: .cases)
            try desk.deleting(id, version: facts.record.version) { [desk] in
                desk.back()
                desk.say("已删 个案 \(title)，按 u 撤销。", "Deleted case \(title); u undoes it.")
            }
        default: try desk.perform(action)
        }
    }

    // MARK: Contacts

    /// Opens the line; a contact of the case that was put aside goes on.
    private func beginContact(_ facts: CaseFacts) throws {
        let draft = try desk.ledger.drafts().first {
            $0.entry.kind == .case_contacts && $0.record == nil && $0.entry["case"] == facts.number
                && $0.entry["station"] == facts.station && !$0.isOpenElsewhere
        }
        if let draft, draft.entry["content"]?.contains("\n") == true {
            return try desk.open(draft)
        }
        if let draft { try desk.ledger.openDraft(draft.id) }
        quick = QuickContact(desk, facts, draft: draft)
        if draft != nil { desk.say("接着上次放下的填。", "Going on with what was put aside.", .hint) }
    }

    private func performInLine(_ action: Action) throws {
        switch action {
        case .save: try saveQuick(next: false)
        case .saveAndNext: try saveQuick(next: true)
        case .sameEvent: quick?.markSame()
        case .nextField: quick.map { $0.form.active + 1 }.map { quick?.form.move(to: $0) }
        case .previousField: quick.map { $0.form.active - 1 }.map { quick?.form.move(to: $0) }
        case .wholeForm:
            if let form = try quick?.form.wholeForm() {
                quick = nil
                desk.open(form)
            }
        case .back:
            let isEdited = quick?.form.isEdited ?? false
            desk.attempt { try keep() }
            quick = nil
            if isEdited {
                desk.say("已放下：再按 n 接着填。", "Put aside: n goes on with it.")
            }
        default: try desk.perform(action)
        }
    }

    /// Saves the contact of the line.
    ///
    /// - parameter next: whether to begin another one afterwards.
    func saveQuick(next: Bool) throws {
        try desk.saving { [self] in
            try quick?.save()
        } then: { [self] saved in
            guard let saved else { return desk.display.ring() }
            try finishQuick(saved, next: next)
        }
    }

    private func finishQuick(_ saved: Saved, next: Bool) throws {
        quick = nil
        try refresh()
        choose(saved.id)
        let day = chosenRecord?.text("date") ?? ""
        announce(saved, Label("已存 \(day) 的服务，按 u 撤销。", "Saved the contact of \(day); u undoes it."))
        if next, let facts { quick = QuickContact(desk, facts) }
    }

    /// Says that something was saved, or what is odd in it.
    private func announce(_ saved: Saved, _ text: Label) {
        guard let warning = saved.warnings.first?.text else { return desk.say(text) }
        desk.say(
            Label(
                "\(text.chinese)请看一看：\(warning.chinese)", "\(text.english) Look at this: \(warning.english)"),
            .warning)
    }

    private func addVisit(_ facts: CaseFacts) {
        let references = facts.clientReferences
        guard references.count > 1 else { return openVisit(of: references.first, facts) }
        let items = zip(references, facts.file.clients).map { reference, client in
            let name = desk.title(client.title, of: .clients)
            return Chooser.Item(id: reference, title: Label(name, name), detail: reference)
        }
        desk.open(
            Chooser(desk, title: Label("走访谁", "Whom was visited"), items: items) { [weak self] in
                self?.openVisit(of: $0, facts)
            })
    }

    private func openVisit(of client: String?, _ facts: CaseFacts) {
        var entry = Entry(.visits)
        entry["station"] = facts.station
        entry["client"] = client
        entry["worker"] = desk.worker(at: facts.station) ?? facts.record.text("worker")
        let form = FormScreen(desk, .begun(entry))
        if let index = form.fields.firstIndex(where: { $0.key == "date" }) { form.move(to: index) }
        desk.open(form)
    }

    // MARK: Stages

    /// Chooses a stage: what it still lacks stands beside it, and keeps nobody from choosing it.
    private func stageChooser(_ facts: CaseFacts) -> Chooser {
        let language = desk.language
        let items = CaseStage.allCases.map { stage in
            let missing = facts.missing(for: stage)
            let here = stage == facts.stage ? Label("现在", "now")[language] : ""
            let detail =
                missing.isEmpty
                ? here
                : Label("缺\(missing.listed(in: .chinese))", "lacks \(missing.listed(in: .english))")[language]
            return Chooser.Item(id: stage.rawValue, title: stage.label, detail: detail)
        }
        let proposed = facts.nextStage ?? facts.stage
        return Chooser(desk, title: Label("进入哪个阶段", "Which stage"), items: items, current: proposed.rawValue)
        {
            [weak self] code in
            guard let self, let stage = CaseStage(rawValue: code) else { return }
            try self.enter(stage, facts)
        }
    }

    private func enter(_ stage: CaseStage, _ facts: CaseFacts) throws {
        guard stage != facts.stage else { return }
        if stage == .closed, facts.closedOn == nil { return desk.open(closing(facts)) }
        let missing = facts.missing(for: stage)
        try desk.saving { [self] in
            do {
                return try desk.ledger.edit(
                    id.description, version: facts.record.version, ["stage": stage.rawValue])
            } catch let failure as LedgerFailure where failure.cause == .stale {
                try refresh()
                throw failure
            }
        } then: { [self] in
            try announce($0, stage, missing)
        }
    }

    private func announce(_ saved: Saved, _ stage: CaseStage, _ missing: [Label]) throws {
        try refresh()
        let name = stage.label
        guard missing.isEmpty else {
            return desk.say(
                "已进入“\(name.chinese)”，还缺：\(missing.listed(in: .chinese))。",
                "Now in “\(name.english)”; still missing: \(missing.listed(in: .english)).", .warning)
        }
        announce(saved, Label("已进入“\(name.chinese)”，按 u 撤销。", "Now in “\(name.english)”; u undoes it."))
    }

    private func closing(_ facts: CaseFacts) -> FieldsPrompt {
        let form = ShortForm(
            desk, .edit(facts.record, also: ["stage": CaseStage.closed.rawValue]),
            keys: ["closed_on", "closing_reason", "satisfaction"],
            texts: ["closed_on": facts.record.text("closed_on") ?? desk.today.description])
        let title = Label("结案", "Close the case")
        return FieldsPrompt(title, form) { [weak self] saved in
            guard let self else { return }
            try self.refresh()
            self.announce(saved, Label("已结案，按 u 撤销。", "The case is closed; u undoes it."))
        }
    }
}
