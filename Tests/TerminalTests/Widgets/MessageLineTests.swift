import Terminal
import Testing

@Suite struct MessageLineTests {
    @Test(arguments: [
        (MessageLine.Kind.success, "已存 活…", "2"), (.hint, "已存 活…", "d"),
        (.warning, "? 已存 …", "3"), (.error, "! 已存 …", "B"),
    ])
    func `a warning and an error are told by a sign too`(kind: MessageLine.Kind, text: String, look: String) {
        let styles = WidgetStyles(
            error: Style(.bold, hue: .red), warning: Style(hue: .yellow), success: Style(hue: .green))
        let frame = WidgetTrial.frame(10, 1) {
            MessageLine("已存 活动", kind).draw(into: &$0, column: 0, row: 0, columns: 8, styles: styles)
        }
        #expect(frame.text == text)
        #expect(frame.looks[0].first == look.first)
    }
}
