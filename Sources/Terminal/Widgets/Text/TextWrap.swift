/// Breaks texts into lines of a number of columns.
///
/// Words of letters break at blanks, Chinese, Japanese and Korean between any two characters; a line begins with no
/// closing punctuation and ends with no opening one. A word that is longer than a line is cut. Blanks where a line is
/// broken are left out.
///
///     TextWrap(columns: 10).lines(of: "太极晨练，每周四次")     // ["太极晨练，", "每周四次"]
public struct TextWrap: Sendable, Hashable {
    /// How many columns a line has, at least 1.
    public let columns: Int

    public init(columns: Int) {
        self.columns = max(1, columns)
    }

    /// The lines of a text; its own line breaks stay. An empty text is one empty line.
    public func lines(of text: String) -> [String] {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { paragraph in
            let characters = Array(paragraph)
            return rows(of: characters).map { String(characters[$0]) }
        }
    }

    /// The lines of a text whose parts have looks.
    public func lines(of line: StyledLine) -> [StyledLine] {
        // Paragraphs of characters, and which part of the line each belongs to.
        var paragraphs: [(characters: [Character], parts: [Int])] = [([], [])]
        for (part, run) in line.enumerated() {
            for character in run.0 {
                if character.isNewline {
                    paragraphs.append(([], []))
                } else {
                    paragraphs[paragraphs.count - 1].characters.append(character)
                    paragraphs[paragraphs.count - 1].parts.append(part)
                }
            }
        }
        return paragraphs.flatMap { paragraph in
            rows(of: paragraph.characters).map { row in
                var wrapped: StyledLine = []
                var last: Int?
                for index in row {
                    let part = paragraph.parts[index]
                    if part != last { wrapped.append(("", line[part].1)) }
                    wrapped[wrapped.count - 1].0.append(paragraph.characters[index])
                    last = part
                }
                return wrapped
            }
        }
    }

    /// The rows of a paragraph, without the blanks where it is broken.
    private func rows(of characters: [Character]) -> [Range<Int>] {
        var rows: [Range<Int>] = []
        var start = 0
        repeat {
            let next = end(of: characters, from: start)
            // At the text's end only those blanks are left out that have no room.
            var surplus = next < characters.count ? Int.max : characters[start..<next].columns - columns
            var end = next
            while end > start, surplus > 0, LineBreakKind(characters[end - 1]) == .blank {
                surplus -= characters[end - 1].columns
                end -= 1
            }
            rows.append(start..<end)
            start = next
        } while start < characters.count
        return rows
    }

    /// Where the row that begins at an offset ends: after at least one character, if there is one. The blanks behind its
    /// last word belong to it, and may stand beyond its columns.
    func end(of characters: [Character], from start: Int) -> Int {
        var used = 0
        var lastBreak: Int?
        var before: (kind: LineBreakKind, columns: Int)?
        var index = start
        while index < characters.count {
            let next = (kind: LineBreakKind(characters[index]), columns: characters[index].columns)
            if let before, Self.breaks(between: before, and: next) { lastBreak = index }
            if used + next.columns > columns, next.kind != .blank {
                return lastBreak ?? max(index, start + 1)
            }
            used += next.columns
            before = next
            index += 1
        }
        return index
    }

    /// Whether a line may end after a character and the next begin with another.
    private static func breaks(
        between left: (kind: LineBreakKind, columns: Int), and right: (kind: LineBreakKind, columns: Int)
    ) -> Bool {
        if right.kind == .blank { return false }
        if left.kind == .blank { return true }
        let isWide = left.columns >= 2 || right.columns >= 2
        return isWide && right.kind != .closing && left.kind != .opening
    }
}
