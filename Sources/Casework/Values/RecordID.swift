/// The key of a record inside one ledger file. Outside the file a record is known by its `id`, a UUID.
public struct RecordID: Sendable, Hashable, Comparable {
    public let key: Int64

    /// The record with a stored key.
    public init(_ key: Int64) {
        self.key = key
    }

    public static func < (left: RecordID, right: RecordID) -> Bool { left.key < right.key }
}
