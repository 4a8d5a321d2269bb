/// What is sent to the terminal for a cell, so that the terminal, the C library's widths and the layout never disagree.
struct GlyphPrinting {
    /// Whether the terminal shows characters of ambiguous width two columns wide.
    var isAmbiguousWide = false {
        didSet { if isAmbiguousWide != oldValue { known.removeAll() } }
    }
    /// The columns that the C library and curses count for a scalar; negative for what they can't print.
    private let width: (Unicode.Scalar) -> Int
    private var known: [Character: [Int32]] = [:]

    init(width: @escaping (Unicode.Scalar) -> Int) { self.width = width }

    /// Adds a leading cell's scalars to a text, just as many columns as the cell takes.
    mutating func append(_ cell: Cell, to text: inout [Int32]) {
        guard let character = cell.character else { return }
        if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
            text.append(Int32(ascii))
            return
        }
        if let scalars = known[character] {
            text += scalars
            return
        }
        let scalars = printed(character, columns: Int(cell.columns)).map { Int32(bitPattern: $0.value) }
        // A screen holds a few thousand different ones at most; a day's work may show more.
        if known.count > 10_000 { known.removeAll() }
        known[character] = scalars
        text += scalars
    }

    private func printed(_ character: Character, columns: Int) -> [Unicode.Scalar] {
        let scalars = Array(character.unicodeScalars)
        guard let base = scalars.first else { return [" "] }
        if isAmbiguousWide, columns == 1, isAmbiguous(base) { return [Substitutes.ascii(for: base)] }
        let isAgreed = width(base) == columns && scalars.dropFirst().allSatisfy { width($0) == 0 }
        return isAgreed ? scalars : ["?"] + Array(repeating: " ", count: max(0, columns - 1))
    }
}
