import Casework
import Terminal

/// 消息: what the program said lately, the newest first.
public final class MessagesScreen: Screen {
    let desk: Desk
    private var list = RowList()
    private var messages: [Message] = []

    init(_ desk: Desk) {
        self.desk = desk
    }

    public var title: Label { Label("消息", "Messages") }
    public var status: Label? {
        Label("最近 \(messages.count) 条", "the last \(messages.count)")
    }
    public var actions: [Action] { [.back, .help, .find, .month, .menu] }

    public func perform(_ action: Action) throws { try desk.perform(action) }

    public func refresh() throws {
        messages = desk.messages.all.reversed()
        fill()
    }

    private func fill() {
        let language = desk.language
        list.rows =
            messages.isEmpty
            ? [.sentence(Label("还没有消息。", "Nothing was said yet.")[language])]
            : messages.map { message in
                RowList.Row(
                    lead: "\(message.at)  \(message.kind.label[language])", title: message.text[language])
            }
    }

    public func handle(_ key: Key) throws -> Bool { list.handle(key, lettersAreKeys: true) }

    public func handle(_ mouse: Mouse) throws -> Bool { list.handle(mouse, step: 3) != nil }

    public func draw(_ canvas: inout Canvas) {
        fill()
        let text = list.chosen.flatMap { messages.indices.contains($0) ? messages[$0].text : nil }
        let whole = text.map { TextWrap(columns: canvas.columns - 3).lines(of: $0[desk.language]) } ?? []
        // A message that its row cuts stands below in full.
        let below = whole.count > 1 || isCut(whole, canvas.columns) ? min(whole.count, 3) + 1 : 0
        let rows = canvas.rows - below
        list.draw(
            into: &canvas, in: Rect(column: 0, row: 0, columns: canvas.columns, rows: rows),
            styles: desk.theme.widgets)
        guard below > 0 else { return }
        canvas.rule(row: rows, desk.theme[.rule])
        for (row, line) in whole.prefix(3).enumerated() {
            canvas.write(line, column: 2, row: rows + 1 + row, columns: canvas.columns - 3)
        }
    }

    /// Whether a row has no room for a message beside its time and kind.
    private func isCut(_ lines: [String], _ columns: Int) -> Bool {
        lines.contains { Glyph.columns(of: $0) + 20 > columns }
    }
}

extension Message.Kind {
    /// What it is, in a word.
    var label: Label {
        switch self {
        case .done: Label("办好", "done")
        case .hint: Label("提示", "hint")
        case .warning: Label("注意", "look")
        case .refusal: Label("未成", "not done")
        }
    }
}
