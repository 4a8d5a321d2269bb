import TerminalSupport
import Testing

@testable import Terminal

@Suite struct StyledRunTests {
    /// The runs of a text in a row as `column:text`.
    private func runs(_ change: FrameChange, within size: Size) -> [String] {
        var printing = GlyphPrinting(width: displayWidth)
        return StyledRun.runs(of: change, within: size, printing: &printing).map { run in
            let text = run.scalars.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
            return "\(run.column):\(String(String.UnicodeScalarView(text)))"
        }
    }

    private func change(_ row: Int = 0, _ draw: (inout Canvas) -> Void) -> FrameChange {
        var canvas = Canvas(Size(columns: 8, rows: row + 1))
        draw(&canvas)
        return FrameChange.changes(from: nil, to: canvas.frame)[row]
    }

    @Test func `cells of one look side by side go together`() {
        let change = change { canvas in
            canvas.write("a台", column: 0, row: 0)
            canvas.write("账b", column: 3, row: 0, Style(.bold))
        }
        #expect(runs(change, within: Size(columns: 8, rows: 1)) == ["0:a台", "3:账b", "6:  "])
    }

    @Test func `what a smaller terminal can't hold is cut, a wide character to a blank`() {
        let change = change(2) { $0.write("ab台账cd", column: 0, row: 2) }
        #expect(runs(change, within: Size(columns: 8, rows: 3)) == ["0:ab台账cd"])
        #expect(runs(change, within: Size(columns: 5, rows: 3)) == ["0:ab台 "])
        #expect(runs(change, within: Size(columns: 4, rows: 3)) == ["0:ab台"])
        #expect(runs(change, within: Size(columns: 1, rows: 3)) == ["0:a"])
        #expect(runs(change, within: Size(columns: 8, rows: 2)) == [])
        #expect(runs(change, within: Size(columns: 0, rows: 0)) == [])
    }

    @Test(arguments: SeededRandom.seeds)
    func `a run never leaves the terminal, whatever the frame's size`(seed: UInt64) {
        var random = SeededRandom(seed)
        var printing = GlyphPrinting(width: displayWidth)
        for _ in 0..<300 {
            let frame = RandomDrawing.frame(RandomDrawing.size(&random), &random)
            let size = RandomDrawing.size(&random)
            for change in FrameChange.changes(from: nil, to: frame) {
                for run in StyledRun.runs(of: change, within: size, printing: &printing) {
                    let columns = run.scalars.compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
                        .reduce(0) { $0 + displayWidth($1) }
                    #expect(run.column + columns <= size.columns && run.row < size.rows, "seed \(seed)")
                }
            }
        }
    }
}
