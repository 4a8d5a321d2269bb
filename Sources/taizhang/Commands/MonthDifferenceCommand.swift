import ArgumentParser
import Casework
import Ledger
import Terminal

/// `taizhang month difference`: a month as it was locked beside what is counted now, and the records that differ.
struct MonthDifferenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "difference",
        abstract: say(
            "锁定时的数与现在的数，和造成差异的记录。", "A month as it was locked, as it is now, and the records between."),
        discussion: say(
            "只算锁定过的站点。流量、存量的记录加起来就是差异；几个站点一起看时，去重的数（带 *）不能相加。",
            "Of the stations that have locked it. The records of flows and stocks sum to the difference; over several "
                + "stations distinct figures (*) don't add up."))

    @OptionGroup var month: MonthArgument
    @OptionGroup var station: StationOption
    @OptionGroup var format: FormatOption
    @OptionGroup var ledger: LedgerOptions

    func run() throws {
        let month = try month.month()
        let ledger = try Invocation.current.open()
        let place = try ledger.place(station.code)
        let (figures, sealed, stations) = try ledger.sealedFigures(month, in: place)
        let changes = try ledger.sealedChanges(month, in: place, language: language)
        let printer = DifferencePrinter(
            month: month, place: place, figures: figures, changes: changes, sealed: sealed, stations: stations
        )
        switch format.format {
        case .table: try printer.table()
        case .csv: try printer.csv()
        case .json: try printer.json()
        }
    }
}

/// Prints what was sealed beside what is now.
private struct DifferencePrinter {
    let month: Month
    let place: Place
    let figures: [SealedFigure]
    let changes: [SealedChange]
    let sealed: Int
    let stations: Int

    func table() throws {
        guard sealed > 0 else {
            return complain(neverLocked)
        }
        let output = Output()
        let name = place == .everywhere ? say("整本台账", "the whole ledger") : place.description
        try output.line("\(month)  \(name)")
        try output.line(
            say("\(stations) 个站点，\(sealed) 个锁定过", "\(sealed) of \(stations) stations have locked it"))
        try output.line("")
        try output.table(figureTable)
        guard !changes.isEmpty else {
            try output.line("")
            try output.line(say("没有差异。", "Nothing differs."))
            return try output.commit()
        }
        try output.line("")
        try output.table(recordTable)
        try output.commit()
    }

    private var neverLocked: String {
        say(
            "\(stations) 个站点都没有锁定过 \(month)。",
            stations == 1
                ? "The station has not locked \(month)."
                : "None of the \(stations) stations has locked \(month).")
    }

    private var figureTable: TextTable {
        let hasLate = figures.contains { $0.late != 0 }
        let shown = figures.filter { $0.sealed != 0 || $0.now != 0 || $0.late != 0 }
        let columns: [TextTable.Column] = [
            .init(say("指标", "Indicator")), .init(say("单位", "Unit")),
            .init(say("锁定", "Locked"), alignment: .right), .init(say("现在", "Now"), alignment: .right),
            .init("±", alignment: .right),
        ]
        return TextTable(
            columns: columns + (hasLate ? [.init(say("补报", "Late"), alignment: .right)] : []),
            rows: shown.map { figure in
                let indicator = figure.indicator
                let cells = [
                    indicator.marked, indicator.definition.measure[language], indicator.show(figure.sealed),
                    indicator.show(figure.now), indicator.signed(figure.difference),
                ]
                return hasLate ? cells + [indicator.signed(figure.late)] : cells
            })
    }

    private var recordTable: TextTable {
        TextTable(
            columns: [
                .init(say("指标", "Indicator")), .init("±", alignment: .right),
                .init(say("记录", "Record")),
                .init(say("谁", "By")), .init(say("何时", "When")), .init(say("原因", "Why")),
            ],
            rows: changes.map { change in
                let words = [
                    change.kind.label[language], change.number, change.title,
                    stations > 1 ? change.station.name : "",
                ]
                return [
                    change.indicator.label[language], change.indicator.signed(change.quantity),
                    words.filter { !$0.isEmpty }.joined(separator: " "), change.batch?.who ?? "",
                    change.batch.flatMap { Day(utc: $0.at)?.description } ?? "",
                    change.reason
                        ?? (change.batch == nil
                            ? say("计数口径变了", "counted by another rule") : say("解锁后更正", "while unlocked")),
                ]
            })
    }

    /// The figures that were sealed; none where no station has locked the month, of which nothing can be said.
    private var lockedFigures: [SealedFigure] { sealed > 0 ? figures : [] }

    func csv() throws {
        let output = Output()
        if sealed == 0 { complain(neverLocked) }
        let csv = try CSVText(
            output,
            header: [
                "row", "indicator", "unit", "sealed", "now", "difference", "late", "station", "kind", "id",
                "number", "title", "quantity", "who", "at", "reason", "stations_locked", "stations",
            ])
        let counts = [String(sealed), String(stations)]
        for figure in lockedFigures {
            let numbers = [figure.sealed, figure.now, figure.difference, figure.late].map { String($0) }
            try csv.row(
                ["figure", figure.indicator.id, figure.indicator.unit.rawValue] + numbers
                    + Array(repeating: "", count: 9) + counts)
        }
        for change in changes {
            try csv.row(
                ["record", change.indicator.id, change.indicator.unit.rawValue, "", "", "", ""] + [
                    change.station.code, change.kind.stem, change.id.description, change.number, change.title,
                    String(change.quantity), change.batch?.who ?? "", change.batch?.at ?? "",
                    change.reason ?? "",
                ] + counts)
        }
        try csv.finish()
    }

    func json() throws {
        let output = Output()
        let json = JSONText.object([
            ("month", .string(month.description)), ("station", .string(place.description)),
            ("sealed", .number(sealed)), ("stations", .number(stations)),
            (
                "figures",
                .array(
                    lockedFigures.map { figure in
                        .object([
                            ("indicator", .string(figure.indicator.id)),
                            ("unit", .string(figure.indicator.unit.rawValue)),
                            ("sealed", .number(figure.sealed)), ("now", .number(figure.now)),
                            ("difference", .number(figure.difference)), ("late", .number(figure.late)),
                        ])
                    })
            ),
            (
                "records",
                .array(
                    changes.map { change in
                        .object([
                            ("indicator", .string(change.indicator.id)),
                            ("station", .string(change.station.code)), ("kind", .string(change.kind.stem)),
                            ("id", .string(change.id.description)), ("number", .string(change.number)),
                            ("title", .string(change.title)), ("quantity", .number(change.quantity)),
                            ("who", .optional(change.batch?.who)), ("at", .optional(change.batch?.at)),
                            ("reason", .optional(change.reason)),
                        ])
                    })
            ),
        ])
        try output.write(json.text + "\n")
        try output.commit()
    }
}

extension Indicator {
    /// A difference with its sign; blank for none.
    func signed(_ quantity: Int) -> String {
        quantity == 0 ? "" : (quantity > 0 ? "+" : "") + show(quantity)
    }
}
