import Terminal
import Testing

@Suite struct ProgressBarTests {
    private func shown(_ bar: ProgressBar, _ columns: Int) -> String {
        let frame = WidgetTrial.frame(columns, 1) {
            bar.draw(into: &$0, column: 0, row: 0, columns: columns, styles: WidgetStyles())
        }
        #expect(WidgetTrial.fault(of: frame) == nil)
        return frame.text
    }

    @Test func `progress shows words, bar, share and what stops it`() {
        let bar = ProgressBar("导出 1,200/5,000", count: 1_200, of: 5_000, hint: "Esc 停止")
        #expect(shown(bar, 50) == "导出 1,200/5,000  [####...........]  24%  Esc 停止")
        #expect(shown(bar, 32) == "导出 1,200/5,000   24%  Esc 停止")
        #expect(shown(bar, 23) == "导出 1,200/5,000    24%")
        #expect(shown(bar, 9) == "导出 1,2…")
        #expect(shown(bar, 0) == "")
        #expect(shown(ProgressBar("读取", count: 7, of: nil, hint: "Esc"), 20) == "读取             Esc")
    }

    @Test(arguments: [
        (0, 3, 0), (1, 3, 33), (999_999, 1_000_000, 99), (5, 5, 100), (9, 5, 100), (-1, 5, 0), (.max, 1, 100),
        (.min, .max, 0),
    ])
    func `a hundred per cent means done`(count: Int, total: Int, percent: Int) {
        #expect(ProgressBar("", count: count, of: total).percent == percent)
    }
}
