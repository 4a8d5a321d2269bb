import Casework
import Terminal

/// What became of a key in a field.
enum FieldOutcome: Equatable {
    case used, unused
    /// The field is filled in; the next one shall be.
    case done
    /// A known text was picked: the rest of its last record shall be brought along.
    case known(String)
    /// Something that there is not shall be made, beginning with a text.
    case new(String)
}

/// The field that the cursor is in: it takes keys, and draws its box and the panel that helps to fill it.
protocol FieldEditor {
    /// The text that goes into the entry.
    var text: String { get }
    /// How people read it.
    var shown: String { get }
    /// Whether the panel has something to choose from.
    var hasChoices: Bool { get }
    mutating func handle(_ key: Key) -> FieldOutcome
    mutating func paste(_ text: String)
    /// Opens the whole list of what can be chosen.
    mutating func openList()
    /// Draws the box, one row or more, and places the cursor.
    mutating func draw(_ canvas: inout Canvas, _ theme: Theme)
    /// Draws what can be chosen, in the panel.
    mutating func drawPanel(_ canvas: inout Canvas, _ theme: Theme)
    /// How many rows its box takes.
    var rows: Int { get }
}

extension FieldEditor {
    var hasChoices: Bool { false }
    var rows: Int { 1 }
    mutating func openList() {}
    mutating func drawPanel(_ canvas: inout Canvas, _ theme: Theme) {}
}
