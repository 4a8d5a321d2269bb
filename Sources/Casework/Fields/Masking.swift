/// How a value that tells who somebody is is made unreadable in a masked list or export.
public enum Masking: Sendable {
    /// Tells nothing of who somebody is.
    case none
    /// A name: its first character stays, 王**.
    case name
    /// An identity number: the six digits of its division stay.
    case idNumber
    /// A phone number: its first three digits stay.
    case phone
    /// A day of birth: the year stays.
    case birth
    /// Words that may name anybody: nothing stays.
    case words

    /// The masked text; an empty text stays empty.
    public func mask(_ text: String) -> String {
        guard !text.isEmpty else { return text }
        return switch self {
        case .none: text
        case .name: "\(text.prefix(1))**"
        case .idNumber: "\(text.prefix(6))************"
        case .phone: "\(text.prefix(3))********"
        case .birth: "\(text.prefix(4))-**-**"
        case .words: "***"
        }
    }
}

extension FieldForm {
    /// The masking that a list or export without names applies: what the field asks for, and all long texts.
    public var effectiveMasking: Masking {
        if case .note = type { return .words }
        return masking
    }
}
