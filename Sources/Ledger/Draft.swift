import Casework

/// A half-filled form that was put aside: texts as they were typed, none of them read yet.
///
/// A draft is no record. It is counted nowhere, has no history, and is not what an undo takes back.
public struct Draft: Sendable {
    /// Its name among the drafts; never given to another, even when it is gone.
    public let id: Int
    /// The name of the form that it fills.
    public let form: String
    /// What was typed into the fields of the kind.
    public var entry: Entry
    /// The record that the form edits; nil where it makes a new one.
    public let record: RecordUUID?
    /// The version of that record that the form was opened with.
    public let version: Int?
    /// Texts that the form holds beside the kind's fields, by name.
    public let extras: [String: String]
    /// Who put it aside, as in the history.
    public let who: String
    /// When, as UTC: `2023-06-01T08:30:00Z`.
    public let at: String
}

extension Ledger {
    /// Keeps a half-filled form; returns its id.
    ///
    /// - parameter record: the record that the form edits, and the version that it was opened with.
    /// - parameter extras: texts that the form holds beside the kind's fields, by name.
    /// - parameter id: the draft that it replaces, which keeps its id; where that one is gone meanwhile, a new one is made.
    public func keepDraft(
        form: String, _ entry: Entry, of record: (id: RecordUUID, version: Int)? = nil,
        extras: [String: String] = [:], over id: Int? = nil
    ) throws -> Int {
        try write { connection in
            var kept: Int?
            if let id {
                kept = try connection("SELECT id FROM draft WHERE id = ?").bind(id).first { $0.integer(0) }
            }
            let statement = try connection(
                kept == nil
                    ? """
                    INSERT INTO draft (kind, record, version, form, texts, extras, who, at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """
                    : """
                    UPDATE draft SET kind = ?, record = ?, version = ?, form = ?, texts = ?, extras = ?, who = ?, at = ?
                    WHERE id = ?9
                    """)
            if let kept { statement.bind(kept, at: 9) }
            try statement.bind(
                entry.kind, record?.id, record?.version, form, DraftText.encode(entry),
                DraftText.encode(extras), who, now()
            ).run()
            return try kept ?? connection("SELECT MAX(id) FROM draft").first { $0.integer(0) } ?? 0
        }
    }

    /// Everyone's drafts, the newest first.
    public func drafts() throws -> [Draft] {
        try read { try $0.drafts() }
    }

    /// The draft with an id; nil when it is gone.
    public func draft(_ id: Int) throws -> Draft? {
        try read { try $0(Draft.select + " WHERE id = ?").bind(id).first(Draft.init) }
    }

    /// Throws a draft away. Nothing happens where it is gone already.
    public func dropDraft(_ id: Int) throws {
        try write { try $0.dropDraft(id) }
    }
}

extension Connection {
    func drafts() throws -> [Draft] {
        try self(Draft.select + " ORDER BY at DESC, id DESC").all(Draft.init)
    }

    func dropDraft(_ id: Int) throws {
        try self("DELETE FROM draft WHERE id = ?").bind(id).run()
    }
}

extension Draft {
    fileprivate static let select =
        "SELECT id, kind, record, version, form, texts, extras, who, at FROM draft"

    fileprivate init(_ row: Statement) {
        id = row.integer(0)
        entry = DraftText.entry(row.text(5), of: Kind(rawValue: row.integer(1)) ?? .activities)
        record = row.isNull(2) ? nil : RecordUUID(bytes: row.bytes(2))
        version = row.isNull(3) ? nil : row.integer(3)
        form = row.text(4)
        extras = DraftText.texts(row.text(6))
        who = row.text(7)
        at = row.text(8)
    }
}
