import ArgumentParser
import Casework

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
