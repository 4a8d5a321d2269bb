extension Character {
    /// The number, 1 to 9, of a digit key, also from an input method that gives wide ones; nil for all else.
    public var digit: Int? {
        guard unicodeScalars.count == 1, let value = unicodeScalars.first?.value else { return nil }
        switch value {
        case 0x31...0x39: return Int(value - 0x30)
        case 0xFF11...0xFF19: return Int(value - 0xFF10)
        default: return nil
        }
    }
}
