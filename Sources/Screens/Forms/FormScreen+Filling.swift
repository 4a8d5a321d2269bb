import Casework
import Ledger
import Terminal

extension FormScreen {
    /// Fills in what a new record begins with, where nothing is there yet.
    func fillStarts() {
        for index in fields.indices where fields[index].text.isEmpty {
            fields[index].text = plan.starts[fields[index].key]?.text(on: desk) ?? ""
        }
        for key in ["case", "group"] {
            if let index = fields.firstIndex(where: { $0.key == key }) { derive(from: index) }
        }
    }

    /// The number of a new session follows the group's last one.
    func proposeSessionNumber() {
        guard kind == .group_sessions, record == nil, let group = self["group"], !group.text.isEmpty,
            let place = fields.firstIndex(where: { $0.key == "number" }), fields[place].text.isEmpty
        else { return }
        desk.attempt {
            fields[place].text =
                try desk.ledger.proposedNumber(ofSessionIn: group.text, station: station ?? "") ?? ""
            fields[place].shown = fields[place].text
        }
    }

    /// The field with a key.
    subscript(key: String) -> FormField? { fields.first { $0.key == key } }

    /// The code of the station that the record belongs to, as far as it is known.
    var station: String? {
        if let text = self["station"]?.text, !text.isEmpty { return text }
        return desk.settings.station
    }

    /// Works out again how a field's text reads.
    func showAgain(_ index: Int) {
        let field = fields[index]
        fields[index].shown = shown(field.text, field.type)
    }

    /// How people read a field's text.
    func shown(_ text: String, _ type: FieldType) -> String {
        guard !text.isEmpty else { return "" }
        let language = desk.language
        switch type {
        case .reference(let kind):
            return name(of: text, kind)
        case .references(let kind):
            return text.split(separator: "|").map { name(of: String($0), kind) }.joined(separator: "、")
        case .choice(let choices):
            return choices[text]?.label[language] ?? text
        case .yesNo:
            return Choices.yesNo[text]?.label[language] ?? text
        case .choices(let choices):
            return text.split(separator: "|").map { choices[String($0)]?.label[language] ?? String($0) }
                .joined(separator: "、")
        case .categories:
            return text.split(separator: "|").map { item in
                CategorySpan(String(item))?.show(in: language) ?? String(item)
            }.joined(separator: "、")
        default:
            return text
        }
    }

    /// What people call the record that a reference names.
    private func name(of reference: String, _ kind: Kind) -> String {
        var found: Candidate?
        desk.attempt {
            found = try desk.ledger.candidate(
                kind, written: reference, at: station, language: desk.language)
        }
        guard let found else { return reference }
        return found.number == found.title ? found.title : "\(found.title) \(found.number)"
    }

    /// Whether the ledger gives the field's number when it is left blank.
    func isProposed(_ key: String) -> Bool {
        record == nil
            && (key == kind.numberField && kind != .stations || kind == .group_sessions && key == "number")
    }

    /// Goes on with what is known of a text: the last record of that title fills in what nobody has typed yet.
    func bring(along text: String) throws {
        put(text)
        fields[active].wasLeft = true
        guard let last = try desk.ledger.last(kind, titled: text, station: station ?? "") else {
            return move(to: active + 1)
        }
        lastOfTitle = last
        for index in fields.indices where index != active {
            let field = fields[index]
            guard !plan.fresh.contains(field.key), !field.isEdited, field.key != kind.numberField,
                field.key != kind.dayField, field.key != "station", field.key != "status",
                let old = last[field.key], !old.isEmpty
            else { continue }
            fields[index].text = old
            showAgain(index)
        }
        let next = plan.varies.compactMap { key in fields.firstIndex { $0.key == key } }.first
        move(to: next ?? active + 1)
    }

    /// Copies the last record of the kind into all fields that nobody has typed in.
    func copyRecord() throws {
        guard let last = try lastEntry() else {
            return desk.say("还没有可以照抄的记录。", "There is no record to copy yet.", .refusal)
        }
        for index in fields.indices {
            let field = fields[index]
            guard !field.isEdited, field.key != kind.numberField, field.key != kind.dayField,
                !(kind == .group_sessions && field.key == "number"), let old = last[field.key], !old.isEmpty
            else { continue }
            fields[index].text = old
            showAgain(index)
        }
        editor = makeEditor(active)
        desk.say("已照抄上一条，日期和编号除外。", "Copied the last record, but for its day and number.", .hint)
    }

    /// Copies what the active field held in the last record of the title, else of the kind.
    func copyValue() throws {
        guard let old = try (lastOfTitle ?? lastEntry())?[fields[active].key], !old.isEmpty else {
            return desk.say("这一项上次是空的。", "The field was blank the last time.", .refusal)
        }
        put(old)
    }

    /// The last record of the kind: of this run, else the newest of the station.
    func lastEntry() throws -> Entry? {
        if let entry = desk.lastEntries[kind] { return entry }
        var query = ListQuery(kind: kind)
        query.place = desk.place
        let list = try desk.ledger.records(query, language: desk.language)
        _ = try list.more(for: .milliseconds(5))
        guard let newest = try list.rows(0..<1).first else { return nil }
        var entry = Entry(kind)
        entry.texts = newest.texts
        return entry
    }

    /// Makes a record that a reference shall name, and comes back with it.
    func makeNew(beginningWith text: String) {
        guard let target = fields[active].type.target else { return }
        var entry = Entry(target)
        if let title = target.titleFields.first { entry[title] = text }
        let form = FormScreen(desk, .begun(entry))
        form.onSaved = { [weak self, weak form] saved in
            guard let self, let form else { return }
            desk.back(to: self)
            if var editor = self.editor as? ReferenceEditor {
                editor.add(saved.id, station: form.station)
                self.editor = editor
            }
        }
        desk.open(form)
    }
}

extension Kind {
    /// One of its records, in words.
    var singularLabel: Label {
        Label(label.chinese, singular.split(separator: "_").joined(separator: " "))
    }
}
