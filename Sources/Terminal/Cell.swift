/// One place of the grid.
public struct Cell: Sendable, Hashable {
    /// What is shown; nil in the second column of a wide character.
    public var character: Character?
    /// How many columns the character takes; 0 in a trailing cell.
    public var columns: UInt8
    public var style: Style

    public static let blank = Cell(character: " ", columns: 1, style: .plain)

    /// Whether it is the second column of a wide character.
    public var isTrailing: Bool { character == nil }
}
