import ArgumentParser
import Ledger

/// `taizhang backup place`: the second place of the backups.
struct BackupPlaceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "place",
        abstract: say("第二处备份在哪里、上次见到是什么时候。", "Where the second place is, and when it was seen last."),
        discussion: say(
            "用 taizhang backup --to 目录 指定；它在时每日备份自动复制过去，7 天没见到会提醒。",
            "taizhang backup --to DIR names it; while it is there each day's backup is copied to it, and after 7 days "
                + "without it there is a reminder."))

    @Flag(help: ArgumentHelp(say("不再用第二处；那里的备份不动。", "Forget it; what it holds stays.")))
    var forget = false

    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        if forget {
            try Invocation.current.open().setSecondPlace(nil)
            return
        }
        guard let place = Ledger.secondPlace(of: Invocation.current.ledgerPath) else {
            throw Refusal(
                .missing, "还没有指定第二处，可用：taizhang backup --to 目录",
                "There is no second place; name one: taizhang backup --to DIR")
        }
        let output = Output()
        let state = place.isThere ? say("在", "there") : say("不在", "away")
        try output.line("\(place.path)  \(state)  \(Moment.local(place.seen))")
        try output.commit()
    }
}
