import Casework
import Ledger
import Terminal

/// 草稿: the half-filled forms that were put aside, the newest first.
public final class DraftsScreen: Screen {
    let desk: Desk
    private var drafts: [Draft] = []
    private var list = RowList()
    /// What was thrown away last, to be taken back.
    private var dropped: Draft?

    init(_ desk: Desk) {
        self.desk = desk
    }

    public var title: Label { Label("草稿", "Drafts") }
    public var status: Label? { Label("\(drafts.count) 条", "\(drafts.count)") }
    public var actions: [Action] { [.open, .delete, .undo, .back, .help, .find, .month, .menu] }

    public func reason(against action: Action) -> Label? {
        switch action {
        case .open where drafts.isEmpty, .delete where drafts.isEmpty:
            Label("没有草稿。", "There are no drafts.")
        case .undo where dropped == nil:
            Label("这里只能撤销刚删的草稿；别的请回首页撤销。", "Only a draft just deleted comes back here.")
        default: nil
        }
    }

    public func refresh() throws {
        drafts = try desk.ledger.drafts()
        fill()
    }

    private func fill() {
        let language = desk.language
        list.rows =
            drafts.isEmpty
            ? [
                .sentence(
                    Label("没有草稿。填了一半按 Esc，就会留在这里。", "No drafts. A form left with Esc waits here.")[language])
            ]
            : drafts.map { draft in
                let kind = draft.entry.kind
                let act = draft.record == nil ? Label("新增", "new") : Label("修改", "edit")
                let sort = "\(act[language]) \(kind.singularLabel[language])"
                return RowList.Row(
                    lead: Moment.local(draft.at), title: "\(sort)  \(desk.title(of: draft))",
                    detail: draft.who)
            }
    }

    private var chosen: Draft? {
        list.chosen.flatMap { drafts.indices.contains($0) ? drafts[$0] : nil }
    }

    public func perform(_ action: Action) throws {
        switch action {
        case .open: if let chosen { try desk.open(chosen) }
        case .delete:
            guard let chosen else { return }
            try desk.drop(chosen)
            dropped = chosen
            try refresh()
        case .undo:
            guard let draft = dropped else { return }
            try desk.takeBack(draft)
            dropped = nil
            try refresh()
        default: try desk.perform(action)
        }
    }

    public func handle(_ key: Key) throws -> Bool { list.handle(key, lettersAreKeys: true) }

    public func handle(_ mouse: Mouse) throws -> Bool { try desk.follow(list.handle(mouse)) }

    public func draw(_ canvas: inout Canvas) {
        fill()
        list.draw(into: &canvas, in: Rect(canvas.size), styles: desk.theme.widgets)
    }
}
