/// Finds a text in lines; capitals and small letters are the same to it.
struct TextFinder: Sendable {
    private let query: [Character]

    init(_ query: String) {
        self.query = Array(query.lowercased())
    }

    /// Where a line holds the text, in characters from its start.
    func matches(in line: StyledLine) -> [Range<Int>] {
        guard let first = query.first else { return [] }
        let text = line.flatMap { $0.0.lowercased() }
        var matches: [Range<Int>] = []
        var index = 0
        while index + query.count <= text.count {
            if text[index] == first, text[index..<index + query.count].elementsEqual(query) {
                matches.append(index..<index + query.count)
                index += query.count
            } else {
                index += 1
            }
        }
        return matches
    }
}
