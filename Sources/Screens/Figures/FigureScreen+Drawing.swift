import Casework
import Ledger
import Terminal

extension FigureScreen {
    public func draw(_ canvas: inout Canvas) {
        guard let list else { return }
        let hasFilter = filterLine != nil || !list.filter.isEmpty
        let leftOut = list.explanation?.leftOut ?? []
        let preview = FigurePreview(self, canvas.size)
        let bottom = canvas.rows - (hasFilter ? 1 : 0)
        let top = drawSummary(&canvas, list)
        var body = Rect(column: 0, row: top, columns: canvas.columns, rows: bottom - top - leftOut.count)
        switch preview.side {
        case .right(let columns): body.columns -= columns + 1
        case .below(let rows): body.rows -= rows
        case .none: break
        }
        let records = drawTable(&canvas, body, list)
        for (index, left) in leftOut.enumerated() {
            let name = left.indicator.label[desk.language]
            let shown = left.indicator.showMeasured(left.value, desk.language)
            let rule = left.indicator.definition.rule[desk.language]
            canvas.write(
                Label("未计入：\(name) \(shown)（\(rule)）", "Left out: \(name) \(shown) (\(rule))")[desk.language],
                column: 1, row: body.bottom + index, columns: body.columns - 1, desk.theme[.warning])
        }
        if let record = records[table.chosenRow] {
            let area: Rect? =
                switch preview.side {
                case .right(let columns):
                    Rect(column: canvas.columns - columns, row: top, columns: columns, rows: bottom - top)
                case .below(let rows):
                    Rect(column: 0, row: bottom - rows, columns: canvas.columns, rows: rows)
                case .none: nil
                }
            if let area { canvas.inside(area) { preview.draw(&$0, record) } }
        }
        if hasFilter { drawFilter(&canvas, bottom, list) }
    }

    /// How many records there are, what they sum to, whether that is the figure, and how it is counted.
    ///
    /// - returns: how many rows that takes: a rule that has no room beside the sum stands below it.
    private func drawSummary(_ canvas: inout Canvas, _ list: FigureList) -> Int {
        let language = desk.language
        let sum = indicator.showMeasured(list.sum, language)
        var text = Label("\(list.count) 条  合计 \(sum)", "\(list.count) records  sum \(sum)")[language]
        let large = indicator.large(list.sum)
        if !large.isEmpty { text += " (\(large))" }
        var role = Theme.Role.heading
        if !list.isComplete {
            // A part of the records has no sum worth showing.
            text =
                Label(
                    "正在找 \(list.percent)%  \(list.total) 条", "finding \(list.percent)%  \(list.total) records"
                )[language]
        } else if !list.filter.isEmpty {
            text += Label("  （筛选自 \(list.total) 条）", "  (of \(list.total))")[language]
        } else if list.agrees {
            text += Label("  与月报一致 ✓", "  agrees with the month ✓")[language]
        } else {
            role = .error
            let value = list.explanation.map { indicator.show($0.value) } ?? "…"
            text =
                "! " + text
                + Label("  与月报 \(value) 不一致！请运行检查", "  but the month says \(value)! Run check")[language]
        }
        let rule = Label("口径：", "Counted: ")[language] + indicator.definition.rule[language]
        let column = canvas.write(text, column: 1, row: 0, desk.theme[role])
        if column + 3 + Glyph.columns(of: rule) <= canvas.columns {
            canvas.write(rule, column: column + 2, row: 0, desk.theme[.faint])
            return 1
        }
        let lines = TextWrap(columns: canvas.columns - 2).lines(of: rule).prefix(canvas.rows < 14 ? 1 : 2)
        for (index, line) in lines.enumerated() {
            canvas.write(
                line, column: 1, row: 1 + index, columns: canvas.columns - 2, desk.theme[.faint])
        }
        return 1 + lines.count
    }

    /// Draws the lines in sight; gives their records where they were read, by row.
    private func drawTable(_ canvas: inout Canvas, _ rect: Rect, _ list: FigureList) -> [Int: ShownRecord] {
        let language = desk.language
        let shape = FigureColumns(indicator, hasStations: isOfSeveralStations)
        table.columns = shape.columns(language)
        table.rowCount = list.count
        var records: [Int: ShownRecord] = [:]
        let chosen = table.chosenRow
        do {
            try table.draw(
                into: &canvas, in: rect, styles: desk.theme.widgets, isActive: filterLine == nil,
                empty: empty(list)[language],
                cells: { range in
                    try list.lines(range).enumerated().map { index, line in
                        let row = range.lowerBound + index
                        let isNeeded = isOfSeveralStations || row == chosen
                        let record = isNeeded ? shown(line.id) : nil
                        records[row] = record
                        return shape.cells(line, record, desk)
                    }
                })
        } catch {
            canvas.write(
                Failure(error).sentence[language], column: 2, row: rect.row + 1, columns: rect.columns - 3,
                desk.theme[.error])
        }
        return records
    }

    private func empty(_ list: FigureList) -> Label {
        if !list.isComplete { return Label("正在找…", "looking…") }
        return list.filter.isEmpty
            ? Label("没有记录：这个数是 0", "no records: the figure is 0")
            : Label("没有符合“\(list.filter)”的", "nothing matches “\(list.filter)”")
    }

    private func drawFilter(_ canvas: inout Canvas, _ row: Int, _ list: FigureList) {
        let column = canvas.write(
            Label(" 筛选：", " Filter: ")[desk.language], column: 0, row: row, desk.theme[.heading])
        guard filterLine != nil else {
            canvas.write(list.filter, column: column, row: row, columns: canvas.columns - column - 1)
            return
        }
        filterLine!.draw(
            into: &canvas, column: column, row: row, columns: canvas.columns - column - 1,
            style: desk.theme[.active], isActive: true)
    }
}
