import Casework
import Ledger
import Terminal

extension Progress {
    /// Shown as a bar, with what stops it.
    func bar(_ language: Language) -> ProgressBar {
        let steps = total.map { "\(done)/\($0)" } ?? "\(done)"
        return ProgressBar(
            "\(work[language]) \(steps)", count: done, of: total,
            hint: Label("Esc 停止", "Esc stops")[language])
    }
}
