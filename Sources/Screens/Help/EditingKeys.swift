import Casework
import Terminal

/// Keys that edit a line of text, as help tells of them: they are no actions, each line of text takes them itself.
struct EditingKeys {
    let keys: [Key]
    let label: Label

    static let all: [EditingKeys] = [
        .init(keys: [.left, .right], label: Label("左右移一个字", "one character to the left or right")),
        .init(keys: [.home, .end], label: Label("到行首、行尾", "to the start or end of the line")),
        .init(keys: [.control(.left), .control(.right)], label: Label("移一个词", "one word on")),
        .init(keys: [.shift(.left), .shift(.right)], label: Label("边移边选中", "select on the way")),
        .init(keys: [.ctrl("a")], label: Label("全部选中", "select all")),
        .init(keys: [.backspace, .delete], label: Label("删前一个、后一个字", "erase before or after")),
        .init(keys: [.ctrl("w")], label: Label("删前一个词", "erase the word before")),
        .init(keys: [.ctrl("u"), .ctrl("k")], label: Label("删到行首、行尾", "erase to the start or end")),
        .init(keys: [.ctrl("z"), .ctrl("y")], label: Label("撤回、重做打的字", "take typing back, do it again")),
    ]

    /// Keys that move in lists.
    static func moving(lettersAreKeys: Bool) -> [EditingKeys] {
        let letters: [Key] = lettersAreKeys ? [.text("k"), .text("j")] : []
        return [
            .init(keys: [.up, .down] + letters, label: Label("上下移动", "move up and down")),
            .init(keys: [.pageUp, .pageDown], label: Label("翻页", "a page up or down")),
            .init(keys: [.home, .end], label: Label("到头、到底", "to the first or the last")),
        ]
    }

    /// How the keys are written side by side.
    var names: String { keys.map(\.name).joined(separator: " ") }
}
