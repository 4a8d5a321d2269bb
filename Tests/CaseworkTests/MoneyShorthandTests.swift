import Casework
import Testing

@Suite struct MoneyShorthandTests {
    @Test(arguments: [
        ("1200", 120_000), ("1,200.50", 120_050), ("1200元", 120_000), ("1200块", 120_000), ("¥1200", 120_000),
        ("￥1,200", 120_000), ("1.2万", 1_200_000), ("1.2万元", 1_200_000), ("1.2w", 1_200_000),
        ("84.8369万", 84_836_900),
        ("0.000001万", 1), ("1.23456万", 1_234_560), ("1.5亿", 15_000_000_000), ("三千", 300_000),
        ("三万", 3_000_000),
        ("100+250.5", 35_050), ("100 + 250.5", 35_050), ("1万+500元", 1_050_000), ("１．２万", 1_200_000),
        ("１２００．５", 120_050),
        ("0", 0), ("0.01", 1), ("1.500", 150), ("0.1+0.2", 30), ("9999999999999.99", 999_999_999_999_999),
    ])
    func `an amount is read exactly`(text: String, fen: Int) {
        #expect(Money.typed(text)?.fen == fen)
    }

    @Test(arguments: [
        "", " ", "元", "万", "¥", "-5", "1.234", "1.2345678万", "1.", ".5", "1.2.3", "100+", "+100", "100-20",
        "1 200", "12,00", "1万2",
        "1200人", "10000000000000", "1000000000万", "9999999999999+1", "99999999999999999999", "1e3", "😀",
        "\u{200F}5", "1.2万万",
        "0.0000000001万",
    ])
    func `what is no amount, or has a part of a fen, is none`(text: String) {
        #expect(Money.typed(text) == nil)
    }

    @Test func `a very long text is read without delay`() {
        #expect(Money.typed(String(repeating: "1+", count: 5000) + "1")?.fen == 500_100)
        #expect(Money.typed(String(repeating: "1", count: 10_000)) == nil)
        #expect(Money.typed(String(repeating: "1,", count: 5000)) == nil)
    }
}
