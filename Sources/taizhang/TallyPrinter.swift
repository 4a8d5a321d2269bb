import Casework
import Ledger
import Screens
import Terminal

/// Prints figures as a table for people, and as CSV and JSON for programs, in base units there.
struct TallyPrinter {
    private let output: Output
    private let printsRules: Bool
    /// What the ledger counts with.
    private let counted: CountingRules

    init(_ output: Output, printsRules: Bool, counted: CountingRules) {
        self.output = output
        self.printsRules = printsRules
        self.counted = counted
    }

    // MARK: - JSON

    func json(_ tally: Tally) throws {
        let rows = tally.rows.map { row in
            JSONText.object(
                [
                    ("indicator", .string(row.indicator.id)), ("unit", .string(row.indicator.unit.rawValue)),
                    ("value", .number(row.value)), ("previous", .number(row.previous)),
                    ("year_to_date", .number(row.yearToDate)),
                    ("target", row.target.map(JSONText.number) ?? .null), ("late", .number(row.late)),
                ] + (row.standing.map(StandingText.members) ?? []))
        }
        try json(tally.period, tally.place, rows, tally.sealed)
    }

    func json(_ tally: GroupedTally) throws {
        let rows = tally.groups.flatMap { group in
            zip(tally.indicators, group.values).map { indicator, value in
                JSONText.object([
                    ("group", .string(group.key)), ("indicator", .string(indicator.id)),
                    ("unit", .string(indicator.unit.rawValue)), ("value", .number(value)),
                ])
            }
        }
        try json(tally.period, tally.place, rows, tally.sealed)
    }

    private func json(_ period: Period, _ place: Place, _ rows: [JSONText], _ sealed: SealedShare?) throws {
        let share: [(String, JSONText)] =
            sealed.map {
                [("sealed", .number($0.sealed)), ("stations_months", .number($0.stationMonths))]
            } ?? []
        let json = JSONText.object(
            [
                ("period", .string(period.description)), ("station", .string(place.description)),
                ("rows", .array(rows)),
            ] + share)
        try output.write(json.text + "\n")
    }

    // MARK: - CSV

    func csv(_ tally: Tally) throws { try csv(TallySheet.rows(tally, language)) }

    func csv(_ tally: GroupedTally) throws { try csv(TallySheet.rows(tally, language)) }

    private func csv(_ rows: [[String]]) throws {
        let csv = try CSVText(output, header: TallySheet.header)
        for row in rows { try csv.row(row) }
        try csv.finish()
    }

    // MARK: - Tables

    func table(_ tally: Tally) throws {
        try heading(tally.period, tally.place, tally.sealed)
        let hasLate = tally.rows.contains { $0.late != 0 }
        let hasTargets = tally.rows.contains { $0.standing != nil }
        let rows = tally.rows.map { row in
            let show = row.indicator.show
            return [
                row.indicator.marked, row.indicator.definition.measure[language], show(row.value),
                show(row.previous), show(row.yearToDate),
            ] + (hasTargets ? StandingText.cells(row.standing) : [])
                + (hasLate ? [row.indicator.signed(row.late)] : []) + [row.indicator.large(row.value)]
        }
        let columns: [TextTable.Column] = [
            .init(say("指标", "Indicator")), .init(say("单位", "Unit")),
            .init(say("本期", "Value"), alignment: .right),
            .init(say("上期", "Previous"), alignment: .right),
            .init(tally.period.toDateLabel[language], alignment: .right),
        ]
        let late: [TextTable.Column] =
            hasLate ? [.init(say("补报", "Late"), alignment: .right)] : []
        try print(columns + (hasTargets ? StandingText.columns : []) + late, rows)
        try footnotes(tally.rows.map(\.indicator), tally.period, tally.place, hasLate: hasLate)
    }

    func table(_ tally: GroupedTally) throws {
        try heading(tally.period, tally.place, tally.sealed)
        guard !tally.groups.isEmpty else {
            complain(say("这段时期没有可分的数。", "There is nothing to split in this period."))
            return
        }
        let side = sideBySide(tally)
        if side.lines.allSatisfy({ displayWidth($0) <= output.width }) {
            try output.table(side)
        } else {
            for (place, group) in tally.groups.enumerated() {
                if place > 0 { try output.line("") }
                try output.line(group.title)
                let rows = zip(tally.indicators, group.values).map { indicator, value in
                    [
                        indicator.marked, indicator.definition.measure[language], indicator.show(value),
                        indicator.large(value),
                    ]
                }
                try print(
                    [
                        .init(say("指标", "Indicator")), .init(say("单位", "Unit")),
                        .init(say("本期", "Value"), alignment: .right),
                    ], rows)
            }
        }
        try footnotes(tally.indicators, tally.period, tally.place)
    }

    /// Groups as rows, figures with their units as columns.
    private func sideBySide(_ tally: GroupedTally) -> TextTable {
        let columns = tally.indicators.map { indicator in
            TextTable.Column(
                "\(indicator.marked)\(say("/", ", "))\(indicator.definition.measure[language])",
                alignment: .right)
        }
        return TextTable(
            columns: [.init(tally.grouping.label[language])] + columns,
            rows: tally.groups.map { group in
                [group.title] + zip(tally.indicators, group.values).map { $0.show($1) }
            })
    }

    /// A table whose rows end with a large sum, for which there is a column where any row has one.
    private func print(_ columns: [TextTable.Column], _ rows: [[String]]) throws {
        let hasLarge = rows.contains { !($0.last ?? "").isEmpty }
        try output.table(TextTable(columns: hasLarge ? columns + [.init("")] : columns, rows: rows))
    }

    private func heading(_ period: Period, _ place: Place, _ sealed: SealedShare?) throws {
        let name = place == .everywhere ? say("整本台账", "the whole ledger") : place.description
        try output.line("\(period)  \(name)")
        if let sealed {
            try output.line(
                say(
                    "\(sealed.stationMonths) 个站月，\(sealed.sealed) 个按锁定时的数，其余按现在的数",
                    "\(sealed.sealed) of \(sealed.stationMonths) months of stations as they were sealed, the others as they are now"
                ))
        }
        try output.line("")
    }

    private func footnotes(
        _ indicators: [Indicator], _ period: Period, _ place: Place, hasLate: Bool = false
    ) throws {
        try output.line("")
        if hasLate {
            try output.line(
                say(
                    "补报：以前锁定的月份后来的更正，随本期上交；本期含那个月份时，本期的数里已经有了，不要再加。",
                    "Late: corrections of months locked before, handed in with this period; figures of a period that holds "
                        + "those months have them already."))
        }
        if indicators.contains(where: { !$0.isAdditive }) {
            try output.line(
                say(
                    "* 去重的数：按所问的时期和地方重新数，各月各站不能相加。",
                    "* Distinct figures are counted anew for each period and place; they don't add up."))
        }
        if indicators.contains(.people_in_hardship_served) {
            let version = counted.version
            try output.line(
                say("困难群众类别用第 \(version) 版。", "People in hardship: version \(version) of the categories."))
        }
        let station = place == .everywhere ? "" : " --station \(place)"
        try output.line(
            say("每个数都能打开：", "Every figure opens: ")
                + "taizhang explain \(indicators.first?.id ?? "visits") \(period.asArgument)\(station)")
        guard printsRules else { return }
        try output.line("")
        for indicator in indicators {
            try output.line(
                "\(indicator.label[language])\(say("：", ": "))\(indicator.definition.rule[language])")
        }
    }
}

extension Period {
    /// As a shell takes it for one word.
    fileprivate var asArgument: String {
        isNamed && description.contains { " '\"$&;()<>*?".contains($0) } ? "'\(description)'" : description
    }
}

extension GroupedTally.Group {
    /// Its key and what people call it.
    fileprivate var title: String {
        let name = name[language]
        return name.isEmpty ? key : key.isEmpty ? name : "\(key) \(name)"
    }
}

extension Indicator {
    /// Its label, with a star where its figures don't add up.
    var marked: String { label[language] + (isAdditive ? "" : " *") }
}
