import Casework
import Terminal

/// 试键盘: what each key sends and what it does, and whether characters are as wide as the program takes them to be.
/// Every key is shown, also those that do something elsewhere; Esc twice leaves.
public final class KeyTestScreen: Screen, KeyClaiming {
    let desk: Desk
    /// The keys that were pressed, the newest first.
    private var pressed: [Key] = []

    init(_ desk: Desk) {
        self.desk = desk
    }

    public var title: Label { Label("试键盘", "Try the keyboard") }
    public var status: Label? { Label("按两次 Esc 离开", "Esc twice leaves") }
    public var takesText: Bool { true }
    public var actions: [Action] { Desk.everywhere }

    func claims(_ key: Key, _ action: Action) -> Bool { false }

    public func reason(against action: Action) -> Label? {
        action == .back ? nil : Label("试键盘时，键只显示，不做事。", "Keys are only shown here.")
    }

    public func perform(_ action: Action) throws { try desk.perform(action) }

    public func handle(_ key: Key) throws -> Bool {
        if key == .escape, pressed.first == .escape {
            desk.back()
            return true
        }
        pressed.insert(key, at: 0)
        if pressed.count > 40 { pressed.removeLast() }
        return true
    }

    public func paste(_ text: String) throws -> Bool {
        desk.say(
            "收到粘贴：\(text.count) 个字，没有当作按键。", "A paste of \(text.count) characters came, not keys.", .hint)
        return true
    }

    /// What a key does on one screen or another.
    private func uses(of key: Key) -> String {
        var words: [String] = []
        for action in Action.allCases {
            let definition = action.definition
            var isItsKey = definition.keys.contains(key)
            if case .text(let character) = key {
                isItsKey = isItsKey || definition.letters.contains(character)
            }
            let word = definition.short[desk.language]
            if isItsKey, !words.contains(word) { words.append(word) }
        }
        if words.isEmpty, case .text = key { return Label("文字", "text")[desk.language] }
        return words.isEmpty
            ? Label("没有用处", "no use")[desk.language]
            : words.joined(separator: Label("、", ", ")[desk.language])
    }

    // MARK: Drawing

    /// Characters of which terminals disagree whether they take one column or two, beside some that are clear.
    private static let samples = ["中", "“", "”", "…", "—", "①", "→", "★", "·"]
    private static let sampleColumns = 8

    public func draw(_ canvas: inout Canvas) {
        let theme = desk.theme
        let language = desk.language
        let perRow = max(1, (canvas.columns - 2) / (Self.sampleColumns + 4))
        let sampleRows = (Self.samples.count + perRow - 1) / perRow
        let keys = canvas.rows - sampleRows - 4
        canvas.write(
            Label(" 按任何键，看程序收到什么：", " Press any key to see what arrives:")[language], column: 0, row: 0,
            theme[.heading])
        for (row, key) in pressed.prefix(max(1, keys)).enumerated() {
            let style = row == 0 ? theme[.chosen] : .plain
            canvas.write(key.name, column: 2, row: 1 + row, columns: 12, style)
            canvas.write(uses(of: key), column: 15, row: 1 + row, columns: canvas.columns - 16, style)
        }
        let top = max(2, canvas.rows - sampleRows - 2)
        canvas.rule(row: top - 1, theme[.rule])
        canvas.write(
            Label(
                " 字宽：每格的竖线要和尺子 12345678| 对齐；没对齐就改“歧义字宽”",
                " Widths: each bar should stand below the ruler's, else set “Ambiguous width”")[language],
            column: 0, row: top, columns: canvas.columns, theme[.faint])
        for place in 0..<min(perRow, Self.samples.count) {
            canvas.write("12345678|", column: column(place), row: top + 1, theme[.faint])
        }
        for (index, sample) in Self.samples.enumerated() {
            let count = Self.sampleColumns / max(1, Glyph.columns(of: sample))
            canvas.write(
                String(repeating: sample, count: count) + "|", column: column(index % perRow),
                row: top + 2 + index / perRow)
        }
        canvas.placeCursor(column: 2, row: 1)
    }

    private func column(_ place: Int) -> Int { 2 + place * (Self.sampleColumns + 4) }
}
