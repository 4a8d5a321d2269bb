import Casework
import Ledger
import Terminal

/// The line above a case's timeline in which a contact is logged: date, method, minutes, content, next day.
struct QuickContact {
    var form: ShortForm
    private let facts: CaseFacts

    static let keys = ["date", "method", "minutes", "content", "next_on"]

    /// Begins a line.
    ///
    /// - parameter draft: a contact of the case that was put aside, to go on with.
    init(_ desk: Desk, _ facts: CaseFacts, draft: Draft? = nil) {
        self.facts = facts
        form = ShortForm(
            desk, .new(draft?.entry ?? Self.entry(desk, facts)), keys: Self.keys, draft: draft?.id,
            isOneLine: true)
    }

    /// What a contact of the case begins with.
    static func entry(_ desk: Desk, _ facts: CaseFacts) -> Entry {
        var entry = Entry(.case_contacts)
        entry["station"] = facts.station
        entry["case"] = facts.number
        entry["date"] = desk.today.description
        entry["method"] = facts.file.contacts.first?.text("method") ?? ContactMethod.interview.rawValue
        entry["worker"] = desk.worker(at: facts.station) ?? facts.record.text("worker")
        return entry
    }

    /// The visits of the contact's day that it may be the same as.
    var visits: [ShownRecord] {
        let desk = form.desk
        let text = form.activeField.key == "date" ? form.editor.text : form.text("date") ?? ""
        return Day.typed(text, today: desk.today).map(facts.visits) ?? []
    }

    /// Whether it is marked the same as a visit.
    var isSame: Bool { form[entry: "same_event_as"] != nil }

    /// Marks it the same as the next visit of the day, or after the last one as none.
    mutating func markSame() {
        let ids = visits.map(\.id.description)
        let now = form[entry: "same_event_as"]
        let next = now == nil ? 0 : ids.firstIndex { $0 == now }.map { $0 + 1 } ?? ids.count
        form[entry: "same_event_as"] = next < ids.count ? ids[next] : nil
    }

    /// A mark that does not suit the day any more is taken away before it is saved.
    mutating func save() throws -> Saved? {
        if let mark = form[entry: "same_event_as"], !visits.contains(where: { $0.id.description == mark }) {
            form[entry: "same_event_as"] = nil
        }
        return try form.save()
    }

    // MARK: Drawing

    /// How many rows it takes.
    var rows: Int { visits.isEmpty ? 3 : 4 }

    mutating func draw(_ canvas: inout Canvas) {
        let desk = form.desk
        let theme = desk.theme
        let language = desk.language
        var column = 2
        canvas.write(">", column: 0, row: 1, theme[.mark])
        for (index, field) in form.fields.enumerated() {
            let columns = Self.columns(field.key, of: canvas.columns)
            canvas.write(
                field.shortLabel[language], column: column, row: 0, columns: columns, theme[.heading])
            if index == form.active {
                let box = Rect(column: column, row: 1, columns: columns, rows: 1)
                canvas.inside(box) { form.editor.draw(&$0, theme) }
            } else {
                let role: Theme.Role = field.problem == nil ? .value : .error
                canvas.write(field.shown, column: column, row: 1, columns: columns, theme[role])
            }
            column += columns + 2
        }
        drawHint(&canvas)
        drawSame(&canvas)
    }

    /// The content takes what the other four fields leave.
    private static func columns(_ key: String, of width: Int) -> Int {
        switch key {
        case "date", "next_on": 12
        case "method": 10
        case "minutes": 5
        default: max(6, width - 2 - 39 - 8 - 1)
        }
    }

    private func drawHint(_ canvas: inout Canvas) {
        let desk = form.desk
        let field = form.activeField
        let problem = form.fields.first { $0.problem != nil }
        if let problem, let text = problem.problem {
            let label = problem.shortLabel[desk.language]
            return canvas.write(
                "! \(label) \(text[desk.language])", column: 2, row: 2, columns: canvas.columns - 3,
                desk.theme[.error])
        }
        let text: Label
        if let choices = field.type.choices {
            func listed(_ language: Language) -> String {
                choices.all.enumerated().map { "\($0 + 1) \($1.label[language])" }.joined(separator: "  ")
            }
            text = Label(listed(.chinese), listed(.english))
        } else if field.key == "content" {
            text = Label("没联系到、多人、备注：按 F4 到整张表", "Not reached, several people, a note: F4 has all fields")
        } else {
            text = field.type.meaning(form.editor.text, today: desk.today) ?? field.type.typingHelp
        }
        canvas.write(
            text[desk.language], column: 2, row: 2, columns: canvas.columns - 3, desk.theme[.faint])
    }

    private func drawSame(_ canvas: inout Canvas) {
        let desk = form.desk
        guard
            let mark = visits.first(where: { $0.id.description == form[entry: "same_event_as"] })
                ?? visits.first
        else { return }
        let kind = mark.kind.field("kind").flatMap { $0.type.choices?[mark.text("kind") ?? ""]?.label }
        let words = kind ?? Label("", "")
        let text =
            isSame
            ? Label(
                "✓ 与当天的走访（\(words.chinese)）是同一次，人次只算一次；F3 取消",
                "✓ the same event as the visit (\(words.english)): people count once; F3 undoes it")
            : Label(
                "? 当天有走访（\(words.chinese)）：是同一次就按 F3，人次只算一次",
                "? a visit (\(words.english)) was made that day: F3 if it is the same event")
        canvas.write(
            text[desk.language], column: 2, row: 3, columns: canvas.columns - 3,
            desk.theme[isSame ? .good : .warning])
    }
}

extension FormField {
    /// Its label in a narrow column.
    fileprivate var shortLabel: Label {
        switch key {
        case "minutes": Label("分钟", "Min")
        case "next_on": Label("下次", "Next on")
        default: label
        }
    }
}
