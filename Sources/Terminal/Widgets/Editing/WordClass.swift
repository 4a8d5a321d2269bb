/// What a character belongs to when the caret goes by words: a run of one script is a word, and punctuation stands apart.
enum WordClass: Sendable, Hashable {
    case blank, letter, han, kana, hangul, punctuation

    init(_ character: Character) {
        let value = character.unicodeScalars.first?.value ?? 0
        switch value {
        case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
        case 0x3041...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .kana
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7FF: self = .hangul
        default:
            if character.isWhitespace {
                self = .blank
            } else {
                self =
                    character.isLetter || character.isNumber || character == "_" ? .letter : .punctuation
            }
        }
    }

    /// The start of the word after an offset, or the end of the text.
    static func next(in text: [Character], after offset: Int) -> Int {
        var offset = min(max(0, offset), text.count)
        guard offset < text.count else { return offset }
        let first = WordClass(text[offset])
        while offset < text.count, WordClass(text[offset]) == first { offset += 1 }
        while offset < text.count, WordClass(text[offset]) == .blank { offset += 1 }
        return offset
    }

    /// The start of the word that an offset stands in or after.
    static func previous(in text: [Character], before offset: Int) -> Int {
        var offset = min(max(0, offset), text.count)
        while offset > 0, WordClass(text[offset - 1]) == .blank { offset -= 1 }
        guard offset > 0 else { return 0 }
        let last = WordClass(text[offset - 1])
        while offset > 0, WordClass(text[offset - 1]) == last { offset -= 1 }
        return offset
    }
}
