import Casework
import Ledger
import Terminal

/// A few fields that are asked for over a screen: what one step of the work needs. Esc keeps what was typed as a draft.
final class FieldsPrompt: Screen, KeyClaiming {
    let desk: Desk
    let title: Label
    private let hint: Label?
    private(set) var form: ShortForm
    private let onSaved: (Saved) throws -> Void

    /// Makes one.
    ///
    /// - parameter hint: what stands below the fields.
    /// - parameter onSaved: called after it has closed.
    init(_ title: Label, hint: Label? = nil, _ form: ShortForm, onSaved: @escaping (Saved) throws -> Void) {
        desk = form.desk
        self.title = title
        self.hint = hint
        self.form = form
        self.onSaved = onSaved
    }

    var isOverlay: Bool { true }
    var takesText: Bool { true }

    var actions: [Action] {
        var all: [Action] = [.save, .wholeForm, .nextField, .previousField, .cancel]
        if form.editor.hasChoices { all.insert(.pick, at: 1) }
        if case .day = form.activeField.type { all.insert(.today, at: 1) }
        if case .note = form.activeField.type { all.append(.lineEnd) }
        return all
    }

    func claims(_ key: Key, _ action: Action) -> Bool {
        // Ctrl-Z takes back what was typed.
        action != .suspend
    }

    func perform(_ action: Action) throws {
        switch action {
        case .save: try save()
        case .wholeForm:
            let whole = try form.wholeForm()
            whole.onSaved = { [desk, onSaved, weak whole] saved in
                if let whole { desk.close(whole) }
                desk.attempt { try onSaved(saved) }
            }
            desk.replace(with: whole)
        case .nextField: form.move(to: form.active + 1)
        case .previousField: form.move(to: form.active - 1)
        case .pick: form.editor.openList()
        case .today: form.put(desk.today.description)
        case .lineEnd: _ = form.handle(.alt("m"))
        case .cancel, .back: putAside()
        default: try desk.perform(action)
        }
    }

    private func putAside() {
        let isEdited = form.isEdited
        desk.attempt { try form.keep() }
        desk.close(self)
        if isEdited {
            desk.say("已放下：草稿在首页，随时接着填。", "Put aside: the draft waits on the first screen.")
        }
    }

    private func save() throws {
        try desk.saving { [self] () -> Saved? in
            do {
                return try form.save()
            } catch let failure as LedgerFailure where [.stale, .notFound].contains(failure.cause) {
                // Both sides stand beside each other in the whole form.
                let whole = try form.wholeForm()
                desk.replace(with: whole)
                try whole.settleConflict()
                return nil
            }
        } then: { [self] saved in
            guard let saved else { return desk.display.ring() }
            desk.close(self)
            try onSaved(saved)
        }
    }

    func handle(_ key: Key) throws -> Bool {
        switch form.handle(key) {
        case .used: return true
        case .unused: return false
        case .finished:
            try save()
            return true
        }
    }

    func paste(_ text: String) throws -> Bool {
        form.paste(text)
        return true
    }

    var draft: Int? { form.draft }

    func keep() throws { try form.keep() }

    // MARK: Drawing

    func draw(_ canvas: inout Canvas) {
        let width = min(70, canvas.columns - 8)
        let boxes = form.fields.enumerated().reduce(0) { sum, each in
            sum + (each.offset == form.active ? form.editor.rows : 1) + (each.element.problem == nil ? 0 : 1)
        }
        let help = max(2, min(form.editor.hasChoices ? 8 : 3, canvas.rows - boxes - 3))
        let box = Box(title[desk.language], columns: width, rows: boxes + help + 1)
        box.draw(into: &canvas, styles: desk.theme.widgets) { canvas in
            let row = drawFields(&canvas)
            canvas.rule(row: row, desk.theme[.rule])
            let rest = Rect(column: 0, row: row + 1, columns: canvas.columns, rows: canvas.rows - row - 1)
            canvas.inside(rest) { drawHelp(&$0) }
        }
    }

    private func drawFields(_ canvas: inout Canvas) -> Int {
        let language = desk.language
        let theme = desk.theme
        let labels = form.fields.map { Glyph.columns(of: $0.label[language]) }.max() ?? 0
        let start = labels + 4
        var row = 0
        for (index, field) in form.fields.enumerated() {
            let isActive = index == form.active
            if isActive { canvas.write(">", column: 0, row: row, theme[.mark]) }
            canvas.write(field.label[language], column: 2, row: row, theme[.label])
            let columns = max(4, canvas.columns - start - 1)
            if isActive {
                canvas.write("[", column: start - 1, row: row, theme[.faint])
                canvas.write("]", column: start + columns, row: row, theme[.faint])
                let rows = min(form.editor.rows, canvas.rows - row)
                let box = Rect(column: start, row: row, columns: columns, rows: rows)
                canvas.inside(box) { form.editor.draw(&$0, theme) }
                row += form.editor.rows
            } else {
                let text = field.shown.split(separator: "\n").first.map(String.init) ?? ""
                canvas.write(text, column: start, row: row, columns: columns)
                row += 1
            }
            if let problem = field.problem {
                canvas.write(
                    "! \(problem[language])", column: 2, row: row, columns: canvas.columns - 2, theme[.error])
                row += 1
            }
        }
        return row
    }

    private func drawHelp(_ canvas: inout Canvas) {
        let theme = desk.theme
        let language = desk.language
        if form.editor.hasChoices {
            form.editor.drawPanel(&canvas, theme)
        } else {
            let field = form.activeField
            let meaning = field.type.meaning(form.editor.text, today: desk.today)
            var lines = [meaning ?? field.type.typingHelp]
            if let old = form.last[field.key] {
                lines.append(Label("上次：\(old)（空项按 = 照抄）", "last: \(old) (= in an empty field copies it)"))
            }
            if let hint { lines.append(hint) }
            for (row, line) in lines.enumerated() {
                canvas.write(line[language], column: 0, row: row, columns: canvas.columns, theme[.faint])
            }
        }
    }
}
