import Casework
import Ledger
import Terminal

/// The form of a kind: a new record, a copy, a draft, or a record that is changed.
public final class FormScreen: Screen, KeyClaiming {
    /// What a form is opened for.
    enum Purpose {
        case new(Kind)
        /// A new record that begins with texts: a copy, a template, a next session.
        case begun(Entry)
        case edit(ShownRecord)
        case draft(Draft)
    }

    let desk: Desk
    let kind: Kind
    let plan: FormPlan
    /// The record that is changed, in the version that was read; nil for a new one.
    var record: (id: RecordUUID, version: Int)?
    var fields: [FormField]
    /// How many of the fields come before the rule.
    let firstCount: Int
    private(set) var active = 0
    var editor: any FieldEditor
    public internal(set) var draft: Int?
    var draftAt: Clock?
    /// Called with a record that was saved, instead of beginning another one.
    var onSaved: ((Saved) -> Void)?
    /// The last record of the title that was picked, whose values are proposed.
    var lastOfTitle: Entry?
    private var shownLanguage: Language
    private var lastText = Duration.seconds(-1)
    /// What the draft holds.
    var kept: Entry?
    var scroll = 0

    init(_ desk: Desk, _ purpose: Purpose, extras given: [String: String] = [:]) {
        self.desk = desk
        shownLanguage = desk.language
        var texts = Entry(.stations)
        var extras = given
        var begin: String?
        switch purpose {
        case .new(let kind):
            self.kind = kind
            record = nil
            texts = Entry(kind)
        case .begun(let entry):
            kind = entry.kind
            record = nil
            texts = entry
        case .edit(let shownRecord):
            kind = shownRecord.kind
            record = (shownRecord.id, shownRecord.version)
            texts = Entry(kind)
            texts.texts = shownRecord.texts
        case .draft(let kept):
            kind = kept.entry.kind
            record = kept.record.flatMap { id in kept.version.map { (id, $0) } }
            texts = kept.entry
            extras = kept.extras
            draft = kept.id
        }
        plan = FormPlan.of(kind)
        let isNew = record == nil
        let extraFields = isNew ? plan.extras : []
        let order = FormPlan.order(of: kind)
        var made: [FormField] = []
        for key in order.keys {
            made.append(FormField(kind.field(key)!))
            made += extraFields.filter { $0.after == key }.map(FormField.init)
        }
        fields = made
        firstCount = order.first + extraFields.count
        editor = NothingEditor()
        for index in fields.indices {
            let key = fields[index].key
            fields[index].text = extras[key] ?? texts[key] ?? ""
        }
        if case .new = purpose { fillStarts() } else if case .begun = purpose { fillStarts() }
        for index in fields.indices {
            showAgain(index)
            fields[index].original = fields[index].text
        }
        if case .begun(let entry) = purpose {
            lastOfTitle = plan.known.flatMap { entry[$0] } == nil ? nil : entry
            begin = plan.varies.first { $0 != "minutes" || texts["minutes"] == nil }
        }
        if case .draft = purpose {
            for index in fields.indices { fields[index].original = "" }
        }
        // A record that is changed opens at its top: nothing is written over that is not in sight.
        if case .edit = purpose { begin = fields.first?.key }
        active = fields.firstIndex { $0.key == begin ?? plan.begin } ?? 0
        editor = makeEditor(active)
    }

    public var title: Label {
        let name = kind.singularLabel
        return record == nil
            ? Label("新增\(name.chinese)", "New \(name.english)")
            : Label("修改\(name.chinese)", "Edit \(name.english)")
    }

    public var status: Label? {
        let missing = fields.filter { $0.isRequired && $0.text.isEmpty && !isProposed($0.key) }.count
        let wrong = fields.filter { $0.problem != nil && !$0.text.isEmpty }.count
        let required =
            missing > 0
            ? Label("还缺 \(missing) 项必填", "\(missing) required left")
            : wrong > 0 ? Label("\(wrong) 项要改", "\(wrong) to mend") : Label("必填已齐", "complete")
        guard let draftAt else { return required }
        return Label("草稿已存 \(draftAt)  \(required.chinese)", "draft kept \(draftAt)  \(required.english)")
    }

    public var takesText: Bool { true }

    public var actions: [Action] {
        var all: [Action] = [.save, .pick, .copyRecord, .copyValue, .back, .help]
        if record == nil { all.insert(.saveAndNext, at: 1) }
        if case .day = fields[active].type { all.insert(.today, at: 3) }
        return all + [.nextField, .previousField]
    }

    func claims(_ key: Key, _ action: Action) -> Bool { true }

    public func reason(against action: Action) -> Label? {
        switch action {
        case .pick where !editor.hasChoices && !fields[active].type.isDay:
            Label("这一项没有选单。", "This field has no list.")
        case .copyRecord where desk.lastEntries[kind] == nil && record != nil:
            Label("修改记录时不能整条照抄。", "A record that is edited is not copied over.")
        default: nil
        }
    }

    public func perform(_ action: Action) throws {
        switch action {
        case .save: try save(next: false)
        case .saveAndNext: try save(next: true)
        case .pick: pick()
        case .copyRecord: try copyRecord()
        case .copyValue: try copyValue()
        case .today: put(desk.today.description)
        case .nextField: move(to: active + 1)
        case .previousField: move(to: active - 1)
        case .back: park()
        case .help: desk.open(HelpScreen(desk, over: self, actions: desk.actions, field: fields[active]))
        default: break
        }
    }

    /// Opens the list of the active field, or a calendar.
    private func pick() {
        guard fields[active].type.isDay else { return editor.openList() }
        let typed = fields[active].type.typed(editor.text, today: desk.today).flatMap { Day($0) }
        desk.open(
            CalendarScreen(desk, at: typed ?? desk.today) { [weak self] day in
                self?.put(day.description)
            })
    }

    public func handle(_ key: Key) throws -> Bool {
        if case .text("=") = key, editor.text.isEmpty, record == nil {
            try copyValue()
            return true
        }
        if case .text(let character) = key, !character.isASCII { lastText = desk.times.elapsed() }
        switch editor.handle(key) {
        case .used: return true
        case .done:
            advance()
            return true
        case .known(let text):
            try bring(along: text)
            return true
        case .new(let text):
            makeNew(beginningWith: text)
            return true
        case .unused: break
        }
        switch key {
        case .enter: try enter()
        case .down: move(to: active + 1)
        case .up: move(to: active - 1)
        case .pageDown: move(to: min(active + 8, fields.count - 1))
        case .pageUp: move(to: max(active - 8, 0))
        default: return false
        }
        return true
    }

    public func paste(_ text: String) throws -> Bool {
        editor.paste(text)
        return true
    }

    public func handle(_ mouse: Mouse) throws -> Bool {
        switch mouse.action {
        case .wheelDown: move(to: active + 1)
        case .wheelUp: move(to: active - 1)
        case .press:
            guard let index = field(at: mouse.point, desk.display.size) else { return false }
            move(to: index)
        }
        return true
    }

    public func draw(_ canvas: inout Canvas) { FormPicture(self).draw(&canvas) }

    /// What is shown of the fields is in one language.
    public func refresh() throws {
        guard shownLanguage != desk.language else { return }
        shownLanguage = desk.language
        for index in fields.indices where index != active { showAgain(index) }
        read(active)
        editor = makeEditor(active)
    }

    /// Enter: the next field; after the last one that is filled in every time, save and begin another.
    private func enter() throws {
        guard active == firstCount - 1 || active == fields.count - 1 else { return advance() }
        // Some input methods send the text and Enter in one burst: that Enter ends the text, and nothing else.
        if desk.times.elapsed() - lastText < .milliseconds(30) { return }
        try save(next: record == nil)
    }

    private func advance() { move(to: active + 1) }

    /// Goes to a field; the one that is left is read and judged.
    func move(to index: Int) {
        leave()
        guard fields.indices.contains(index) else { return }
        active = index
        editor = makeEditor(index)
    }

    /// Goes back with what was typed kept as a draft.
    private func park() {
        leave()
        let wasEdited = isEdited
        desk.back()
        if wasEdited {
            desk.say("已放下：草稿在首页，随时接着填。", "Put aside: the draft waits on the first screen.")
        }
    }

    /// Whether anything differs from what the form was opened with.
    var isEdited: Bool { fields.contains(where: \.isEdited) || draft != nil }

    /// Reads the active field's text and judges all that was filled in so far.
    func leave() {
        read(active)
        fields[active].wasLeft = true
        derive(from: active)
        desk.attempt { try judge() }
        desk.attempt { try keep() }
    }

    func read(_ index: Int) {
        fields[index].text = textRead(of: index)
        if index == active, !editor.shown.isEmpty { fields[index].shown = editor.shown }
        showAgain(index)
    }

    /// What the active editor's text comes to: what the field's type reads, or what was typed where it reads nothing.
    private func textRead(of index: Int) -> String {
        fields[index].type.typed(editor.text, today: desk.today) ?? editor.text
    }

    /// Puts a text into the active field.
    func put(_ text: String) {
        fields[active].text = text
        showAgain(active)
        editor = makeEditor(active)
    }

    // MARK: Drafts

    public func keep() throws {
        if !(editor is NothingEditor) { fields[active].text = textRead(of: active) }
        guard isEdited, let entry = entryAsTyped, entry != kept || draft == nil else { return }
        draft = try desk.ledger.keepDraft(
            form: "record", entry, of: record, extras: extraTexts, over: draft, isOpen: true)
        draftAt = desk.times.wall().clock
        kept = entry
    }

    /// What was filled in, field by field, whether it can be read or not.
    private var entryAsTyped: Entry? {
        var entry = Entry(kind)
        for field in fields where !field.text.isEmpty { entry[field.key] = field.text }
        return entry
    }

    var extraTexts: [String: String] {
        var texts: [String: String] = [:]
        for extra in plan.extras where record == nil {
            texts[extra.key] = fields.first { $0.key == extra.key }?.text ?? ""
        }
        return texts
    }
}

/// Stands for an editor before there is a field.
struct NothingEditor: FieldEditor {
    var text: String { "" }
    var shown: String { "" }
    mutating func handle(_ key: Key) -> FieldOutcome { .unused }
    mutating func paste(_ text: String) {}
    func draw(_ canvas: inout Canvas, _ theme: Theme) {}
}
