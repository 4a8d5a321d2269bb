import TerminalSupport
import Testing

@testable import Terminal

@Suite struct FrameChangeTests {
    private func frame(_ text: String, _ style: Style = .plain, columns: Int = 8) -> Frame {
        var canvas = Canvas(Size(columns: columns, rows: 1))
        canvas.write(text, column: 0, row: 0, style)
        return canvas.frame
    }

    /// The columns and texts of what changed.
    private func changes(_ old: Frame?, _ new: Frame) -> [String] {
        FrameChange.changes(from: old, to: new).map { change in
            "\(change.column):" + change.cells.map { $0.character.map(String.init) ?? "·" }.joined()
        }
    }

    @Test func `the same screen changes nothing, a new or another size everything`() {
        #expect(changes(frame("台账"), frame("台账")) == [])
        #expect(changes(nil, frame("台账")) == ["0:台·账·    "])
        #expect(changes(frame("台账", columns: 4), frame("台账", columns: 5)) == ["0:台·账· "])
    }

    @Test func `only cells that differ are sent`() {
        #expect(changes(frame("abcdef"), frame("abXdYf")) == ["2:X", "4:Y"])
        #expect(changes(frame("abcdef"), frame("abXYef")) == ["2:XY"])
    }

    @Test func `a wide character is sent whole`() {
        #expect(changes(frame("台账a"), frame("台帐a")) == ["2:帐·"])
        #expect(changes(frame("abcd"), frame("a台d")) == ["1:台·"])
        #expect(changes(frame("a台d"), frame("abcd")) == ["1:bc"])
        // The trailing cell alone differs.
        #expect(changes(frame(" 台"), frame("台台")) == ["0:台·台·"])
    }

    @Test func `a change of look alone is a change`() {
        #expect(changes(frame("台"), frame("台", Style(.bold))) == ["0:台·"])
    }

    @Test func `a wide character whose second half alone looks different is sent whole`() {
        var canvas = Canvas(Size(columns: 4, rows: 1))
        canvas.write("a台", column: 0, row: 0)
        let before = canvas.frame
        canvas.restyle(Rect(column: 2, row: 0, columns: 1, rows: 1)) { _ in Style(.reverse) }
        #expect(changes(before, canvas.frame) == ["1:台·"])
    }

    @Test(arguments: SeededRandom.seeds)
    func `the changes put on the old screen give the new one`(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<400 {
            let size = RandomDrawing.size(&random)
            let old = RandomDrawing.frame(size, &random)
            let new = RandomDrawing.frame(size, &random)
            var cells = (0..<size.rows).map { Array(old.grid.row($0)) }
            for change in FrameChange.changes(from: old, to: new) {
                #expect(change.cells.first?.isTrailing == false, "seed \(seed)")
                cells[change.row].replaceSubrange(
                    change.column..<change.column + change.cells.count, with: change.cells)
            }
            #expect(cells == (0..<size.rows).map { Array(new.grid.row($0)) }, "seed \(seed)")
        }
    }
}
