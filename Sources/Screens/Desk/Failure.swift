import Casework
import Exchange
import Ledger

/// Why something could not be done, as a sentence for the message line.
struct Failure {
    let sentence: Label

    init(_ error: any Error) {
        switch error {
        case let failure as LedgerFailure: sentence = failure.sentence
        case let rejection as Rejection: sentence = Self.sentence(of: rejection)
        case let failure as FileFailure: sentence = Label(failure.chinese, failure.english)
        case is Cancelled: sentence = Label("已停止，什么都没有改动。", "Stopped; nothing was changed.")
        default: sentence = Label("没有做成：\(error)", "It failed: \(error)")
        }
    }

    /// What to say where only the locks of months stood in the way; nil of everything else.
    static func lock(_ error: any Error) -> Label? {
        switch error {
        case let failure as LedgerFailure where failure.isOfLockedMonth: failure.sentence
        case let rejection as Rejection where rejection.isOfLockedMonths: sentence(of: rejection)
        default: nil
        }
    }

    private static func sentence(of rejection: Rejection) -> Label {
        let problems = rejection.problems
        guard let first = problems.first else { return Label("没有保存。", "Not saved.") }
        let more = problems.count - 1
        return Label(
            first.sentence(in: .chinese, of: rejection.kind) + (more > 0 ? "（另有 \(more) 处）" : ""),
            first.sentence(in: .english) + (more > 0 ? " (and \(more) more)" : ""))
    }
}

extension Rejection {
    /// Whether the record is right, and only the locks of months are in its way.
    var isOfLockedMonths: Bool { problems.allSatisfy(\.isOfLockedMonth) }
}
