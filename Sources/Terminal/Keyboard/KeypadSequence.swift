/// What terminals send after `ESC O`: arrows, the first function keys, and a number pad that is told to be keys.
enum KeypadSequence {
    enum Reading: Equatable {
        /// Nil for a sequence without a key here.
        case complete(Key?, length: Int)
        case broken(length: Int)
        case incomplete
    }

    static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        // Old terminals put the modifiers here: `ESC O 2 P`, `ESC O 1 ; 5 A`.
        var number: Int?
        for (length, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                number = min((number ?? 0) * 10 + Int(byte & 0x0F), 99)
            case UInt8(ascii: ";"): number = nil
            case 0x20, 0x40...0x7E:
                return .complete(key(byte)?.with(Modifiers(parameter: number ?? 1)), length: length + 1)
            default: return .broken(length: length)
            }
            if length > 6 { return .broken(length: length + 1) }
        }
        return .incomplete
    }

    private static func key(_ letter: UInt8) -> Key? {
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "D"): Key.arrows[Int(letter - UInt8(ascii: "A"))]
        case UInt8(ascii: "a")...UInt8(ascii: "d"): Key.arrows[Int(letter - UInt8(ascii: "a"))].with(.control)
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter - UInt8(ascii: "P")) + 1)
        case UInt8(ascii: "M"): .enter
        case UInt8(ascii: "I"): .tab
        case UInt8(ascii: " "): .text(" ")
        case UInt8(ascii: "X"): .text("=")
        case UInt8(ascii: "j"): .text("*")
        // PuTTY's plus; a VT100 has a comma there, which no number pad of today has.
        case UInt8(ascii: "k"), UInt8(ascii: "l"): .text("+")
        case UInt8(ascii: "m"): .text("-")
        case UInt8(ascii: "n"): .text(".")
        case UInt8(ascii: "o"): .text("/")
        case UInt8(ascii: "p")...UInt8(ascii: "y"):
            .text(Character(Unicode.Scalar(letter - UInt8(ascii: "p") + UInt8(ascii: "0"))))
        default: nil
        }
    }
}
