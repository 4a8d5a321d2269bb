import Casework
import Ledger
import Terminal

/// How the board is drawn: the month's count above, counties and stations with their months, the cell's words below.
struct BoardPicture {
    let desk: Desk
    let board: Board?
    private var theme: Theme { desk.theme }
    private var language: Language { desk.language }

    /// What the days at the end of a row take.
    private static let idleWidth = 7

    func draw(_ canvas: inout Canvas, _ grid: inout BoardGrid) {
        guard !grid.rows.isEmpty else {
            canvas.write(
                Label("还没有站点：F9 菜单 › 本机 › 站点。", "No station yet: F9, This terminal, Stations.")[language],
                column: 2, row: 0, columns: canvas.columns - 3, theme[.faint])
            return canvas.placeCursor(column: 0, row: 0)
        }
        canvas.write(count(grid), column: 1, row: 0, columns: canvas.columns - 2, theme[.heading])
        let footer = canvas.rows >= 14 ? 2 : 1
        let header = canvas.rows >= 14 ? 2 : 1
        let widest = grid.rows.map { Glyph.columns(of: name($0)) }.max() ?? 0
        let names = max(12, min(widest, canvas.columns >= 100 ? 28 : 14)) + 4
        let page = max(1, canvas.rows - 1 - header - footer)
        let (rows, columns) = grid.window(
            first: 1 + header, rows: page, names: names, room: canvas.columns - names - Self.idleWidth - 1)
        drawHeader(&canvas, grid, columns, names, rows: header)
        for (place, row) in rows.enumerated() {
            draw(
                grid.rows[row], &canvas, grid, isChosen: row == grid.row, at: 1 + header + place, columns,
                names)
        }
        canvas.markMore(
            above: rows.lowerBound > 0, below: rows.upperBound < grid.rows.count, row: 1 + header, rows: page,
            theme[.faint])
        canvas.write(
            words(grid), column: 1, row: canvas.rows - footer, columns: canvas.columns - 2, theme[.title])
        if footer > 1 {
            canvas.write(
                legend, column: 1, row: canvas.rows - 1, columns: canvas.columns - 2, theme[.faint])
        }
    }

    private func name(_ row: BoardGrid.Row) -> String {
        switch row {
        case .county(let name, _, _): name[language]
        case .station(_, let name): name[language]
        }
    }

    /// How many have reported the cursor's month.
    private func count(_ grid: BoardGrid) -> String {
        guard let month = grid.chosenMonth else { return "" }
        let count = BoardCount(grid.cells(grid.column))
        let missing = grid.cells(grid.column).count(where: \.isMissing)
        let day = board.map { $0.reporting.due(month).shortText }
        let due = day.map { Label("  截止 \($0)", "  due \($0)") } ?? Label("", "")
        guard let rate = count.rate, let timeliness = count.timeliness else {
            return Label("\(month)  没有要报的站", "\(month)  nothing is expected")[language]
        }
        return Label(
            "\(month)  应报 \(count.expected)  已报 \(count.reported)（\(rate)%）  按时 \(count.onTime)（\(timeliness)%）  没报 \(missing)\(due.chinese)",
            "\(month)  expected \(count.expected)  reported \(count.reported) (\(rate)%)  on time \(count.onTime) (\(timeliness)%)  missing \(missing)\(due.english)"
        )[language]
    }

    private func drawHeader(
        _ canvas: inout Canvas, _ grid: BoardGrid, _ columns: Range<Int>, _ names: Int, rows: Int
    ) {
        canvas.write(
            Label("站点", "Station")[language], column: 2, row: rows, columns: names - 3, theme[.heading])
        for (place, index) in columns.enumerated() {
            let month = grid.months[index]
            let column = names + place * BoardGrid.cellWidth
            if rows > 1, place == 0 || month.monthOfYear == 1 {
                canvas.write(String(month.year), column: column, row: 1, theme[.faint])
            }
            let number = month.monthOfYear
            canvas.write(
                "\(number < 10 ? "0" : "")\(number)", column: column, row: rows,
                theme[index == grid.column ? .mark : .heading])
        }
        let end = names + columns.count * BoardGrid.cellWidth
        if columns.lowerBound > 0 { canvas.write("<", column: names - 2, row: rows, theme[.mark]) }
        if columns.upperBound < grid.months.count {
            canvas.write(">", column: end - 1, row: rows, theme[.mark])
        }
        canvas.write(
            Label("没录", "Idle")[language], column: end, row: rows, columns: Self.idleWidth - 1,
            theme[.heading], alignment: .right)
        guard let more = more(canvas, end) else { return }
        let titles = [Label("最近录入", "Last entry"), Label("缺月", "Missing")]
        for (column, title) in zip(more, titles) {
            canvas.write(title[language], column: column, row: rows, theme[.heading])
        }
    }

    /// Where a wide screen has two more columns behind the months.
    private func more(_ canvas: Canvas, _ end: Int) -> [Int]? {
        let first = end + Self.idleWidth + 2
        return first + 24 <= canvas.columns ? [first, first + 14] : nil
    }

    private func draw(
        _ row: BoardGrid.Row, _ canvas: inout Canvas, _ grid: BoardGrid, isChosen: Bool, at line: Int,
        _ columns: Range<Int>, _ names: Int
    ) {
        let isCounty = if case .county = row { true } else { false }
        let indent = isCounty ? 1 : 2
        canvas.write(isChosen ? ">" : " ", column: 0, row: line, theme[.mark])
        canvas.write(
            name(row), column: indent, row: line, columns: names - indent - 2,
            isCounty ? theme[.heading] : isChosen ? theme[.chosen] : .plain)
        for (place, index) in columns.enumerated() {
            let column = names + place * BoardGrid.cellWidth
            let isCell = isChosen && index == grid.column
            let (text, role) = cell(row, index)
            canvas.write(
                text, column: column, row: line, columns: 3, isCell ? theme[.chosen] : theme[role])
            guard isCell else { continue }
            canvas.write("[", column: column - 1, row: line, theme[.chosen])
            canvas.write("]", column: column + 3, row: line, theme[.chosen])
            canvas.placeCursor(column: column, row: line)
        }
        guard case .station(let row, _) = row else { return }
        let days = row.idleDays.map { Label("\($0)天", "\($0)d") } ?? Label("从未", "never")
        let isLong = row.idleDays.map { $0 > 30 } ?? true
        canvas.write(
            days[language], column: names + columns.count * BoardGrid.cellWidth, row: line,
            columns: Self.idleWidth - 1, theme[isLong ? .warning : .value], alignment: .right)
        guard let more = more(canvas, names + columns.count * BoardGrid.cellWidth) else { return }
        let missing = row.cells.count(where: \.isMissing)
        let texts = [row.lastEntry?.description ?? "", missing == 0 ? "" : String(missing)]
        for (column, text) in zip(more, texts) { canvas.write(text, column: column, row: line) }
    }

    private func cell(_ row: BoardGrid.Row, _ index: Int) -> (text: String, role: Theme.Role) {
        switch row {
        case .county(_, _, let cells):
            guard let rate = BoardCount(cells[index]).rate else { return ("", .faint) }
            return (rate == 100 ? Label("全", "all")[language] : "\(rate)%", .heading)
        case .station(let row, _):
            let cell = row.cells[index]
            return (cell.word[language] + cell.mark, cell.role)
        }
    }

    /// The cell under the cursor in words.
    private func words(_ grid: BoardGrid) -> String {
        guard let month = grid.chosenMonth else { return "" }
        switch grid.chosenRow {
        case .county(let name, _, let cells):
            let count = BoardCount(cells[grid.column])
            return Label(
                "\(name.chinese) \(month)：应报 \(count.expected)，已报 \(count.reported)，按时 \(count.onTime)",
                "\(name.english) \(month): expected \(count.expected), reported \(count.reported), on time \(count.onTime)"
            )[language]
        case .station(let row, _):
            let name = FigureGroup.shortName(row.station.name)
            let sentence = row.cells[grid.column].sentence
            return Label(
                "\(name.chinese) \(month)：\(sentence.chinese)",
                "\(name.english) \(month): \(sentence.english)")[
                    language]
        case nil: return ""
        }
    }

    private var legend: String {
        Label(
            "报 完成  审 审核  锁 锁定  解 解锁  缺 没报  迟或+ 迟报  * 锁后有改动",
            "C completed  R reviewed  L locked  U unlocked  ! missing  T + late  * changed")[language]
    }
}
