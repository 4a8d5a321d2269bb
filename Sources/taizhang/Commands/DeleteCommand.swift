import ArgumentParser
import Ledger

/// `taizhang delete`: marks a record as deleted; it stays in the file with its history.
struct DeleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: say("删除一条记录（可撤销）。", "Delete a record; undo brings it back."),
        discussion: say(
            "记录只是标记为已删除，历史还在，不再计数。被别的记录引用时不能删除。--vers" + "ion 与现在不符时不改动。",
            "The record is only marked as deleted: its history stays, it counts nowhere. One "
                + "that others refer to stays. With another version than --version nothing is " + "changed."))

    @Argument(help: ArgumentHelp(say("记录的 id。", "The record's id."), valueName: "id"))
    var id: String

    @Option(
        help: ArgumentHelp(
            say(
                "您看到的版本；记录若已再改过，就不动它。", "The version you have seen; a record changed since is left alone."),
            valueName: "n"))
    var version: Int?

    @OptionGroup var late: LateOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        try late.apply(to: ledger)
        let saved = try ledger.delete(id, version: version)
        try SavedPrinter(format.format).print(saved, isDeleted: true)
    }
}
