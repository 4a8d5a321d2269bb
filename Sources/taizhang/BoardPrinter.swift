import Casework
import Ledger
import Terminal

/// Prints the board as tables for people, and as CSV and JSON for programs.
struct BoardPrinter {
    typealias Part = BoardStationsCommand.Part

    let output: Output
    let period: Period
    let place: Place
    let board: Board
    let blocking: [BlockedMonth]
    let cases: [UntouchedCase]
    /// The month of which `blocking` is.
    let lastDue: Month
    /// So many days without an entry are listed.
    let idle: Int

    // MARK: - Tables

    /// - parameter isAlone: whether one part was asked for: then rates are by month too.
    func table(_ parts: [Part], isAlone: Bool) throws {
        let name = place == .everywhere ? say("整本台账", "the whole ledger") : place.description
        let since = board.reporting.since.map { say("，\($0) 起要报", ", asked for since \($0)") } ?? ""
        let due = board.reporting.dueDay
        try output.line(
            "\(period)  \(name)  \(say("次月 \(due) 日截止\(since)", "due on day \(due) of the next month\(since)"))"
        )
        for part in parts {
            try output.line("")
            switch part {
            case .months: try months()
            case .rates: try rates(byMonth: isAlone)
            case .blocking: try blocked()
            case .cases: try untouched()
            case .idle: try idleStations()
            }
        }
    }

    private func months() throws {
        let columns = board.months.enumerated().map { index, month in
            let name = month.description
            return TextTable.Column(
                String(index == 0 || month.monthOfYear == 1 ? name.dropFirst(2) : name.dropFirst(5)))
        }
        try output.table(
            TextTable(
                columns: [.init(say("站点", "Station"), maximumWidth: 24)] + columns,
                rows: board.rows.map { [$0.station.name] + $0.cells.map(mark) }))
        try output.line("")
        try output.line(
            say(
                "完=已完成 审=已审核 锁=已锁定 解=已解锁 +n=迟 n 天 *=锁定后有更正 缺=过期未报 ·=未到期 —=不用报",
                "C completed  R reviewed  L locked  U unlocked  +n days late  * corrected since  ! overdue  . not due  - not expected"
            ))
    }

    private func mark(_ cell: Board.Cell) -> String {
        let state =
            switch cell.state {
            case .open: ""
            case .completed: say("完", "C")
            case .reviewed: say("审", "R")
            case .locked: say("锁", "L")
            case .unlocked: say("解", "U")
            }
        let corrected = cell.hasCorrections ? "*" : ""
        return switch cell.punctuality {
        case .onTime: state + corrected
        case .late(let days): "\(state)+\(days)\(corrected)"
        case .overdue: say("缺", "!")
        case .notDue: say("·", ".")
        case .notExpected: say("—", "-")
        }
    }

    private func rates(byMonth: Bool) throws {
        let rates = byMonth ? board.rates : board.ratesOfCounties
        try output.table(
            TextTable(
                columns: [.init(say("县（市、区）", "County"))]
                    + (byMonth ? [.init(say("月份", "Month"))] : [])
                    + [
                        say("应报", "Expected"), say("已报", "Reported"), say("上报率", "Rate"),
                        say("及时", "On time"),
                        say("及时率", "Timeliness"),
                    ].map { .init($0, alignment: .right) },
                rows: rates.map { rate in
                    [county(rate.county)] + (rate.month.map { [$0.description] } ?? []) + [
                        String(rate.expected), String(rate.reported), percent(rate.rate), String(rate.onTime),
                        percent(rate.timeliness),
                    ]
                }))
    }

    private func county(_ code: String) -> String {
        let own = board.rows.first { $0.station.county == code && $0.station.key % 100_000_000 == 0 }
        return own.map { "\(code) \($0.station.name)" } ?? code
    }

    private func blocked() throws {
        let month = lastDue
        guard !blocking.isEmpty else {
            return try output.line(
                say("\(month) 没有卡住的：要报的站都锁定了。", "\(month): nothing blocks; all that is asked for is locked."))
        }
        try output.table(
            TextTable(
                columns: [
                    .init(say("\(month) 卡在", "\(month) waits at"), maximumWidth: 24),
                    .init(say("状态", "State")),
                    .init(say("下一步", "Next")), .init(say("未清", "Open"), alignment: .right),
                    .init(say("第一项", "First of them"), maximumWidth: 40),
                ],
                rows: blocking.map { month in
                    [
                        month.station.name, month.state.label[language],
                        say(month.next.label.chinese, month.next.rawValue),
                        month.itemCount == 0 ? "" : String(month.itemCount),
                        month.items.first?.text[language] ?? "",
                    ]
                }))
    }

    private func untouched() throws {
        guard !cases.isEmpty else {
            return try output.line(say("没有在案个案。", "There are no open cases."))
        }
        try output.table(
            TextTable(
                columns: [
                    .init(say("久未联系的个案", "Untouched cases")), .init(say("名称", "Title"), maximumWidth: 24),
                    .init(say("站点", "Station"), maximumWidth: 24), .init(say("最后联系", "Last reached")),
                    .init(say("天", "Days"), alignment: .right),
                ],
                rows: cases.map {
                    [$0.number, $0.title, $0.station.name, $0.since.description, String($0.days)]
                }))
    }

    private func idleStations() throws {
        let rows = board.idle(days: idle)
        guard !rows.isEmpty else {
            return try output.line(
                say("各站 \(idle) 天内都有录入。", "Every station has logged something within \(idle) days."))
        }
        try output.table(
            TextTable(
                columns: [
                    .init(say("\(idle) 天以上没有录入", "Nothing logged for \(idle) days"), maximumWidth: 30),
                    .init(say("最后一条", "Last entry")), .init(say("天", "Days"), alignment: .right),
                ],
                rows: rows.map { row in
                    [
                        row.station.name, row.lastEntry?.description ?? say("没有", "none"),
                        row.idleDays.map(String.init) ?? "",
                    ]
                }))
    }

    /// Tenths of a percent: `66.7%`.
    private func percent(_ permille: Int?) -> String {
        permille.map { "\($0 / 10).\($0 % 10)%" } ?? ""
    }

    // MARK: - CSV

    func csv(_ part: Part) throws {
        let (header, rows) = sheet(part)
        let csv = try CSVText(output, header: header.split(separator: " ").map(String.init))
        for row in rows { try csv.row(row) }
        try csv.finish()
    }

    private func sheet(_ part: Part) -> (header: String, rows: [[String]]) {
        switch part {
        case .months:
            (
                "station name month state punctuality days completed_on corrected",
                board.rows.flatMap { row in
                    row.cells.map { cell in
                        [
                            row.station.code, row.station.name, cell.month.description, cell.state.rawValue,
                            cell.punctuality.word, cell.punctuality.days.map(String.init) ?? "",
                            cell.completedOn?.description ?? "", cell.hasCorrections ? "yes" : "no",
                        ]
                    }
                }
            )
        case .rates:
            (
                "county month expected reported on_time",
                board.rates.map {
                    [$0.county, $0.month?.description ?? ""]
                        + [$0.expected, $0.reported, $0.onTime].map(String.init)
                }
            )
        case .blocking:
            (
                "station name month state next items item text",
                blocking.flatMap { month in
                    let own = [
                        month.station.code, month.station.name, month.month.description,
                        month.state.rawValue, month.next.rawValue, String(month.itemCount),
                    ]
                    return month.items.isEmpty
                        ? [own + ["", ""]] : month.items.map { own + [$0.id, $0.text[language]] }
                }
            )
        case .cases:
            (
                "station name id number title since days",
                cases.map {
                    [
                        $0.station.code, $0.station.name, $0.id.description, $0.number, $0.title,
                        $0.since.description, String($0.days),
                    ]
                }
            )
        case .idle:
            (
                "station name last_entry days",
                board.idle(days: idle).map {
                    [
                        $0.station.code, $0.station.name, $0.lastEntry?.description ?? "",
                        $0.idleDays.map(String.init) ?? "",
                    ]
                }
            )
        }
    }

    // MARK: - JSON

    func json(_ parts: [Part]) throws {
        let whole = JSONText.object(
            [
                ("period", .string(period.description)), ("station", .string(place.description)),
                ("due_day", .number(board.reporting.dueDay)),
                ("since", .orNull(board.reporting.since?.description)),
            ] + parts.map { ($0.rawValue, .array(json($0))) })
        try output.write(whole.text + "\n")
    }

    private func json(_ part: Part) -> [JSONText] {
        func own(_ station: StationPlace) -> [(String, JSONText)] {
            [("station", .string(station.code)), ("name", .string(station.name))]
        }
        return switch part {
        case .months:
            board.rows.map { row in
                .object(
                    own(row.station) + [
                        ("operating", .bool(row.isOperating)),
                        ("last_entry", .orNull(row.lastEntry?.description)),
                        ("idle_days", .orNull(row.idleDays)), ("months", .array(row.cells.map(json))),
                    ])
            }
        case .rates:
            board.rates.map { rate in
                .object([
                    ("county", .string(rate.county)), ("month", .orNull(rate.month?.description)),
                    ("expected", .number(rate.expected)), ("reported", .number(rate.reported)),
                    ("on_time", .number(rate.onTime)),
                ])
            }
        case .blocking:
            blocking.map { month in
                .object(
                    own(month.station) + [
                        ("month", .string(month.month.description)), ("state", .string(month.state.rawValue)),
                        ("next", .string(month.next.rawValue)), ("open_items", .number(month.itemCount)),
                        (
                            "items",
                            .array(
                                month.items.map {
                                    .object([("item", .string($0.id)), ("text", .string($0.text[language]))])
                                })
                        ),
                    ])
            }
        case .cases:
            cases.map { file in
                .object(
                    own(file.station) + [
                        ("id", .string(file.id.description)), ("number", .string(file.number)),
                        ("title", .string(file.title)), ("since", .string(file.since.description)),
                        ("days", .number(file.days)),
                    ])
            }
        case .idle:
            board.idle(days: idle).map { row in
                .object(
                    own(row.station) + [
                        ("last_entry", .orNull(row.lastEntry?.description)), ("days", .orNull(row.idleDays)),
                    ])
            }
        }
    }

    private func json(_ cell: Board.Cell) -> JSONText {
        .object([
            ("month", .string(cell.month.description)), ("state", .string(cell.state.rawValue)),
            ("punctuality", .string(cell.punctuality.word)), ("days", .orNull(cell.punctuality.days)),
            ("completed_on", .orNull(cell.completedOn?.description)),
            ("corrected", .bool(cell.hasCorrections)),
        ])
    }
}

extension JSONText {
    /// A text, or null.
    fileprivate static func orNull(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }
    /// A number, or null.
    fileprivate static func orNull(_ count: Int?) -> JSONText { count.map(JSONText.number) ?? .null }
}

extension Board.Punctuality {
    /// Its name in files.
    fileprivate var word: String {
        switch self {
        case .onTime: "on_time"
        case .late: "late"
        case .overdue: "overdue"
        case .notDue: "not_due"
        case .notExpected: "not_expected"
        }
    }

    /// How many days late or overdue.
    fileprivate var days: Int? {
        switch self {
        case .late(let days), .overdue(let days): days
        case .onTime, .notDue, .notExpected: nil
        }
    }
}
