/// The rows of a text of many paragraphs. A paragraph is broken into rows when one of them is first asked for.
struct WrappedText: Sendable {
    /// A row by its paragraph and its number within.
    struct Row: Sendable, Hashable, Comparable {
        var paragraph: Int
        var row: Int

        static func < (left: Row, right: Row) -> Bool {
            (left.paragraph, left.row) < (right.paragraph, right.row)
        }
    }

    private(set) var wrap: TextWrap
    private var paragraphs: [WrappedParagraph?]

    init(columns: Int, paragraphCount: Int) {
        wrap = TextWrap(columns: columns)
        paragraphs = Array(repeating: nil, count: paragraphCount)
    }

    /// Follows changes of a text, which is given as it is after all of them.
    mutating func follow(_ changes: [TextChange], of text: EditedText) {
        for change in changes {
            let start = change.start.paragraph
            let (removed, inserted) = (change.removed, change.inserted)
            var first = changes.count == 1 ? paragraphs[start] : nil
            paragraphs[start] = nil
            if removed.count == 1, inserted.count == 1 {
                first?.change(
                    text.paragraphs[start], at: change.start.offset, removed: removed[0].count,
                    inserted: inserted[0].count, wrap)
            } else {
                first?.changeEnd(text.paragraphs[start], from: change.start.offset, wrap)
                let fresh = [WrappedParagraph?](repeating: nil, count: inserted.count)
                paragraphs.replaceSubrange(start...change.oldEnd.paragraph, with: fresh)
            }
            paragraphs[start] = first
        }
    }

    /// The rows of a paragraph.
    mutating func rows(of paragraph: Int, in text: EditedText) -> WrappedParagraph {
        if let known = paragraphs[paragraph] { return known }
        let wrapped = WrappedParagraph(text.paragraphs[paragraph], wrap)
        paragraphs[paragraph] = wrapped
        return wrapped
    }

    /// The characters of a row.
    mutating func characters(of row: Row, in text: EditedText) -> Range<Int> {
        rows(of: row.paragraph, in: text).characters(
            ofRow: row.row, count: text.paragraphs[row.paragraph].count)
    }

    /// Whether a row's paragraph goes on in the next row.
    mutating func continues(_ row: Row, in text: EditedText) -> Bool {
        row.row + 1 < rows(of: row.paragraph, in: text).starts.count
    }

    /// The row that holds a place, or the nearest one that there is.
    mutating func row(of place: TextPlace, in text: EditedText) -> Row {
        let paragraph = min(max(0, place.paragraph), text.paragraphs.count - 1)
        return Row(paragraph: paragraph, row: rows(of: paragraph, in: text).row(of: place.offset))
    }

    /// The row so many below another, or the last; and how many rows below it that is.
    mutating func below(_ row: Row, by count: Int, in text: EditedText) -> (row: Row, moved: Int) {
        var row = row
        var left = count
        while left > 0 {
            let after = rows(of: row.paragraph, in: text).starts.count - 1 - row.row
            if left <= after || row.paragraph == text.paragraphs.count - 1 {
                row.row += min(left, after)
                left -= min(left, after)
                break
            }
            left -= after + 1
            row = Row(paragraph: row.paragraph + 1, row: 0)
        }
        return (row, count - left)
    }

    /// The row so many above another, or the first; and how many rows above it that is.
    mutating func above(_ row: Row, by count: Int, in text: EditedText) -> (row: Row, moved: Int) {
        var row = row
        var left = count
        while left > 0 {
            if left <= row.row || row.paragraph == 0 {
                let step = min(left, row.row)
                row.row -= step
                left -= step
                break
            }
            left -= row.row + 1
            let paragraph = row.paragraph - 1
            row = Row(paragraph: paragraph, row: rows(of: paragraph, in: text).starts.count - 1)
        }
        return (row, count - left)
    }
}
