import Casework

/// What an undo would take back now.
public struct LastAct: Sendable {
    public let batch: Batch
    /// How many records it would change.
    public let records: Int
    /// The kind of the record that the save was about; nil where an import brought several kinds.
    public let kind: Kind?
    /// The title of that record; empty where an import brought several.
    public let title: String
}

extension Ledger {
    /// What an undo would take back now; nil where there is nothing.
    public func lastAct(language: Language) throws -> LastAct? {
        try read { connection in
            guard let (batch, first) = try connection.lastBatch() else { return nil }
            let next =
                try connection("SELECT first FROM batch WHERE id > ? ORDER BY id LIMIT 1").bind(batch.id)
                .first { $0.integer(0) } ?? connection.next("history", "seq")
            let main = try connection.record(inHistory: first)
            let last = try connection.record(inHistory: next - 1)
            let isMixed = batch.act == .import && main?.kind != last?.kind
            let isOne = batch.act != .import || next - first == 1
            return LastAct(
                batch: batch, records: next - first, kind: isMixed ? nil : main?.kind,
                title: try isOne ? main.map { try Titles(connection, language).title(of: $0.id) } ?? "" : "")
        }
    }
}

extension Connection {
    /// The last batch that was not undone and of which something is left, and its first entry in the history.
    func lastBatch() throws -> (batch: Batch, first: Int)? {
        try self(Self.lastBatch).first {
            (
                Batch(
                    id: $0.integer(0), act: Batch.Act(rawValue: $0.text(1)) ?? .edit, who: $0.text(2),
                    at: $0.text(3), undoes: nil),
                first: $0.integer(4)
            )
        }
    }

    static let lastBatch = """
        SELECT id, act, who, at, first FROM batch
        WHERE act <> 'undo' AND act <> 'erase' AND id > \(SalvagedHoles.lastBatch)
            AND NOT EXISTS (SELECT 1 FROM batch AS later WHERE later.undoes = batch.id)
            AND EXISTS (
                SELECT 1 FROM history WHERE seq >= batch.first AND record NOT IN (SELECT record FROM erased)
                    AND seq < IFNULL((SELECT next.first FROM batch AS next WHERE next.id > batch.id ORDER BY id LIMIT 1),
                        9223372036854775807))
        ORDER BY id DESC LIMIT 1
        """

    fileprivate func record(inHistory seq: Int) throws -> Spine? {
        try self("SELECT record FROM history WHERE seq = ?").bind(seq).first { $0.record(0) }.flatMap(spine)
    }
}
