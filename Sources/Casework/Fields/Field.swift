/// What is known of one field of a kind without naming the kind's type: its key, labels, type and rules.
///
/// The form, the list's columns, CSV in and out, validation, history and search all read this.
public final class FieldForm: Sendable {
    /// The column's header in files, and its name everywhere else.
    public let key: String
    public let label: Label
    public let type: FieldType
    public let isRequired: Bool
    /// The text that a blank stands for.
    public let initial: String?
    /// How it is made unreadable where names are to be masked.
    public let masking: Masking

    init(
        key: String, label: Label, type: FieldType, isRequired: Bool, initial: String?, masking: Masking
    ) {
        self.key = key
        self.label = label
        self.type = type
        self.isRequired = isRequired
        self.initial = initial
        self.masking = masking
    }

    /// The column that holds it in the ledger.
    public var column: String {
        if case .money = type { return key.replacingSuffix("_yuan", by: "_fen") }
        return key
    }
}

extension String {
    fileprivate func replacingSuffix(_ suffix: String, by other: String) -> String {
        hasSuffix(suffix) ? dropLast(suffix.count) + other : self
    }
}

/// One field of a kind of record: what it is, and where the record's struct keeps it.
///
/// To add a field: 1. a property of the struct, 2. its line in the struct's `fields`, 3. a migration in
/// `Ledger/Migrations.swift` that adds its column, 4. the README's column list is made from the declaration.
public struct Field<Record: Sendable>: Sendable {
    public let form: FieldForm
    /// The field's stored value in a record.
    public let value: @Sendable (Record) -> Value
    /// Puts a stored value into a record.
    public let set: @Sendable (inout Record, Value) -> Void

    /// Declares a field kept at `path`.
    ///
    /// - parameter isRequired: a record without it can't be saved.
    /// - parameter initial: the text that a blank stands for.
    public init<T: FieldValue>(
        _ path: WritableKeyPath<Record, T> & Sendable,
        _ key: String,
        _ chinese: String,
        _ english: String,
        _ type: FieldType,
        required isRequired: Bool = false,
        initial: String? = nil,
        masking: Masking = .none
    ) {
        form = FieldForm(
            key: key, label: Label(chinese, english), type: type, isRequired: isRequired, initial: initial,
            masking: masking)
        value = { $0[keyPath: path].stored }
        set = { $0[keyPath: path] = T(stored: $1) }
    }
}
