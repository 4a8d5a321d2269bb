import ArgumentParser
import Casework
import Ledger

/// The options of every command. Their values are taken by `Invocation` before the parser sees them; they stand here
/// for help, completion and complaints.
struct LedgerOptions: ParsableArguments {
    @Option(
        name: .customLong("ledger"),
        help: ArgumentHelp(
            say(
                "台账文件；不写时用 TAIZHANG_LEDGER，再没有就用个人数据目录里的 taizhang/station.ledger。",
                "The ledger's file; else TAIZHANG_LEDGER, else taizhang/station.ledger among your data."),
            valueName: "file"),
        completion: .file())
    var path: String?

    @Option(
        name: .customLong("language"),
        help: ArgumentHelp(say("界面语言。", "The language to speak."), valueName: "language"))
    var spoken: Tongue?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            say(
                "谁在操作（社工编号），记入历史；不写时用 TAIZHANG_WORKER。",
                "Who changes records (a worker's number), for the history; else TAIZHANG_WORKER."),
            valueName: "worker-no"))
    var worker: String?

    /// The values of `--language`.
    enum Tongue: String, ExpressibleByArgument, CaseIterable { case zh, en }
}

/// The options of commands that print.
struct FormatOption: ParsableArguments {
    @Option(help: ArgumentHelp(say("输出格式。", "How to print it.")))
    var format: Format = .table

    enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, json }
}

/// The option that asks for one place.
struct StationOption: ParsableArguments {
    @Option(
        name: .customLong("station"),
        help: ArgumentHelp(
            say(
                "区划代码，含其下所有站点，可写短：4111 就是 411100；不写就是整本台账。",
                "A division code with all below it, which may be short: 4111 is 411100; else the whole ledger."
            ),
            valueName: "code"))
    var code: String?
}

/// The option that hands in what a locked month refuses.
struct LateOption: ParsableArguments {
    @Option(
        name: .customLong("late"),
        help: ArgumentHelp(
            say(
                "原因；会改动锁定月份的数时，作为补报上交。",
                "Why; what would move a locked month is handed in late, with this reason."),
            valueName: "reason"))
    var reason: String?

    /// Lets what is changed from now on pass locked months as late.
    func apply(to ledger: Ledger) throws {
        if reason?.isBlank == true {
            throw Refusal(.usage, "--late 要写明原因。", "--late wants a reason.")
        }
        ledger.late = reason
    }
}
