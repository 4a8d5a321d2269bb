extension Canvas {
    /// Writes what stands before a line that is typed into, where that leaves room for the line; gives the column after it.
    mutating func writePrompt(_ prompt: String, row: Int, _ style: Style) -> Int {
        let leastForLine = 6
        guard Glyph.columns(of: prompt) + leastForLine <= columns else { return 0 }
        return write(prompt, column: 0, row: row, style)
    }
}
