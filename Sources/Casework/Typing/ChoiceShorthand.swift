extension Choices {
    /// The code of the one choice that `text` stands for: its code or a label, its place among the choices (1…9), the
    /// beginning of its code or a label, or of its pinyin or the first letters of it (`yl` for 养老服务). Nil when it fits
    /// none or more than one, unless it is all the first letters of just one: `db` is 低保, not 低保边缘.
    public func typed(_ text: some StringProtocol) -> String? {
        let word = text.folded
        if let code = code(of: word) { return code }
        guard !word.isEmpty, word.utf8.count <= Self.longestWord else { return nil }
        if word.utf8.count == 1, let place = Int(word) {
            return place >= 1 && place <= all.count ? all[place - 1].code : nil
        }
        let small = word.lowercased()
        let search = NameSearch(word)
        return only { choice in
            (search.score(choice.label.chinese) ?? 0) >= 2
                || ([choice.code, choice.label.english] + choice.alsoKnown).contains {
                    $0.folded.lowercased().hasPrefix(small)
                }
        } ?? only { Pinyin.initials($0.label.chinese) == small }
    }

    /// No choice is called so long, in bytes.
    private static let longestWord = 100

    /// The code of the choice that fits, if it is the only one.
    private func only(_ fits: (Choice) -> Bool) -> String? {
        let found = all.filter(fits)
        return found.count == 1 ? found[0].code : nil
    }
}
