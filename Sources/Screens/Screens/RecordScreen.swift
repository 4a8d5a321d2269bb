import Casework
import Ledger
import Terminal

/// A record as it is: its fields, what refers to it, and its history below.
public final class RecordScreen: Screen, KeyClaiming {
    let desk: Desk
    let kind: Kind
    let id: RecordUUID
    private var record: ShownRecord?
    private var referring: [ShownRecord] = []
    private var history: [HistoryEntry] = []
    private var view = ScrollView(hasScrollBar: true)

    init(_ desk: Desk, _ kind: Kind, _ id: RecordUUID) {
        self.desk = desk
        self.kind = kind
        self.id = id
    }

    public var title: Label {
        let name = record.map { desk.title($0.title, of: kind) } ?? ""
        return Label("\(kind.singularLabel.chinese) \(name)", "\(kind.singularLabel.english) \(name)")
    }

    public var status: Label? {
        guard let record else { return nil }
        let version = Label("第 \(record.version) 版", "version \(record.version)")
        return record.isDeleted ? Label("已删除  \(version.chinese)", "deleted  \(version.english)") : version
    }

    public var actions: [Action] {
        [.edit, .copy, .delete, .history, .export, .back, .help, .find, .month, .menu, .undo]
    }

    public func reason(against action: Action) -> Label? {
        switch action {
        case .edit, .delete:
            record?.isDeleted == true
                ? Label("这条记录已删除；按 u 可以撤销。", "The record is deleted; u undoes it.") : nil
        default: nil
        }
    }

    public func refresh() throws {
        let record = try desk.ledger.record(id.description, language: desk.language)
        self.record = record
        referring = try desk.ledger.referring(to: id, kind: kind, limit: 50, language: desk.language)
        history = try desk.ledger.history(id.description, language: desk.language)
        view.lines = lines(record)
    }

    public func perform(_ action: Action) throws {
        guard let record else { return }
        switch action {
        case .edit: desk.open(FormScreen(desk, .edit(record)))
        case .copy: desk.open(FormScreen(desk, .begun(record.asNew)))
        case .history: desk.open(HistoryScreen(desk, kind, id))
        case .delete:
            let name = desk.title(record.title, of: kind)
            try desk.deleting(id, version: record.version) { [desk, kind] in
                desk.back()
                desk.say(
                    "已删 \(kind.singularLabel.chinese) \(name)，按 u 撤销。",
                    "Deleted \(kind.singularLabel.english) \(name); u undoes it.")
            }
        case .export: desk.open(ExportScreen(desk, kind: kind, period: nil, place: desk.place))
        default: try desk.perform(action)
        }
    }

    public var takesText: Bool { view.isFinding }

    /// While a text to find is typed, all but function keys belong to it.
    func claims(_ key: Key, _ action: Action) -> Bool {
        if case .function = key { true } else { !view.isFinding }
    }

    public func handle(_ key: Key) throws -> Bool {
        guard view.handle(key) else { return false }
        if view.isNotFound {
            desk.say("没有找到“\(view.query)”。", "“\(view.query)” is not there.", .refusal)
        }
        return true
    }

    public func paste(_ text: String) throws -> Bool { view.insert(text) }

    public func handle(_ mouse: Mouse) throws -> Bool { view.handle(mouse) }

    public func draw(_ canvas: inout Canvas) {
        view.draw(into: &canvas, in: Rect(canvas.size), styles: desk.theme.widgets)
    }

    private func lines(_ record: ShownRecord) -> [StyledLine] {
        let language = desk.language
        let theme = desk.theme
        let shown = desk.shown(record)
        let width = kind.fields.map { Glyph.columns(of: $0.label[language]) }.max() ?? 0
        var lines: [StyledLine] = []
        for (index, field) in kind.fields.enumerated() where !shown[index].isEmpty {
            let label = Line(field.label[language], columns: width).text
            let parts = shown[index].split(separator: "\n", omittingEmptySubsequences: false)
            for (number, part) in parts.enumerated() {
                let head = number == 0 ? label : String(repeating: " ", count: width)
                lines.append([("  \(head)  ", theme[.faint]), (String(part), .plain)])
            }
        }
        if !referring.isEmpty {
            lines.append([])
            lines.append([(Label(" 与它有关的记录", " Records that refer to it")[language], theme[.heading])])
            lines += referring.map { other in
                let day = other.text(other.kind.dayField) ?? ""
                return [
                    (
                        "  \(day)  \(other.kind.singularLabel[language])  \(desk.title(other.title, of: other.kind))",
                        .plain
                    )
                ]
            }
        }
        lines.append([])
        lines.append([(Label(" 历史", " History")[language], theme[.heading])])
        lines += HistoryScreen.lines(history, kind, desk)
        return lines
    }
}
