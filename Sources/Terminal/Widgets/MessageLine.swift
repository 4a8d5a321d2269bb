/// One line that tells what happened. A warning has a `?` before it and an error a `!`, so that no look alone tells them.
public struct MessageLine: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case success, hint, warning, error
    }

    public let text: String
    public let kind: Kind

    public init(_ text: String, _ kind: Kind) {
        self.text = text
        self.kind = kind
    }

    /// Draws it over a number of columns.
    public func draw(into canvas: inout Canvas, column: Int, row: Int, columns: Int, styles: WidgetStyles) {
        let (sign, style) =
            switch kind {
            case .success: ("", styles.success)
            case .hint: ("", styles.faint)
            case .warning: ("? ", styles.warning)
            case .error: ("! ", styles.error)
            }
        canvas.write(sign + text, column: column, row: row, columns: columns, style)
    }
}
