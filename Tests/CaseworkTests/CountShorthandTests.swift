import Casework
import Testing

@Suite struct CountShorthandTests {
    @Test(arguments: [
        ("40", 40), ("0", 0), ("007", 7), ("４０", 40), (" 40 ", 40), ("1,200", 1200), ("12.0", 12),
        ("20+20", 40), ("20 + 20", 40), ("２０＋２０", 40), ("45-3", 42), ("45－3", 42), ("10-3-2", 5), ("3*4", 12),
        ("3x4", 12),
        ("3X4", 12), ("3×4", 12), ("３＊４", 12), ("2+3x4", 14), ("3x4+2", 14), ("2x3x4", 24), ("1-5+10", 6),
        ("四十", 40), ("十", 10), ("十二", 12), ("二十五", 25), ("一百二十", 120), ("一百零五", 105), ("一百二", 120),
        ("两百", 200), ("一千零二十", 1020), ("三千五", 3500), ("九千九百九十九", 9999), ("零", 0), ("四十+5", 45),
        ("999999999999999", 999_999_999_999_999),
    ])
    func `a count is read with its sums and products`(text: String, count: Int) {
        #expect(Count.typed(text) == count)
    }

    @Test(arguments: [
        "", " ", "+", "-5", "+5", "5+", "5-", "5x", "x5", "5++5", "3-5", "1.5", "1.5x2", "1 200", "4 0",
        "12,34", "3/4", "4人", "(3)",
        "1e3", "９９９９９９９９９９９９９９９９", "999999999x999999999", "999999999999999+1", "一二", "百", "十十", "一百零", "一万",
        "四十5",
        "零五", "😀", "\u{200F}5", "٣", "5=", "0x10x",
    ])
    func `what is no count is none`(text: String) {
        #expect(Count.typed(text) == nil)
    }

    @Test func `Chinese numerals are read as an independent writing of them`() {
        let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        for number in 1...9999 {
            var text = ""
            var isGap = false
            for (unit, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
                let digit = number / unit % 10
                if digit == 0 {
                    isGap = !text.isEmpty
                } else {
                    text += (isGap ? "零" : "") + digits[digit] + name
                    isGap = false
                }
            }
            if Count.typed(text) != number {
                Issue.record("\(text) was read as \(String(describing: Count.typed(text)))")
            }
        }
    }

    @Test func `a sum of ten thousand characters is added up`() {
        #expect(Count.typed(String(repeating: "1+", count: 5000) + "1") == 5001)
        #expect(Count.typed(String(repeating: "9", count: 10_000)) == nil)
        #expect(Count.typed(String(repeating: "9x", count: 5000) + "9") == nil)
        #expect(Count.typed(String(repeating: "四十", count: 5000)) == nil)
    }
}
