import ArgumentParser
import Casework
import Ledger

/// `taizhang add`: adds one record and prints its id once it is on disk.
struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: say("登记一条记录，存好后打印它的 id。", "Add a record; prints its id once it is stored."),
        discussion: say(
            "例：taizhang add visit station=411102001000 date=2023-06-03 client=K0001 reached=yes worker=S01",
            "As: taizhang add visit station=411102001000 date=2023-06-03 client=K0001 reached=yes worker=S01"
        ))

    @Argument(
        help: ArgumentHelp(
            say("记录种类，如 visit。", "The kind of record, such as visit."), valueName: "kind"))
    var kind: String

    @Argument(
        help: ArgumentHelp(
            say("字段=值；字段见 taizhang kinds。", "Fields and values; taizhang kinds lists them."),
            valueName: "key=value"))
    var pairs: [String] = []

    @OptionGroup var late: LateOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        var entry = Entry(try .asked(kind))
        for (key, text) in try entry.kind.texts(pairs) {
            if key == "id" { entry.id = text } else { entry[key] = text }
        }
        let ledger = try Invocation.current.open()
        try late.apply(to: ledger)
        let saved = try ledger.add(entry)
        let output = Output()
        try output.line(saved.id.description)
        try output.commit()
        warn(saved.warnings)
    }
}
