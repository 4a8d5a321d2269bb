import TerminalSupport
import Testing

@testable import Terminal

@Suite struct GridTests {
    private func row(_ grid: Grid, _ row: Int = 0) -> String {
        grid.row(row).map { $0.character.map(String.init) ?? "·" }.joined()
    }

    private func grid(_ columns: Int, _ puts: [(Glyph, Int)]) -> Grid {
        var grid = Grid(Size(columns: columns, rows: 1))
        for (glyph, column) in puts { grid.put(glyph, .plain, column: column, row: 0, clip: Rect(grid.size)) }
        return grid
    }

    private let wide = Glyph("台", columns: 2)
    private let narrow = Glyph("a", columns: 1)

    @Test func `a wide character takes a leading and a trailing cell`() {
        #expect(row(grid(4, [(wide, 1)])) == " 台· ")
    }

    @Test func `half of a wide character turns blank when the other half is overwritten`() {
        #expect(row(grid(4, [(wide, 1), (narrow, 1)])) == " a  ")
        #expect(row(grid(4, [(wide, 1), (narrow, 2)])) == "  a ")
        #expect(row(grid(4, [(wide, 0), (wide, 1)])) == " 台· ")
        #expect(row(grid(4, [(wide, 1), (wide, 0)])) == "台·  ")
        #expect(row(grid(4, [(wide, 0), (wide, 2), (wide, 1)])) == " 台· ")
    }

    @Test func `a wide character that would be cut leaves a blank`() {
        #expect(row(grid(3, [(narrow, 2), (wide, 2)])) == "   ")
        #expect(row(grid(3, [(narrow, 0), (wide, -1)])) == "   ")
        #expect(row(grid(3, [(narrow, 0), (wide, 3), (wide, -2)])) == "a  ")
    }

    @Test func `nothing is written outside of the clip`() {
        var grid = Grid(Size(columns: 4, rows: 2))
        let clip = Rect(column: 1, row: 1, columns: 2, rows: 1)
        for column in -1...4 {
            for row in -1...2 { grid.put(narrow, .plain, column: column, row: row, clip: clip) }
        }
        #expect(row(grid, 0) == "    ")
        #expect(row(grid, 1) == " aa ")
    }

    @Test func `a grid of no size holds nothing and refuses nothing`() {
        var grid = Grid(Size(columns: -3, rows: 0))
        grid.put(wide, .plain, column: 0, row: 0, clip: Rect(grid.size))
        #expect(grid.size == Size(columns: 0, rows: 0))
    }

    @Test func `the look of a part changes and its characters stay`() {
        var grid = grid(4, [(wide, 0), (narrow, 3)])
        grid.restyle(Rect(column: 1, row: -1, columns: 2, rows: 5)) { $0.with(.bold) }
        #expect(row(grid) == "台· a")
        #expect(grid.row(0).map(\.style) == [.plain, Style(.bold), Style(.bold), .plain])
    }
}
