import Casework

extension Ledger {
    /// Adopts a version of a template or of the set of categories as of today. A set has the ledger counted by it at once,
    /// in the same transaction; what was sealed stays as it was handed in.
    ///
    /// - parameter id: the record that holds it.
    /// - parameter reason: why; it is kept as its basis, behind what stands there.
    /// - throws: `LedgerFailure` where it is adopted already, a newer version is, or no reason is given.
    @discardableResult
    public func adopt(_ id: RecordUUID, reason: String, progress: ProgressReport? = nil) throws -> Saved {
        guard !reason.isBlank else {
            throw LedgerFailure(.refused, "启用要写明原因", "a reason for adopting it is wanted")
        }
        let (version, basis) = try read { connection in
            let spine = try connection.living(id.description)
            let basis: String?
            switch try connection.anyRecord(spine) {
            case let set as CategorySet:
                try Self.judge(set.version, set.adoptedOn, inForce: connection.rules().version)
                basis = set.basis
            case let report as Report:
                let place = Place(key: try connection.key(ofStation: report.station))
                let inForce = try connection.reports(in: place).first {
                    $0.isInForce && $0.report.reportNo == report.reportNo
                }
                try Self.judge(report.version, report.adoptedOn, inForce: inForce?.report.version ?? 0)
                basis = report.basis
            default:
                throw LedgerFailure(
                    .notFound, "记录 \(id) 不是报表，也不是困难群众类别",
                    "the record \(id) is neither a report nor a hardship set")
            }
            return (spine.version, basis.map { "\($0)；\(reason)" } ?? reason)
        }
        return try edit(
            id.description, version: version, ["adopted_on": today.description, "basis": basis],
            progress: progress)
    }

    private static func judge(_ version: Int, _ adoptedOn: Day?, inForce: Int) throws {
        if let adoptedOn {
            throw LedgerFailure(
                .refused, "第 \(version) 版已于 \(adoptedOn) 启用", "version \(version) was adopted on \(adoptedOn)"
            )
        }
        guard version > inForce else {
            throw LedgerFailure(
                .refused, "现在用的是第 \(inForce) 版；要用回以前的内容，请另立第 \(inForce + 1) 版",
                "version \(inForce) is in force; to go back to what was before, make version \(inForce + 1)")
        }
    }
}
