/// The third schema: what a month promises, and what became of it.
extension Migrations {
    /// A table whose check on kinds knew sixteen of them, made anew without it; rows, indexes and references stay.
    static let moreKinds = """
        CREATE TABLE record_new (
            id INTEGER PRIMARY KEY,
            uuid BLOB NOT NULL CHECK (length(uuid) = 16),
            kind INTEGER NOT NULL CHECK (kind >= 1),
            station INTEGER NOT NULL, -- of a station, itself
            scope INTEGER,
            number ANY,
            day INTEGER,
            version INTEGER NOT NULL CHECK (version >= 1),
            deleted INTEGER NOT NULL CHECK (deleted BETWEEN 0 AND 1)
        ) STRICT;
        INSERT INTO record_new SELECT id, uuid, kind, station, scope, number, day, version, deleted FROM record ORDER BY id;
        DROP TABLE record;
        ALTER TABLE record_new RENAME TO record;
        CREATE UNIQUE INDEX record_uuid ON record(uuid);
        CREATE INDEX record_order ON record(kind, station, day, number, uuid, deleted);
        CREATE UNIQUE INDEX record_number ON record(kind, scope, number)
            WHERE number IS NOT NULL AND deleted = 0;
        CREATE INDEX record_day ON record(kind, deleted, day, id, station);
        CREATE TABLE draft_new (
            id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given again: a form that is open may still know it
            kind INTEGER NOT NULL CHECK (kind >= 1),
            record BLOB CHECK (length(record) = 16), -- the record that the form edits
            version INTEGER CHECK (version >= 1),
            form TEXT NOT NULL,
            texts TEXT NOT NULL, -- what was typed, field by field, as JSON
            extras TEXT NOT NULL, -- what the form holds beside the kind's fields, as JSON
            who TEXT NOT NULL,
            at TEXT NOT NULL,
            CHECK ((record IS NULL) = (version IS NULL))
        ) STRICT;
        INSERT INTO draft_new SELECT id, kind, record, version, form, texts, extras, who, at FROM draft;
        DELETE FROM sqlite_sequence WHERE name = 'draft_new';
        INSERT INTO sqlite_sequence SELECT 'draft_new', seq FROM sqlite_sequence WHERE name = 'draft';
        DROP TABLE draft;
        ALTER TABLE draft_new RENAME TO draft;
        """

    /// Where a worker's post is, and what they work on: the plans of talent count them by it.
    static let posts = """
        CREATE TABLE workers_new (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "worker_no" TEXT NOT NULL,
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "name" TEXT NOT NULL,
            "role" TEXT NOT NULL CHECK ("role" = 'worker' OR "role" = 'head'
                OR "role" = 'supervisor' OR "role" = 'admin'),
            "certificate" TEXT NOT NULL CHECK ("certificate" = 'none' OR "certificate" = 'assistant'
                OR "certificate" = 'social_worker' OR "certificate" = 'senior'),
            "certified_on" INTEGER CHECK ("certified_on" BETWEEN 10000101 AND 99991231),
            "registered_on" INTEGER CHECK ("registered_on" BETWEEN 10000101 AND 99991231),
            "joined_on" INTEGER CHECK ("joined_on" BETWEEN 10000101 AND 99991231),
            "left_on" INTEGER CHECK ("left_on" BETWEEN 10000101 AND 99991231),
            "post" TEXT CHECK ("post" = 'station' OR "post" = 'urban_community' OR "post" = 'rural_community'
                OR "post" = 'agency' OR "post" = 'institution' OR "post" = 'other'),
            "field" TEXT CHECK ("field" = 'social_assistance' OR "field" = 'elderly'
                OR "field" = 'children' OR "field" = 'community' OR "field" = 'disability'
                OR "field" = 'social_affairs' OR "field" = 'health' OR "field" = 'school'
                OR "field" = 'corrections' OR "field" = 'disaster' OR "field" = 'veterans'
                OR "field" = 'other'),
            "note" TEXT
        ) STRICT;
        INSERT INTO workers_new SELECT id, worker_no, station, name, role, certificate, certified_on, registered_on,
            joined_on, left_on, NULL, NULL, note FROM workers;
        DROP TABLE workers;
        ALTER TABLE workers_new RENAME TO workers;
        """

    /// The kinds that a supervisor plans and reports with.
    static let planning = """
        CREATE TABLE periods (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "name" TEXT NOT NULL,
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "first_on" INTEGER NOT NULL CHECK ("first_on" BETWEEN 10000101 AND 99991231),
            "last_on" INTEGER NOT NULL CHECK ("last_on" BETWEEN 10000101 AND 99991231),
            "note" TEXT
        ) STRICT;
        CREATE TABLE base_figures (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "base" TEXT NOT NULL CHECK ("base" = 'population' OR "base" = 'urban_communities'
                OR "base" = 'rural_communities' OR "base" = 'townships' OR "base" = 'agencies'
                OR "base" = 'agencies_with_party'),
            "value" INTEGER NOT NULL CHECK ("value" >= 0),
            "from_on" INTEGER NOT NULL CHECK ("from_on" BETWEEN 10000101 AND 99991231),
            "until_on" INTEGER CHECK ("until_on" BETWEEN 10000101 AND 99991231),
            "source" TEXT,
            "note" TEXT
        ) STRICT;
        CREATE TABLE targets (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "indicator" TEXT NOT NULL,
            "period" TEXT NOT NULL,
            "value" INTEGER NOT NULL CHECK ("value" >= 0), -- in thousandths, as the months
            "operator" TEXT NOT NULL CHECK ("operator" = '=' OR "operator" = '>='),
            "nature" TEXT CHECK ("nature" = 'binding' OR "nature" = 'expected'),
            "unit_of" TEXT,
            "m01" INTEGER CHECK ("m01" >= 0),
            "m02" INTEGER CHECK ("m02" >= 0),
            "m03" INTEGER CHECK ("m03" >= 0),
            "m04" INTEGER CHECK ("m04" >= 0),
            "m05" INTEGER CHECK ("m05" >= 0),
            "m06" INTEGER CHECK ("m06" >= 0),
            "m07" INTEGER CHECK ("m07" >= 0),
            "m08" INTEGER CHECK ("m08" >= 0),
            "m09" INTEGER CHECK ("m09" >= 0),
            "m10" INTEGER CHECK ("m10" >= 0),
            "m11" INTEGER CHECK ("m11" >= 0),
            "m12" INTEGER CHECK ("m12" >= 0),
            "basis" TEXT,
            "version" INTEGER NOT NULL CHECK ("version" >= 0),
            "status" TEXT NOT NULL CHECK ("status" = 'draft' OR "status" = 'issued'),
            "issued_on" INTEGER CHECK ("issued_on" BETWEEN 10000101 AND 99991231),
            "reason" TEXT,
            "note" TEXT
        ) STRICT;
        CREATE INDEX target_of ON targets(station, indicator, period);
        CREATE TABLE reports (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "report_no" TEXT NOT NULL,
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "version" INTEGER NOT NULL CHECK ("version" >= 0),
            "name" TEXT NOT NULL,
            "figures" TEXT NOT NULL,
            "hardship_version" INTEGER CHECK ("hardship_version" >= 0),
            "adopted_on" INTEGER CHECK ("adopted_on" BETWEEN 10000101 AND 99991231),
            "basis" TEXT,
            "note" TEXT
        ) STRICT;
        CREATE TABLE category_sets (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "version" INTEGER NOT NULL CHECK ("version" >= 0),
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "categories" TEXT NOT NULL,
            "adopted_on" INTEGER CHECK ("adopted_on" BETWEEN 10000101 AND 99991231),
            "basis" TEXT,
            "note" TEXT
        ) STRICT;
        """

    /// The life of each station's months, what was sealed when they were locked, and what was corrected since.
    static let months = """
        CREATE TABLE month (
            station INTEGER NOT NULL REFERENCES record(id),
            month INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state = 'open' OR state = 'completed' OR state = 'reviewed'
                OR state = 'locked' OR state = 'unlocked'),
            until INTEGER, -- the last day of a timed unlocking; after it the month is locked again
            step INTEGER NOT NULL, -- the newest
            PRIMARY KEY (station, month)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE month_step (
            id INTEGER PRIMARY KEY,
            station INTEGER NOT NULL REFERENCES record(id),
            month INTEGER NOT NULL,
            act TEXT NOT NULL,
            who TEXT NOT NULL,
            at TEXT NOT NULL,
            reason TEXT,
            until INTEGER,
            batch INTEGER, -- the batch that changed something in the sealed month
            seen INTEGER NOT NULL, -- the last entry of the history that it looked at
            hash BLOB NOT NULL CHECK (length(hash) = 32) -- over the step, what it sealed or noted, and the month's step before
        ) STRICT;
        CREATE INDEX month_step_of ON month_step(station, month);
        CREATE TABLE month_note (
            station INTEGER NOT NULL REFERENCES record(id),
            month INTEGER NOT NULL,
            item TEXT NOT NULL, -- of the checklist
            text TEXT NOT NULL,
            who TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (station, month, item)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE sealed_figure (
            station INTEGER NOT NULL REFERENCES record(id),
            month INTEGER NOT NULL,
            indicator INTEGER NOT NULL,
            value INTEGER NOT NULL,
            late INTEGER NOT NULL, -- corrections of earlier months handed in with this one
            edition INTEGER NOT NULL, -- of the counting rules
            rules INTEGER NOT NULL, -- the version of the set of categories
            PRIMARY KEY (station, month, indicator)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE sealed_line (
            station INTEGER NOT NULL,
            month INTEGER NOT NULL,
            indicator INTEGER NOT NULL,
            record INTEGER NOT NULL, -- of a distinct figure, the subject
            day INTEGER NOT NULL,
            quantity INTEGER NOT NULL,
            PRIMARY KEY (station, month, indicator, record, day)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE sealed_sheet (
            station INTEGER NOT NULL REFERENCES record(id),
            month INTEGER NOT NULL,
            report TEXT NOT NULL, -- the template's number
            version INTEGER NOT NULL,
            title TEXT NOT NULL, -- what the template was called, as JSON in two languages
            place TEXT NOT NULL, -- the station's code
            place_name TEXT NOT NULL,
            rules INTEGER NOT NULL, -- the version of the set of categories
            filled_by TEXT,
            reviewed_by TEXT,
            rows TEXT NOT NULL, -- as JSON
            PRIMARY KEY (station, month, report)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE correction (
            id INTEGER PRIMARY KEY,
            batch INTEGER NOT NULL,
            station INTEGER NOT NULL,
            month INTEGER NOT NULL, -- the sealed month that it moves
            indicator INTEGER NOT NULL,
            record INTEGER NOT NULL, -- of a distinct figure, the subject
            quantity INTEGER NOT NULL,
            reported INTEGER NOT NULL -- the month with which it is handed in
        ) STRICT;
        CREATE INDEX correction_of ON correction(station, month, batch);
        CREATE INDEX correction_reported ON correction(station, reported);
        CREATE INDEX correction_batch ON correction(batch);
        """
}
