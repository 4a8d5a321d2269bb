import Casework
import Terminal

extension Desk {
    /// The whole screen as it is now.
    func frame(_ size: Size) -> Frame {
        var canvas = Canvas(size)
        guard let layout = DeskLayout(size) else {
            drawNotice(&canvas)
            return canvas.frame
        }
        drawTitle(&canvas, layout)
        let first = screens.lastIndex { !$0.isOverlay } ?? 0
        for screen in screens[first...] {
            canvas.inside(layout.body) { screen.draw(&$0) }
        }
        drawMessage(&canvas, layout)
        canvas.rule(row: layout.footer.row - 1, theme[.rule])
        canvas.inside(layout.footer) { Footer(self).draw(&$0) }
        return canvas.frame
    }

    private func drawTitle(_ canvas: inout Canvas, _ layout: DeskLayout) {
        let width = layout.title.columns
        let right = rightTitle(width)
        let rightWidth = Glyph.columns(of: right)
        let path = screens.dropFirst().map { $0.title[language] }
        let name = Label("台账", "taizhang")[language]
        let home = screens[0].title[language]
        let room = max(0, width - rightWidth - 3)
        var left = path.isEmpty ? "\(name)  \(home)" : ([home] + path).joined(separator: " › ")
        // Of a long way the end says where one is.
        for count in 1..<max(1, path.count) where Glyph.columns(of: left) > room {
            left = ([home, "…"] + path.dropFirst(count)).joined(separator: " › ")
        }
        canvas.write(left, column: 1, row: 0, columns: room, theme[.title])
        canvas.write(right, column: width - rightWidth - 1, row: 0, theme[.faint])
        canvas.rule(row: 1, theme[.rule])
    }

    private func rightTitle(_ width: Int) -> String {
        var parts: [String] = []
        if let status = screen.status { parts.append(status[language]) }
        if screens.count == 1 || screen.status == nil {
            let day = today
            parts.append("\(day) \(day.weekdayLabel[language])")
            if let workerName { parts.append(workerName) }
        }
        return parts.joined(separator: "  ")
    }

    private func drawMessage(_ canvas: inout Canvas, _ layout: DeskLayout) {
        let row = layout.message.row
        let columns = layout.message.columns - 2
        let styles = theme.widgets
        if let progress {
            progress.bar(language).draw(
                into: &canvas, column: 1, row: row, columns: columns, styles: styles)
        } else if let message = messages.current {
            let line = MessageLine(message.text[language], message.kind.look)
            line.draw(into: &canvas, column: 1, row: row, columns: columns, styles: styles)
        }
    }

    /// What a screen shows that is too small for anything else.
    private func drawNotice(_ canvas: inout Canvas) {
        let smallest = DeskLayout.smallest
        let now = "\(canvas.columns)x\(canvas.rows)"
        let wanted = "\(smallest.columns)x\(smallest.rows)"
        let lines = [
            Label("窗口太小", "Too small")[language],
            Label("现在 \(now)", "is \(now)")[language],
            Label("至少 \(wanted)", "wants \(wanted)")[language],
            Label("内容都在", "Nothing is lost")[language],
        ]
        for (row, line) in lines.enumerated() where row < canvas.rows {
            canvas.write(line, column: 0, row: row, columns: canvas.columns, theme[.title])
        }
        canvas.placeCursor(column: 0, row: 0)
    }
}
