import Casework

/// A version of a report's template, and where it stands.
public struct KnownReport: Sendable, Hashable {
    public let report: Report
    /// The record that holds it; nil for those that come with the program.
    public let id: RecordUUID?
    /// The station that keeps it; nil for those that come with the program.
    public let station: StationPlace?
    /// Whether it was adopted; those that come with the program are.
    public var isAdopted: Bool { id == nil || report.adoptedOn != nil }
    /// Whether it is the one that stands for the place it was asked for: the newest that was adopted.
    public let isInForce: Bool
}

extension Ledger {
    /// The templates that stand for a place, every version of them: those of the program, and those kept at the stations of
    /// the place and above it. By number and then by version.
    ///
    /// The whole ledger is the smallest place that all of its stations lie in.
    public func reports(in place: Place = .everywhere) throws -> [KnownReport] {
        try read { try $0.reports(in: place) }
    }
}

extension Connection {
    /// The templates that stand for a place.
    func reports(in place: Place) throws -> [KnownReport] {
        let stations = try stations(in: .everywhere)
        let here = stations.filter { place.keys.contains($0.key) }
        let narrow = here.first.map { Place.common($0.key, here.last?.key ?? $0.key) } ?? place
        let own = Report.builtIn.map { (report: $0, id: RecordUUID?.none, station: StationPlace?.none) }
        let kept = try storedReports().compactMap { report, id -> (Report, RecordUUID?, StationPlace?)? in
            guard let station = stations.first(where: { $0.id == report.station }),
                Place(key: station.key).contains(narrow)
            else { return nil }
            return (report, id, station)
        }
        // Of one version kept twice, the nearer station's comes later.
        let all = (own + kept).sorted {
            ($0.report.reportNo, $0.report.version, $0.station?.key ?? 0)
                < ($1.report.reportNo, $1.report.version, $1.station?.key ?? 0)
        }
        var newest: [String: Int] = [:]
        for (index, known) in all.enumerated() where known.id == nil || known.report.adoptedOn != nil {
            newest[known.report.reportNo] = index
        }
        return all.enumerated().map { index, known in
            KnownReport(
                report: known.report, id: known.id, station: known.station,
                isInForce: newest[known.report.reportNo] == index)
        }
    }

    private func storedReports() throws -> [(Report, RecordUUID)] {
        try self("SELECT id, uuid FROM record WHERE kind = ? AND deleted = 0 ORDER BY id").bind(Kind.reports)
            .all { ($0.record(0), RecordUUID(bytes: $0.bytes(1))) }
            .map { (try record($0), $1) }
    }
}

extension Place {
    /// The smallest place that two keys lie in.
    fileprivate static func common(_ first: Int, _ last: Int) -> Place {
        zip(above(key: first), above(key: last)).reversed().first { $0 == $1 }?.0 ?? .everywhere
    }
}
