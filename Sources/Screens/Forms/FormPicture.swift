import Casework
import Terminal

/// How a form is drawn: the fields above, the panel that helps with the active one below, or beside it where the screen
/// is wide.
struct FormPicture {
    let form: FormScreen
    let theme: Theme
    let language: Language

    init(_ form: FormScreen) {
        self.form = form
        theme = form.desk.theme
        language = form.desk.language
    }

    /// A row of the list of fields.
    enum Row {
        case field(Int)
        /// One line of the sentence under a field.
        case sentence(String, isProblem: Bool)
        /// Where the fields end that are filled in every time.
        case more
        /// The further rows of a tall field.
        case tail
    }

    func draw(_ canvas: inout Canvas) {
        let parts = Self.parts(canvas.size)
        canvas.inside(parts.fields) { drawFields(&$0) }
        if parts.isBeside {
            canvas.rule(column: parts.panel.column - 2, theme[.rule])
        } else {
            canvas.rule(row: parts.panel.row - 1, theme[.rule])
        }
        canvas.inside(parts.panel) { FormPanel(form).draw(&$0) }
    }

    /// Where the fields and the panel are.
    static func parts(_ size: Size) -> (fields: Rect, panel: Rect, isBeside: Bool) {
        if size.columns >= 110 {
            let width = 40
            return (
                Rect(column: 0, row: 0, columns: size.columns - width - 3, rows: size.rows),
                Rect(column: size.columns - width, row: 0, columns: width - 1, rows: size.rows), true
            )
        }
        let height = max(3, min(7, size.rows / 3))
        return (
            Rect(column: 0, row: 0, columns: size.columns, rows: size.rows - height - 1),
            Rect(column: 1, row: size.rows - height, columns: size.columns - 2, rows: height), false
        )
    }

    private var labelWidth: Int {
        let longest = form.fields.map { Glyph.columns(of: $0.label[language]) }.max() ?? 0
        return min(longest, 24)
    }

    /// Where a field's box begins, and how wide it is.
    func box(_ columns: Int) -> (column: Int, columns: Int) {
        let start = 2 + labelWidth + 3
        let room = columns - start - 1
        return (start, max(8, room >= 50 ? room - 22 : min(room, 30)))
    }

    /// All rows, and the place of the active field's first one.
    func rows(_ columns: Int) -> (rows: [Row], active: Int) {
        var rows: [Row] = []
        var active = 0
        for (index, field) in form.fields.enumerated() {
            if index == form.firstCount { rows.append(.more) }
            if index == form.active { active = rows.count }
            rows.append(.field(index))
            if index == form.active {
                rows += Array(repeating: Row.tail, count: max(0, form.editor.rows - 1))
            }
            let width = max(10, columns - labelWidth - 6)
            if let problem = field.problem {
                rows += TextWrap(columns: width).lines(of: problem[language]).prefix(2)
                    .map { .sentence($0, isProblem: true) }
            } else if let warning = field.warning {
                rows += TextWrap(columns: width).lines(of: warning[language]).prefix(2)
                    .map { .sentence($0, isProblem: false) }
            }
        }
        return (rows, active)
    }

    private func drawFields(_ canvas: inout Canvas) {
        let (rows, active) = rows(canvas.columns)
        let needed = active + form.editor.rows + (form.fields[form.active].problem == nil ? 1 : 3)
        var scroll = min(form.scroll, max(0, rows.count - canvas.rows))
        if needed > scroll + canvas.rows { scroll = needed - canvas.rows }
        if active < scroll + 1 { scroll = max(0, active - 1) }
        form.scroll = max(0, min(scroll, max(0, rows.count - 1)))
        for row in 0..<canvas.rows where form.scroll + row < rows.count {
            switch rows[form.scroll + row] {
            case .field(let index): drawField(index, row, &canvas)
            case .sentence(let line, let isProblem):
                let sign = isProblem ? "! " : "? "
                canvas.write(
                    sign + line, column: labelWidth + 3, row: row, theme[isProblem ? .error : .warning])
            case .more:
                let word = Label(" 其他（可不填） ", " more, optional ")[language]
                canvas.rule(row: row, column: 2, columns: canvas.columns - 4, theme[.rule])
                canvas.write(word, column: 4, row: row, theme[.faint])
            case .tail: break
            }
        }
        canvas.markMore(
            above: form.scroll > 0, below: form.scroll + canvas.rows < rows.count, row: 0,
            rows: canvas.rows, theme[.faint])
    }

    private func drawField(_ index: Int, _ row: Int, _ canvas: inout Canvas) {
        let field = form.fields[index]
        let isActive = index == form.active
        if isActive { canvas.write(">", column: 0, row: row, theme[.mark]) }
        canvas.write(
            field.label[language], column: 2, row: row, columns: labelWidth, theme[isActive ? .title : .label]
        )
        if field.isRequired { canvas.write("*", column: labelWidth + 3, row: row, theme[.faint]) }
        let box = box(canvas.columns)
        if isActive {
            let rows = max(1, min(form.editor.rows, canvas.rows - row))
            canvas.write("[", column: box.column - 1, row: row, theme[.faint])
            canvas.write("]", column: box.column + box.columns, row: row, theme[.faint])
            canvas.inside(Rect(column: box.column, row: row, columns: box.columns, rows: rows)) {
                form.editor.draw(&$0, theme)
            }
        } else {
            let role: Theme.Role = field.problem == nil ? .value : .error
            let shown = field.shown.isEmpty ? placeholder(field) : field.shown
            canvas.write(
                shown, column: box.column, row: row, columns: box.columns,
                theme[field.shown.isEmpty ? .faint : role])
        }
        drawHint(field, isActive, column: box.column + box.columns + 2, row, &canvas)
    }

    private func placeholder(_ field: FormField) -> String {
        form.isProposed(field.key) ? Label("自动编号", "given when saved")[language] : ""
    }

    /// What the text means: a weekday, hours, people.
    private func drawHint(
        _ field: FormField, _ isActive: Bool, column: Int, _ row: Int, _ canvas: inout Canvas
    ) {
        let text = isActive ? form.editor.text : field.text
        guard column < canvas.columns - 4 else { return }
        if text.isEmpty, let last = form.lastOfTitle?[field.key], !last.isEmpty {
            let words = form.shown(last, field.type)
            canvas.write(
                Label("上次 \(words)", "last \(words)")[language], column: column, row: row,
                columns: canvas.columns - column - 2, theme[.faint])
        }
        guard !text.isEmpty else { return }
        let meaning =
            form.plan.extras.first { $0.key == field.key }.flatMap { $0.meaning(text) }
            ?? field.type.meaning(text, today: form.desk.today)
        let shown = !isActive ? field.shown : form.editor.hasChoices ? form.editor.shown : ""
        guard let meaning, meaning[language] != shown else { return }
        canvas.write(
            meaning[language], column: column, row: row, columns: canvas.columns - column - 2, theme[.faint])
    }
}

/// What helps to fill the active field in: what can be chosen, how it is written, what it held before.
struct FormPanel {
    let form: FormScreen
    private var language: Language { form.desk.language }
    private var theme: Theme { form.desk.theme }

    init(_ form: FormScreen) {
        self.form = form
    }

    func draw(_ canvas: inout Canvas) {
        let field = form.fields[form.active]
        if form.editor.hasChoices {
            return form.editor.drawPanel(&canvas, theme)
        }
        let extra = form.plan.extras.first { $0.key == field.key }
        let wanted = (extra?.wanted ?? field.type.typingHelp)[language]
        var row = 0
        canvas.write(field.label[language], column: 0, row: row, theme[.heading])
        row += 1
        for line in TextWrap(columns: canvas.columns).lines(of: wanted).prefix(canvas.rows - 1) {
            canvas.write(line, column: 0, row: row, theme[.faint])
            row += 1
        }
        if let last = (form.lastOfTitle ?? form.desk.lastEntries[form.kind])?[field.key], !last.isEmpty,
            row < canvas.rows
        {
            canvas.write(
                Label("上次 \(last)   F4 或 = 照抄", "last: \(last)   F4 or = copies it")[language], column: 0,
                row: row,
                columns: canvas.columns, theme[.faint])
        }
    }
}

extension FormScreen {
    /// The field at a place of the screen's area.
    func field(at point: Point, _ size: Size) -> Int? {
        guard let body = DeskLayout(size)?.body else { return nil }
        let picture = FormPicture(self)
        let parts = FormPicture.parts(body.size)
        guard parts.fields.contains(point) else { return nil }
        let rows = picture.rows(parts.fields.columns).rows
        let place = scroll + point.row
        guard rows.indices.contains(place), case .field(let index) = rows[place] else { return nil }
        return index
    }
}
