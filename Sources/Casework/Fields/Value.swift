/// A field's value as the ledger stores it.
///
/// Days are their numbers, times and lengths minutes, money 分, yes and no 1 and 0, choices their codes.
public enum Value: Sendable, Hashable {
    case none
    case integer(Int)
    case text(String)
    case records([RecordID])

    /// Whether nothing is there.
    public var isNone: Bool {
        switch self {
        case .none: true
        case .records(let list): list.isEmpty
        default: false
        }
    }

    /// Texts are the same when their bytes are. To Unicode 類 (U+F9D0) and 類 (U+985E) are one character; whoever
    /// mends a name from one to the other has changed it.
    public static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.none, .none): true
        case (.integer(let left), .integer(let right)): left == right
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        case (.records(let left), .records(let right)): left == right
        default: false
        }
    }
}

/// A Swift type that a field can hold.
public protocol FieldValue: Sendable {
    /// Reads a stored value, which has the field's type.
    init(stored value: Value)
    /// The value as it is stored.
    var stored: Value { get }
}

extension String: FieldValue {
    public init(stored value: Value) {
        if case .text(let text) = value { self = text } else { self = "" }
    }
    public var stored: Value { isEmpty ? .none : .text(self) }
}

extension Int: FieldValue {
    public init(stored value: Value) {
        if case .integer(let number) = value { self = number } else { self = 0 }
    }
    public var stored: Value { .integer(self) }
}

extension Bool: FieldValue {
    public init(stored value: Value) { self = value == .integer(1) }
    public var stored: Value { .integer(self ? 1 : 0) }
}

extension Day: FieldValue {
    public init(stored value: Value) { self.init(number: Int(stored: value)) }
    public var stored: Value { .integer(number) }
}

extension Clock: FieldValue {
    public init(stored value: Value) { self.init(minutes: Int(stored: value)) }
    public var stored: Value { .integer(minutes) }
}

extension Money: FieldValue {
    public init(stored value: Value) { self.init(fen: Int(stored: value)) }
    public var stored: Value { .integer(fen) }
}

extension RecordID: FieldValue {
    public init(stored value: Value) { self.init(Int64(Int(stored: value))) }
    public var stored: Value { .integer(Int(key)) }
}

extension AreaCode: FieldValue {
    public init(stored value: Value) { self = AreaCode(String(stored: value)) ?? .nowhere }
    public var stored: Value { .text(description) }

    /// Stands where a record is being made and has no code yet.
    static let nowhere = AreaCode("10")!
}

extension Vocabulary {
    public init(stored value: Value) {
        self = Self(rawValue: String(stored: value)) ?? Self.allCases.first!
    }
    public var stored: Value { .text(rawValue) }
}

extension Optional: FieldValue where Wrapped: FieldValue {
    public init(stored value: Value) {
        self = value.isNone ? nil : Wrapped(stored: value)
    }
    public var stored: Value { self?.stored ?? .none }
}

extension Array: FieldValue where Element: ListValue {
    public init(stored value: Value) { self = Element.list(from: value) }
    public var stored: Value { Element.stored(self) }
}

/// A Swift type of which a field can hold a list.
public protocol ListValue: Sendable {
    /// The list in a stored value.
    static func list(from value: Value) -> [Self]
    /// A list as it is stored.
    static func stored(_ list: [Self]) -> Value
}

extension RecordID: ListValue {
    public static func list(from value: Value) -> [RecordID] {
        if case .records(let list) = value { list } else { [] }
    }
    public static func stored(_ list: [RecordID]) -> Value { .records(list) }
}

extension ListValue where Self: Vocabulary {
    public static func list(from value: Value) -> [Self] {
        String(stored: value).split(separator: "|").compactMap { Self(rawValue: String($0)) }
    }
    public static func stored(_ list: [Self]) -> Value {
        list.map(\.rawValue).joined(separator: "|").stored
    }
}
