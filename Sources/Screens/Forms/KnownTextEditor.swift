import Casework
import Ledger
import Terminal

/// A field of words whose earlier values are proposed: `tjcl` and Enter take 太极晨练 and bring along what goes with it; Tab
/// keeps what was typed.
struct KnownTextEditor: FieldEditor {
    private let language: Language
    private let known: [PickPanel.Item]
    private var line: LineEditor
    private var panel = PickPanel()
    private var isMoved = false

    init(_ text: String, known: [PickPanel.Item], _ language: Language) {
        self.language = language
        self.known = known
        line = LineEditor(text)
        line.selectAll()
        narrow()
    }

    var text: String { line.text }
    var shown: String { "" }
    var hasChoices: Bool { !known.isEmpty }

    private mutating func narrow() {
        let search = NameSearch(line.text)
        panel.items = known.compactMap { item in search.score(item.title).map { (item, $0) } }
            .enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element.0)
    }

    /// Whether Enter takes the chosen proposal: when arrows went to it, or the words are letters that stand for it.
    private var takesProposal: Bool {
        guard !panel.items.isEmpty else { return false }
        return isMoved || !line.isEmpty && line.text.utf8.allSatisfy { $0 < 0x80 }
            || panel.chosen?.title == line.text
    }

    mutating func handle(_ key: Key) -> FieldOutcome {
        switch key {
        case .enter:
            guard takesProposal, let chosen = panel.chosen else { return .unused }
            line.replaceAll(chosen.title)
            return .known(chosen.title)
        case .down, .up, .pageDown, .pageUp:
            guard isMoved || !line.isEmpty, !panel.items.isEmpty, !(key == .up && panel.isAtTop) else {
                return .unused
            }
            if isMoved { _ = panel.handle(key) }
            isMoved = true
            return .used
        default:
            guard line.handle(key) else { return .unused }
            isMoved = false
            narrow()
            panel.choose(0)
            return .used
        }
    }

    mutating func paste(_ text: String) {
        line.insert(text)
        narrow()
    }

    mutating func openList() { isMoved = true }

    mutating func draw(_ canvas: inout Canvas, _ theme: Theme) {
        line.draw(
            into: &canvas, column: 0, row: 0, columns: canvas.columns, style: theme[.active], isActive: true)
    }

    mutating func drawPanel(_ canvas: inout Canvas, _ theme: Theme) {
        let hint =
            takesProposal
            ? Label(
                "Enter = \(panel.chosen?.title ?? "")，带上次的内容；Tab = 照所打的",
                "Enter = \(panel.chosen?.title ?? ""), with its last values; Tab = as typed")
            : Label("以前用过的：打首字母（如 tjcl）或 F2 选", "Used before: type initials, or F2 to choose")
        panel.draw(&canvas, theme, hint: hint[language], hasDigits: false, isActive: takesProposal)
    }
}

extension KnownTextEditor {
    /// For a case's closing reason: those that are proposed, or any other words.
    static func closingReason(_ text: String, _ language: Language) -> KnownTextEditor {
        let reasons = Case.closingReasons.map { PickPanel.Item(id: $0[language], title: $0[language]) }
        return KnownTextEditor(text, known: reasons, language)
    }
}
