import Casework
import Ledger
import Terminal

/// How a group's file is drawn: who leads it and how far it has come, the grid of people and sessions, the sums.
struct GroupPicture {
    let attendance: Attendance
    let desk: Desk
    private var theme: Theme { desk.theme }
    private var language: Language { desk.language }
    private var record: ShownRecord { attendance.file.record }

    private func shown(_ key: String) -> String {
        record.kind.index(of: key).map { desk.shown(record)[$0] } ?? ""
    }

    /// The lines above the grid, at most so many.
    func head(_ columns: Int, rows: Int) -> [String] {
        let number = record.text("group_no") ?? ""
        let kind = [shown("kind"), shown("field"), shown("worker")].filter { !$0.isEmpty }
            .joined(separator: " · ")
        let planned = shown("planned_sessions")
        var course = Label(
            "计划 \(planned) 节，已开 \(attendance.held) 节", "\(attendance.held) of \(planned) sessions held")
        if let day = record.text("opened_on") {
            course = Label("\(course.chinese)，\(day) 开组", "\(course.english), opened \(day)")
        }
        if let day = record.text("completed_on") {
            course = Label("\(course.chinese)，\(day) 完成", "\(course.english), completed \(day)")
        }
        let name = "\(number) \(record.title)"
        if rows < 2 { return ["\(name)  \(course[language])"] }
        if Glyph.columns(of: name) + Glyph.columns(of: kind) + 4 <= columns {
            return ["\(name)  \(kind)", course[language]]
        }
        return [name, "\(course[language])  \(kind)"]
    }

    /// What is said where there is nothing to mark.
    private var empty: Label? {
        if attendance.people.isEmpty {
            return Label("还没有组员：按 + 或 F2 加组员。", "No members yet: + or F2 adds one.")
        }
        if attendance.sessions.isEmpty {
            return Label("还没有开过：按 n 或 Insert 开第一节。", "No session yet: n or Insert logs the first.")
        }
        return nil
    }

    func draw(_ canvas: inout Canvas, _ grid: inout AttendanceGrid) {
        let isLow = canvas.rows < 14
        let head = head(canvas.columns - 2, rows: isLow ? 1 : 2)
        for (row, line) in head.enumerated() {
            canvas.write(
                line, column: 1, row: row, columns: canvas.columns - 2, theme[row == 0 ? .title : .faint])
        }
        let hasLegend = canvas.rows >= 16
        let rest = Rect(
            column: 0, row: head.count, columns: canvas.columns,
            rows: canvas.rows - head.count - (hasLegend ? 1 : 0))
        canvas.inside(rest) { drawGrid(&$0, &grid, above: head.count, isLow: isLow) }
        guard hasLegend else { return }
        let legend = Label(
            "✓ 到  · 缺  空 = 没开展  + 不是组员  * 还没存",
            "✓ present  · absent  blank = not held  + no member  * unsaved")
        canvas.write(
            legend[language], column: 1, row: canvas.rows - 1, columns: canvas.columns - 2, theme[.faint])
    }

    /// Where the sums of the rows stand: beside the last session that is shown.
    private func sums(_ canvas: Canvas, _ columns: Range<Int>, _ names: Int) -> Int {
        min(canvas.columns - AttendanceGrid.sumWidth, names + columns.count * AttendanceGrid.cellWidth)
    }

    private func name(_ row: Int) -> String {
        let person = attendance.people[row]
        let number = person.number.split(separator: "/").last.map(String.init) ?? ""
        let sign = row < attendance.memberCount ? " " : "+"
        return "\(sign)\(desk.title(person.name, of: .clients)) \(number)"
    }

    private func drawGrid(_ canvas: inout Canvas, _ grid: inout AttendanceGrid, above: Int, isLow: Bool) {
        let header = isLow ? 1 : 2
        let sums: [Sum] = isLow ? [.walkIns, .attendance] : [.named, .walkIns, .attendance]
        let footer = sums.count + (isLow ? 0 : 1)
        let widest = attendance.people.indices.prefix(500).map { Glyph.columns(of: name($0)) }.max() ?? 0
        let names = max(12, min(widest + 3, canvas.columns < 70 ? 18 : 24))
        let (rows, columns) = grid.window(
            canvas.size, above: above, names: names, header: header, footer: footer,
            rows: attendance.people.count,
            columns: attendance.sessions.count)
        drawHeader(&canvas, grid, columns, names: names, header: header)
        for (place, row) in rows.enumerated() {
            drawRow(&canvas, grid, row, at: header + place, columns, names: names)
        }
        canvas.markMore(
            above: rows.lowerBound > 0, below: rows.upperBound < attendance.people.count, row: header,
            rows: rows.count, theme[.faint])
        if let empty {
            let row = header + (attendance.people.isEmpty ? 0 : rows.count)
            canvas.write(empty[language], column: 2, row: row, columns: canvas.columns - 3, theme[.faint])
            if attendance.people.isEmpty { canvas.placeCursor(column: 2, row: row) }
        }
        let bottom = canvas.rows - sums.count
        if !isLow { canvas.rule(row: bottom - 1, theme[.rule]) }
        for (place, sum) in sums.enumerated() {
            draw(sum, &canvas, columns, names: names, row: bottom + place)
        }
    }

    private func drawHeader(
        _ canvas: inout Canvas, _ grid: AttendanceGrid, _ columns: Range<Int>, names: Int, header: Int
    ) {
        let count = attendance.people.count
        canvas.write(
            Label("组员 \(count) 人", "\(count) people")[language], column: 2, row: header - 1,
            columns: names - 2, theme[.heading])
        for (place, index) in columns.enumerated() {
            let session = attendance.sessions[index]
            let column = names + place * AttendanceGrid.cellWidth
            let day = String((session.record.text("date") ?? "").suffix(5))
            let unsaved = attendance.isUnsaved(index) ? "*" : ""
            let style = grid.column == index ? theme[.mark] : theme[.heading]
            if header == 1 {
                canvas.write(unsaved, column: column - 1, row: 0, style)
                canvas.write(day, column: column, row: 0, columns: 5, style)
            } else {
                let number = session.record.text("number") ?? ""
                canvas.write(
                    "\(unsaved)\(number)", column: column, row: 0, columns: 5, style, alignment: .centre)
                canvas.write(day, column: column, row: 1, columns: 5, style)
            }
        }
        let end = sums(canvas, columns, names)
        if columns.lowerBound > 0 { canvas.write("<", column: names - 1, row: header - 1, theme[.mark]) }
        if columns.upperBound < attendance.sessions.count {
            canvas.write(">", column: end - 1, row: header - 1, theme[.mark])
        }
        canvas.write(
            Label("次", "times")[language], column: end, row: header - 1, columns: 5, theme[.heading],
            alignment: .right)
    }

    private func drawRow(
        _ canvas: inout Canvas, _ grid: AttendanceGrid, _ row: Int, at line: Int, _ columns: Range<Int>,
        names: Int
    ) {
        let isChosen = row == grid.row
        let isGuest = row >= attendance.memberCount
        let look = isChosen && grid.column == nil ? theme[.chosen] : isGuest ? theme[.faint] : .plain
        canvas.write(isChosen ? ">" : " ", column: 0, row: line, theme[.mark])
        canvas.write(name(row), column: 1, row: line, columns: names - 2, look)
        if isChosen, grid.column == nil { canvas.placeCursor(column: 1, row: line) }
        for (place, index) in columns.enumerated() {
            let column = names + place * AttendanceGrid.cellWidth
            let sign =
                switch attendance.cell(row, index) {
                case .present: "✓"
                case .absent: "·"
                case .notHeld: " "
                }
            if isChosen, grid.column == index {
                canvas.write("[ \(sign) ]", column: column, row: line, theme[.chosen])
                canvas.placeCursor(column: column + 2, row: line)
            } else {
                canvas.write(sign, column: column + 2, row: line)
            }
        }
        canvas.write(
            String(attendance.times(row)), column: sums(canvas, columns, names), row: line,
            columns: 5, alignment: .right)
    }

    /// A row of sums below the grid.
    private enum Sum {
        case named, walkIns, attendance

        var label: Label {
            switch self {
            case .named: Label("实名到场", "named")
            case .walkIns: Label("未实名", "walk-ins")
            case .attendance: Label("人次", "attendance")
            }
        }
    }

    private func draw(_ sum: Sum, _ canvas: inout Canvas, _ columns: Range<Int>, names: Int, row: Int) {
        let style = sum == .attendance ? theme[.heading] : .plain
        canvas.write(sum.label[language], column: 2, row: row, columns: names - 2, style)
        for (place, index) in columns.enumerated() {
            let value =
                switch sum {
                case .named: attendance.named(index)
                case .walkIns: attendance.sessions[index].walkIns
                case .attendance: attendance.attendance(index)
                }
            let isHeld = attendance.sessions[index].isHeld
            let notHeld = sum == .attendance ? Label("未开", "none")[language] : ""
            canvas.write(
                isHeld ? String(value) : notHeld, column: names + place * AttendanceGrid.cellWidth, row: row,
                columns: 4, style,
                alignment: .right)
        }
        let total =
            switch sum {
            case .named: attendance.sessions.indices.reduce(0) { $0 + attendance.named($1) }
            case .walkIns: attendance.sessions.reduce(0) { $0 + ($1.isHeld ? $1.walkIns : 0) }
            case .attendance: attendance.attendance
            }
        canvas.write(
            String(total), column: sums(canvas, columns, names), row: row, columns: 5, style,
            alignment: .right)
    }
}
