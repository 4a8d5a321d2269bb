import Casework
import Testing

@Suite struct VolunteerTests {
    @Test func `a volunteer is registered on a day and counts until they leave`() {
        let volunteer = Volunteer.sample(registered: "2023-06-03", left: "2023-08-31")
        #expect(volunteer.lines(.volunteers_registered) == ["2023-06-03 +1"])
        #expect(volunteer.lines(.volunteers) == ["2023-06-03 +1", "2023-08-31 -1"])
        #expect(Volunteer.sample().figures() == [.volunteers_registered: 1, .volunteers: 1])
    }

    @Test func `a volunteer who left on the day of registration was registered, and stands in no stock`() {
        let figures = Volunteer.sample(registered: "2023-06-03", left: "2023-06-03").figures()
        #expect(figures == [.volunteers_registered: 1, .volunteers: 0])
    }

    @Test func `a volunteer can't leave before registering, and no day lies in the future`() {
        #expect(Volunteer.sample(left: "2023-06-02").blocked == ["left_on"])
        #expect(Volunteer.sample(left: "2023-06-03").blocked == [])
        #expect(Volunteer.sample(registered: "2023-11-01").blocked == ["registered_on"])
        #expect(Volunteer.sample(left: "2023-11-01").blocked == ["left_on"])
    }
}
