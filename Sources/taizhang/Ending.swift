import ArgumentParser
import Casework
import Exchange
import Glibc
import Ledger

/// The exit codes that scripts rely on.
enum Status: Int32, Sendable {
    case done = 0
    /// It failed, differs, is not as the caller believed, or would move a locked month.
    case failed = 1
    case usage = 64
    /// The data is bad, or the file is not what it should be.
    case data = 65
    case missing = 66
    case cannotWrite = 73
    case hungUp = 129
    case interrupted = 130
    case terminated = 143
}

/// This program itself can't do what was asked: why, in both languages.
struct Refusal: Error {
    let status: Status
    let sentence: Label

    init(_ status: Status, _ chinese: String, _ english: String) {
        self.status = status
        sentence = Label(chinese, english)
    }
}

/// The command has said all there is to say; only the exit code is left.
struct Ended: Error {
    let status: Status
}

/// How a run ends that did not go well: what it says, and its exit code.
struct Ending {
    let status: Status
    let sentences: [String]

    /// How a command goes on where a month is locked.
    private static var waysOut: String {
        say(
            "补报：同一条命令加 --late 原因；解锁：taizhang month unlock 月份 --station 代码 --reason 原因 --until 日期。",
            "Late: the same command with --late REASON; or taizhang month unlock MONTH --station CODE --reason TEXT --until DAY."
        )
    }

    /// Nil for what is not ours to say: help that was asked for, and the parser's own complaints.
    init?(_ error: any Error) {
        switch error {
        case let ended as Ended:
            self.init(ended.status)
        case let refusal as Refusal:
            self.init(refusal.status, refusal.sentence[language])
        case let failure as LedgerFailure where failure.cause == .busy && Interruption.signal != nil:
            self.init(Cancelled())
        case let failure as LedgerFailure where failure.cause == .damaged:
            self.init(status: .failed, sentences: [failure.sentence[language]] + Rescue.hints)
        case let failure as LedgerFailure:
            self.init(Self.status(of: failure.cause), failure.sentence[language])
        case let rejection as Rejection:
            self.init(
                status: rejection.problems.allSatisfy(\.isOfLockedMonth) ? .failed : .data,
                sentences: rejection.problems.map { $0.sentence(in: language, of: rejection.kind) }
                    + (rejection.problems.contains(where: \.isOfLockedMonth) ? [Self.waysOut] : []))
        case let failure as FileFailure where failure.isBrokenPipe:
            // The reader has had enough (`taizhang list visits | head`).
            self.init(.done)
        case let failure as FileFailure:
            self.init(Self.status(of: failure), language == .chinese ? failure.chinese : failure.english)
        case let problem as CSVProblem:
            self.init(.data, language == .chinese ? problem.chinese : problem.english)
        case is Cancelled:
            self.init(
                Interruption.status,
                say("已停止，什么都没有改动。", "Stopped; nothing was changed."))
        default:
            return nil
        }
    }

    private init(_ status: Status, _ sentence: String? = nil) {
        self.init(status: status, sentences: sentence.map { [$0] } ?? [])
    }

    private init(status: Status, sentences: [String]) {
        self.status = status
        self.sentences = sentences
    }

    /// Says it and leaves the program.
    func end() -> Never {
        for sentence in sentences { complain("taizhang: \(sentence)") }
        exit(status.rawValue)
    }

    private static func status(of cause: LedgerFailure.Cause) -> Status {
        switch cause {
        case .missing: .missing
        case .ambiguous: .usage
        case .notALedger: .data
        case .cannotWrite: .cannotWrite
        case .stale, .notFound, .refused, .damaged, .busy: .failed
        }
    }

    private static func status(of failure: FileFailure) -> Status {
        switch failure.action {
        case .create, .write, .replace: .cannotWrite
        case .open, .read: [ENOENT, EACCES, ENOTDIR, ELOOP].contains(failure.code) ? .missing : .data
        }
    }
}
