import Casework
import Testing

@Suite struct GroupTests {
    @Test func `a group starts on the earliest day on which a session was held, whatever their order`() {
        let group = Group.sample(opened: "2023-05-01")
        let resting = Resting.on(held: ["2023-06-10", "2023-06-03", "2023-07-01"])
        #expect(group.figures(resting) == [.groups_started: 1])
        #expect(group.lines(.groups_started, resting) == ["2023-06-03 +1"])
    }

    @Test func `a group without a held session has not started`() {
        #expect(Group.sample(opened: "2023-05-01").figures() == [:])
    }

    @Test func `a group is completed on its completion day, whether or not a session was held`() {
        let group = Group.sample(completed: "2023-08-31")
        #expect(group.lines(.groups_completed) == ["2023-08-31 +1"])
        #expect(group.figures(.on(held: ["2023-06-03"])) == [.groups_started: 1, .groups_completed: 1])
    }

    @Test func `a group over the turn of the year starts in the old and is completed in the new`() {
        let group = Group.sample(completed: "2023-01-20")
        let resting = Resting.on(held: ["2022-12-28", "2023-01-04"])
        #expect(group.lines(.groups_started, resting) == ["2022-12-28 +1"])
        #expect(group.lines(.groups_completed, resting) == ["2023-01-20 +1"])
    }

    @Test func `members who were never present count nowhere`() {
        let group = Group.sample().with { $0.members = [Sample.client, Sample.otherClient] }
        #expect(
            group.figures(.on(clients: [.sample("low_income")], held: ["2023-06-03"])) == [.groups_started: 1]
        )
    }

    @Test func `a group starts in its own field of service and for its own worker`() throws {
        let resting = Resting.on(field: .elderly, worker: RecordID(5), held: ["2023-06-03"])
        let line = try #require(Group.sample().postings(resting: resting, rules: .version1).first)
        #expect(line.station == Sample.station)
        #expect(line.field == .children)
        #expect(line.worker == Sample.worker)
    }

    @Test func `a group can't be completed before it was opened, and neither in the future`() {
        #expect(Group.sample(opened: "2023-06-03", completed: "2023-06-02").blocked == ["completed_on"])
        #expect(Group.sample(opened: "2023-06-03", completed: "2023-06-03").blocked == [])
        #expect(Group.sample(opened: "2023-11-01").blocked == ["opened_on"])
        #expect(Group.sample(completed: "2023-11-01").blocked == ["completed_on"])
        #expect(Group.sample().blocked == [])
    }
}
