import Casework
import Ledger
import Terminal

extension ExportScreen {
    public func draw(_ canvas: inout Canvas) {
        let language = desk.language
        let theme = desk.theme
        for (row, item) in Item.allCases.enumerated() {
            let isChosen = row == chosen
            canvas.write(isChosen ? ">" : " ", column: 0, row: row, theme[.mark])
            canvas.write(
                item.label[language], column: 2, row: row, columns: 8, theme[isChosen ? .heading : .label])
            let room = canvas.columns - 12
            canvas.write(
                item == .path ? ExportPath.ending(of: value(item), columns: room) : value(item),
                column: 11, row: row, columns: room, isChosen ? theme[.chosen] : .plain)
            if isChosen { canvas.placeCursor(column: 11, row: row) }
        }
        let top = Item.allCases.count + 1
        let bottom = canvas.rows - (outcome == nil ? 0 : 2)
        if bottom > top {
            canvas.inside(Rect(column: 0, row: top, columns: canvas.columns, rows: bottom - top)) {
                drawPreview(&$0)
            }
        }
        if let outcome { drawOutcome(&canvas, outcome) }
    }

    private func value(_ item: Item) -> String {
        let language = desk.language
        switch item {
        case .content: return choices.content.label[language]
        case .period: return choices.period?.description ?? Label("全部", "all")[language]
        case .place: return placeName
        case .encoding:
            return ExportEncoding.allCases.enumerated().map { index, encoding in
                option(index, encoding.label, encoding == choices.encoding)
            }.joined(separator: "  ")
        case .masking:
            guard choices.content.hasNames else {
                return Label("月报里没有姓名", "figures hold no names")[language]
            }
            return option(0, Label("姓名打码", "masked"), choices.isMasked) + "  "
                + option(1, Label("全部显示（要确认）", "all shown (asks first)"), !choices.isMasked)
        case .path: return ExportPath.short(path, home: desk.home)
        }
    }

    private func option(_ index: Int, _ label: Label, _ isChosen: Bool) -> String {
        isChosen
            ? "[\(index + 1) \(label[desk.language])]" : " \(index + 1) \(label[desk.language]) "
    }

    private func drawPreview(_ canvas: inout Canvas) {
        let language = desk.language
        canvas.rule(row: 0, desk.theme[.rule])
        var heading = Label("预览", "Preview")[language]
        if case .everything = choices.content {
            heading += Label("  \(Kind.allCases.count) 个文件", "  \(Kind.allCases.count) files")[language]
        } else if let preview {
            let count = "\(preview.count)\(preview.isComplete ? "" : "+")"
            heading +=
                Label(
                    "  \(count) 行 × \(preview.header.count) 列",
                    "  \(count) rows × \(preview.header.count) columns")[
                    language]
        } else {
            heading += "  \(choices.fault?[language] ?? "…")"
        }
        canvas.write(" \(heading) ", column: 2, row: 0, desk.theme[.faint])
        if case .everything = choices.content {
            let names = Kind.allCases.map { "\($0.stem).csv" }.joined(separator: "  ")
            for (row, line) in TextWrap(columns: canvas.columns - 4).lines(of: names).enumerated()
            where row + 1 < canvas.rows {
                canvas.write(line, column: 2, row: row + 1)
            }
        } else if let preview {
            drawRows(&canvas, preview)
        }
    }

    /// Draws the header and the first rows; what goes beyond the edge is left out.
    private func drawRows(_ canvas: inout Canvas, _ preview: ExportPreview) {
        guard !preview.rows.isEmpty else {
            canvas.write(
                Label("没有记录", "no records")[desk.language], column: 2, row: 1, desk.theme[.faint])
            return
        }
        let lines = ([preview.header] + preview.rows).prefix(max(0, canvas.rows - 1))
        var column = 2
        for place in preview.header.indices where column + 4 < canvas.columns {
            let cells = lines.map { place < $0.count ? printable($0[place]) : "" }
            let widest = cells.map { Glyph.columns(of: String($0.prefix(Self.widestCell))) }.max() ?? 0
            let width = min(widest, Self.widestCell, canvas.columns - column - 1)
            for (row, cell) in cells.enumerated() {
                canvas.write(
                    cell, column: column, row: row + 1, columns: width,
                    row == 0 ? desk.theme[.heading] : .plain)
            }
            column += width + 2
        }
    }

    private static let widestCell = 18

    private func drawOutcome(_ canvas: inout Canvas, _ outcome: ExportRun.Outcome) {
        let size =
            outcome.bytes < 1_000_000
            ? "\((outcome.bytes + 1023) / 1024) KB" : "\(outcome.bytes / 1_048_576) MB"
        let files =
            outcome.files > 1 ? Label("\(outcome.files) 个文件  ", "\(outcome.files) files  ") : Label("", "")
        let text = Label(
            "已导出  \(files.chinese)\(outcome.rows) 行  \(size)",
            "Exported  \(files.english)\(outcome.rows) rows  \(size)")
        canvas.write(text[desk.language], column: 1, row: canvas.rows - 2, desk.theme[.good])
        canvas.write(
            ExportPath.ending(
                of: ExportPath.short(outcome.path, home: desk.home), columns: canvas.columns - 2), column: 1,
            row: canvas.rows - 1,
            columns: canvas.columns - 1, desk.theme[.value])
    }
}
