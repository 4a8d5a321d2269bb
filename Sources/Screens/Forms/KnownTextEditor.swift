import Casework
import Ledger
import Terminal

/// A field of words whose earlier values are proposed: `tjcl` and Enter take 太极晨练 and bring along what goes with it; Tab
/// keeps what was typed.
struct KnownTextEditor: FieldEditor {
    private let language: Language
    /// Whether a proposal brings along what the last record of it held.
    private let bringsAlong: Bool
    private var line: LineEditor
    private var list: ChoiceList<String>
    private var isMoved = false
    let hasChoices: Bool

    init(
        _ text: String, known: [ChoiceList<String>.Item], bringsAlong: Bool = true, _ language: Language
    ) {
        self.language = language
        self.bringsAlong = bringsAlong
        hasChoices = !known.isEmpty
        line = LineEditor(text)
        line.selectAll()
        list = ChoiceList(hasLine: false, digitsPick: false) { query in
            let search = NameSearch(query)
            return known.best { search.score($0.title) }
        }
        list.search(line.text)
    }

    var text: String { line.text }
    var shown: String { "" }

    /// The text that is proposed.
    private var proposal: String? {
        if case .item(let item)? = list.chosen { item.title } else { nil }
    }

    /// Whether Enter takes the chosen proposal: when arrows went to it, or the words are letters that stand for it.
    private var takesProposal: Bool {
        guard let proposal else { return false }
        return isMoved || !line.isEmpty && line.text.utf8.allSatisfy { $0 < 0x80 } || proposal == line.text
    }

    mutating func handle(_ key: Key) -> FieldOutcome {
        switch key {
        case .enter:
            guard takesProposal, let proposal else { return .unused }
            line.replaceAll(proposal)
            return .known(proposal)
        case .down, .up, .pageDown, .pageUp:
            guard isMoved || !line.isEmpty, proposal != nil, !(key == .up && list.row == 0) else {
                return .unused
            }
            if isMoved { _ = list.handle(key) }
            isMoved = true
            return .used
        default:
            guard line.handle(key) else { return .unused }
            isMoved = false
            list.search(line.text)
            return .used
        }
    }

    mutating func paste(_ text: String) {
        line.insert(text)
        list.search(line.text)
    }

    mutating func openList() { isMoved = true }

    mutating func draw(_ canvas: inout Canvas, _ theme: Theme) {
        line.draw(
            into: &canvas, column: 0, row: 0, columns: canvas.columns, style: theme[.active], isActive: true)
    }

    mutating func drawPanel(_ canvas: inout Canvas, _ theme: Theme) {
        let words = proposal ?? ""
        let hint =
            switch (takesProposal, bringsAlong) {
            case (true, true):
                Label(
                    "Enter = \(words)，带上次的内容；Tab = 照所打的",
                    "Enter = \(words), with its last values; Tab = as typed")
            case (true, false):
                Label("Enter = \(words)；Tab = 照所打的", "Enter = \(words); Tab = as typed")
            case (false, true):
                Label("以前用过的：打首字母（如 tjcl）或 F2 选", "Used before: type initials, or F2 to choose")
            case (false, false):
                Label("常用的：打首字母或 F2 选，也可自己写", "Type initials or F2 to choose, or write your own")
            }
        list.draw(
            into: &canvas, in: Rect(canvas.size), styles: theme.widgets, isActive: takesProposal,
            prompt: hint[language])
    }
}

extension KnownTextEditor {
    /// For a case's closing reason: those that are proposed, or any other words.
    static func closingReason(_ text: String, _ language: Language) -> KnownTextEditor {
        let reasons = Case.closingReasons.map { ChoiceList.Item($0[language], $0[language]) }
        return KnownTextEditor(text, known: reasons, bringsAlong: false, language)
    }
}
