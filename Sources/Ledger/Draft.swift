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
    /// The run of the program in which its form is open; nil where it was left on purpose.
    public let run: ProgramRun?

    /// Whether its form was open when the program ended without being told to: by a kill, a hang-up, a power cut.
    public var wasCutOff: Bool { run.map { !$0.isAlive } ?? false }

    /// Whether its form is open in another run of the program now.
    public var isOpenElsewhere: Bool { run.map { $0 != .current && $0.isAlive } ?? false }
}

extension Ledger {
    /// Keeps a half-filled form; returns its id.
    ///
    /// - parameter record: the record that the form edits, and the version that it was opened with.
    /// - parameter extras: texts that the form holds beside the kind's fields, by name.
    /// - parameter id: the draft that it replaces, which keeps its id; where that one is gone meanwhile, a new one is made.
    /// - parameter isOpen: whether its form is still open, so that it is asked about if the program is cut off.
    public func keepDraft(
        form: String, _ entry: Entry, of record: (id: RecordUUID, version: Int)? = nil,
        extras: [String: String] = [:], over id: Int? = nil,
        isOpen: Bool = false
    ) throws -> Int {
        try write { connection in
            var kept: Int?
            if let id {
                kept = try connection("SELECT id FROM draft WHERE id = ?").bind(id).first { $0.integer(0) }
            }
            let statement = try connection(
                kept == nil
                    ? """
                    INSERT INTO draft (kind, record, version, form, texts, extras, who, at, open)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """
                    : """
                    UPDATE draft SET kind = ?, record = ?, version = ?, form = ?, texts = ?, extras = ?, who = ?, at = ?, open = ?
                    WHERE id = ?10
                    """)
            if let kept { statement.bind(kept, at: 10) }
            try statement.bind(
                entry.kind, record?.id, record?.version, form, DraftText.encode(entry),
                DraftText.encode(extras), who, now(), isOpen ? ProgramRun.current.text : nil
            ).run()
            let id = try kept ?? connection("SELECT MAX(id) FROM draft").first { $0.integer(0) } ?? 0
            if isOpen { openDrafts.insert(id) }
            return id
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

    /// Notes that the form of a draft is open in this run of the program: if the run is cut off, the draft is asked about.
    public func openDraft(_ id: Int) throws {
        openDrafts.insert(id)
        try write { connection in
            try connection("UPDATE draft SET open = ? WHERE id = ?").bind(ProgramRun.current.text, id).run()
        }
    }

    /// Notes which drafts' forms are still open in this run; the others were left on purpose.
    public func keepOpen(_ ids: Set<Int>) throws {
        guard !openDrafts.isSubset(of: ids) else { return }
        let closed = openDrafts.subtracting(ids)
        openDrafts.formIntersection(ids)
        try leaveDrafts(closed)
    }

    /// Notes that drafts' forms are open nowhere.
    public func leaveDrafts(_ ids: Set<Int>) throws {
        try write { connection in
            for id in ids.sorted() {
                try connection("UPDATE draft SET open = NULL WHERE id = ?").bind(id).run()
            }
        }
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

    /// Writes a draft with all that it has, its id included.
    func put(_ draft: Draft) throws {
        try self(
            """
            INSERT INTO draft (id, kind, record, version, form, texts, extras, who, at, open)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).bind(
            draft.id, draft.entry.kind, draft.record, draft.version, draft.form,
            DraftText.encode(draft.entry),
            DraftText.encode(draft.extras), draft.who, draft.at, draft.run?.text
        ).run()
    }
}

extension Draft {
    fileprivate static let select =
        "SELECT id, kind, record, version, form, texts, extras, who, at, open FROM draft"

    fileprivate init(_ row: Statement) {
        id = row.integer(0)
        entry = DraftText.entry(row.text(5), of: Kind(rawValue: row.integer(1)) ?? .activities)
        record = row.isNull(2) ? nil : RecordUUID(bytes: row.bytes(2))
        version = row.isNull(3) ? nil : row.integer(3)
        form = row.text(4)
        extras = DraftText.texts(row.text(6))
        who = row.text(7)
        at = row.text(8)
        run = row.isNull(9) ? nil : ProgramRun(row.text(9))
    }
}
