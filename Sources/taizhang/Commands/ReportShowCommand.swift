import ArgumentParser
import Casework
import Ledger

/// `taizhang report show`: a filled-in report.
struct ReportShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: say("打印填好的报表。", "Print a filled-in report."),
        discussion: say(
            "不写版本就用启用的那一版。--as-sealed 打印锁定时存下的表，一字不变。",
            "Without a version it is the one in force. --as-sealed prints the sheet that was stored when the "
                + "month was locked, unchanged."))

    @Argument(
        help: ArgumentHelp(
            say("报表编号或名称，可带版本。", "A report's number or name, perhaps with a version."), valueName: "name"))
    var name: String

    @Argument(
        help: ArgumentHelp(say("时期，如 2023-06。", "A period, such as 2023-06."), valueName: "period"))
    var period: String

    @OptionGroup var station: StationOption

    @Flag(
        help: ArgumentHelp(
            say("只算正好是这个代码的站，不含其下。", "Only the station of exactly this code, nothing below it.")))
    var own = false

    @Flag(
        name: .customLong("as-sealed"),
        help: ArgumentHelp(say("锁定时的表（一个站，一个月）。", "As it was when locked (one station, one month).")))
    var asSealed = false

    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let ledger = try Invocation.current.open()
        let place = try ledger.place(station.code)
        let period = try ledger.period(period, at: place)
        let sheet = try asSealed ? sealed(ledger, period, place) : now(ledger, period, place)
        let output = Output()
        let printer = SheetPrinter(output)
        switch format.format {
        case .table: try printer.table(sheet)
        case .csv: try printer.csv(sheet)
        case .json: try printer.json(sheet)
        }
        try output.commit()
    }

    private func now(_ ledger: Ledger, _ period: Period, _ place: Place) throws -> ReportSheet {
        let progress = ProgressLine()
        defer { progress.clear() }
        let known = try ledger.report(name, in: place)
        return try ledger.sheet(known.report, period, in: place, isOwn: own, progress: progress.report)
    }

    private func sealed(_ ledger: Ledger, _ period: Period, _ place: Place) throws -> ReportSheet {
        let station = try ledger.oneStation(place, isOwn: own)
        let month = period.first.month
        guard period.first == month.first, period.last == month.last else {
            throw Refusal(
                .usage, "--as-sealed 要一个月，如 2023-06，“\(period)”不是。",
                "--as-sealed wants one month such as 2023-06; “\(period)” is none.")
        }
        let number = try ledger.report(name, in: place).report
        if let sheet = try ledger.sealedSheet(number.reportNo, month, of: station.id) {
            guard let (_, version) = Adoptable.parts(name), version != sheet.version else { return sheet }
            throw Refusal(
                .failed, "\(station.name) \(month) 锁定时用的是第 \(sheet.version) 版。",
                "\(month) of \(station.name) was locked with version \(sheet.version).")
        }
        let stored = try ledger.sealedReports(month, of: station.id).joined(separator: ", ")
        throw stored.isEmpty
            ? Refusal(
                .failed, "\(station.name) \(month) 还没有锁定过。", "\(month) of \(station.name) was never locked.")
            : Refusal(
                .failed, "\(station.name) \(month) 锁定时没有报表 \(number.reportNo)，有的是：\(stored)。",
                "\(month) of \(station.name) was locked without the report \(number.reportNo); it has: \(stored)."
            )
    }
}

extension Ledger {
    /// The one station of a place, or the one that stands for it.
    fileprivate func oneStation(_ place: Place, isOwn: Bool) throws -> StationPlace {
        let all = try stations(in: place)
        let exact = all.first { Place(key: $0.key) == place }
        if let station = isOwn ? exact : all.count == 1 ? all[0] : nil { return station }
        throw Refusal(
            .usage,
            exact == nil
                ? "“\(place)”有 \(all.count) 个站；--as-sealed 要写明一个站的代码。"
                : "“\(place)”有 \(all.count) 个站；--as-sealed 要一个站：写它的代码，或加 --own 只要 \(exact!.name)。",
            exact == nil
                ? "“\(place)” has \(all.count) stations; --as-sealed wants the code of one."
                : "“\(place)” has \(all.count) stations; --as-sealed wants one: its code, or --own for \(exact!.name) alone."
        )
    }
}
