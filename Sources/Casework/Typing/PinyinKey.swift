/// By what a text is sorted in a list.
///
/// Texts go by their sounds, character for character, and characters of one sound stay together: no 王 stands among the 汪.
/// A name of two or three characters, or one with a double surname, begins with its surname's reading: 曾 as zeng, 尉迟 as
/// yuchi. Digits come before letters, and Latin letters stand among the syllables.
public struct PinyinKey: Sendable, Hashable, Comparable {
    /// For each character its sound above its scalar.
    private let sounds: [UInt64]
    /// What tells apart two texts of the same characters, such as small and large letters.
    private let text: String

    /// The key of a text.
    public init(_ text: String) {
        let scalars = SearchText.scalars(of: text)
        let surname = Surname.reading(of: scalars) ?? []
        let table = PinyinReadings.shared
        var sounds: [UInt64] = []
        sounds.reserveCapacity(scalars.count)
        for (place, scalar) in scalars.enumerated() {
            let sound: UInt64 =
                if place < surname.count {
                    Self.sound(of: surname[place][...])
                } else if let syllable = table.syllables(of: scalar).first {
                    Self.sound(of: table.letters(of: syllable))
                } else if (97...122).contains(scalar) {
                    Self.sound(of: [UInt8(scalar)])
                } else {
                    scalar < 0x80 ? 0 : Self.afterAllSounds
                }
            sounds.append(sound << 32 | UInt64(scalar))
        }
        self.sounds = sounds
        self.text = text
    }

    public static func < (left: PinyinKey, right: PinyinKey) -> Bool {
        left.sounds == right.sounds
            ? left.text < right.text : left.sounds.lexicographicallyPrecedes(right.sounds)
    }

    private static let longest = 6
    private static let afterAllSounds: UInt64 = 1 << 31

    /// Up to six letters, five bits for each: a number that sorts as the letters do.
    private static func sound(of letters: ArraySlice<UInt8>) -> UInt64 {
        let sound = letters.reduce(UInt64(0)) { $0 << 5 | UInt64($1 - 96) }
        return sound << UInt64(5 * (longest - letters.count))
    }
}
