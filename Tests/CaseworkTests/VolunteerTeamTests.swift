import Casework
import Testing

@Suite struct VolunteerTeamTests {
    @Test
    func `a team counts as cultivated on that day, and as a team from its founding until it is dissolved`() {
        let team = VolunteerTeam.sample(
            founded: "2022-12-01", cultivated: "2023-06-03", dissolved: "2023-08-31")
        #expect(team.lines(.volunteer_teams_cultivated) == ["2023-06-03 +1"])
        #expect(team.lines(.volunteer_teams) == ["2022-12-01 +1", "2023-08-31 -1"])
        #expect(team.figures() == [.volunteer_teams_cultivated: 1, .volunteer_teams: 0])
    }

    @Test func `a team that the station did not cultivate is a team all the same`() {
        #expect(VolunteerTeam.sample().figures() == [.volunteer_teams: 1])
    }

    @Test func `a team is posted in its field of service, for no worker`() {
        let lines = VolunteerTeam.sample(cultivated: "2023-06-03").postings(
            resting: Resting(), rules: .version1)
        #expect(lines.allSatisfy { $0.field == .elderly && $0.worker == nil })
    }

    @Test func `a team can't be dissolved before it was founded, and no day lies in the future`() {
        #expect(VolunteerTeam.sample(dissolved: "2023-06-02").blocked == ["dissolved_on"])
        #expect(VolunteerTeam.sample(dissolved: "2023-06-03").blocked == [])
        #expect(VolunteerTeam.sample(founded: "2023-11-01").blocked == ["founded_on"])
        #expect(VolunteerTeam.sample(cultivated: "2023-11-01").blocked == ["cultivated_on"])
        #expect(VolunteerTeam.sample(dissolved: "2023-11-01").blocked == ["dissolved_on"])
    }

    @Test func `a team cultivated before it was founded is saved`() {
        #expect(VolunteerTeam.sample(founded: "2023-06-03", cultivated: "2023-05-01").blocked == [])
    }
}
