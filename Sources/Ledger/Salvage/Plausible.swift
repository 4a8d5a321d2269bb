import Casework

/// What a stored value of a field can be; what can't be is damage.
extension FieldForm {
    /// Whether its column can't be empty.
    var isStored: Bool { isRequired || initial != nil }

    /// The value as it can be kept: a text whose bytes are no text is kept with marks in their place. Nil where nothing of
    /// it can be kept.
    func kept(_ cell: FoundCell) -> FoundCell? {
        switch cell {
        case .null: .null
        case .integer(let number): canBe(number) ? cell : nil
        case .text(let bytes): text(bytes, isCut: false)
        case .cut(let bytes): type.isFreeText ? text(bytes, isCut: true) : nil
        case .real, .blob: nil
        }
    }

    private func text(_ bytes: [UInt8], isCut: Bool) -> FoundCell? {
        let text = String(decoding: bytes, as: UTF8.self)
        let isRight = text.utf8.elementsEqual(bytes)
        switch type {
        case .choice(let choices) where !isRight || !choices.all.contains { $0.code == text }: return nil
        case .areaCode where AreaCode(text)?.description != text: return nil
        default:
            return .text(isCut ? Array((text + Placeholder.mark).utf8) : isRight ? bytes : Array(text.utf8))
        }
    }

    private func canBe(_ number: Int64) -> Bool {
        switch type {
        case .day: Day.canBe(number)
        case .clock: (0...1439).contains(number)
        case .count: (0...1_000_000_000).contains(number)
        case .money, .amount: (0...1_000_000_000_000_000).contains(number)
        case .yesNo: number == 0 || number == 1
        case .reference, .event: FoundRow.keys.contains(number)
        default: false
        }
    }
}

extension Day {
    /// Whether a stored number is that of a day.
    static func canBe(_ number: Int64) -> Bool {
        guard (1000_01_01...9999_12_31).contains(number) else { return false }
        let month = Month(number: Int(number) / 100)
        return (1...12).contains(month.monthOfYear) && (1...month.length).contains(Int(number) % 100)
    }
}
