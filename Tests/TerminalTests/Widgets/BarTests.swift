@testable import Terminal
import Testing

@Suite struct BarTests {
    @Test(arguments: [
        (0, 10, "....."), (1, 100, "#...."), (5, 10, "###.."), (99, 100, "####."), (10, 10, "#####"),
        (12, 10, "#####"),
        (-3, 10, "....."), (3, 0, "....."), (.max, .max, "#####"), (.min, 1, "....."),
    ])
    func `a bar is full only when all is reached`(value: Int, total: Int, bar: String) {
        #expect(Bar.text(value, of: total, columns: 5) == bar)
    }

    @Test func `a bar has the columns that were asked for`() {
        #expect(Bar.text(1, of: 2, columns: 4) == "##..")
        #expect(Bar.text(1, of: 2, columns: 1) == ".")
        #expect(Bar.text(1, of: 2, columns: 0) == "")
        #expect(Bar.text(1, of: 2, columns: -1) == "")
    }
}
