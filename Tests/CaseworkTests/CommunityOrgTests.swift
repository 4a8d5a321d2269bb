import Casework
import Testing

@Suite struct CommunityOrgTests {
    @Test func `an organisation is cultivated on a day and counts until it ends`() {
        let org = CommunityOrg.sample(cultivated: "2023-06-03", ended: "2023-08-31")
        #expect(org.lines(.community_orgs_cultivated) == ["2023-06-03 +1"])
        #expect(org.lines(.community_orgs) == ["2023-06-03 +1", "2023-08-31 -1"])
        #expect(CommunityOrg.sample().figures() == [.community_orgs_cultivated: 1, .community_orgs: 1])
    }

    @Test func `an organisation can't end before it was cultivated, and no day lies in the future`() {
        #expect(CommunityOrg.sample(ended: "2023-06-02").blocked == ["ended_on"])
        #expect(CommunityOrg.sample(ended: "2023-06-03").blocked == [])
        #expect(CommunityOrg.sample(cultivated: "2023-11-01").blocked == ["cultivated_on"])
        #expect(CommunityOrg.sample(ended: "2023-11-01").blocked == ["ended_on"])
    }
}
