import Casework
import Ledger
import Terminal

/// The lines below the month's table: how the figure under the cursor is counted, what it is made of, and whether it
/// agrees with what it belongs to.
struct MonthNotes {
    struct Note {
        let text: String
        let role: Theme.Role
    }

    private let screen: MonthScreen
    private let columns: Int
    private var indicator: Indicator { screen.chosenIndicator }
    private var language: Language { screen.desk.language }
    private var plain: FigureTable { screen.reading.table(.plain, screen.period, screen.place) }

    init(_ screen: MonthScreen, columns: Int) {
        self.screen = screen
        self.columns = columns
    }

    /// As many lines as a screen of so many rows has room for, the most needed ones.
    func lines(rows: Int) -> [Note] {
        let rule = "\(Label("口径：", "Counted: ")[language])\(indicator.definition.rule[language])"
        var rules = TextWrap(columns: columns).lines(of: rule)
        if rules.count > 2 || rows < 14 && rules.count > 1 { rules = [rule] }
        let ruled = rules.map { Note(text: $0, role: .faint) }
        if rows < 9 { return [cellNote] }
        if screen.view == .wholeYear {
            let target = rows < 14 ? nil : targetNote
            return [cellNote] + [target].compactMap(\.self) + courseNotes
        }
        let target = targetNote.map { [$0] } ?? []
        if rows < 14 { return [cellNote] + (target.isEmpty ? ruled : target) }
        return [cellNote] + target + ruled + [trend] + [agreement].compactMap(\.self)
    }

    // MARK: The cell

    private var cellNote: Note {
        let name = indicator.label[language]
        if screen.view == .sealed { return sealedNote }
        if screen.isOnChange { return changeNote }
        if screen.isOnStanding, screen.grid.standings?.target(indicator) == nil {
            return Note(text: name, role: .heading)
        }
        guard let cell = screen.cell else {
            return Note(text: screen.isOnMonthToCome ? name : "\(name)  …", role: .heading)
        }
        let large = indicator.large(cell.value)
        let value =
            indicator.showMeasured(cell.value, language) + (large.isEmpty ? "" : " (\(large))")
        var parts: [String] = []
        if let check = screen.reading.check(cell) {
            parts.append(Label("\(check.records) 条记录", "\(check.records) records")[language])
            guard check.sum == cell.value else {
                let sum = indicator.show(check.sum)
                let wrong = Label("! 明细合计 \(sum)，与月报不一致", "! its records sum to \(sum)")
                let text = ["\(name) = \(value)"] + parts + [wrong[language]]
                return Note(text: text.joined(separator: "   "), role: .error)
            }
            parts.append(Label("与月报一致 ✓", "agrees ✓")[language])
        }
        // The days of the column are left out where the line would not hold its end.
        let texts = [true, false].map { isLong in
            (["\(name) · \(columnName(cell, isLong: isLong)) = \(value)"] + parts).joined(separator: "   ")
        }
        let text = Glyph.columns(of: texts[0]) <= columns ? texts[0] : texts[1]
        return heading(text, Label("   Enter 看明细", "   Enter opens it")[language])
    }

    /// A line with a hint at its end where there is room.
    private func heading(_ text: String, _ hint: String) -> Note {
        Note(text: Glyph.columns(of: text + hint) <= columns ? text + hint : text, role: .heading)
    }

    /// The column of a cell, by its days where its title does not say them.
    private func columnName(_ cell: MonthCell, isLong: Bool) -> String {
        guard case .column(let key) = screen.chosenItem else {
            let soFar = Label("至今", "so far")[language]
            return isLong ? "\(soFar) \(cell.period)" : soFar
        }
        let title = screen.grid.title(.column(key))
        guard isLong else { return title }
        switch screen.view {
        case .weeks:
            return key == MonthView.value
                ? title : "\(title) \(cell.period.first.shortText)..\(cell.period.last.shortText)"
        case .plain: return "\(title) \(cell.period)"
        default: return title
        }
    }

    private var changeNote: Note {
        let name = indicator.label[language]
        guard let value = plain.value(indicator, MonthView.value),
            let previous = plain.value(indicator, MonthView.previous)
        else { return Note(text: "\(name)  …", role: .heading) }
        let text =
            "\(name)  \(indicator.show(value)) - \(indicator.show(previous)) = \(indicator.showSigned(value - previous))"
        return heading(text, Label("   Enter 看差在哪里", "   Enter shows where it lies")[language])
    }

    /// What the figure was sealed as, and what it is now.
    private var sealedNote: Note {
        let table = screen.reading.table(.sealed, screen.period, screen.place)
        let name = indicator.label[language]
        guard let sealed = table.value(indicator, MonthView.sealedValue),
            let now = table.value(indicator, MonthView.now)
        else { return Note(text: "\(name)  …", role: .heading) }
        let difference = now - sealed
        let text = Label(
            "\(name)  锁定 \(indicator.show(sealed))  现在 \(indicator.show(now))  差 \(indicator.showSigned(difference))",
            "\(name)  sealed \(indicator.show(sealed))  now \(indicator.show(now))  difference \(indicator.showSigned(difference))"
        )[language]
        guard difference != 0 else { return Note(text: text, role: .heading) }
        return heading(text, Label("   Enter 看是哪些记录", "   Enter shows the records")[language])
    }

    /// Over which stations the sealed figures are taken.
    private var sealedStations: Note {
        let states = screen.reading.states
        let sealed = states.count(where: \.isSealed)
        let star = indicator.isAdditive ? Label("", "") : Label("   * 去重的数", "   * distinct")
        guard states.count > 1 else {
            return Note(
                text: Label(
                    "补报：以前月份的改动，随本月上交\(star.chinese)",
                    "Late: changes of earlier months, handed in with this one\(star.english)")[language],
                role: .faint)
        }
        return Note(
            text: Label(
                "\(states.count) 站中 \(sealed) 站已锁定，两栏只算这 \(sealed) 站\(star.chinese)",
                "\(sealed) of \(states.count) stations have locked it; both columns count these\(star.english)"
            )[
                language], role: .faint)
    }

    // MARK: Targets

    /// How far the figure has come with its target; nil where none of the figures has one.
    private var targetNote: Note? {
        guard let standings, !standings.isEmpty else { return nil }
        let title = StandingPart.target.title(isOfYear: standings.isOfYear)[language]
        guard let target = standings.target(indicator) else {
            return Note(text: Label("没有\(title)", "No target")[language], role: .faint)
        }
        let measure = target.measure
        let asked = "\(title) \(measure.show(target.value))"
        guard let standing = standings.standing(indicator), let value = standing.value else {
            return Note(text: "\(asked)  …", role: .value)
        }
        let day = standing.day
        let soFar =
            day == screen.desk.ledger.today
            ? Label("至今", "so far") : Label("到 \(day.shortText) 为", "by \(day.shortText)")
        let completion = standing.completion.map {
            Label("（\($0.asTenths)%）", " (\($0.asTenths)%)")[language]
        }
        // From the left, with how soon each is left out where there is no room.
        let parts: [(text: String?, leaves: Int)] = [
            (asked, .max),
            ("\(soFar[language]) \(measure.show(value))\(completion ?? "")", .max),
            (Label("时间进度 ", "time ")[language] + "\(standing.timeProgress.asTenths)%", 1),
            (standing.expected.map { Label("按分解应有 ", "split wants ")[language] + measure.show($0) }, 2),
            (
                standing.gap.map { _ in
                    Label("差额 ", "gap ")[language] + StandingPart.gap.text(standing, language)
                }, 3
            ),
            (
                standing.course.map {
                    language == .chinese ? $0.label.chinese : $0.label.english.lowercased()
                }, .max
            ),
        ]
        let texts = (0...3).map { left in
            parts.filter { $0.leaves > left }.compactMap(\.text)
                .joined(separator: Label("，", ", ")[language])
        }
        let text = texts.first { Glyph.columns(of: $0) <= columns } ?? texts[texts.count - 1]
        return Note(text: text, role: standing.course?.role ?? .value)
    }

    private var standings: MonthStandings? {
        screen.view.showsTargets ? screen.reading.standings(screen.period, screen.place) : nil
    }

    /// The figure through the year's months.
    private var courseNotes: [Note] {
        let grid = screen.grid
        let months = screen.period.calendarYear.map { month in
            let key = month.description
            return (month, grid.isToCome(key) ? nil : grid.table.value(indicator, key))
        }
        let chosen = months.firstIndex { .column($0.0.description) == screen.chosenItem } ?? months.count - 1
        let course = MonthCourse(
            indicator, months, standings?.target(indicator), chosen: chosen, columns: columns, language)
        return course.lines.enumerated().map { Note(text: $1, role: $0 == 0 ? .faint : .value) }
    }

    // MARK: The year behind

    private var trend: Note {
        let months = screen.reading.table(.months, screen.period, screen.place)
        let values = months.columns.indices.dropFirst().map { months.value(indicator, $0) }
        let head = Label("近12个月  ", "12 months  ")[language]
        let known = values.compactMap(\.self)
        guard known.count == values.count, let least = known.min(), let most = known.max() else {
            return Note(text: head + "…", role: .faint)
        }
        let line = "\(head)\(Sparkline.text(known))  "
        let numbers = known.map(indicator.show).joined(separator: " ")
        if Glyph.columns(of: line + numbers) <= columns { return Note(text: line + numbers, role: .value) }
        let range = Label(
            "最少 \(indicator.show(least))  最多 \(indicator.show(most))",
            "least \(indicator.show(least))  most \(indicator.show(most))")
        return Note(text: line + range[language], role: .value)
    }

    // MARK: Sums

    private var agreement: Note? {
        switch screen.view {
        case .plain: identity
        case .sealed: sealedStations
        default: sums
        }
    }

    /// 期末在案 = 期初在案 + 新开 − 结案.
    private var identity: Note? {
        guard let end = plain.value(.cases_active, MonthView.value),
            let start = plain.value(.cases_active, MonthView.previous),
            let opened = plain.value(.cases_opened, MonthView.value),
            let closed = plain.value(.cases_closed, MonthView.value)
        else { return nil }
        let sum = "\(start) + \(opened) - \(closed)"
        guard end == start + opened - closed else {
            let text = Label(
                "! 期末在案 \(end) 不等于 期初 + 新开 - 结案 = \(sum) = \(start + opened - closed)",
                "! \(end) cases active are not \(sum) = \(start + opened - closed)")
            return Note(text: text[language], role: .error)
        }
        let star = Label("   * 去重的数，各期各站不能相加", "   * distinct: does not add up")[language]
        let text = Label(
            "期末在案 \(end) = 期初 \(start) + 新开 \(opened) - 结案 \(closed) ✓",
            "cases active \(end) = \(start) before + \(opened) opened - \(closed) closed ✓")
        return Note(text: text[language] + (indicator.isAdditive ? "" : star), role: .faint)
    }

    /// Whether the groups come to the whole.
    private var sums: Note? {
        let table = screen.reading.table(screen.view, screen.period, screen.place)
        guard table.isComplete, let whole = table.value(indicator, 0) else { return nil }
        guard indicator.isAdditive else {
            return Note(
                text: Label(
                    "* 去重的数：每格重新数，\(screen.view.groups.chinese)不能相加",
                    "* distinct: counted anew in each cell; the \(screen.view.groups.english) don't add up")[
                        language], role: .faint)
        }
        let parts = table.columns.indices.dropFirst().compactMap { table.value(indicator, $0) }
        let isLast = indicator.isStock && screen.view.isByTime
        let sum = isLast ? parts.last ?? 0 : parts.reduce(0, +)
        let what =
            isLast
            ? Label("最后一格", "the last")
            : Label("\(screen.view.groups.chinese)之和", "sum of \(screen.view.groups.english)")
        let title = table.columns[0].title
        guard sum == whole else {
            let text = Label(
                "! \(what.chinese) \(indicator.show(sum)) 不等于 \(title.chinese) \(indicator.show(whole))",
                "! \(what.english) \(indicator.show(sum)) is not \(title.english) \(indicator.show(whole))")
            return Note(text: text[language], role: .error)
        }
        let text = Label(
            "\(what.chinese) \(indicator.show(sum)) = \(title.chinese) \(indicator.show(whole)) ✓",
            "\(what.english) \(indicator.show(sum)) = \(title.english) \(indicator.show(whole)) ✓")
        return Note(text: text[language], role: .faint)
    }
}
