import Testing

@testable import Terminal

@Suite struct ScriptedDisplayTests {
    private func frame(_ text: String) -> Frame {
        var canvas = Canvas(Size(columns: 4, rows: 1))
        canvas.write(text, column: 0, row: 0)
        return canvas.frame
    }

    @Test func `events come in their order, and a resize changes the size`() {
        let display = ScriptedDisplay(Size(columns: 80, rows: 24))
        display.feed([.key(.enter), .resized(Size(columns: 60, rows: 16))])
        #expect(display.hasNext)
        #expect(display.next(within: nil) == .key(.enter))
        #expect(display.size == Size(columns: 80, rows: 24))
        #expect(display.next(within: .zero) == .resized(Size(columns: 60, rows: 16)))
        #expect(display.size == Size(columns: 60, rows: 16))
        #expect(!display.hasNext)
        #expect(display.next(within: nil) == nil)
    }

    @Test func `only what changed is drawn, all of it when the screen is not to be trusted`() {
        let display = ScriptedDisplay(Size(columns: 4, rows: 1))
        display.show(frame("abcd"))
        #expect(display.changes.map(\.cells.count) == [4])
        display.show(frame("abXd"))
        #expect(display.changes.map(\.column) == [2])
        display.invalidate()
        display.show(frame("abXd"))
        #expect(display.changes.map(\.cells.count) == [4])
        display.show(frame("abXd"))
        #expect(display.changes.isEmpty)
        #expect(display.frames == 4)
    }
}
