/// How Chinese characters are read: 太极晨练 is tai ji chen lian.
public enum Pinyin {
    /// The readings of a character without tones, ü as v, the most common first: 曾 is ceng and zeng. Empty for what is no
    /// Chinese character.
    public static func readings(of character: Unicode.Scalar) -> [String] {
        let table = PinyinReadings.shared
        return table.syllables(of: character.value).map {
            String(decoding: table.letters(of: $0), as: UTF8.self)
        }
    }

    /// The first letters of a text by the most common readings: `tjcl` for 太极晨练. Letters and digits stay, small and
    /// half-width; everything else is left out.
    public static func initials(_ text: String) -> String {
        let table = PinyinReadings.shared
        var initials = String.UnicodeScalarView()
        for scalar in SearchText.scalars(of: text) {
            if let syllable = table.syllables(of: scalar).first,
                let letter = table.letters(of: syllable).first
            {
                initials.append(Unicode.Scalar(letter))
            } else if !SearchText.isSeparator(scalar), let scalar = Unicode.Scalar(scalar) {
                initials.append(scalar)
            }
        }
        return String(initials)
    }

    /// Whether `left` stands before `right` in a list that is sorted by pinyin, as their `PinyinKey`s do. To sort a long
    /// list, make the keys once.
    public static func order(_ left: String, _ right: String) -> Bool {
        PinyinKey(left) < PinyinKey(right)
    }
}
