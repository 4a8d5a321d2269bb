import Casework
import Ledger

extension FormScreen {
    /// The entry that would be saved: a new record's blanks are left out, of a changed one only what differs is in it.
    var entry: Entry {
        var entry = Entry(kind)
        for field in fields where kind.index(of: field.key) != nil {
            if record != nil {
                entry[field.key] = field.text
            } else if !field.text.isEmpty {
                entry[field.key] = field.text
            }
        }
        return entry
    }

    /// Finds fault with what was filled in so far; of fields that nobody was in yet, and of blanks, only at the end.
    ///
    /// - returns: whether nothing keeps the record from being saved.
    @discardableResult
    func judge(isFinal: Bool = false) throws -> Bool {
        for index in fields.indices {
            fields[index].problem = nil
            fields[index].warning = nil
        }
        var isGood = true
        for index in fields.indices {
            let field = fields[index]
            guard !field.text.isEmpty, field.type.typed(field.text, today: desk.today) == nil else {
                continue
            }
            isGood = false
            fields[index].problem =
                Problem(field.key, found: field.text, wanted: field.type.wanted).underField(of: kind)
        }
        for extra in plan.extras where record == nil {
            guard let index = fields.firstIndex(where: { $0.key == extra.key }), !fields[index].text.isEmpty,
                extra.meaning(fields[index].text) == nil
            else { continue }
            isGood = false
            fields[index].problem =
                Problem(extra.key, found: fields[index].text, wanted: extra.wanted).underField(of: kind)
        }
        let review: Review
        do {
            review = try desk.ledger.review(entry, of: record?.id)
        } catch let failure as LedgerFailure where failure.cause == .notFound && record != nil {
            // The record is gone, which a save asks about.
            return isGood
        }
        for problem in review.problems {
            guard !isProposed(problem.field) || problem.found != nil else { continue }
            isGood = false
            guard let index = fields.firstIndex(where: { $0.key == problem.field }) else { continue }
            let isEarly = !fields[index].wasLeft || fields[index].text.isEmpty
            if fields[index].problem == nil, isFinal || !isEarly {
                fields[index].problem = problem.underField(of: kind)
            }
        }
        for warning in review.warnings {
            guard
                let index = fields.firstIndex(where: { $0.key == warning.field })
                    ?? fields.firstIndex(where: { $0.key == kind.dayField })
            else { continue }
            fields[index].warning = warning.text
        }
        return isGood
    }

    /// Saves the record.
    ///
    /// - parameter next: whether to begin another one afterwards, with the same day.
    func save(next: Bool) throws {
        read(active)
        guard try !isChangedElsewhere() else { return }
        leave()
        guard try judge(isFinal: true) || !fields.contains(where: { $0.problem != nil }) else {
            return goToProblem()
        }
        do {
            try desk.saving { [self] in
                try store()
            } then: { [self] in
                finish($0, next: next)
            }
        } catch let rejection as Rejection {
            take(rejection)
            goToProblem()
        } catch let failure as LedgerFailure where failure.cause == .stale {
            try settleConflict()
        }
    }

    /// Goes on after a save.
    private func finish(_ saved: Saved, next: Bool) {
        desk.lastEntries[kind] = entry
        draft = nil
        for index in fields.indices { fields[index].original = fields[index].text }
        announce(saved)
        if let onSaved { return onSaved(saved) }
        guard next else { return desk.back() }
        var begun = Entry(kind)
        begun[kind.dayField] = self[kind.dayField]?.text
        for key in ["station", "group", "case"] { begun[key] = self[key]?.text }
        let form = FormScreen(desk, .begun(begun))
        form.goTo(plan.begin)
        desk.replace(with: form)
    }

    private func goTo(_ key: String) {
        if let index = fields.firstIndex(where: { $0.key == key }) { move(to: index) }
    }

    private func store() throws -> Saved {
        if let record {
            var changed: [String: String] = [:]
            for field in fields where field.isEdited { changed[field.key] = field.text }
            return try desk.ledger.edit(
                record.id.description, version: record.version, changed, draft: draft)
        }
        return try NewRecord(entry: entry, extras: extraTexts).store(on: desk, draft: draft)
    }

    private func take(_ rejection: Rejection) {
        for problem in rejection.problems {
            let key = rejection.entry > 0 ? "volunteers" : problem.field
            if let index = fields.firstIndex(where: { $0.key == key }) {
                fields[index].problem = problem.underField(of: kind)
            } else {
                desk.say(Failure(rejection).sentence, .refusal)
            }
        }
    }

    private func goToProblem() {
        let wrong = fields.filter { $0.problem != nil }
        guard let first = fields.firstIndex(where: { $0.problem != nil }) else { return }
        let label = wrong[0].label
        if wrong.count == 1 {
            desk.say("没有存：\(label.chinese)要改。", "Not saved: mend \(label.english).", .refusal)
        } else {
            desk.say(
                "没有存：\(label.chinese)等 \(wrong.count) 项要改。",
                "Not saved: \(wrong.count) to mend, the first is \(label.english).", .refusal)
        }
        let problems = fields.map(\.problem)
        move(to: first)
        for index in fields.indices where fields[index].problem == nil {
            fields[index].problem = problems[index]
        }
    }

    private func announce(_ saved: Saved) {
        let title = kind.titleFields.compactMap { self[$0]?.shown }.first { !$0.isEmpty } ?? ""
        let volunteers = self["volunteers"].flatMap { VolunteerShorthand($0.text) }
        desk.announce(saved, title: title, volunteers: volunteers)
    }
}
