import Casework
import Testing

@Suite struct VolunteerServiceTests {
    private let volunteer = RecordID(21)

    @Test func `people of a team count as many times as they are, and their minutes so often`() {
        let service = VolunteerService.sample(people: 3, minutes: 120)
        #expect(service.figures() == [.volunteer_attendances: 3, .volunteer_minutes: 360])
    }

    @Test func `a named volunteer is one, whatever the people column says`() {
        for people in [0, 1, 3] {
            let service = VolunteerService.sample(volunteer: volunteer, people: people, minutes: 90)
            #expect(
                service.figures() == [
                    .volunteer_attendances: 1, .volunteer_minutes: 90, .volunteers_active: 90,
                ])
            #expect(service.subjects(.volunteers_active) == [volunteer])
        }
    }

    @Test func `services that are not verified count nowhere`() {
        #expect(VolunteerService.sample(volunteer: volunteer, verified: false).figures() == [:])
        #expect(VolunteerService.sample(people: 3, verified: false).figures() == [:])
    }

    @Test(arguments: [ServiceKind.training, .meeting])
    func `training and meetings count nowhere`(kind: ServiceKind) {
        #expect(VolunteerService.sample(volunteer: volunteer, kind: kind).figures() == [:])
        #expect(VolunteerService.sample(people: 3, kind: kind).figures() == [:])
    }

    @Test func `volunteers are never among the people served`() {
        let service = VolunteerService.sample(volunteer: volunteer).with { $0.activity = RecordID(31) }
        #expect(service.figures(.on(clients: [.sample("low_income")]))[.people_served] == nil)
    }

    @Test func `a service is posted on its day for the worker who verified it`() {
        let lines = VolunteerService.sample().postings(resting: Resting(), rules: .version1)
        #expect(
            lines.allSatisfy { $0.worker == Sample.worker && $0.field == nil && $0.day == day("2023-06-03") })
    }

    @Test func `a service takes a minute at least and a day at most`() {
        #expect(VolunteerService.sample(minutes: 0).blocked == ["minutes"])
        #expect(VolunteerService.sample(minutes: 1).blocked == [])
        #expect(VolunteerService.sample(minutes: 1440).blocked == [])
        #expect(VolunteerService.sample(minutes: 1441).blocked == ["minutes"])
    }

    @Test func `a service does not lie in the future, and people may be none`() {
        #expect(VolunteerService.sample(on: "2023-11-01").blocked == ["date"])
        #expect(VolunteerService.sample(people: 0).blocked == [])
    }
}
