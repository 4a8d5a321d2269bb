import Terminal

/// The cursor of a table that goes through some of its columns: those that hold figures, by their places in the table.
struct CellCursor<Cell: RawRepresentable & CaseIterable & Equatable> where Cell.RawValue == Int {
    private(set) var chosen: Cell

    init(_ chosen: Cell) { self.chosen = chosen }

    /// Does what a key asks, of the columns here, of the rows in the table; false for a key that moves neither.
    mutating func handle(_ key: Key, _ table: inout Table) -> Bool {
        let places = Cell.allCases.map(\.rawValue)
        switch key {
        case .left, .text("h"): choose(chosen.rawValue - 1)
        case .right, .text("l"): choose(chosen.rawValue + 1)
        case .home: choose(places.min() ?? 0)
        case .end: choose(places.max() ?? 0)
        default: return table.handle(key)
        }
        return true
    }

    /// Does what a mouse asks; false beside the rows.
    mutating func handle(_ mouse: Mouse, _ table: inout Table) -> Bool {
        let pointed = table.handle(mouse)
        if case .pressed(_, let column?) = pointed { choose(column) }
        return pointed != nil
    }

    private mutating func choose(_ place: Int) { chosen = Cell(rawValue: place) ?? chosen }
}
