import TerminalSupport

@testable import Terminal

/// Random texts, styles and drawings, for properties that hold for any of them.
enum RandomDrawing {
    static let texts = [
        "abc", "台账", "，「」", "𠮷😀", "e\u{301}", "བོད", "한", "👨‍👩‍👧", "🇨🇳", "❤\u{FE0F}", "\t", "\n", "\r\n",
        "\u{1B}[31m",
        "\u{202E}", "\u{301}", "\u{200D}", "“…”", "─│", "\u{FFFD}", " ", "", "１２", "\u{1FAE8}", "👍🏽",
        "葛\u{E0100}",
        "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{1100}\u{1161}",
    ]

    static func text(_ random: inout SeededRandom) -> String {
        (0..<Int.random(in: 0...6, using: &random)).map { _ in texts.randomElement(using: &random)! }.joined()
    }

    static func style(_ random: inout SeededRandom) -> Style {
        Style(
            Style.Attributes(rawValue: .random(in: 0...15, using: &random)),
            hue: Bool.random(using: &random) ? Style.Hue.allCases.randomElement(using: &random) : nil)
    }

    static func size(_ random: inout SeededRandom) -> Size {
        Size(columns: .random(in: 0...24, using: &random), rows: .random(in: 0...6, using: &random))
    }

    static func rect(_ random: inout SeededRandom) -> Rect {
        Rect(
            column: .random(in: -6...24, using: &random), row: .random(in: -3...7, using: &random),
            columns: .random(in: -2...24, using: &random), rows: .random(in: -2...7, using: &random))
    }

    /// Draws something somewhere, also where nothing can be seen.
    static func draw(on canvas: inout Canvas, _ random: inout SeededRandom, depth: Int = 2) {
        let column = Int.random(in: -6...24, using: &random)
        let row = Int.random(in: -3...7, using: &random)
        switch Int.random(in: 0...6, using: &random) {
        case 0...1: canvas.write(text(&random), column: column, row: row, style(&random))
        case 2:
            canvas.write(
                text(&random), column: column, row: row, columns: .random(in: -2...24, using: &random),
                style(&random),
                alignment: [.left, .right, .centre].randomElement(using: &random)!)
        case 3: canvas.fill(rect(&random), style(&random))
        case 4: canvas.rule(row: row, column: column)
        case 5:
            let style = style(&random)
            canvas.restyle(rect(&random)) { _ in style }
        default:
            canvas.placeCursor(column: column, row: row)
            guard depth > 0 else { return }
            canvas.inside(rect(&random)) { part in draw(on: &part, &random, depth: depth - 1) }
        }
    }

    static func frame(_ size: Size, _ random: inout SeededRandom) -> Frame {
        var canvas = Canvas(size)
        for _ in 0..<Int.random(in: 0...12, using: &random) { draw(on: &canvas, &random) }
        return canvas.frame
    }
}

extension Grid {
    /// Whether every wide character has both of its cells, and nothing else has a trailing one.
    var isWhole: Bool {
        (0..<size.rows).allSatisfy { row in
            let cells = Array(self.row(row))
            return cells.indices.allSatisfy { column in
                let cell = cells[column]
                let next = column + 1 < cells.count ? cells[column + 1] : nil
                let isFollowed = next?.isTrailing ?? false
                let isTailOfWide = column > 0 && cells[column - 1].columns == 2
                return (cell.columns == 2) == isFollowed && cell.isTrailing == isTailOfWide
                    && cell.isTrailing == (cell.columns == 0)
            }
        }
    }
}
