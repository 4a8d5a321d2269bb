import Casework
import Ledger
import Terminal

extension MonthLifeScreen {
    public func draw(_ canvas: inout Canvas) {
        fill()
        drawWay(&canvas)
        let below = note(canvas.columns - 3, rows: canvas.rows < 14 ? 1 : 3)
        let nextRow = canvas.rows - 1
        let rows = nextRow - 1 - (below.isEmpty ? 0 : below.count + 1)
        list.draw(
            into: &canvas, in: Rect(column: 0, row: 1, columns: canvas.columns, rows: rows),
            styles: desk.theme.widgets)
        if !below.isEmpty {
            canvas.rule(row: rows + 1, desk.theme[.rule])
            for (index, line) in below.enumerated() {
                canvas.write(line, column: 2, row: rows + 2 + index, columns: canvas.columns - 3)
            }
        }
        drawNext(&canvas, nextRow)
    }

    /// The way of a month, with brackets around where it stands.
    private func drawWay(_ canvas: inout Canvas) {
        let language = desk.language
        var column = 1
        for (place, each) in MonthState.way.enumerated() {
            if place > 0 { column = canvas.write(" › ", column: column, row: 0, desk.theme[.faint]) }
            // An unlocked month is a locked one that is open for a time.
            let isHere = each == state || each == .locked && state == .unlocked
            let name = isHere ? state.label[language] : each.label[language]
            column = canvas.write(
                isHere ? "[\(name)]" : name, column: column, row: 0, desk.theme[isHere ? .mark : .faint])
        }
        if let until = life?.until {
            canvas.write(
                Label("  到 \(until) 为止", "  until \(until)")[language], column: column, row: 0,
                columns: max(0, canvas.columns - column), desk.theme[.warning])
        }
    }

    /// The next step and who may take it, or why it can't be taken.
    private func drawNext(_ canvas: inout Canvas, _ row: Int) {
        let language = desk.language
        let key = next.action?.definition.keys.first?.name ?? ""
        let act = next.action?.definition.short ?? next.label
        let step = Label("下一步：\(key) \(act.chinese)", "Next: \(key) \(act.english)")
        if let reason = reason(against: next) {
            return canvas.write(
                Label("\(act.chinese)：\(reason.chinese)", "\(act.english): \(reason.english)")[language],
                column: 1, row: row, columns: canvas.columns - 2, desk.theme[.warning])
        }
        let roles = next.rolesLabel
        canvas.write(
            Label("\(step.chinese)（\(roles.chinese)）", "\(step.english) (\(roles.english))")[language],
            column: 1, row: row, columns: canvas.columns - 2, desk.theme[.good])
    }

    /// The whole of what the row under the cursor says, where it may be cut.
    private func note(_ columns: Int, rows: Int) -> [String] {
        guard let item = chosenItem else { return [] }
        let language = desk.language
        var text = item.text[language]
        if let explanation = item.explanation {
            text += Label("  说明：", "  Explained: ")[language] + explanation
        }
        return Array(TextWrap(columns: columns).lines(of: text).prefix(rows))
    }

    /// Puts the rows together: how the month came here, then what is to be looked at.
    func fill() {
        let language = desk.language
        var rows: [RowList.Row] = [.heading(Label("经过", "So far")[language])]
        let steps = life?.steps ?? []
        rows +=
            steps.isEmpty
            ? [
                .sentence(
                    Label("还没有人动过：社工核对后完成。", "Nothing yet: a worker checks and completes it.")[language])
            ]
            : steps.suffix(6).map { .sentence(line(of: $0)) }
        rows += state.isSealed ? sealedRows : checklistRows
        list.rows = rows
    }

    /// 2023-07-03 18:20  完成  王敏（S01）.
    private func line(of step: MonthStep) -> String {
        let language = desk.language
        var parts = [
            Moment.local(step.at), step.act.label[language], desk.personName(step.who, at: station.code),
        ]
        if let until = step.until { parts.append(Label("到 \(until)", "until \(until)")[language]) }
        if let reason = step.reason { parts.append(reason) }
        return parts.map(printable).joined(separator: "  ")
    }

    private var checklistRows: [RowList.Row] {
        let language = desk.language
        let count = items.count
        guard count > 0 else {
            return [
                .heading(Label("核对清单", "Checklist")[language]),
                .sentence(Label("✓ 都对，没有要看的。", "✓ Clean: nothing to look at.")[language]),
            ]
        }
        let heading = Label(
            "核对清单 \(count) 项，\(open.count) 项要处理或说明",
            "Checklist: \(count), \(open.count) to mend or explain")
        return [.heading(heading[language])]
            + items.map { item in
                let detail =
                    item.explanation.map { Label("已说明：\($0)", "explained: \($0)") }
                    ?? (item.canBeExplained ? Label("", "") : Label("要改对", "to be mended"))
                return RowList.Row(
                    lead: item.isBlocking ? "!" : "✓", title: printable(item.text[language]),
                    detail: printable(detail[language]))
            }
    }

    private var sealedRows: [RowList.Row] {
        let language = desk.language
        let all = differences
        guard !all.isEmpty else {
            return [
                .heading(Label("锁定以后", "Since the locking")[language]),
                .sentence(Label("✓ 现在的数和锁定时一样。", "✓ The figures are as they were sealed.")[language]),
            ]
        }
        return [
            .heading(
                Label("锁定以后 \(all.count) 个数有改动", "\(all.count) figures changed since the locking")[language])
        ]
            + all.map { indicator, changes in
                let sum = changes.reduce(0) { $0 + $1.quantity }
                return RowList.Row(
                    lead: indicator.showSigned(sum), title: indicator.label[language],
                    detail: Label("\(changes.count) 条记录", "\(changes.count) records")[language])
            }
    }
}
