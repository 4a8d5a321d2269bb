import ArgumentParser
import Casework
import Ledger

/// `taizhang init`: makes a ledger and its first station.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: say("新建台账，并登记本站。", "Make a ledger with its station."),
        discussion: say(
            "级别由代码的位数得出，可用 --level 另填。台账文件只有本人能读写。",
            "The level follows from the code unless --level says otherwise. Only you can read "
                + "and write the file."))

    @Option(
        help: ArgumentHelp(
            say("本站的区划代码，如 411102001000。", "The station's division code, such as 411102001000.")))
    var code: String

    @Option(help: ArgumentHelp(say("站名。", "The station's name.")))
    var name: String

    @Option(
        help: ArgumentHelp(
            say("级别；不写时由代码得出。", "Its level; else what the code says."),
            valueName: "province|city|county|township|village"))
    var level: String?

    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        guard let area = AreaCode(code) else {
            throw Refusal(
                .usage, "“\(code)”不是区划代码，应为 2、4、6、9、12 或 14 位数字。",
                "“\(code)” is not a division code; wanted 2, 4, 6, 9, 12 or 14 digits.")
        }
        let ledger = try Invocation.current.open(creates: true)
        if let known = try ledger.stations().first(where: { $0.key == area.key }) {
            throw Refusal(
                .failed, "台账 \(ledger.path) 里已有站点 \(known.code) \(known.name)。",
                "The ledger \(ledger.path) has the station \(known.code) \(known.name) already.")
        }
        var entry = Entry(.stations)
        entry["code"] = area.description
        entry["name"] = name
        entry["level"] = level ?? AreaLevel(of: area).rawValue
        let saved = try ledger.add(entry)
        let output = Output()
        try output.line(
            say(
                "已建立 \(ledger.path)，站点 \(code) \(name)",
                "made \(ledger.path) with the station \(code) \(name)"))
        try output.commit()
        warn(saved.warnings)
    }
}

/// Says on standard error what is odd in a record that was kept.
func warn(_ warnings: [Warning]) {
    for warning in warnings {
        complain("\(say("提醒：", "warning: "))\(warning.sentence(in: language))")
    }
}
