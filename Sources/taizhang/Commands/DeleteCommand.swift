import ArgumentParser
import Ledger

/// `taizhang delete`: marks a record as deleted; it stays in the file with its history.
struct DeleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: say("删除一条记录（可撤销）。", "Delete a record; undo brings it back."))

    @Argument(help: ArgumentHelp(say("记录的 id。", "The record's id."), valueName: "id"))
    var id: String

    @Option(
        help: ArgumentHelp(
            say(
                "您看到的版本；记录若已再改过，就不动它。", "The version you have seen; a record changed since is left alone."),
            valueName: "n"))
    var version: Int?

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let saved = try Invocation.current.open().delete(id, version: version)
        try SavedPrinter(format.format).print(saved, isDeleted: true)
    }
}
