import Casework
import Testing

@Suite struct VolunteerDayTests {
    @Test func `a volunteer's day has 1440 minutes and no more`() throws {
        #expect(VolunteerDay(minutes: 1440).problems == [])
        let problem = try #require(VolunteerDay(minutes: 1441).problems.first)
        #expect(problem.field == "minutes" && problem.found == "1441")
        #expect(Language.allCases.allSatisfy { problem.sentence(in: $0).contains("1440") })
    }

    @Test func `more than twelve hours of a day are a warning`() {
        #expect(VolunteerDay(minutes: 720).warnings == [])
        #expect(VolunteerDay(minutes: 721).warnings.map(\.field) == ["minutes"])
        #expect(VolunteerDay(minutes: 721).problems == [])
    }

    @Test func `two stretches overlap when they share a minute, not when one follows the other`() {
        let morning = ServiceSpan(start: Clock("09:00")!, minutes: 60)
        #expect(morning.overlaps(ServiceSpan(start: Clock("09:59")!, minutes: 60)))
        #expect(ServiceSpan(start: Clock("09:59")!, minutes: 60).overlaps(morning))
        #expect(morning.overlaps(ServiceSpan(start: Clock("08:00")!, minutes: 180)))
        #expect(morning.overlaps(morning))
        #expect(!morning.overlaps(ServiceSpan(start: Clock("10:00")!, minutes: 60)))
        #expect(!ServiceSpan(start: Clock("08:00")!, minutes: 60).overlaps(morning))
    }
}
