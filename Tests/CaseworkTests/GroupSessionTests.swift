import Casework
import Testing

@Suite struct GroupSessionTests {
    private let both = [Sample.client, Sample.otherClient]

    @Test func `a held session counts its present and its walk-ins`() {
        let session = GroupSession.sample(present: both, walkIns: 3, inHardship: 1)
        let resting = Resting.on(clients: [.sample("low_income"), .sample(id: Sample.otherClient)])
        // Present 2 + walk-ins 3; in hardship one of the present and one of the walk-ins.
        #expect(
            session.figures(resting) == [
                .group_sessions: 1, .group_attendance: 5, .group_members: 2, .people_served: 5,
                .people_in_hardship_served: 2, .clients_served: 2,
            ])
        #expect(session.subjects(.group_members, resting) == both)
        #expect(session.subjects(.clients_served, resting) == both)
    }

    @Test func `a session that was not held counts nowhere`() {
        let session = GroupSession.sample(held: false, present: both, walkIns: 3)
        #expect(session.figures(.on(clients: [.sample("low_income")])) == [:])
    }

    @Test func `walk-ins of whom nothing is said are of unknown category, all of them`() {
        let session = GroupSession.sample(present: [Sample.client], walkIns: 4)
        #expect(
            session.figures(.on(clients: [.sample("low_income")])) == [
                .group_sessions: 1, .group_attendance: 5, .group_members: 1, .people_served: 5,
                .people_in_hardship_served: 1, .people_of_unknown_category: 4, .clients_served: 1,
            ])
    }

    @Test func `walk-ins of whom none is in hardship are known not to be`() {
        let session = GroupSession.sample(walkIns: 4, inHardship: 0)
        #expect(session.figures() == [.group_sessions: 1, .group_attendance: 4, .people_served: 4])
    }

    @Test func `a named client without a category is neither in hardship nor unknown`() {
        let session = GroupSession.sample(present: [Sample.client])
        #expect(
            session.figures(.on(clients: [.sample()])) == [
                .group_sessions: 1, .group_attendance: 1, .group_members: 1, .people_served: 1,
                .clients_served: 1,
            ])
    }

    @Test func `a category counts from its first to its last day`() {
        let session = GroupSession.sample(present: [Sample.client])
        func inHardship(_ category: String) -> Int? {
            session.figures(.on(clients: [.sample(category)]))[.people_in_hardship_served]
        }
        #expect(inHardship("low_income@2023-06-03..2023-06-03") == 1)
        #expect(inHardship("low_income@2023-06-04..") == nil)
        #expect(inHardship("low_income@..2023-06-02") == nil)
    }

    @Test func `a session to which nobody came is held all the same`() {
        #expect(GroupSession.sample().figures() == [.group_sessions: 1])
    }

    @Test func `the field of service is the group's, and so is the worker where the session has none`() throws
    {
        let resting = Resting.on(field: .children, worker: RecordID(5))
        let line = try #require(GroupSession.sample().postings(resting: resting, rules: .version1).first)
        #expect(line.field == .children)
        #expect(line.worker == RecordID(5))
        let own = GroupSession.sample().with { $0.worker = RecordID(6) }
        #expect(own.postings(resting: resting, rules: .version1).allSatisfy { $0.worker == RecordID(6) })
    }

    @Test func `sessions obey the rules on days, minutes and walk-ins in hardship`() {
        #expect(GroupSession.sample(on: "2023-11-01").blocked == ["date"])
        #expect(GroupSession.sample().with { $0.minutes = 1441 }.blocked == ["minutes"])
        #expect(GroupSession.sample(walkIns: 2, inHardship: 3).blocked == ["walk_ins_in_hardship"])
        #expect(GroupSession.sample(walkIns: 2, inHardship: 2).blocked == [])
        #expect(
            GroupSession.sample(present: both, walkIns: 0, inHardship: 1).blocked == ["walk_ins_in_hardship"])
    }
}
