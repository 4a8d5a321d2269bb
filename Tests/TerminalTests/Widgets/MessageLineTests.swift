import Terminal
import Testing

@Suite struct MessageLineTests {
    @Test func `a message lasts its time, and one without a time until it is taken away`() {
        let start = ContinuousClock.now
        let saved = MessageLine("已存", .success, until: start + .seconds(3))
        #expect(!saved.isOver(at: start + .seconds(2.9)))
        #expect(saved.isOver(at: start + .seconds(3)))
        #expect(!MessageLine("写不了", .error).isOver(at: start + .seconds(9_999)))
    }

    @Test(arguments: [
        (MessageLine.Kind.success, "已存 活…", "2"),
        (.warning, "! 已存 …", "3"),
        (.error, "! 已存 …", "B"), (.progress, "已存 活…", "."),
    ])
    func `a warning and an error are told by a mark too`(kind: MessageLine.Kind, text: String, look: String) {
        let styles = WidgetStyles(
            error: Style(.bold, hue: .red), warning: Style(hue: .yellow), success: Style(hue: .green))
        let frame = WidgetTrial.frame(10, 1) {
            MessageLine("已存 活动", kind).draw(into: &$0, column: 0, row: 0, columns: 8, styles: styles)
        }
        #expect(frame.text == text)
        #expect(frame.looks[0].first == look.first)
    }
}
