import Casework
import Ledger
import Terminal

/// A few fields of a kind, filled in on the spot: read, judged, kept as a draft and saved as the whole form would do it.
struct ShortForm {
    /// What became of a key.
    enum Outcome: Equatable {
        case used, unused
        /// The last field was confirmed.
        case finished
    }

    let desk: Desk
    let kind: Kind
    private(set) var purpose: Purpose
    private(set) var fields: [FormField]
    private(set) var active = 0
    var editor: any FieldEditor
    private(set) var draft: Int?
    /// What `=` copies into an empty field, by key.
    var last: [String: String] = [:]
    private let isOneLine: Bool
    /// What the fields held at first.
    private let begun: [String]
    private var kept: Entry?
    private var lastText = Duration.seconds(-1)

    /// Begins one.
    ///
    /// - parameter keys: the fields that are asked for, in their order.
    /// - parameter texts: what they hold at first, where it is not what the entry or the record says.
    /// - parameter draft: the draft that it goes on with.
    /// - parameter isOneLine: whether long texts have one line here as well.
    init(
        _ desk: Desk, _ purpose: Purpose, keys: [String], texts: [String: String] = [:], draft: Int? = nil,
        isOneLine: Bool = false
    ) {
        self.desk = desk
        self.purpose = purpose
        self.draft = draft
        self.isOneLine = isOneLine
        switch purpose {
        case .new(let entry): kind = entry.kind
        case .edit(let record, _): kind = record.kind
        }
        fields = keys.compactMap { key in
            guard let form = purpose.kind.field(key) else { return nil }
            var field = FormField(form)
            field.original = purpose.text(key) ?? ""
            field.text = texts[key] ?? field.original
            return field
        }
        begun = fields.map(\.text)
        editor = NothingEditor()
        for index in fields.indices { showAgain(index) }
        editor = makeEditor(active)
    }

    /// The field that the cursor is in.
    var activeField: FormField { fields[active] }

    /// Whether anything was typed.
    var isEdited: Bool {
        draft != nil || fields.map(\.text) != begun || editor.text != fields[active].text
    }

    /// A field's text as it is read so far; nil where there is no such field.
    func text(_ key: String) -> String? { fields.first { $0.key == key }?.text }

    /// What a field of the entry holds that is not asked for.
    subscript(entry key: String) -> String? {
        get { purpose.text(key) }
        set {
            guard case .new(var entry) = purpose else { return }
            entry[key] = newValue
            purpose = .new(entry)
        }
    }

    // MARK: Typing

    mutating func handle(_ key: Key) -> Outcome {
        if case .text("=") = key, editor.text.isEmpty, let old = last[activeField.key] {
            put(old)
            return .used
        }
        if case .text(let character) = key, !character.isASCII { lastText = desk.times.elapsed() }
        fields[active].problem = nil
        switch editor.handle(key) {
        case .used: return .used
        case .done, .known: return advance()
        case .new, .unused: break
        }
        switch key {
        case .enter: return advance()
        case .down: move(to: active + 1)
        case .up: move(to: active - 1)
        default: return .unused
        }
        return .used
    }

    mutating func paste(_ text: String) { editor.paste(text) }

    /// Puts a text into the active field.
    mutating func put(_ text: String) {
        fields[active].text = text
        showAgain(active)
        editor = makeEditor(active)
    }

    private mutating func advance() -> Outcome {
        guard active == fields.count - 1 else {
            move(to: active + 1)
            return .used
        }
        // Some input methods send the text and Enter in one burst: that Enter ends the text, and nothing else.
        if desk.times.elapsed() - lastText < .milliseconds(30) { return .used }
        read()
        return .finished
    }

    /// Goes to a field; the one that is left is read and judged.
    mutating func move(to index: Int) {
        read()
        desk.attempt { try keep() }
        guard fields.indices.contains(index) else { return }
        active = index
        editor = makeEditor(index)
    }

    private mutating func read() {
        let field = fields[active]
        fields[active].text = field.type.typed(editor.text, today: desk.today) ?? editor.text
        fields[active].problem = fields[active].text.isEmpty ? nil : problem(of: fields[active])
        showAgain(active)
    }

    /// What is wrong with a field by itself.
    private func problem(of field: FormField) -> Label? {
        if field.text.isBlank {
            guard field.isRequired else { return nil }
            return Problem(field.key, found: nil, wanted: field.type.wanted).underField(of: kind)
        }
        guard field.type.typed(field.text, today: desk.today) == nil else { return nil }
        return Problem(field.key, found: field.text, wanted: field.type.wanted).underField(of: kind)
    }

    private mutating func showAgain(_ index: Int) {
        let text = fields[index].text
        fields[index].shown = fields[index].type.choices?[text]?.label[desk.language] ?? text
    }

    private func makeEditor(_ index: Int) -> any FieldEditor {
        let field = fields[index]
        switch field.type {
        case .choice(let choices): return ChoiceEditor(field.text, choices, isList: false, desk.language)
        case .note where !isOneLine: return NoteEditor(field.text)
        default:
            return field.key == "closing_reason"
                ? KnownTextEditor.closingReason(field.text, desk.language) : TextFieldEditor(field.text)
        }
    }

    // MARK: Saving

    /// The new record as it would be saved.
    var entry: Entry {
        var entry = Entry(kind)
        if case .new(let begun) = purpose { entry = begun }
        for field in fields { entry[field.key] = field.text.isEmpty ? nil : field.text }
        return entry
    }

    /// Saves what was filled in.
    ///
    /// - returns: nil where something is to be mended first, which has been said.
    /// - throws: what only the locks of months refuse, and that the record was changed elsewhere, among others.
    mutating func save() throws -> Saved? {
        read()
        for index in fields.indices { fields[index].problem = problem(of: fields[index]) }
        guard !fields.contains(where: { $0.problem != nil }) else {
            goToProblem()
            return nil
        }
        do {
            let saved = try store()
            draft = nil
            return saved
        } catch let rejection as Rejection where !rejection.isOfLockedMonths {
            take(rejection)
            return nil
        }
    }

    private func store() throws -> Saved {
        switch purpose {
        case .new:
            let saved = try NewRecord(entry: entry).store(on: desk, draft: draft)
            desk.lastEntries[kind] = entry
            return saved
        case .edit(let record, let also):
            var changed = also
            for field in fields where field.isEdited { changed[field.key] = field.text }
            return try desk.ledger.edit(
                record.id.description, version: record.version, changed, draft: draft)
        }
    }

    private mutating func take(_ rejection: Rejection) {
        for problem in rejection.problems {
            guard let index = fields.firstIndex(where: { $0.key == problem.field }) else {
                return desk.say(Failure(rejection).sentence, .refusal)
            }
            fields[index].problem = problem.underField(of: kind)
        }
        goToProblem()
    }

    private mutating func goToProblem() {
        guard let index = fields.firstIndex(where: { $0.problem != nil }) else { return }
        active = index
        editor = makeEditor(index)
        let label = fields[index].label
        let problem = fields[index].problem ?? label
        desk.say(
            "没有存：\(label.chinese)\(problem.chinese)", "Not saved: \(label.english): \(problem.english)",
            .refusal)
    }

    // MARK: Drafts

    /// Keeps what was typed as a draft, read or not.
    mutating func keep() throws {
        guard isEdited else { return }
        var entry = Entry(kind)
        var record: (id: RecordUUID, version: Int)?
        switch purpose {
        case .new(let begun): entry = begun
        case .edit(let before, let also):
            record = (before.id, before.version)
            for key in kind.fields.map(\.key) { entry[key] = also[key] ?? before.text(key) }
        }
        for (index, field) in fields.enumerated() {
            let text = index == active ? editor.text : field.text
            entry[field.key] = text.isEmpty ? nil : text
        }
        guard entry != kept else { return }
        draft = try desk.ledger.keepDraft(form: "record", entry, of: record, over: draft, isOpen: true)
        kept = entry
    }

    /// The whole form, with what was typed here.
    mutating func wholeForm() throws -> FormScreen {
        try keep()
        read()
        let form: FormScreen
        switch purpose {
        case .new: form = FormScreen(desk, .begun(entry))
        case .edit(let record, let also):
            form = FormScreen(desk, .edit(record))
            var texts = also
            for field in fields where field.isEdited { texts[field.key] = field.text }
            for index in form.fields.indices {
                guard let text = texts[form.fields[index].key] else { continue }
                form.fields[index].text = text
                form.showAgain(index)
            }
        }
        form.draft = draft
        if let index = form.fields.firstIndex(where: { $0.key == activeField.key }) { form.move(to: index) }
        return form
    }
}
