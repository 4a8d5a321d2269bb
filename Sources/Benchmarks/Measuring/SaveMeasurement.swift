import Casework
import Glibc
import Ledger

/// Saving one visit after another, each in a transaction that ends on disk.
enum SaveMeasurement {
    private static let count = 300

    static func run(_ bench: Bench) throws -> [Outcome] {
        try ImportMeasurement.makeBare(bench)
        let copy = bench.file("save.ledger")
        try Command("cp", [bench.ledger, copy]).run()
        let ours = try bench.child(.saving, [copy])
        bench.remove("save.ledger")
        let bare = bench.file("save.sqlite")
        try Command("cp", [bench.bare, bare]).run()
        let theirs = Reply(
            try Command("python3", ["-c", program, bare]).text(through: bench.file("reply.txt")))
        bench.remove("save.sqlite")
        let limit = try bench.child(.syncing, [bench.file("sync.bin")])
        func high(_ reply: Reply, _ name: String) -> Samples { Samples([reply[name].at(0.95)]) }
        return [
            Outcome("save a visit, p50", Samples([ours["save"].median]), kilobytes: ours.kilobytes)
                .beside("bare SQLite save (python3)", Samples([theirs["save"].median]), aim: 2)
                .beside("append 4 KiB + fsync", Samples([limit["sync"].median])),
            Outcome("save a visit, p95", high(ours, "save"))
                .beside("bare SQLite save (python3)", high(theirs, "save"))
                .beside("append 4 KiB + fsync", high(limit, "sync")),
        ]
    }

    /// What each visit says: the same text here and there.
    private static let content =
        "老人精神尚好，血压偏高，已提醒按时服药，与村医约好下周上门复查，送去米面油和换季衣物，邻居愿意帮忙照看，已留联系电话。"

    static func work(_ path: String) throws {
        let ledger = try Ledger(path, who: "S01", today: Sample.today)
        var entry = Entry(.visits)
        let texts = [
            "station": "411102001000", "client": "K0001", "kind": "routine", "reached": "yes", "people": "1",
            "minutes": "30", "worker": "S02", "findings": "门槛高，建议加装扶手", "content": content,
        ]
        for (key, text) in texts { entry[key] = text }
        var seconds: [Double] = []
        for index in 0..<count {
            entry["date"] = Places.year.first.adding(days: index).description
            seconds.append(try measure { _ = try ledger.add(entry) })
        }
        try ledger.close()
        Reply.tell("save", seconds)
    }

    /// The same visits into the plain table with its indexes, and a row of history, through Python's own SQLite.
    private static let program = """
        import datetime, hashlib, os, sqlite3, sys, time, uuid
        db = sqlite3.connect(sys.argv[1], isolation_level=None)
        db.executescript('PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA cache_size = -8000;'
            'CREATE TABLE history (seq INTEGER PRIMARY KEY, record INTEGER, at TEXT, who TEXT, hash BLOB)')
        insert = ('INSERT INTO visits (station, date, client, kind, reached, people, minutes, worker, findings, urgent,'
            ' action, content, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
        for index in range(\(count)):
            day = (datetime.date(2023, 1, 1) + datetime.timedelta(days=index)).isoformat()
            row = ('411102001000', day, 'K0001', 'routine', 'yes', '1', '30', 'S02', '门槛高，建议加装扶手', 'no',
                'none', '\(content)', str(uuid.uuid4()))
            start = time.perf_counter()
            db.execute('BEGIN IMMEDIATE')
            key = db.execute(insert, row).lastrowid
            db.execute('INSERT INTO history (record, at, who, hash) VALUES (?, ?, ?, ?)',
                (key, '2024-01-01T00:00:00Z', 'S01', hashlib.blake2b('|'.join(row).encode(), digest_size=32).digest()))
            db.execute('COMMIT')
            print('time save', time.perf_counter() - start)
        """

    /// The limit of any save: a block written and synced.
    static func sync(_ path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw Failure("\(path) can't be made") }
        defer {
            close(descriptor)
            unlink(path)
        }
        let block = [UInt8](repeating: 0x61, count: 4096)
        Reply.tell(
            "sync",
            (0..<count).map { _ in
                measure {
                    _ = write(descriptor, block, block.count)
                    fsync(descriptor)
                }
            })
    }
}
