import Terminal
import Testing

@Suite struct SparklineTests {
    @Test func `a line of marks follows its numbers`() {
        #expect(Sparkline.text([2, 3, 5, 0, 0, 4, 6, 3, 2, 7, 0, 0, 5, 3]) == ".:#__:#:.#__#:")
        #expect(Sparkline.text([]) == "")
        #expect(Sparkline.text([0, -5, .min]) == "___")
        #expect(Sparkline.text([.max, 1]) == "#.")
    }
}
