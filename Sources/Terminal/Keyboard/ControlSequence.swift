/// What terminals send after `ESC [`: numbers, then a letter that says what it is.
struct ControlSequence: Equatable {
    /// `<`, `=`, `>` or `?` before the numbers.
    var mark: UInt8?
    var numbers: [Int] = []
    var final: UInt8

    /// What the bytes after `ESC [` are.
    enum Reading: Equatable {
        case complete(ControlSequence, length: Int)
        /// So many bytes began a sequence that the next byte can't belong to.
        case broken(length: Int)
        case incomplete
    }

    /// No key or report of a terminal is longer.
    private static let longest = 64

    static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        var sequence = ControlSequence(final: 0)
        var number: Int?
        var hasIntermediate = false
        for (length, byte) in bytes.enumerated() {
            guard length < longest else { return .broken(length: length) }
            switch byte {
            case 0x3C...0x3F where length == 0: sequence.mark = byte
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                number = min((number ?? 0) * 10 + Int(byte & 0x0F), 1 << 20)
            case UInt8(ascii: ";"), UInt8(ascii: ":"):
                sequence.numbers.append(number ?? 0)
                number = nil
            case UInt8(ascii: "$") where sequence.mark == nil && number != nil,
                0x40...0x7E:
                // rxvt ends a key with Shift held in `$`, which elsewhere is never an end.
                if let number { sequence.numbers.append(number) }
                sequence.final = hasIntermediate ? 0 : byte
                return .complete(sequence, length: length + 1)
            case 0x20...0x3F: hasIntermediate = true
            default: return .broken(length: length)
            }
        }
        return .incomplete
    }

    /// The key that it stands for, in any of the dialects: xterm, tmux, screen, VT220, rxvt, PuTTY, Linux, SCO. Nil for
    /// keys that have no name here and for reports.
    var key: Key? {
        guard mark == nil else { return nil }
        let modifiers = Modifiers(parameter: numbers.count > 1 ? numbers[1] : 1)
        switch final {
        case UInt8(ascii: "~"): return numbers.first.flatMap(Self.numbered)?.with(modifiers)
        case UInt8(ascii: "^"): return numbers.first.flatMap(Self.numbered)?.with(.control)
        case UInt8(ascii: "$"): return numbers.first.flatMap(Self.numbered)?.with(.shift)
        case UInt8(ascii: "@"): return numbers.first.flatMap(Self.numbered)?.with([.control, .shift])
        case UInt8(ascii: "Z"): return .backTab
        case UInt8(ascii: "a")...UInt8(ascii: "d") where numbers.isEmpty:
            return Key.arrows[Int(final - UInt8(ascii: "a"))].with(.shift)
        case UInt8(ascii: "P")...UInt8(ascii: "S") where numbers.count > 1:
            return Key.function(Int(final - UInt8(ascii: "P")) + 1).with(modifiers)
        default: break
        }
        if let key = Self.lettered[final] { return key.with(modifiers) }
        guard numbers.isEmpty else { return nil }
        return Self.sco[final]
    }

    private static let lettered: [UInt8: Key] = [
        UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
        UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    ]

    private static let sco: [UInt8: Key] = {
        var keys: [UInt8: Key] = [
            UInt8(ascii: "I"): .pageUp, UInt8(ascii: "G"): .pageDown, UInt8(ascii: "L"): .insert,
        ]
        for number in 1...12 { keys[UInt8(ascii: "L") + UInt8(number)] = .function(number) }
        return keys
    }()

    /// `ESC [ 11 ~` and its like.
    private static func numbered(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23, 24: .function(number - 12)
        default: nil
        }
    }
}
