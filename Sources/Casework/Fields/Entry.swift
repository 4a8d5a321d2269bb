/// A record as text: a half-filled form, a line of a CSV file, the words of a command. It becomes a record only when all
/// of it can be read.
public struct Entry: Sendable, Hashable {
    public let kind: Kind
    /// A text for each of the kind's fields, in their order; nil where the field was not given at all.
    public var texts: [String?]
    /// The `id` that was given: a UUID in any of its spellings.
    public var id: String?

    /// An entry in which nothing is filled in.
    public init(_ kind: Kind) {
        self.kind = kind
        texts = Array(repeating: nil, count: kind.fields.count)
    }

    /// The text of the field with `key`; nil also for a key that the kind has not.
    public subscript(key: String) -> String? {
        get { kind.index(of: key).flatMap { texts[$0] } }
        set { if let index = kind.index(of: key) { texts[index] = newValue } }
    }
}
