import Casework

/// Something that was done at a moment, as a script tells it: the sample comes to the life of its months by playing one.
public struct ScriptedStep: Sendable {
    /// What was done.
    public enum Act: Sendable, Hashable {
        /// Reports are asked for from a month on.
        case ask
        /// A step of a station's month.
        case step(MonthAct)
        /// Files came in; as late entries (补报) where they move a locked month.
        case bring(isLate: Bool)
    }

    /// The columns of a script.
    public static let columns = ["at", "act", "station", "month", "who", "reason", "until", "file"]

    let act: Act
    /// As UTC: `2023-07-05T08:30:00Z`.
    let at: String
    let day: Day
    let station: String
    let month: Month?
    let who: String
    /// Why; of a completing, how what its checklist still has is explained.
    let reason: String
    let until: Day?
    let file: String

    /// Reads the cells of `columns`; nil where they say no such thing.
    public init?(_ cells: [String]) {
        guard cells.count == Self.columns.count, let day = Day(utc: cells[0]) else { return nil }
        switch cells[1] {
        case "ask": act = .ask
        case "import": act = .bring(isLate: false)
        case MonthAct.late.rawValue: act = .bring(isLate: true)
        case let word:
            guard let step = MonthAct(rawValue: word), !step.from.isEmpty else { return nil }
            act = .step(step)
        }
        (at, self.day, station) = (cells[0], day, cells[2])
        month = Period(cells[3])?.first.month
        (who, reason, until, file) = (cells[4], cells[5], Day(cells[6]), cells[7])
        guard month != nil || !file.isEmpty else { return nil }
    }
}

extension Ledger {
    /// Does what a script tells, each step as on its own day and by who did it.
    ///
    /// - parameter files: opens the file that a step brought.
    /// - throws: what kept a step from being done, with the number of the step, from 1.
    public func play(
        _ script: [ScriptedStep], files: (String) throws -> [ImportFile], progress: ProgressReport? = nil
    ) throws {
        let (who, today, now, late) = (self.who, self.today, self.now, self.late)
        defer { (self.who, self.today, self.now, self.late) = (who, today, now, late) }
        let stations = Dictionary(
            try self.stations().map { ($0.code, $0.id) }, uniquingKeysWith: { first, _ in first })
        var pacer = Pacer(progress, "锁定月份", "locking months")
        for (index, step) in script.enumerated() {
            try pacer.tick(index, of: script.count)
            (self.who, self.today, self.now) = (step.who, step.day, { step.at })
            do {
                try play(step, stations, files)
            } catch let failure as LedgerFailure {
                throw LedgerFailure(
                    failure.cause, "第 \(index + 1) 步：\(failure.sentence.chinese)",
                    "step \(index + 1): \(failure.sentence.english)")
            }
        }
    }

    private func play(
        _ step: ScriptedStep, _ stations: [String: RecordID], _ files: (String) throws -> [ImportFile]
    ) throws {
        switch (step.act, step.month) {
        case (.ask, let month):
            var reporting = try reporting()
            reporting.since = month
            try setReporting(reporting)
        case (.bring(let isLate), _):
            late = isLate ? step.reason : nil
            let report = try importing(files(step.file))
            guard report.isRefused else { return }
            let problem = report.problems.first?.what
            throw LedgerFailure(
                .refused, problem?.sentence(in: .chinese) ?? step.file,
                problem?.sentence(in: .english) ?? step.file)
        case (.step(let act), let month?):
            guard let station = stations[step.station] else {
                throw LedgerFailure(.notFound, "没有站点 \(step.station)", "there is no station \(step.station)")
            }
            if act == .complete, !step.reason.isEmpty {
                for item in try checklist(month, of: station) where item.isBlocking && item.canBeExplained {
                    try explain(item.id, month, of: station, step.reason)
                }
            }
            try self.step(act, month, of: station, reason: step.reason, until: step.until)
        case (.step, nil):
            throw LedgerFailure(.refused, "没有写月份", "there is no month")
        }
    }
}
