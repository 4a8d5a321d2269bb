/// What a mouse did to a list of rows.
public enum Pointed: Sendable, Hashable {
    /// The wheel went some rows on.
    case turned
    /// A row was pressed, and perhaps one of its columns; `isAgain` where that row was chosen already.
    case pressed(isAgain: Bool, column: Int? = nil)
}

extension RowList {
    /// Does what a mouse asks; nil beside the rows.
    ///
    /// - Parameter step: How many rows a turn of the wheel goes.
    public mutating func handle(_ mouse: Mouse, step: Int = 1) -> Pointed? {
        switch mouse.action {
        case .wheelDown: move(by: step)
        case .wheelUp: move(by: -step)
        case .press:
            guard let row = row(at: mouse.point) else { return nil }
            let isAgain = row == chosen
            choose(row)
            return .pressed(isAgain: isAgain)
        }
        return .turned
    }
}

extension Table {
    /// Does what a mouse asks; nil beside the rows.
    public mutating func handle(_ mouse: Mouse) -> Pointed? {
        switch mouse.action {
        case .wheelDown: move(by: 3)
        case .wheelUp: move(by: -3)
        case .press:
            guard case .row(let row, let column)? = hit(at: mouse.point) else { return nil }
            let isAgain = row == chosenRow
            choose(row: row)
            return .pressed(isAgain: isAgain, column: column)
        }
        return .turned
    }
}

extension ChoiceList {
    /// Does what a mouse asks: a row that is pressed again is picked; false beside the rows.
    public mutating func handle(_ mouse: Mouse) -> Bool {
        switch mouse.action {
        case .wheelDown: move(by: 1)
        case .wheelUp: move(by: -1)
        case .press: return press(at: mouse.point)
        }
        return true
    }
}

extension ScrollView {
    /// Does what a mouse's wheel asks; false for a press.
    public mutating func handle(_ mouse: Mouse) -> Bool {
        switch mouse.action {
        case .wheelDown: scroll(by: 3)
        case .wheelUp: scroll(by: -3)
        case .press: return false
        }
        return true
    }
}
