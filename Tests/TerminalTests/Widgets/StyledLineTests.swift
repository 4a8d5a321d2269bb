import Terminal
import Testing

@Suite struct StyledLineTests {
    @Test func `texts of several looks stand side by side and are cut together`() {
        let line: StyledLine = [("F10", Style(.bold)), ("保存", .plain), ("，没有存", Style(.dim))]
        var end = 0
        let frame = WidgetTrial.frame(16, 2) { canvas in
            end = canvas.write(line, column: 1, row: 0, columns: 15)
            canvas.write(line, column: 1, row: 1, columns: 9)
        }
        #expect(end == 16)
        #expect(frame.lines == [" F10保存，没有存", " F10保存…       "])
        #expect(frame.looks == [".bbb....dddddddd", ".bbb....dd......"])
    }
}
