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

CREATE TABLE "batch" (
    id INTEGER PRIMARY KEY,
    act TEXT NOT NULL CHECK (act IN ('add', 'edit', 'delete', 'import', 'undo', 'recover', 'erase')),
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    first INTEGER NOT NULL, -- its first entry in the history; the next batch's first ends it
    undoes INTEGER REFERENCES batch(id)
) STRICT;

CREATE INDEX batch_undone ON batch(undoes) WHERE undoes IS NOT NULL;

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

CREATE INDEX case_open ON cases(station) WHERE closed_on IS NULL;

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

CREATE TABLE category_sets (
    id INTEGER PRIMARY KEY REFERENCES record(id),
    "version" INTEGER NOT NULL CHECK ("version" >= 0),
    "station" INTEGER NOT NULL REFERENCES stations(id),
    "categories" TEXT NOT NULL,
    "adopted_on" INTEGER CHECK ("adopted_on" BETWEEN 10000101 AND 99991231),
    "basis" TEXT,
    "note" TEXT
) STRICT;

CREATE INDEX client_at_risk ON clients(station) WHERE risk_level IS NOT NULL AND closed_on IS NULL;

CREATE INDEX client_name ON clients(name);

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

CREATE INDEX consultation_client ON consultations(client) WHERE client IS NOT NULL;

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

CREATE INDEX contact_case ON case_contacts("case", date);

CREATE INDEX contact_same ON case_contacts(same_event_as) WHERE same_event_as IS NOT NULL;

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

CREATE INDEX correction_batch ON correction(batch);

CREATE INDEX correction_of ON correction(station, month, batch);

CREATE INDEX correction_reported ON correction(station, reported);

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

CREATE TABLE "draft" (
    id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given again: a form that is open may still know it
    kind INTEGER NOT NULL CHECK (kind >= 1),
    record BLOB CHECK (length(record) = 16), -- the record that the form edits
    version INTEGER CHECK (version >= 1),
    form TEXT NOT NULL,
    texts TEXT NOT NULL, -- what was typed, field by field, as JSON
    extras TEXT NOT NULL, -- what the form holds beside the kind's fields, as JSON
    who TEXT NOT NULL,
    at TEXT NOT NULL, open TEXT,
    CHECK ((record IS NULL) = (version IS NULL))
) STRICT;

CREATE TABLE erased (
    record INTEGER PRIMARY KEY REFERENCES record(id),
    seq INTEGER NOT NULL -- the entry of the history that says so; what came before has lost its content
) STRICT;

CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);

CREATE INDEX group_open ON groups(station) WHERE completed_on IS NULL;

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

CREATE TABLE history (
    seq INTEGER PRIMARY KEY,
    batch INTEGER NOT NULL,
    record INTEGER NOT NULL,
    version INTEGER NOT NULL,
    changes TEXT, -- field by field, old and new, as JSON; none where the record is new
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE INDEX history_record ON history(record, version);

CREATE TABLE link (
    record INTEGER NOT NULL REFERENCES record(id),
    position INTEGER NOT NULL,
    target INTEGER NOT NULL REFERENCES clients(id),
    PRIMARY KEY (record, position)
) WITHOUT ROWID, STRICT;

CREATE INDEX link_target ON link(target);

CREATE TABLE month (
    station INTEGER NOT NULL REFERENCES record(id),
    month INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state = 'open' OR state = 'completed' OR state = 'reviewed'
        OR state = 'locked' OR state = 'unlocked'),
    until INTEGER, -- the last day of a timed unlocking; after it the month is locked again
    step INTEGER NOT NULL, -- the newest
    PRIMARY KEY (station, month)
) WITHOUT ROWID, STRICT;

CREATE TABLE month_note (
    station INTEGER NOT NULL REFERENCES record(id),
    month INTEGER NOT NULL,
    item TEXT NOT NULL, -- of the checklist
    text TEXT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (station, month, item)
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

CREATE TABLE periods (
    id INTEGER PRIMARY KEY REFERENCES record(id),
    "name" TEXT NOT NULL,
    "station" INTEGER NOT NULL REFERENCES stations(id),
    "first_on" INTEGER NOT NULL CHECK ("first_on" BETWEEN 10000101 AND 99991231),
    "last_on" INTEGER NOT NULL CHECK ("last_on" BETWEEN 10000101 AND 99991231),
    "note" TEXT
) STRICT;

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

CREATE TABLE "record" (
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

CREATE INDEX record_day ON record(kind, deleted, day, id, station);

CREATE INDEX record_deleted ON record(kind) WHERE deleted = 1;

CREATE UNIQUE INDEX record_number ON record(kind, scope, number)
    WHERE number IS NOT NULL AND deleted = 0;

CREATE INDEX record_order ON record(kind, station, day, number, uuid, deleted);

CREATE UNIQUE INDEX record_uuid ON record(uuid);

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

CREATE INDEX service_activity ON volunteer_services(activity) WHERE activity IS NOT NULL;

CREATE INDEX service_volunteer ON volunteer_services(volunteer, date) WHERE volunteer IS NOT NULL;

CREATE INDEX session_group ON group_sessions("group");

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value ANY NOT NULL
) WITHOUT ROWID, STRICT;

CREATE TABLE sqlite_sequence(name,seq);

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

CREATE INDEX target_of ON targets(station, indicator, period);

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

CREATE INDEX visit_client ON visits(client, date);

CREATE INDEX visit_same ON visits(same_event_as) WHERE same_event_as IS NOT NULL;

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

CREATE TABLE "workers" (
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
