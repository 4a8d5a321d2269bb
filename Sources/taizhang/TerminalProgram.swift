import Casework
import Glibc
import Ledger
import Screens
import Terminal

/// The terminal program: what `taizhang` does without a command, and `taizhang demo` on a terminal.
enum TerminalProgram {
    /// Whether there is a person at a terminal, to read and to type.
    static var isAtTerminal: Bool { isatty(0) == 1 && isatty(1) == 1 }

    /// Opens the screens on the person's ledger, which is made where there is none yet.
    static func run() throws {
        guard isAtTerminal else {
            throw Refusal(
                .usage, "终端界面要在终端里打开；脚本请用命令，见 taizhang --help。",
                "The screens open in a terminal only; scripts use the commands, see taizhang --help.")
        }
        let invocation = Invocation.current
        let waiter = Waiter()
        let today = try invocation.today()
        let progress = ProgressLine(listens: false)
        let ledger: Ledger
        do {
            defer { progress.clear() }
            ledger = try Ledger(
                invocation.ledgerPath, creates: true, who: invocation.who, today: today,
                waiting: { waiter.say($0) }, progress: progress.report)
        } catch let failure as LedgerFailure where failure.cause == .damaged {
            ledger = try rescue(failure)
        }
        try showUntilLeft(ledger, waiter)
    }

    /// The screens; where they were left because the ledger is damaged, those of what was chosen then.
    private static func showUntilLeft(_ ledger: Ledger, _ waiter: Waiter) throws {
        let invocation = Invocation.current
        var ledger = ledger
        while true {
            try invocation.follow(ledger)
            let damage = try show(
                ledger, waiter, SettingsFile(path: invocation.settingsPath),
                today: try invocation.givenToday())
            guard let damage else { return }
            ledger = try rescue(damage)
        }
    }

    /// The ledger that a person goes on with instead of a damaged one.
    private static func rescue(_ damage: LedgerFailure) throws -> Ledger {
        let invocation = Invocation.current
        guard let other = try Rescue.ask(damage, today: try invocation.today(), who: invocation.who) else {
            throw Ended(status: .failed)
        }
        return other
    }

    /// Opens the screens on a sample that goes with the program.
    static func run(sample: Ledger) throws {
        let settings = SettingsFile(path: nil)
        _ = try show(sample, Waiter(), settings, today: sample.today, isDemo: true)
    }

    /// Shows the screens until they are left.
    ///
    /// - returns: the damage of the ledger for which they were left; nil where it was not for that.
    private static func show(
        _ ledger: Ledger, _ waiter: Waiter, _ file: SettingsFile, today: Day?, isDemo: Bool = false
    ) throws -> LedgerFailure? {
        let settings = file.read()
        let isPlain = Invocation.variable("NO_COLOR") != nil
        let options = CursesOptions(
            hasMouse: settings.hasMouse, hasColour: !isPlain && settings.theme == .colour,
            ambiguousWidth: settings.ambiguousWidth)
        let display: CursesDisplay
        do throws(CursesFailure) {
            display = try CursesDisplay(options: options)
        } catch {
            throw Refusal(error)
        }
        let desk = Desk(
            ledger, on: display, settings: file, language: Invocation.current.givenLanguage,
            localeLanguage: language, who: Invocation.current.givenWho, times: .machine(today: today),
            isDemo: isDemo,
            isPlain: isPlain)
        waiter.say = { desk.sayWaiting($0) }
        let ending = desk.run()
        display.close()
        waiter.say = { complain($0[language]) }
        try? ledger.close()
        switch ending {
        case nil: return desk.damage
        case .hangUp: throw Ended(status: .hungUp)
        case .terminated: throw Ended(status: .terminated)
        case .interrupted: throw Ended(status: .interrupted)
        }
    }

    /// Says for whom a save waits. The ledger calls it on the one thread that there is.
    private final class Waiter: @unchecked Sendable {
        var say: (Label) -> Void = { complain($0[language]) }
    }
}

extension Refusal {
    /// Why the terminal can't show the screens.
    fileprivate init(_ failure: CursesFailure) {
        switch failure {
        case .notATerminal:
            self.init(.usage, "终端界面要在终端里打开。", "The screens open in a terminal only.")
        case .terminalUnnamed:
            self.init(
                .failed, "不知道是哪种终端：TERM 没有设置，可试 TERM=xterm-256color taizhang。",
                "The terminal is not named: TERM is not set; try TERM=xterm-256color taizhang.")
        case .terminalUnknown(let name):
            self.init(
                .failed, "没有终端“\(name)”的说明，可试 TERM=xterm-256color taizhang。",
                "No description of the terminal “\(name)” is installed; try TERM=xterm-256color taizhang.")
        case .terminalTooPlain(let name):
            self.init(
                .failed, "终端“\(name)”不能移动光标，显示不了界面；命令仍可使用，见 taizhang --help。",
                "The terminal “\(name)” can't move its cursor; the commands still work, see taizhang --help.")
        case .noUnicode(let encoding):
            self.init(
                .failed, "系统没有 UTF-8 的语言环境（现在是 \(encoding)），中文显示不了；请安装 C.UTF-8。",
                "No UTF-8 locale is installed (this one is \(encoding)), so Chinese can't be shown; install C.UTF-8."
            )
        case .notStarted:
            self.init(.failed, "终端界面没有打开。", "The screens could not be opened.")
        }
    }
}
