/// A search for names and titles by what is quickest to type.
///
/// Each word of the query must be found in the text: as it is written (太极), by the first letters of its pinyin (`tjcl`),
/// by full pinyin (`taijichenlian`), or mixed (`taijicl`, `太ji`), beginning at any character. A character is found by each
/// of its readings, ü by v and u. Capitals and full-width letters don't matter, and blanks or marks between the characters
/// of the text may be left out.
public struct NameSearch: Sendable, Hashable {
    private let words: [SearchWord]
    private let whole: SearchWord

    /// A search for the words of a query, separated by blanks.
    public init(_ query: String) {
        let scalars = SearchText.scalars(of: query)
        words = scalars.split(separator: 0x20).map { SearchWord(Array($0)) }
        whole = SearchWord(scalars)
    }

    /// Whether the query is blank, so that everything matches.
    public var isEmpty: Bool { words.isEmpty }

    /// Whether the text has all the words of the query.
    public func matches(_ text: String) -> Bool {
        if isEmpty { return true }
        let scalars = SearchText.scalars(of: text)
        return words.allSatisfy { $0.matches(scalars, .anywhere) }
    }

    /// How well the text matches, higher is better; nil when it does not.
    ///
    /// 4 is the whole text, as it is written or in full pinyin; 3 its beginning, likewise; 2 its beginning by first letters
    /// or mixed; 1 a part of it; 0 any text for a blank query. Several words are as good as the worst of them.
    public func score(_ text: String) -> Int? {
        if isEmpty { return 0 }
        let scalars = SearchText.scalars(of: text)
        if whole.matches(scalars, .wholeText) { return 4 }
        var worst = 4
        for word in words {
            guard let score = Self.score(of: word, in: scalars) else { return nil }
            worst = min(worst, score)
        }
        return worst
    }

    private static func score(of word: SearchWord, in text: [UInt32]) -> Int? {
        guard word.matches(text, .anywhere) else { return nil }
        if word.matches(text, .wholeText) { return 4 }
        if word.matches(text, .wholeReadingsFromStart) { return 3 }
        return word.matches(text, .fromStart) ? 2 : 1
    }
}
