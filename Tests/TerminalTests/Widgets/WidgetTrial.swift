import Glibc
import Terminal
import Testing

/// What the tests of the widgets have in common: drawing on a small screen, pressing keys, and random keys.
enum WidgetTrial {
    /// The frame that a drawing gives.
    static func frame(_ columns: Int, _ rows: Int, _ draw: (inout Canvas) -> Void) -> Frame {
        var canvas = Canvas(Size(columns: columns, rows: rows))
        draw(&canvas)
        return canvas.frame
    }

    /// What is wrong with a frame that no frame may have wrong; nil for nothing.
    static func fault(of frame: Frame) -> String? {
        for row in 0..<frame.size.rows {
            let cells = Array(frame.grid.row(row))
            var column = 0
            while column < cells.count {
                guard let character = cells[column].character else {
                    return "a stray half at \(column),\(row)"
                }
                let width = character == " " ? 1 : Glyph.columns(of: String(character))
                if width != Int(cells[column].columns) { return "a wrong width at \(column),\(row)" }
                if width == 2, column + 1 >= cells.count || !cells[column + 1].isTrailing {
                    return "half a character at \(column),\(row)"
                }
                column += width
            }
            if column != cells.count { return "row \(row) is \(column) columns wide" }
        }
        if let cursor = frame.cursor, !Rect(frame.size).contains(cursor) { return "the cursor is outside" }
        return nil
    }

    /// How long the processor works for something, in seconds: other programs' work is not counted.
    static func seconds(_ work: () -> Void) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        work()
        return now() - start
    }

    /// Sizes from nothing to a large window.
    static let sizes: [(columns: Int, rows: Int)] = [
        (0, 0), (1, 0), (0, 1), (1, 1), (2, 1), (3, 2), (5, 3), (7, 4), (12, 5), (23, 7), (40, 10), (80, 24),
        (200, 60),
    ]

    /// Texts that programs stumble over.
    static let hostile = [
        "e\u{301}\u{323}\u{302}", "👨‍👩‍👧", "👍🏽", "🇨🇳", "🇨", "\u{202E}abc\u{202C}", "\u{200D}", "\u{FE0F}",
        "\u{301}", "한글",
        "\u{1B}[31m", "\0", "\t", "，。", "𠮷野家", "ｶﾅ", "a\u{200B}b", "❤️", "1️⃣", "\r\n", "\u{2028}", "中\u{E0100}",
    ]

    /// A key that a hand or a cat may press.
    static func key(_ random: inout Seeded) -> Key {
        let arrows: [Key.Arrow] = [.up, .down, .left, .right, .home, .end, .delete]
        switch random.below(12) {
        case 0...2: return .text(random.pick(Array("abc xyz,.;-/nNhjkl129")))
        case 3: return .text(random.pick(Array("中文社工站（），。「」１２￥…—")))
        case 4: return .text(random.pick(Array(random.pick(hostile))))
        case 5, 6:
            return random.pick([
                .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .home, .end, .pageUp,
                .pageDown,
            ])
        case 7, 8: return random.pick([.up, .down, .left, .right])
        case 9: return .control(random.pick(arrows))
        case 10: return .shift(random.pick(arrows))
        default: return .ctrl(random.pick(Array("awukzyzyqp")))
        }
    }

    /// A text of a random length with all kinds of characters.
    static func text(_ random: inout Seeded, upTo length: Int) -> String {
        var text = ""
        for _ in 0..<random.below(length + 1) {
            switch random.below(8) {
            case 0: text += random.pick(hostile)
            case 1, 2: text += random.pick(["中", "文", "，", "台账", "（", "）"])
            case 3: text += random.pick([" ", "  ", "\n"])
            default: text += random.pick(["a", "b", "Z", "9", "-", ".", "é"])
            }
        }
        return text
    }

    /// The same numbers for the same seed (SplitMix64).
    struct Seeded: RandomNumberGenerator {
        private var state: UInt64

        init(_ seed: UInt64) { state = seed }

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }

        /// A number from 0 up to a bound, which is not among them.
        mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &self) }

        mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

        mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
    }

    /// Does something ten thousand times with two random generators: one that stays and one that is new each time. The step
    /// says what is wrong, or nil; a fault is reported with its seed.
    static func tenThousandTimes(
        _ step: (inout Seeded, _ count: Int) -> String?, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for seed in [2023, UInt64.random(in: .min ... .max)] {
            print("seed \(seed)")
            var random = Seeded(seed)
            for count in 0..<5_000 {
                if let fault = step(&random, count) {
                    Issue.record("seed \(seed), step \(count): \(fault)", sourceLocation: sourceLocation)
                    return
                }
            }
        }
    }
}

extension Frame {
    /// The text with the cursor as `‸` before its cell, for small screens of narrow characters.
    var textWithCursor: String {
        var lines = self.lines.map { Array($0) }
        if let cursor {
            var column = 0
            var index = 0
            while index < lines[cursor.row].count, column < cursor.column {
                column += Glyph.columns(of: String(lines[cursor.row][index]))
                index += 1
            }
            lines[cursor.row].insert("‸", at: index)
        }
        return lines.map { String($0) }.joined(separator: "\n")
    }
}
