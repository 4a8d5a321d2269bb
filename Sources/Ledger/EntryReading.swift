import Casework

/// An entry whose texts were read: values where they could be, numbers that are still to be found, problems.
struct ReadEntry {
    /// A value for each field; `.none` where it is blank, wrong or still to be found.
    var values: [Value]
    /// The fields that were given.
    var given: [Bool]
    /// The numbers of records, by the place of their field.
    var numbers: [(field: Int, numbers: [RecordNumber])] = []
    /// The UUID of the event that it is the same as, as it was written.
    var sameAs: String?
    var id: RecordUUID?
    var problems: [Problem] = []

    /// Reads an entry without looking anything up.
    ///
    /// - parameter isNew: blanks of a new record are filled with what its fields begin with.
    init(_ entry: Entry, isNew: Bool) {
        let fields = entry.kind.fields
        values = Array(repeating: .none, count: fields.count)
        given = entry.texts.map { $0 != nil }
        for (index, field) in fields.enumerated() {
            guard let text = entry.texts[index] ?? (isNew ? "" : nil) else { continue }
            read(text, field, index, initial: true)
        }
        if let text = entry.id, !text.folded.isEmpty {
            id = RecordUUID(text)
            if id == nil {
                problems.append(
                    Problem(
                        "id", found: text, wanted: Label("UUID（32 位十六进制）", "a UUID of 32 hexadecimal digits"))
                )
            }
        }
    }

    private mutating func read(_ text: String, _ field: FieldForm, _ index: Int, initial: Bool) {
        switch field.type.read(text) {
        case .value(let value) where value.isNone:
            if initial, let blank = field.initial {
                read(blank, field, index, initial: false)
            } else if field.isRequired {
                problems.append(Problem(field.key, found: nil, wanted: field.type.wanted))
            }
        case .value(let value):
            values[index] = value
        case .numbers(let list):
            if list.isEmpty, field.isRequired {
                problems.append(Problem(field.key, found: text, wanted: field.type.wanted))
            } else if !list.isEmpty {
                numbers.append((index, list))
            }
        case .id(let text):
            sameAs = text
        case .fault(let wanted):
            problems.append(Problem(field.key, found: text, wanted: wanted))
        }
    }
}
