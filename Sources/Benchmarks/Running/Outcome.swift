/// The rows of some work: first the work itself, then each thing it is compared with.
struct Outcome {
    private(set) var rows: [ResultRow]
    private let middle: Double

    /// The most memory that a command may hold, in kilobytes.
    static let memoryAim = 60 * 1024

    /// - parameter aim: the most seconds that the work should take.
    init(_ work: String, _ samples: Samples, kilobytes: Int = 0, aim: Double? = nil) {
        self.init(work, Amount(samples), kilobytes: kilobytes, aim: aim)
    }

    /// - parameter aim: the most that the amount should be, in its unit.
    init(_ work: String, _ amount: Amount, kilobytes: Int = 0, aim: Double? = nil) {
        middle = amount.middle
        var row = ResultRow(work: work, time: amount.text)
        if kilobytes > 0 { row.memory = Amount.megabytes(kilobytes) }
        var verdicts: [String] = []
        if let aim {
            row.aim = "\(amount.held)≤ \(amount.show(aim))"
            verdicts.append(amount.high <= aim ? "ok" : "over")
        }
        if kilobytes > Self.memoryAim { verdicts.append("over 60 MB") }
        row.verdict = verdicts.joined(separator: ", ")
        rows = [row]
    }

    /// - parameter aim: how many times theirs ours should take at the most.
    func beside(_ name: String, _ theirs: Samples, kilobytes: Int = 0, aim: Double? = nil) -> Outcome {
        beside(name, Amount(theirs), kilobytes: kilobytes, aim: aim)
    }

    /// - parameter aim: how many times theirs ours should be at the most.
    func beside(_ name: String, _ theirs: Amount, kilobytes: Int = 0, aim: Double? = nil) -> Outcome {
        let ratio = middle / theirs.middle
        var row = ResultRow(work: "", beside: name, theirs: theirs.text)
        if kilobytes > 0 { row.theirs += ", \(Amount.megabytes(kilobytes)) MB" }
        row.ratio = theirs.middle > 0 ? "\(Samples.digits(ratio))×" : "–"
        if let aim {
            row.aim = "≤ \(Samples.digits(aim))×"
            row.verdict = ratio <= aim ? "ok" : "over"
        }
        var outcome = self
        if outcome.rows.count == 1, outcome.rows[0].beside.isEmpty, aim == nil || outcome.rows[0].aim.isEmpty
        {
            outcome.rows[0].beside = row.beside
            outcome.rows[0].theirs = row.theirs
            outcome.rows[0].ratio = row.ratio
            if aim != nil {
                outcome.rows[0].aim = row.aim
                outcome.rows[0].verdict =
                    [row.verdict, outcome.rows[0].verdict].filter { !$0.isEmpty }.joined(separator: ", ")
            }
        } else {
            outcome.rows.append(row)
        }
        return outcome
    }
}
