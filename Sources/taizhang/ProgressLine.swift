import Casework
import Glibc
import Ledger
import Terminal

/// One line on a terminal that tells how far long work has come, and the way to stop it.
///
///     let progress = ProgressLine()
///     defer { progress.clear() }
///     try ledger.importing(files, progress: progress.report)
final class ProgressLine {
    private let began = ContinuousClock.now
    private let isTerminal = isatty(2) == 1
    private var isShown = false
    private var listens: Bool

    /// - Parameter listens: Whether Ctrl-C asks from now on, or only once there is something to report.
    init(listens: Bool = true) {
        self.listens = listens
        if listens { Interruption.listen() }
    }

    /// Shows how far the work is, once it has taken a third of a second; throws `Cancelled` where Ctrl-C was pressed.
    func report(_ progress: Progress) throws {
        try report(progress.work, progress.done, of: progress.total)
    }

    func report(_ work: Label, _ done: Int, of total: Int?) throws {
        if !listens { Interruption.listen() }
        listens = true
        if Interruption.signal != nil { throw Cancelled() }
        guard isTerminal, isShown || ContinuousClock.now - began > .milliseconds(333) else { return }
        isShown = true
        let count = total.map { "\(done)/\($0)" } ?? String(done)
        put("\r\u{1B}[K" + shortened(printable("\(work[language]) \(count)"), to: 78))
    }

    /// Takes the line off again.
    func clear() {
        if isShown { put("\r\u{1B}[K") }
        isShown = false
    }

    private func put(_ text: String) {
        _ = text.withCString { write(2, $0, strlen($0)) }
    }
}
