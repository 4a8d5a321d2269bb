import ArgumentParser
import Casework
import Ledger

/// `taizhang report adopt`: puts a version in force, after it has said what past months become.
struct ReportAdoptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "adopt",
        abstract: say("启用报表或困难群众类别的一版。", "Put a version of a report or of the hardship set in force."),
        discussion: say(
            "先印出以前各月会变成多少，再启用；--dry-run 只印不启用。启用类别后，整本台账马上按新类别计数。",
            "First prints what past months become, then adopts it; --dry-run only prints. A set has the whole "
                + "ledger counted by it at once."))

    @Argument(
        help: ArgumentHelp(
            say("报表@版本，或 hardship@版本。", "A report and its version, or hardship@VERSION."),
            valueName: "name@version"))
    var name: String

    @Option(help: ArgumentHelp(say("为什么启用，记入依据。", "Why, kept as its basis."), valueName: "text"))
    var reason: String = ""

    @Flag(help: ArgumentHelp(say("只看会怎样，什么都不改。", "Only say what would happen; change nothing.")))
    var dryRun = false

    @OptionGroup var station: StationOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        if !dryRun, reason.isBlank {
            throw Refusal(.usage, "启用要写明原因：--reason 文字。", "A reason is wanted: --reason TEXT.")
        }
        let ledger = try Invocation.current.open()
        let place = try ledger.place(station.code)
        let progress = ProgressLine()
        defer { progress.clear() }
        let output = Output()
        let printer = ReplayPrinter(output, format.format)
        let months = try ledger.monthsOfService()
        let id: RecordUUID?
        switch try ledger.adoptable(name, in: place) {
        case .set(let set):
            id = set.id
            if let months, !set.isInForce {
                try printer.print(
                    ledger.replay(set.rules, months, in: place, progress: progress.report), place)
            }
        case .report(let known):
            id = known.id
            if let months, !known.isInForce, let old = try ledger.predecessor(of: known, in: place) {
                try printer.print(
                    ledger.replay(known.report, against: old, months, in: place, progress: progress.report),
                    place, isBrief: true)
            }
        }
        guard let id else {
            throw Refusal(
                .failed, "\(name) 是程序自带的，一直在用。", "\(name) comes with the program and needs no adopting.")
        }
        if !dryRun { try ledger.adopt(id, reason: reason, progress: progress.report) }
        progress.clear()
        if format.format == .table {
            try output.line("")
            try output.line(
                dryRun
                    ? say("没有启用（--dry-run）。", "Not adopted (--dry-run).")
                    : say("已启用 \(name)。", "\(name) is in force."))
        }
        try output.commit()
    }
}
