import Casework

/// Which backups go once a good one was made: kept are the newest of each of the last 7 days, 4 weeks and 12 months that
/// have one, and the three newest of each reason.
///
/// Days are those of the clock on the wall. A backup from the future, made while a clock was ahead, is kept and counts
/// for nothing, so that no other goes for it. What has no seal is not ours to throw away.
enum BackupRetention {
    static let days = 7
    static let weeks = 4
    static let months = 12
    static let ofEachReason = 3

    /// The files of one place that are to go, the oldest first.
    ///
    /// - parameter now: the moment of now: `2023-06-01T08:30:00Z`.
    /// - parameter made: the backup that was just found good, which stays whatever its date.
    static func leaving(_ files: [BackupFile], now: String, made: String) -> [BackupFile] {
        let counted = files.filter { $0.verdict == .sealed && $0.moment <= now && $0.day != nil }
            .sorted { $0.isNewer(than: $1) }
        var kept: Set<String> = [made]
        keep(counted, days, &kept) { $0.number }
        keep(counted, weeks, &kept) { $0.monday.number }
        keep(counted, months, &kept) { $0.month.number }
        for reason in BackupReason.allCases {
            kept.formUnion(counted.filter { $0.reason == reason }.prefix(ofEachReason).map(\.path))
        }
        return counted.reversed().filter { !kept.contains($0.path) }
    }

    /// Keeps the newest of each of the first `count` spans.
    private static func keep(
        _ files: [BackupFile], _ count: Int, _ kept: inout Set<String>, _ span: (Day) -> Int
    ) {
        var seen: Set<Int> = []
        for file in files {
            guard let day = file.day, seen.count < count, seen.insert(span(day)).inserted else { continue }
            kept.insert(file.path)
        }
    }
}

extension Day {
    /// The Monday of its week.
    fileprivate var monday: Day { adding(days: 1 - weekday) }
}
