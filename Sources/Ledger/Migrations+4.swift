/// The fourth schema: a bin for what was deleted, and drafts that know where they are open.
extension Migrations {
    /// The acts of a batch were five; nothing else of it changes.
    static let moreActs = """
        CREATE TABLE batch_new (
            id INTEGER PRIMARY KEY,
            act TEXT NOT NULL CHECK (act IN ('add', 'edit', 'delete', 'import', 'undo', 'recover', 'erase')),
            who TEXT NOT NULL,
            at TEXT NOT NULL,
            first INTEGER NOT NULL, -- its first entry in the history; the next batch's first ends it
            undoes INTEGER REFERENCES batch(id)
        ) STRICT;
        INSERT INTO batch_new SELECT id, act, who, at, first, undoes FROM batch ORDER BY id;
        DROP TABLE batch;
        ALTER TABLE batch_new RENAME TO batch;
        CREATE INDEX batch_undone ON batch(undoes) WHERE undoes IS NOT NULL;
        """

    /// The records whose content was taken from the bin for good.
    static let erased = """
        CREATE TABLE erased (
            record INTEGER PRIMARY KEY REFERENCES record(id),
            seq INTEGER NOT NULL -- the entry of the history that says so; what came before has lost its content
        ) STRICT;
        CREATE INDEX record_deleted ON record(kind) WHERE deleted = 1;
        """

    /// The run of the program in which a draft's form is open; none where it was left on purpose.
    static let openDrafts = "ALTER TABLE draft ADD COLUMN open TEXT;"
}
