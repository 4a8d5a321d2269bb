import Casework
import Testing

@Suite struct MonthTests {
    @Test func `the lengths of the months are those of the calendar`() {
        #expect((1...12).map { Month(2023, $0).length } == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
        #expect(Month(2024, 2).length == 29)
        #expect(Month(2000, 2).length == 29)
        #expect(Month(2100, 2).length == 28)
    }

    @Test func `a month has a first and a last day and prints with two digits`() {
        #expect(Month(2023, 6).first == day("2023-06-01"))
        #expect(Month(2023, 6).last == day("2023-06-30"))
        #expect(Month(2024, 2).last == day("2024-02-29"))
        #expect(Month(2023, 6).description == "2023-06")
        #expect(Month(2023, 12).number == 202_312)
    }

    @Test func `months are counted over the turn of the year`() {
        #expect(Month(2023, 11).advanced(by: 3) == Month(2024, 2))
        #expect(Month(2023, 1).advanced(by: -1) == Month(2022, 12))
        #expect(Month(2023, 12).advanced(by: -12) == Month(2022, 12))
        #expect(Month(2022, 11).distance(to: Month(2024, 2)) == 15)
        #expect(
            (Month(2022, 11)...Month(2023, 2)).map(\.description) == [
                "2022-11", "2022-12", "2023-01", "2023-02",
            ])
        #expect(Month(2022, 12) < Month(2023, 1))
    }
}
