/// The second schema: what a terminal's screens ask of the file.
extension Migrations {
    /// Half-filled forms. They are no records: nothing of them is counted or remembered.
    static let drafts = """
        CREATE TABLE draft (
            id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given again: a form that is open may still know it
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 16),
            record BLOB CHECK (length(record) = 16), -- the record that the form edits
            version INTEGER CHECK (version >= 1),
            form TEXT NOT NULL,
            texts TEXT NOT NULL, -- what was typed, field by field, as JSON
            extras TEXT NOT NULL, -- what the form holds beside the kind's fields, as JSON
            who TEXT NOT NULL,
            at TEXT NOT NULL,
            CHECK ((record IS NULL) = (version IS NULL))
        ) STRICT;
        """

    /// Ways to the newest of something, and to what is still open.
    static let newest = """
        CREATE INDEX record_day ON record(kind, deleted, day, id, station);
        DROP INDEX contact_case;
        CREATE INDEX contact_case ON case_contacts("case", date);
        DROP INDEX visit_client;
        CREATE INDEX visit_client ON visits(client, date);
        CREATE INDEX service_activity ON volunteer_services(activity) WHERE activity IS NOT NULL;
        CREATE INDEX case_open ON cases(station) WHERE closed_on IS NULL;
        CREATE INDEX group_open ON groups(station) WHERE completed_on IS NULL;
        CREATE INDEX client_at_risk ON clients(station) WHERE risk_level IS NOT NULL AND closed_on IS NULL;
        CREATE INDEX batch_undone ON batch(undoes) WHERE undoes IS NOT NULL;
        """
}
