/// One line that tells what happened or what is going on, for a time or until it is taken away.
public struct MessageLine: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case success, error, warning, progress
    }

    public let text: String
    public let kind: Kind
    /// When it is over; nil until a key is pressed, which whoever shows it sees to.
    public let until: ContinuousClock.Instant?

    public init(_ text: String, _ kind: Kind, until: ContinuousClock.Instant? = nil) {
        self.text = text
        self.kind = kind
        self.until = until
    }

    /// Whether its time has passed.
    public func isOver(at now: ContinuousClock.Instant) -> Bool { until.map { now >= $0 } ?? false }

    /// Draws it over a number of columns. A warning and an error have a `!` before them, so that no look alone tells them.
    public func draw(into canvas: inout Canvas, column: Int, row: Int, columns: Int, styles: WidgetStyles) {
        let (mark, style) =
            switch kind {
            case .success: ("", styles.success)
            case .error: ("! ", styles.error)
            case .warning: ("! ", styles.warning)
            case .progress: ("", styles.plain)
            }
        canvas.write(mark + text, column: column, row: row, columns: columns, style)
    }
}
