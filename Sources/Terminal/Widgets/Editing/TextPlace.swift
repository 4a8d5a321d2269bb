/// A place between two characters of a text of several paragraphs.
struct TextPlace: Sendable, Hashable, Comparable {
    var paragraph: Int
    /// How many characters of the paragraph stand before it.
    var offset: Int

    init(_ paragraph: Int, _ offset: Int) {
        self.paragraph = paragraph
        self.offset = offset
    }

    static let start = TextPlace(0, 0)

    static func < (left: TextPlace, right: TextPlace) -> Bool {
        (left.paragraph, left.offset) < (right.paragraph, right.offset)
    }

    /// Where paragraphs end that are put in here.
    func after(_ paragraphs: [[Character]]) -> TextPlace {
        guard let last = paragraphs.last, paragraphs.count > 1 else {
            return TextPlace(paragraph, offset + (paragraphs.first?.count ?? 0))
        }
        return TextPlace(paragraph + paragraphs.count - 1, last.count)
    }
}
