/// A bar of text that shows a part of a whole: `###..`.
enum Bar {
    /// A bar of just so many columns. It is full only when the whole is reached, and, if it has two columns, empty
    /// only at nothing.
    static func text(_ value: Int, of total: Int, columns: Int) -> String {
        let columns = max(0, columns)
        let part = total > 0 ? min(max(0, Double(value) / Double(total)), 1) : 0
        var filled = Int(part * Double(columns) + 0.5)
        if part > 0 { filled = max(filled, 1) }
        if part < 1 { filled = min(filled, columns - 1) }
        filled = min(max(0, filled), columns)
        return String(repeating: "#", count: filled) + String(repeating: ".", count: columns - filled)
    }
}
