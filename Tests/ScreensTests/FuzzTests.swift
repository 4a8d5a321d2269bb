import Casework
import Exchange
import Foundation
import Ledger
import Terminal
import Testing

@testable import Screens

/// Keys by the thousand: nothing crashes, every frame is sound, and undoing it all gives the first ledger back.
@Suite struct FuzzTests {
    static let keys = 10_000

    @Test(arguments: [1, 20_231_031, UInt64.random(in: 0...0xFFFF_FFFF)])
    func `ten thousand keys break nothing, and undo takes all of it back`(seed: UInt64) throws {
        print("TAIZHANG_TEST_SEED=\(seed)")
        var random = SplitMix(seed)
        let desk = try TestDesk.station()
        let before = try Self.content(desk.ledger)
        let first = try #require(try desk.ledger.lastAct(language: .english)).batch.id
        var saves = 0
        for step in 0..<Self.keys / 3 {
            let event = Self.isToBeLeft(desk.screen) ? .key(.escape) : Self.event(&random, desk)
            let stack = desk.desk.screens.map { "\(type(of: $0))" }
            desk.feed(event)
            let frame = try #require(desk.display.frame)
            if let fault = Self.fault(in: frame) {
                Issue.record("seed \(seed), step \(step), \(event): \(fault)\n\(frame.text)")
                return
            }
            #expect(!desk.desk.isEnded, "seed \(seed), step \(step), \(event): the program ended at \(stack)")
            if desk.desk.isEnded { return }
        }
        while let last = try desk.ledger.lastAct(language: .english), last.batch.id > first {
            _ = try desk.ledger.undo()
            saves += 1
        }
        print("\(saves) saves were undone")
        // The menu's undo may have gone further back than that.
        if try desk.ledger.lastAct(language: .english)?.batch.id == first {
            #expect(try Self.content(desk.ledger) == before)
        }
        let check = try desk.ledger.check()
        #expect(check.differences.isEmpty)
    }

    /// Whether the next key might leave the program, or write a file wherever a random text says.
    private static func isToBeLeft(_ screen: any Screen) -> Bool {
        switch screen {
        case let help as HelpScreen: return help.chosen == .quit
        case let menu as MenuScreen: return menu.group.actions.contains(.quit)
        case let find as FindScreen:
            if case .command(.quit)? = find.chosen?.meaning { return true }
            return false
        default: return screen is Prompt && screen.title.chinese.contains("备份")
        }
    }

    /// All records as text.
    private static func content(_ ledger: Ledger) throws -> [String] {
        var lines: [String] = []
        for kind in Kind.allCases {
            try ledger.list(kind, language: .english) { lines.append("\(kind.stem) \($0.texts)") }
        }
        return lines
    }

    /// What is wrong with a frame.
    private static func fault(in frame: Frame) -> String? {
        for row in 0..<frame.size.rows {
            let cells = Array(frame.grid.row(row))
            for (column, cell) in cells.enumerated() {
                let next = column + 1 < cells.count ? cells[column + 1] : nil
                if cell.columns == 2, next?.isTrailing != true {
                    return "half a character at \(column),\(row)"
                }
                if cell.isTrailing, column == 0 || cells[column - 1].columns != 2 {
                    return "a trailing cell alone at \(column),\(row)"
                }
                if let character = cell.character, character.unicodeScalars.contains(where: isUnsafe) {
                    return "an unsafe character at \(column),\(row)"
                }
            }
        }
        if let cursor = frame.cursor, !Rect(frame.size).contains(cursor) { return "the cursor is outside" }
        return nil
    }

    private static let words: [String] = [
        "太极晨练", "王小明", "tjcl", "k001", "2023-10-31", "y", "90", "3x2", "1.2万", "👨‍👩‍👧", "é\u{301}\u{302}",
        "\u{202E}abc",
        "བོད", "“引号”", "2023-02-30", "99999999999999999999", "=", "|", "a\tb", "／", "：", "１", "\u{0}",
    ]

    private static func event(_ random: inout SplitMix, _ desk: TestDesk) -> Terminal.Event {
        let event = anyEvent(&random)
        // What writes files is tried elsewhere: a path of random characters may be anywhere.
        let title = desk.screen.title.chinese
        guard title.contains("导出") || title.contains("备份") else { return event }
        if case .key(.function(10)) = event { return .key(.escape) }
        return event == .key(.enter) || event == .key(.ctrl("s")) ? .key(.escape) : event
    }

    private static func anyEvent(_ random: inout SplitMix) -> Terminal.Event {
        let arrows: [Key] = [.up, .down, .left, .right, .home, .end, .pageUp, .pageDown]
        switch random.below(21) {
        case 0...3: return .key(arrows[random.below(arrows.count)])
        case 4...6: return .key(.enter)
        case 7: return .key(.escape)
        case 8: return .key(random.below(2) == 0 ? .tab : .backTab)
        case 9: return .key(.function(random.below(10) + 1))
        case 19: return .key(.function(10))
        case 10:
            // Not q: that leaves the program; not z, which stops it; not u, so that there is much to undo at the end.
            return .key(.ctrl(Array("abcdefghklnoprstvwxy")[random.below(20)]))
        case 11: return .key(.text(Character(String(random.below(10)))))
        case 12...14:
            let letters = Array("abcdefghijklmnoprstvwxyz/?:!=[]+ ,;ABCXYZ")
            let letter = letters[random.below(letters.count)]
            return .key(.text(letter))
        case 15: return .paste(words[random.below(words.count)])
        case 16:
            let word = words[random.below(words.count)]
            return .key(.text(word.first!))
        case 17:
            return .key(
                [.delete, .backspace, .insert, .control(.left), .shift(.right), .alt("1")][random.below(6)])
        case 18:
            let sizes = [(80, 24), (120, 40), (60, 16), (20, 5), (1, 1), (200, 60), (79, 23)]
            let (columns, rows) = sizes[random.below(sizes.count)]
            return .resized(Size(columns: columns, rows: rows))
        default:
            return .mouse(
                Mouse(
                    [.press, .wheelUp, .wheelDown][random.below(3)],
                    at: Point(column: random.below(80), row: random.below(24))))
        }
    }
}

/// The same numbers for the same seed.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &self) }
}
