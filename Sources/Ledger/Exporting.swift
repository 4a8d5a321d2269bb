import Casework

/// Takes the cells of an export, one after the other.
public protocol ExportSink {
    /// One cell of the row. `isText` tells words, which a spreadsheet might run, from numbers, days and codes.
    func cell(_ bytes: UnsafeBufferPointer<UInt8>, isText: Bool) throws
    /// The row is complete.
    func endRow() throws
}

extension Ledger {
    /// The header of a kind's file: the keys of its fields and `id`.
    public static func exportHeader(_ kind: Kind) -> [String] {
        kind.fields.map(\.key) + ["id"]
    }

    /// Writes a kind's records that are not deleted, by station, day, number and id, in the columns of `exportHeader`.
    ///
    /// - parameter isMasked: whether names, identity numbers, phone numbers and addresses are made unreadable.
    /// - returns: the number of rows.
    public func export(
        _ kind: Kind, in place: Place = .everywhere, _ period: Period? = nil, isMasked: Bool = false,
        progress: ProgressReport? = nil, to sink: some ExportSink
    ) throws -> Int {
        0
    }
}
