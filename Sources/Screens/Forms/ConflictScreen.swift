import Casework
import Ledger
import Terminal

/// 冲突: a record was saved, or deleted, elsewhere while it was being changed here. Both texts stand side by side, field by
/// field; one is chosen for each, and nothing typed goes.
final class ConflictScreen: Screen {
    let desk: Desk
    private(set) var conflict: Conflict
    private let recordTitle: String
    private let station: String
    /// Called with what was chosen: to be saved, or to go on with in the form.
    private let settled: (Conflict, _ saves: Bool) throws -> Void
    private var table = Table(columns: [], lettersAreKeys: true, hasScrollBar: true)

    init(
        _ desk: Desk, _ conflict: Conflict, title: String, station: String,
        settled: @escaping (Conflict, _ saves: Bool) throws -> Void
    ) {
        self.desk = desk
        self.conflict = conflict
        recordTitle = title
        self.station = station
        self.settled = settled
        table.rowCount = conflict.fields.count
    }

    var title: Label {
        conflict.isDeleted ? Label("别处已删除", "Deleted elsewhere") : Label("别处也改了", "Changed elsewhere")
    }

    var status: Label? { Label(recordTitle, recordTitle) }

    var actions: [Action] { [.save, .change, .wholeForm, .back, .help] }

    func reason(against action: Action) -> Label? {
        switch action {
        case .change where conflict.fields.isEmpty: Label("没有不同的地方。", "Nothing differs.")
        case .wholeForm where conflict.isDeleted:
            Label(
                "记录已删：F10 取回它并存您的，Esc 把您填的留作草稿。",
                "It is deleted: F10 brings it back with yours; Esc keeps a draft.")
        default: nil
        }
    }

    /// The field under the cursor.
    var chosen: Conflict.Field? {
        conflict.fields.indices.contains(table.chosenRow) ? conflict.fields[table.chosenRow] : nil
    }

    func perform(_ action: Action) throws {
        switch action {
        case .change: turn()
        case .save: try settle(saves: true)
        case .wholeForm: try settle(saves: false)
        default: try desk.perform(action)
        }
    }

    private func settle(saves: Bool) throws {
        desk.close(self)
        try settled(conflict, saves)
    }

    private func turn() {
        guard let chosen else { return }
        choose(chosen.side == .mine ? .theirs : .mine)
    }

    private func choose(_ side: Conflict.Field.Side) {
        guard conflict.fields.indices.contains(table.chosenRow) else { return }
        conflict.fields[table.chosenRow].side = side
    }

    func handle(_ key: Key) throws -> Bool {
        switch key {
        case .left, .text("h"): choose(.mine)
        case .right, .text("l"): choose(.theirs)
        case .text(" "), .text("　"): turn()
        default: return table.handle(key)
        }
        return true
    }

    func handle(_ mouse: Mouse) throws -> Bool {
        let pointed = table.handle(mouse)
        if case .pressed(_, let column?) = pointed, column > 0 { choose(column == 1 ? .mine : .theirs) }
        return pointed != nil
    }

    // MARK: Drawing

    func draw(_ canvas: inout Canvas) {
        let language = desk.language
        let theme = desk.theme
        let wrap = TextWrap(columns: canvas.columns - 2)
        let heads =
            wrap.lines(of: event[language]).prefix(2).map { ($0, theme[.warning]) }
            + wrap.lines(of: keys[language]).prefix(2).map { ($0, theme[.value]) }
        for (row, (line, style)) in heads.enumerated() {
            canvas.write(line, column: 1, row: row, columns: canvas.columns - 2, style)
        }
        let detail = max(3, min(10, (canvas.rows - heads.count) / 2 - 1))
        let rows = canvas.rows - heads.count - detail
        let width = max(10, (canvas.columns - 26) / 2)
        table.columns = [
            .init(Label("项目", "Field")[language], widths: 8...18, priority: 9),
            .init(Label("您填的", "Yours")[language], widths: width...width, priority: 8),
            .init(Label("别处存的", "Theirs")[language], widths: width...width, priority: 7),
        ]
        table.draw(
            into: &canvas,
            in: Rect(column: 0, row: heads.count, columns: canvas.columns, rows: rows),
            styles: theme.widgets, empty: Label("没有不同的地方", "nothing differs")[language],
            cells: { range in
                conflict.fields[range].map { field in
                    [
                        field.label[language], mark(field.shownMine, field.side == .mine),
                        mark(field.shownTheirs, field.side == .theirs),
                    ]
                }
            })
        drawTexts(&canvas, Rect(column: 0, row: heads.count + rows, columns: canvas.columns, rows: detail))
    }

    /// A text of one side, with `●` before the one that is to be saved.
    private func mark(_ text: String, _ isChosen: Bool) -> String {
        let first = printable(text.split(separator: "\n", maxSplits: 1).first.map(String.init) ?? "")
        return (isChosen ? "● " : "○ ") + (first.isEmpty ? "—" : first)
    }

    /// The field under the cursor in full: what it was, and what became of it on both sides.
    private func drawTexts(_ canvas: inout Canvas, _ rect: Rect) {
        guard let chosen else { return }
        let language = desk.language
        let theme = desk.theme
        let parts: [(Label, String, Theme.Role)] = [
            (Label("您填的", "Yours"), chosen.shownMine, chosen.side == .mine ? .heading : .faint),
            (Label("别处存的", "Theirs"), chosen.shownTheirs, chosen.side == .theirs ? .heading : .faint),
            (Label("原来", "Before"), chosen.shownBase, .faint),
        ]
        canvas.inside(rect) { canvas in
            let lead = parts.map { Glyph.columns(of: $0.0[language]) }.max() ?? 0
            var row = 0
            for (place, (label, text, role)) in parts.enumerated() {
                let room = canvas.columns - lead - 4
                let lines = TextWrap(columns: room).lines(of: text.isEmpty ? "—" : text)
                // What is left is shared out among the parts that are still to come.
                let share = max(1, (canvas.rows - row) / (parts.count - place))
                canvas.write(label[language], column: 1, row: row, theme[role])
                for (line, text) in lines.prefix(share).enumerated() {
                    let isCut = line == share - 1 && lines.count > share
                    canvas.write(
                        isCut ? text + "…" : text, column: lead + 3, row: row + line, columns: room + 1)
                }
                row += min(lines.count, share)
            }
        }
    }

    /// Who did what elsewhere.
    private var event: Label {
        let batch = conflict.batch
        let who = batch.map { desk.personName($0.who, at: station) } ?? Label("别处", "somebody")[desk.language]
        let at = batch.map { Moment.local($0.at) } ?? ""
        return conflict.isDeleted
            ? Label("\(who) 于 \(at) 删了这条记录。", "\(who) deleted this record at \(at).")
            : Label("您填的时候，\(who) 于 \(at) 改了这条记录。", "\(who) saved this record at \(at) while you typed.")
    }

    /// What is to be done here.
    private var keys: Label {
        conflict.isDeleted
            ? Label(
                "F10 取回它并存您填的；Esc 不取回，您填的留作草稿。",
                "F10 brings it back with what you typed; Esc leaves it, yours stays a draft.")
            : Label(
                "← 用您的，→ 用别处的；F10 存，F4 回表里再改。",
                "← takes yours, → theirs; F10 saves, F4 goes on in the form.")
    }
}
