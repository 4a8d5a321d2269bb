import Casework
import Ledger
import Terminal

/// What ever happened to a record: who, when, and field by field what was there before.
public final class HistoryScreen: Screen, KeyClaiming {
    let desk: Desk
    private let kind: Kind
    private let id: RecordUUID
    private var view = ScrollView(hasScrollBar: true)

    init(_ desk: Desk, _ kind: Kind, _ id: RecordUUID) {
        self.desk = desk
        self.kind = kind
        self.id = id
    }

    public var title: Label { Label("历史", "History") }

    public var actions: [Action] { [.back, .help, .find, .month, .menu] }

    public func perform(_ action: Action) throws { try desk.perform(action) }

    public func refresh() throws {
        view.lines = Self.lines(
            try desk.ledger.history(id.description, language: desk.language), kind, desk)
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

    /// The lines of a history, the newest first.
    static func lines(_ history: [HistoryEntry], _ kind: Kind, _ desk: Desk) -> [StyledLine] {
        let language = desk.language
        var lines: [StyledLine] = []
        for entry in history.reversed() {
            let batch = entry.batch
            let who = batch.who.isEmpty ? Label("未署名", "unnamed")[language] : batch.who
            let version = Label("第 \(entry.version) 版", "version \(entry.version)")[language]
            lines.append([
                ("  \(Moment.local(batch.at))  ", desk.theme[.faint]),
                (batch.act.label[language], desk.theme[.title]),
                ("  \(who)  \(version)", .plain),
            ])
            for change in entry.changes {
                let field = kind.field(change.field)
                let masking = desk.settings.masksNames ? field?.effectiveMasking ?? .none : .none
                let old = change.old.isEmpty ? "—" : masking.mask(change.old)
                let new = change.new.isEmpty ? "—" : masking.mask(change.new)
                let label =
                    field?.label[language]
                    ?? (change.field == "deleted" ? Label("删除", "Deleted")[language] : change.field)
                lines.append([("      \(label)：", desk.theme[.faint]), ("\(old) → \(new)", .plain)])
            }
        }
        return lines
    }
}
