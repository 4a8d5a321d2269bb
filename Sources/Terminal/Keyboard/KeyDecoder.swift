/// Makes keys of the bytes that a terminal sends: UTF-8, control characters, the sequences of function keys, pastes and
/// mouse reports. Knows no terminal and no clock; bytes may come in pieces of any size.
struct KeyDecoder {
    /// How long the rest of what has begun may take.
    enum Patience {
        /// `ESC` may be the key itself: as long as a terminal needs to send the rest of a sequence in one go.
        case escape
        /// A character, a longer sequence or a paste was cut by a slow line.
        case rest
    }

    /// What is waited for at the front; nil when all that came was understood.
    private(set) var patience: Patience?
    /// Sequences that the terminal's description gives beside the known ones.
    var named = NamedSequences()
    private var bytes: [UInt8] = []
    private var start = 0
    private var paste: PastedText?
    private var isGivenUp = false
    private var report: Point?

    /// Takes bytes as they came.
    mutating func feed(_ more: some Sequence<UInt8>) {
        if start > 0 {
            bytes.removeFirst(start)
            start = 0
        }
        bytes += more
        isGivenUp = false
    }

    /// The next event; nil until more bytes come or `giveUp` is called.
    mutating func next() -> Event? {
        while true {
            patience = nil
            if let event = continuePaste() { return event }
            guard paste == nil, start < bytes.count else { return nil }
            switch read(bytes[start...]) {
            case .event(let event, let length):
                start += length
                if let event { return event }
            case .paste(let length):
                start += length
                paste = PastedText()
            case .incomplete(let wanted):
                guard isGivenUp else {
                    patience = wanted
                    return nil
                }
                isGivenUp = false
                let (event, length) = broken(bytes[start...])
                start += length
                if let event { return event }
            }
        }
    }

    /// Says that the rest of what has begun won't come: `ESC` alone is a key, a paste is given as far as it came.
    mutating func giveUp() { isGivenUp = true }

    /// Where the terminal said that its cursor stands, once.
    mutating func takeCursorReport() -> Point? {
        defer { report = nil }
        return report
    }

    private enum Reading {
        case event(Event?, length: Int)
        case paste(length: Int)
        case incomplete(Patience)
    }

    private mutating func continuePaste() -> Event? {
        guard var pasting = paste else { return nil }
        // The array is held once, so that it grows in place.
        paste = nil
        let isComplete = pasting.take(bytes, from: &start)
        if isComplete || isGivenUp {
            // A cut end mark goes with what it did not end.
            if !isComplete { start = bytes.count }
            isGivenUp = false
            return .paste(pasting.text)
        }
        paste = pasting
        patience = .rest
        return nil
    }

    private mutating func read(_ rest: ArraySlice<UInt8>) -> Reading {
        guard rest.first == 0x1B else { return Self.readCharacter(rest) }
        if let (key, length) = named.match(rest) { return .event(.key(key), length: length) }
        if !isGivenUp, named.isBeginning(rest) { return .incomplete(rest.count < 3 ? .escape : .rest) }
        guard rest.count > 1 else { return .incomplete(.escape) }
        let second = rest[rest.startIndex + 1]
        let body = rest.dropFirst(2)
        switch second {
        case UInt8(ascii: "["): return readControl(body)
        case UInt8(ascii: "O"):
            switch KeypadSequence.read(body) {
            case .complete(let key, let length): return .event(key.map(Event.key), length: length + 2)
            case .broken(let length): return .event(nil, length: length + 2)
            case .incomplete: return .incomplete(body.isEmpty ? .escape : .rest)
            }
        case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"):
            if let length = Self.lengthOfString(body) { return .event(nil, length: length + 2) }
            return .incomplete(body.isEmpty ? .escape : .rest)
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            // Esc and a digit for terminals that keep the function keys to themselves.
            let digit = Int(second & 0x0F)
            return .event(.key(.function(digit == 0 ? 10 : digit)), length: 2)
        case 0x00..<0x20, 0x7F: return .event(.key(.escape), length: 1)
        default:
            switch ScalarReading(rest.dropFirst()) {
            case .scalar(let scalar, let length):
                return .event(.key(.alt(Character(scalar))), length: length + 1)
            case .invalid: return .event(.key(.escape), length: 1)
            case .incomplete: return .incomplete(.rest)
            }
        }
    }

    private mutating func readControl(_ body: ArraySlice<UInt8>) -> Reading {
        switch body.first {
        case nil: return .incomplete(.escape)
        case UInt8(ascii: "["):
            // The Linux console's F1 to F5 have a second bracket.
            guard let letter = body.dropFirst().first else { return .incomplete(.rest) }
            let isFunction = (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter)
            let key = isFunction ? Key.function(Int(letter - UInt8(ascii: "A")) + 1) : nil
            return .event(key.map(Event.key), length: 4)
        case UInt8(ascii: "M"):
            return MouseReport.readOld(body.dropFirst()).map(reading) ?? .incomplete(.escape)
        default: break
        }
        switch ControlSequence.read(body) {
        case .incomplete: return .incomplete(.rest)
        case .broken(let length): return .event(nil, length: length + 2)
        case .complete(let sequence, let length):
            if sequence.final == UInt8(ascii: "~"), sequence.mark == nil, sequence.numbers == [200] {
                return .paste(length: length + 2)
            }
            if sequence.final == UInt8(ascii: "R"), sequence.mark == nil, sequence.numbers.count == 2 {
                report = Point(column: sequence.numbers[1] - 1, row: sequence.numbers[0] - 1)
                return .event(nil, length: length + 2)
            }
            let event = MouseReport.event(sequence) ?? sequence.key.map(Event.key)
            return .event(event, length: length + 2)
        }
    }

    private func reading(_ old: (event: Event?, length: Int)) -> Reading {
        .event(old.event, length: old.length + 3)
    }

    private static func readCharacter(_ rest: ArraySlice<UInt8>) -> Reading {
        switch ScalarReading(rest) {
        case .scalar(let scalar, let length): .event(.key(key(scalar)), length: length)
        case .invalid(let length): .event(.key(.text("\u{FFFD}")), length: length)
        case .incomplete: .incomplete(.rest)
        }
    }

    private static func key(_ scalar: Unicode.Scalar) -> Key {
        switch scalar.value {
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x1B: .escape
        case 0x01...0x1A: .ctrl(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
        case 0x00, 0x1C...0x1F: .ctrl(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
        case 0x80...0x9F: .text("\u{FFFD}")
        default: .text(Character(scalar))
        }
    }

    /// How long the text of a terminal's answer is, with its end: BEL, or `ESC \`. Nil while it goes on.
    private static func lengthOfString(_ body: ArraySlice<UInt8>) -> Int? {
        for (length, byte) in body.enumerated() {
            switch byte {
            case 0x07: return length + 1
            case 0x18, 0x1A: return length
            case 0x1B:
                guard let next = body.dropFirst(length + 1).first else { return nil }
                return next == UInt8(ascii: "\\") ? length + 2 : length
            default: continue
            }
        }
        return nil
    }

    /// What is made of a beginning whose rest did not come.
    private func broken(_ rest: ArraySlice<UInt8>) -> (event: Event?, length: Int) {
        guard rest.first == 0x1B else { return (.key(.text("\u{FFFD}")), rest.count) }
        guard rest.count > 1 else { return (.key(.escape), 1) }
        let second = rest[rest.startIndex + 1]
        if rest.count == 2, second < 0x80 { return (.key(.alt(Character(Unicode.Scalar(second)))), 2) }
        // No mouse report after all: F1 of an SCO keyboard.
        if rest.starts(with: [0x1B, UInt8(ascii: "["), UInt8(ascii: "M")]) { return (.key(.function(1)), 3) }
        return (nil, rest.count)
    }
}
