import GRDB

/// The schema of the file, oldest first. A migration that was released is never changed: it is a letter to the past, and
/// a file of each released schema is kept among the tests.
enum Migrations {
    /// "TZ" and a version of the layout, in the file's header: tells a ledger from another program's database.
    static let applicationID = 0x545A_0001

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 the sixteen kinds") { database in
            try database.execute(sql: spine)
            try database.execute(sql: kinds)
            try database.execute(sql: rests)
            try database.execute(sql: books)
        }
        // Checks of all references would read the whole ledger; no reference changes.
        migrator.registerMigration("2 drafts, and the newest first", foreignKeyChecks: .immediate) {
            database in
            try database.execute(sql: drafts)
            try database.execute(sql: newest)
        }
        migrator.registerMigration("3 the supervisor's month") { database in
            try database.execute(sql: moreKinds)
            try database.execute(sql: posts)
            try database.execute(sql: planning)
            try database.execute(sql: months)
        }
        migrator.registerMigration("4 the bin", foreignKeyChecks: .deferred) { database in
            try database.execute(sql: moreActs)
            try database.execute(sql: erased)
            try database.execute(sql: openDrafts)
        }
        return migrator
    }

    /// Every record of every kind, with what all of them have: where its number is unique (`scope`: its station, for a
    /// session its group), its day, its version.
    private static let spine = """
        CREATE TABLE record (
            id INTEGER PRIMARY KEY,
            uuid BLOB NOT NULL CHECK (length(uuid) = 16),
            kind INTEGER NOT NULL CHECK (kind BETWEEN 1 AND 16),
            station INTEGER NOT NULL, -- of a station, itself
            scope INTEGER,
            number ANY,
            day INTEGER,
            version INTEGER NOT NULL CHECK (version >= 1),
            deleted INTEGER NOT NULL CHECK (deleted BETWEEN 0 AND 1)
        ) STRICT;
        CREATE UNIQUE INDEX record_uuid ON record(uuid);
        CREATE INDEX record_order ON record(kind, station, day, number, uuid, deleted);
        CREATE UNIQUE INDEX record_number ON record(kind, scope, number)
            WHERE number IS NOT NULL AND deleted = 0;
        """

    /// The choices are compared one by one: for `IN (…)` SQLite builds a table at each insert.
    private static let kinds = """
        CREATE TABLE stations (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "code" TEXT NOT NULL,
            "name" TEXT NOT NULL,
            "second_name" TEXT,
            "level" TEXT NOT NULL CHECK ("level" = 'province' OR "level" = 'city'
                OR "level" = 'county' OR "level" = 'township' OR "level" = 'village'),
            "status" TEXT NOT NULL CHECK ("status" = 'building' OR "status" = 'operating'
                OR "status" = 'closed'),
            "opened_on" INTEGER CHECK ("opened_on" BETWEEN 10000101 AND 99991231),
            "operator" TEXT,
            "note" TEXT
        ) STRICT;
        CREATE TABLE workers (
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
            "note" TEXT
        ) STRICT;
        CREATE TABLE clients (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "client_no" TEXT NOT NULL,
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "name" TEXT NOT NULL,
            "second_name" TEXT,
            "sex" TEXT CHECK ("sex" = 'male' OR "sex" = 'female'),
            "id_number" TEXT,
            "birth_date" INTEGER CHECK ("birth_date" BETWEEN 10000101 AND 99991231),
            "phone" TEXT,
            "address" TEXT,
            "community" TEXT,
            "categories" TEXT,
            "risk_level" TEXT CHECK ("risk_level" = '1' OR "risk_level" = '2' OR "risk_level" = '3'
                OR "risk_level" = '4' OR "risk_level" = '5' OR "risk_level" = '6'),
            "consent" TEXT NOT NULL CHECK ("consent" = 'none' OR "consent" = 'oral'
                OR "consent" = 'written'),
            "guardian" TEXT,
            "worker" INTEGER REFERENCES workers(id),
            "filed_on" INTEGER NOT NULL CHECK ("filed_on" BETWEEN 10000101 AND 99991231),
            "closed_on" INTEGER CHECK ("closed_on" BETWEEN 10000101 AND 99991231),
            "note" TEXT
        ) STRICT;
        CREATE TABLE volunteer_teams (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "team_no" TEXT NOT NULL,
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "name" TEXT NOT NULL,
            "founded_on" INTEGER NOT NULL CHECK ("founded_on" BETWEEN 10000101 AND 99991231),
            "cultivated_on" INTEGER CHECK ("cultivated_on" BETWEEN 10000101 AND 99991231),
            "dissolved_on" INTEGER CHECK ("dissolved_on" BETWEEN 10000101 AND 99991231),
            "leader" TEXT,
            "field" TEXT CHECK ("field" = 'social_assistance' OR "field" = 'elderly'
                OR "field" = 'children' OR "field" = 'community' OR "field" = 'disability'
                OR "field" = 'social_affairs' OR "field" = 'health' OR "field" = 'school'
                OR "field" = 'corrections' OR "field" = 'disaster' OR "field" = 'veterans'
                OR "field" = 'other'),
            "note" TEXT
        ) STRICT;
        CREATE TABLE volunteers (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "volunteer_no" TEXT NOT NULL,
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "name" TEXT NOT NULL,
            "team" INTEGER REFERENCES volunteer_teams(id),
            "id_number" TEXT,
            "phone" TEXT,
            "registered_on" INTEGER NOT NULL CHECK ("registered_on" BETWEEN 10000101 AND 99991231),
            "left_on" INTEGER CHECK ("left_on" BETWEEN 10000101 AND 99991231),
            "note" TEXT
        ) STRICT;
        CREATE TABLE community_orgs (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "org_no" TEXT NOT NULL,
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "name" TEXT NOT NULL,
            "kind" TEXT CHECK ("kind" = 'charity' OR "kind" = 'living' OR "kind" = 'affairs'
                OR "kind" = 'culture_sport'),
            "cultivated_on" INTEGER NOT NULL CHECK ("cultivated_on" BETWEEN 10000101 AND 99991231),
            "registration" TEXT NOT NULL CHECK ("registration" = 'none' OR "registration" = 'filed'
                OR "registration" = 'registered'),
            "ended_on" INTEGER CHECK ("ended_on" BETWEEN 10000101 AND 99991231),
            "note" TEXT
        ) STRICT;
        CREATE TABLE cases (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "case_no" TEXT NOT NULL,
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "title" TEXT NOT NULL,
            "source" TEXT CHECK ("source" = 'self' OR "source" = 'visit' OR "source" = 'committee'
                OR "source" = 'referral' OR "source" = 'transfer'),
            "field" TEXT NOT NULL CHECK ("field" = 'social_assistance' OR "field" = 'elderly'
                OR "field" = 'children' OR "field" = 'community' OR "field" = 'disability'
                OR "field" = 'social_affairs' OR "field" = 'health' OR "field" = 'school'
                OR "field" = 'corrections' OR "field" = 'disaster' OR "field" = 'veterans'
                OR "field" = 'other'),
            "worker" INTEGER NOT NULL REFERENCES workers(id),
            "opened_on" INTEGER NOT NULL CHECK ("opened_on" BETWEEN 10000101 AND 99991231),
            "stage" TEXT NOT NULL CHECK ("stage" = 'intake' OR "stage" = 'assessment'
                OR "stage" = 'planning' OR "stage" = 'intervention' OR "stage" = 'evaluation'
                OR "stage" = 'closed' OR "stage" = 'follow_up'),
            "risk" TEXT CHECK ("risk" = 'low' OR "risk" = 'medium' OR "risk" = 'high'),
            "needs" TEXT,
            "goals" TEXT,
            "closed_on" INTEGER CHECK ("closed_on" BETWEEN 10000101 AND 99991231),
            "closing_reason" TEXT,
            "satisfaction" TEXT CHECK ("satisfaction" = '1' OR "satisfaction" = '2'
                OR "satisfaction" = '3' OR "satisfaction" = '4' OR "satisfaction" = '5'),
            "note" TEXT
        ) STRICT;
        CREATE TABLE groups (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "group_no" TEXT NOT NULL,
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "name" TEXT NOT NULL,
            "kind" TEXT NOT NULL CHECK ("kind" = 'education' OR "kind" = 'growth'
                OR "kind" = 'support' OR "kind" = 'therapy' OR "kind" = 'interest'
                OR "kind" = 'social_goal'),
            "field" TEXT NOT NULL CHECK ("field" = 'social_assistance' OR "field" = 'elderly'
                OR "field" = 'children' OR "field" = 'community' OR "field" = 'disability'
                OR "field" = 'social_affairs' OR "field" = 'health' OR "field" = 'school'
                OR "field" = 'corrections' OR "field" = 'disaster' OR "field" = 'veterans'
                OR "field" = 'other'),
            "worker" INTEGER NOT NULL REFERENCES workers(id),
            "planned_sessions" INTEGER NOT NULL CHECK ("planned_sessions" >= 0),
            "opened_on" INTEGER CHECK ("opened_on" BETWEEN 10000101 AND 99991231),
            "completed_on" INTEGER CHECK ("completed_on" BETWEEN 10000101 AND 99991231),
            "summary" TEXT,
            "note" TEXT
        ) STRICT;
        CREATE TABLE activities (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "activity_no" TEXT NOT NULL,
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "title" TEXT NOT NULL,
            "field" TEXT NOT NULL CHECK ("field" = 'social_assistance' OR "field" = 'elderly'
                OR "field" = 'children' OR "field" = 'community' OR "field" = 'disability'
                OR "field" = 'social_affairs' OR "field" = 'health' OR "field" = 'school'
                OR "field" = 'corrections' OR "field" = 'disaster' OR "field" = 'veterans'
                OR "field" = 'other'),
            "date" INTEGER NOT NULL CHECK ("date" BETWEEN 10000101 AND 99991231),
            "start" INTEGER CHECK ("start" BETWEEN 0 AND 1439),
            "minutes" INTEGER CHECK ("minutes" >= 0),
            "place" TEXT,
            "status" TEXT NOT NULL CHECK ("status" = 'planned' OR "status" = 'held'
                OR "status" = 'cancelled'),
            "participants" INTEGER NOT NULL CHECK ("participants" >= 0),
            "participants_in_hardship" INTEGER CHECK ("participants_in_hardship" >= 0),
            "worker" INTEGER NOT NULL REFERENCES workers(id),
            "project" TEXT,
            "partners" TEXT,
            "spent_fen" INTEGER CHECK ("spent_fen" >= 0),
            "summary" TEXT,
            "note" TEXT
        ) STRICT;
        CREATE TABLE case_contacts (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "case" INTEGER NOT NULL REFERENCES cases(id),
            "date" INTEGER NOT NULL CHECK ("date" BETWEEN 10000101 AND 99991231),
            "start" INTEGER CHECK ("start" BETWEEN 0 AND 1439),
            "minutes" INTEGER CHECK ("minutes" >= 0),
            "method" TEXT NOT NULL CHECK ("method" = 'interview' OR "method" = 'home'
                OR "method" = 'phone' OR "method" = 'online' OR "method" = 'accompany'),
            "reached" INTEGER NOT NULL CHECK ("reached" BETWEEN 0 AND 1),
            "people" INTEGER NOT NULL CHECK ("people" >= 0),
            "worker" INTEGER REFERENCES workers(id),
            "content" TEXT,
            "next_on" INTEGER CHECK ("next_on" BETWEEN 10000101 AND 99991231),
            "same_event_as" INTEGER REFERENCES record(id),
            "note" TEXT
        ) STRICT;
        CREATE TABLE group_sessions (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "group" INTEGER NOT NULL REFERENCES groups(id),
            "number" INTEGER NOT NULL CHECK ("number" >= 0),
            "date" INTEGER NOT NULL CHECK ("date" BETWEEN 10000101 AND 99991231),
            "start" INTEGER CHECK ("start" BETWEEN 0 AND 1439),
            "minutes" INTEGER CHECK ("minutes" >= 0),
            "place" TEXT,
            "theme" TEXT,
            "held" INTEGER NOT NULL CHECK ("held" BETWEEN 0 AND 1),
            "walk_ins" INTEGER NOT NULL CHECK ("walk_ins" >= 0),
            "walk_ins_in_hardship" INTEGER CHECK ("walk_ins_in_hardship" >= 0),
            "worker" INTEGER REFERENCES workers(id),
            "note" TEXT
        ) STRICT;
        CREATE TABLE visits (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "date" INTEGER NOT NULL CHECK ("date" BETWEEN 10000101 AND 99991231),
            "client" INTEGER NOT NULL REFERENCES clients(id),
            "kind" TEXT CHECK ("kind" = 'routine' OR "kind" = 'follow_up' OR "kind" = 'special'
                OR "kind" = 'phone'),
            "reached" INTEGER NOT NULL CHECK ("reached" BETWEEN 0 AND 1),
            "people" INTEGER NOT NULL CHECK ("people" >= 0),
            "minutes" INTEGER CHECK ("minutes" >= 0),
            "worker" INTEGER NOT NULL REFERENCES workers(id),
            "findings" TEXT,
            "urgent" INTEGER NOT NULL CHECK ("urgent" BETWEEN 0 AND 1),
            "action" TEXT NOT NULL CHECK ("action" = 'none' OR "action" = 'on_site'
                OR "action" = 'case' OR "action" = 'referral' OR "action" = 'report'
                OR "action" = 'resource'),
            "next_on" INTEGER CHECK ("next_on" BETWEEN 10000101 AND 99991231),
            "content" TEXT,
            "same_event_as" INTEGER REFERENCES record(id),
            "note" TEXT
        ) STRICT;
        CREATE TABLE consultations (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "date" INTEGER NOT NULL CHECK ("date" BETWEEN 10000101 AND 99991231),
            "client" INTEGER REFERENCES clients(id),
            "person" TEXT,
            "channel" TEXT CHECK ("channel" = 'walk_in' OR "channel" = 'phone' OR "channel" = 'online'),
            "topic" TEXT CHECK ("topic" = 'policy' OR "topic" = 'relief' OR "topic" = 'psychology'
                OR "topic" = 'law' OR "topic" = 'neighbour' OR "topic" = 'other'),
            "people" INTEGER NOT NULL CHECK ("people" >= 0),
            "in_hardship" TEXT NOT NULL CHECK ("in_hardship" = 'unknown' OR "in_hardship" = 'yes'
                OR "in_hardship" = 'no'),
            "matters" INTEGER NOT NULL CHECK ("matters" >= 0),
            "solved" INTEGER NOT NULL CHECK ("solved" >= 0),
            "worker" INTEGER NOT NULL REFERENCES workers(id),
            "content" TEXT,
            "answer" TEXT,
            "note" TEXT
        ) STRICT;
        CREATE TABLE volunteer_services (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "date" INTEGER NOT NULL CHECK ("date" BETWEEN 10000101 AND 99991231),
            "volunteer" INTEGER REFERENCES volunteers(id),
            "team" INTEGER REFERENCES volunteer_teams(id),
            "people" INTEGER NOT NULL CHECK ("people" >= 0),
            "start" INTEGER CHECK ("start" BETWEEN 0 AND 1439),
            "minutes" INTEGER NOT NULL CHECK ("minutes" >= 0),
            "kind" TEXT NOT NULL CHECK ("kind" = 'service' OR "kind" = 'training' OR "kind" = 'meeting'),
            "activity" INTEGER REFERENCES activities(id),
            "verified" INTEGER NOT NULL CHECK ("verified" BETWEEN 0 AND 1),
            "worker" INTEGER REFERENCES workers(id),
            "content" TEXT,
            "note" TEXT
        ) STRICT;
        CREATE TABLE deliberations (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "date" INTEGER NOT NULL CHECK ("date" BETWEEN 10000101 AND 99991231),
            "round_no" TEXT NOT NULL,
            "community" TEXT,
            "topic" TEXT NOT NULL,
            "participants" INTEGER CHECK ("participants" >= 0),
            "outcome" TEXT,
            "worker" INTEGER REFERENCES workers(id),
            "note" TEXT
        ) STRICT;
        CREATE TABLE resources (
            id INTEGER PRIMARY KEY REFERENCES record(id),
            "station" INTEGER NOT NULL REFERENCES stations(id),
            "received_on" INTEGER NOT NULL CHECK ("received_on" BETWEEN 10000101 AND 99991231),
            "provider" TEXT NOT NULL,
            "kind" TEXT NOT NULL CHECK ("kind" = 'policy' OR "kind" = 'talent' OR "kind" = 'cash'
                OR "kind" = 'goods' OR "kind" = 'service'),
            "value_fen" INTEGER CHECK ("value_fen" >= 0),
            "recipients" TEXT,
            "field" TEXT CHECK ("field" = 'social_assistance' OR "field" = 'elderly'
                OR "field" = 'children' OR "field" = 'community' OR "field" = 'disability'
                OR "field" = 'social_affairs' OR "field" = 'health' OR "field" = 'school'
                OR "field" = 'corrections' OR "field" = 'disaster' OR "field" = 'veterans'
                OR "field" = 'other'),
            "worker" INTEGER REFERENCES workers(id),
            "note" TEXT
        ) STRICT;
        """

    /// Lists of records in a record, and the ways from a record to what rests on it.
    private static let rests = """
        CREATE TABLE link (
            record INTEGER NOT NULL REFERENCES record(id),
            position INTEGER NOT NULL,
            target INTEGER NOT NULL REFERENCES clients(id),
            PRIMARY KEY (record, position)
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX link_target ON link(target);
        CREATE INDEX client_name ON clients(name);
        CREATE INDEX contact_case ON case_contacts("case");
        CREATE INDEX contact_same ON case_contacts(same_event_as) WHERE same_event_as IS NOT NULL;
        CREATE INDEX session_group ON group_sessions("group");
        CREATE INDEX visit_client ON visits(client);
        CREATE INDEX visit_same ON visits(same_event_as) WHERE same_event_as IS NOT NULL;
        CREATE INDEX consultation_client ON consultations(client) WHERE client IS NOT NULL;
        CREATE INDEX service_volunteer ON volunteer_services(volunteer, date) WHERE volunteer IS NOT NULL;
        """

    /// What the records post, what that adds up to, and what ever happened to them.
    private static let books = """
        CREATE TABLE posting (
            indicator INTEGER NOT NULL,
            station INTEGER NOT NULL,
            day INTEGER NOT NULL,
            record INTEGER NOT NULL,
            subject INTEGER NOT NULL, -- the record itself where nobody is counted once
            quantity INTEGER NOT NULL,
            field INTEGER NOT NULL, -- 0 for none
            worker INTEGER NOT NULL, -- 0 for none
            PRIMARY KEY (indicator, station, day, record, subject)
        ) WITHOUT ROWID, STRICT;
        CREATE INDEX posting_record ON posting(record);
        CREATE TABLE total (
            place INTEGER NOT NULL, -- a place's code, or a station's own 14 digits
            stock INTEGER NOT NULL, -- 0 flows, 1 gains and losses of stocks
            month INTEGER NOT NULL,
            indicator INTEGER NOT NULL,
            field INTEGER NOT NULL,
            worker INTEGER NOT NULL, -- only at a station's own place; 0 elsewhere and for none
            quantity INTEGER NOT NULL,
            PRIMARY KEY (place, stock, month, indicator, field, worker)
        ) WITHOUT ROWID, STRICT;
        CREATE TABLE batch (
            id INTEGER PRIMARY KEY,
            act TEXT NOT NULL CHECK (act IN ('add', 'edit', 'delete', 'import', 'undo')),
            who TEXT NOT NULL,
            at TEXT NOT NULL,
            first INTEGER NOT NULL, -- its first entry in the history; the next batch's first ends it
            undoes INTEGER REFERENCES batch(id)
        ) STRICT;
        CREATE TABLE history (
            seq INTEGER PRIMARY KEY,
            batch INTEGER NOT NULL,
            record INTEGER NOT NULL,
            version INTEGER NOT NULL,
            changes TEXT, -- field by field, old and new, as JSON; none where the record is new
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        CREATE INDEX history_record ON history(record, version);
        CREATE TABLE setting (
            name TEXT PRIMARY KEY,
            value ANY NOT NULL
        ) WITHOUT ROWID, STRICT;
        """
}
