import Casework

/// Keeps count of what a salvage brings, and passes on what it could not bring.
final class SalvageLog {
    var report = SalvageReport()
    private let tell: (SalvageNote) throws -> Void

    init(_ tell: @escaping (SalvageNote) throws -> Void) {
        self.tell = tell
        for kind in Kind.allCases { report.records[kind] = SalvageCounts() }
    }

    func note(_ note: SalvageNote) throws {
        report.notes += 1
        try tell(note)
    }

    func count(_ kind: Kind, _ change: (inout SalvageCounts) -> Void) {
        change(&report.records[kind, default: SalvageCounts()])
    }
}
