/// What terminals send for the mouse: presses of the left button and turns of the wheel are events, all else is nothing.
enum MouseReport {
    /// The report of today: `ESC [ < button ; column ; row M`.
    static func event(_ sequence: ControlSequence) -> Event? {
        guard sequence.mark == UInt8(ascii: "<"), sequence.final == UInt8(ascii: "M"),
            sequence.numbers.count == 3
        else { return nil }
        return event(
            button: sequence.numbers[0], column: sequence.numbers[1] - 1, row: sequence.numbers[2] - 1)
    }

    /// The old report: after `ESC [ M` a byte each for button, column and row. Nil while it is not complete. A byte that
    /// can be none of them says that it was a key: F1 of an SCO keyboard.
    static func readOld(_ bytes: ArraySlice<UInt8>) -> (event: Event?, length: Int)? {
        let report = Array(bytes.prefix(3))
        if report.contains(where: { $0 < 0x20 }) { return (.key(.function(1)), 0) }
        guard report.count == 3 else { return nil }
        let event = event(button: Int(report[0]) - 32, column: Int(report[1]) - 33, row: Int(report[2]) - 33)
        return (event, 3)
    }

    private static func event(button: Int, column: Int, row: Int) -> Event? {
        guard column >= 0, row >= 0 else { return nil }
        // Shift, Alt and Ctrl are 4, 8 and 16.
        let action: Mouse.Action? =
            switch button & ~0b11100 {
            case 0: .press
            case 64: .wheelUp
            case 65: .wheelDown
            default: nil
            }
        return action.map { .mouse(Mouse($0, at: Point(column: column, row: row))) }
    }
}
