import Casework
import Testing

@Suite struct StationTests {
    @Test func `a station without an opening day counts nowhere`() {
        #expect(Station.sample().figures() == [:])
    }

    @Test func `a station does not open in the future`() {
        #expect(Station.sample().with { $0.openedOn = day("2023-11-01") }.blocked == ["opened_on"])
        #expect(Station.sample().with { $0.openedOn = day("2023-10-31") }.blocked == [])
    }

    @Test func `a level that disagrees with the code is a warning in both languages and blocks nothing`()
        throws
    {
        let station = Station.sample(code: "411102", level: .township)
        #expect(station.blocked == [])
        let warning = try #require(station.warnings(today: today).first)
        #expect(warning.field == "level")
        #expect(
            warning.sentence(in: .chinese).contains("411102")
                && warning.sentence(in: .english).contains("county"))
        #expect(Station.sample(code: "411102", level: .county).warnings(today: today) == [])
        #expect(Station.sample(code: "41110200100002", level: .township).warnings(today: today) == [])
    }
}
