import ArgumentParser
import Casework
import Ledger

/// `taizhang month`: the life of a month, from the worker who completes it to the supervisor who locks it.
struct MonthCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "month",
        abstract: say("月份：填报、完成、审核、锁定、差异。", "Months: completed, reviewed, locked, and what moved since."),
        discussion: say(
            "填报中 → 已完成（社工）→ 已审核（站长）→ 已锁定（督导）。谁在做写在 --as 里，在本站找，再到上级站找。"
                + "锁定后，会改动该月数字的记录一律不收；可以由督导限期解锁，或写明 --late 作为补报上交。",
            "Open → completed (worker) → reviewed (head) → locked (supervisor). --as says who does it, looked up at the "
                + "station and then above it. A locked month refuses every record that would move one of its figures: a "
                + "supervisor unlocks it until a day, or it is handed in with --late."),
        subcommands: [
            MonthStatusCommand.self, MonthChecklistCommand.self, MonthCompleteCommand.self,
            MonthReviewCommand.self, MonthReturnCommand.self, MonthLockCommand.self,
            MonthUnlockCommand.self, MonthDifferenceCommand.self,
        ])
}

/// The month that a command is about.
struct MonthArgument: ParsableArguments {
    @Argument(help: ArgumentHelp(say("月份，如 2023-06。", "A month, such as 2023-06."), valueName: "month"))
    var text: String

    func month() throws -> Month { try .asked(text) }
}

/// The option that names exactly one station.
struct OneStationOption: ParsableArguments {
    @Option(
        name: .customLong("station"),
        help: ArgumentHelp(
            say("哪一个站点：它自己的代码，不含下级站。", "Which station: its own code, without the stations below it."),
            valueName: "code"))
    var code: String
}

/// The option that explains items of a checklist.
struct ExplainOption: ParsableArguments {
    @Option(
        name: .customLong("explain"),
        help: ArgumentHelp(
            say("说明核对清单里的一项，可写多次。", "Explain an item of the checklist; repeat it for more."),
            valueName: "item=text"))
    var pairs: [String] = []

    func texts() throws -> [String: String] {
        var texts: [String: String] = [:]
        for pair in pairs {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else {
                throw Refusal(.usage, "“\(pair)”里没有 =，应写 项目=说明。", "“\(pair)” has no =; wanted item=text.")
            }
            texts[String(parts[0])] = String(parts[1])
        }
        return texts
    }
}

extension Month {
    static func asked(_ text: String) throws -> Month {
        if let period = Period(text), period.isWholeMonths, period.first.month == period.last.month {
            return period.first.month
        }
        throw Refusal(
            .usage, "月份“\(text)”看不懂，应写如 2023-06。",
            "The month “\(text)” is not one; wanted one such as 2023-06.")
    }
}

extension Ledger {
    /// The station with exactly this code.
    func station(exactly code: String) throws -> StationPlace {
        let place = try place(code)
        let below = try stations(in: place)
        if let key = AreaCode(code)?.key, let station = below.first(where: { $0.key == key }) {
            return station
        }
        let known = below.prefix(8).map { "\($0.code) \($0.name)" }
        let more = below.count > 8 ? "…" : ""
        throw Refusal(
            .usage, "要写明一个站点；“\(code)”范围内有：\(known.joined(separator: "、"))\(more)。",
            "One station is wanted; in “\(code)” there are: \(known.joined(separator: ", "))\(more).")
    }
}
