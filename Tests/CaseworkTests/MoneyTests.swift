import Casework
import Testing

@Suite struct MoneyTests {
    @Test(arguments: [
        ("0", 0), ("1200", 120_000), ("1200.5", 120_050), ("1,200.50", 120_050), ("1，200.50", 120_050),
        ("¥1200", 120_000), ("￥1,200", 120_000), ("０．０５", 5), ("0.10", 10), ("848369", 84_836_900),
        ("1,234,567.89", 123_456_789), (" 12 ", 1200), ("0012", 1200),
    ])
    func `yuan are read into whole fen`(text: String, fen: Int) {
        #expect(Money(text)?.fen == fen)
    }

    @Test(arguments: [
        "", "-1", "-0.01", "1.234", "1.", ".5", "1.2.3", "12,00", "1,2000", ",200", "1,200,", "abc", "1e3",
        "+5", "¥",
        "1 200", "10000000000000", "99999999999999999999", "84.8369万",
    ])
    func `what is negative, has more than two places or is no number is no amount`(text: String) {
        #expect(Money(text) == nil)
    }

    @Test func `a tenth and two tenths are exactly three tenths`() {
        #expect(Money("0.1")!.fen + Money("0.2")!.fen == Money("0.3")!.fen)
    }

    @Test func `an amount prints with two places and is read again as itself`() {
        #expect(Money(fen: 120_050).description == "1200.50")
        #expect(Money(fen: 5).description == "0.05")
        #expect(Money(fen: 84_836_900).description == "848369.00")
        #expect(Money(Money(fen: 123_456_789).description)?.fen == 123_456_789)
        #expect(Money(fen: 99) < Money(fen: 100))
    }
}

@Suite struct WholeNumberTests {
    @Test(arguments: [
        ("0", 0), ("12", 12), ("007", 7), ("1,200", 1200), ("1,234,567", 1_234_567), ("12.0", 12),
        ("3.00", 3),
    ])
    func `a whole number is read as people and spreadsheets write it`(text: String, number: Int) {
        #expect(WholeNumber.read(text) == number)
    }

    @Test(arguments: [
        "", "-1", "1.5", "1.", ".0", "12,34", "1234,567", "1,", "一", "1e3", "1.0.0", "1.0,000",
        "1234567890123456",
    ])
    func `a fraction, a sign or misplaced commas make none`(text: String) {
        #expect(WholeNumber.read(text) == nil)
    }
}
