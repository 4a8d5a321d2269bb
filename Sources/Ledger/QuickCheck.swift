import Casework

/// A look at a part of the ledger that costs the same however large it is: the last entries of the history, and some of the
/// records, others each time. What it finds a full check finds too; what it does not see a full check may.
public final class QuickCheck {
    /// How many entries of the history and how many records are looked at.
    static let size = 200
    private static let stretch = 25

    private let ledger: Ledger
    private let entries: ClosedRange<Int>
    private let records: ClosedRange<Int>
    private var done = 0
    /// What does not agree, as far as it was looked.
    public private(set) var report = CheckReport()

    /// - parameter place: where among the records to begin, from 0 to 1.
    init(_ ledger: Ledger, place: Double) throws {
        self.ledger = ledger
        let (last, greatest) = try ledger.read { connection in
            (try connection.next("history", "seq") - 1, try connection.next("record", "id") - 1)
        }
        entries = max(1, last - Self.size + 1)...max(1, last)
        let begin = 1 + Int(place * Double(max(0, greatest - Self.size)))
        records = begin...max(begin, min(greatest, begin + Self.size - 1))
    }

    /// Looks a little further; false when all was looked at.
    public func step() throws -> Bool {
        let stretches = (Self.size + Self.stretch - 1) / Self.stretch
        guard done <= stretches, report.isGood else { return false }
        try ledger.read { connection in
            var check = Check(
                connection: connection, rules: try connection.rules(), today: ledger.today, progress: nil)
            if done == 0 {
                try check.chain(from: entries.lowerBound)
            } else {
                let first = records.lowerBound + (done - 1) * Self.stretch
                let last = min(records.upperBound, first + Self.stretch - 1)
                if first <= last { try check.records(first...last) }
            }
            report.add(check.report)
        }
        done += 1
        return done <= stretches && report.isGood
    }
}

extension Ledger {
    /// Begins a quick check; each call looks at other records.
    public func quickCheck() throws -> QuickCheck {
        try QuickCheck(self, place: Double.random(in: 0..<1))
    }
}

extension CheckReport {
    /// Takes over what another part of a check found.
    fileprivate mutating func add(_ part: CheckReport) {
        records += part.records
        postings += part.postings
        history += part.history
        differences += part.differences
        differencesLeftOut += part.differencesLeftOut
    }
}
