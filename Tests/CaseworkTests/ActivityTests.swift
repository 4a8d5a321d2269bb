import Casework
import Testing

@Suite struct ActivityTests {
    @Test func `a held activity counts its present and its participants`() {
        let activity = Activity.sample(present: [Sample.client], participants: 40, inHardship: 12)
        // 1 + 40 people; the client and 12 of the participants are in hardship.
        #expect(
            activity.figures(.on(clients: [.sample("disabled")])) == [
                .activities_held: 1, .activity_attendance: 41, .people_served: 41,
                .people_in_hardship_served: 13,
                .clients_served: 1,
            ])
        #expect(activity.subjects(.clients_served, .on(clients: [.sample()])) == [Sample.client])
    }

    @Test(arguments: [ActivityStatus.planned, .cancelled])
    func `a planned or cancelled activity counts nowhere`(status: ActivityStatus) {
        let activity = Activity.sample(
            status: status, present: [Sample.client], participants: 40, inHardship: 12)
        #expect(activity.figures(.on(clients: [.sample("disabled")])) == [:])
    }

    @Test func `participants of whom nothing is said are of unknown category and not in hardship`() {
        let activity = Activity.sample(present: [Sample.client], participants: 40)
        #expect(
            activity.figures(.on(clients: [.sample()])) == [
                .activities_held: 1, .activity_attendance: 41, .people_served: 41,
                .people_of_unknown_category: 40,
                .clients_served: 1,
            ])
    }

    @Test func `participants of whom none is in hardship are known not to be`() {
        let activity = Activity.sample(participants: 40, inHardship: 0)
        #expect(activity.figures() == [.activities_held: 1, .activity_attendance: 40, .people_served: 40])
    }

    @Test func `a category that begins the next day or ended the day before counts nobody`() {
        let activity = Activity.sample(present: [Sample.client, Sample.otherClient])
        let resting = Resting.on(clients: [
            .sample("orphan@2023-06-04.."), .sample("orphan@..2023-06-02", id: Sample.otherClient),
        ])
        #expect(activity.figures(resting)[.people_in_hardship_served] == nil)
        #expect(activity.figures(resting)[.people_served] == 2)
    }

    @Test func `an activity is posted in its field of service and for its worker`() {
        let lines = Activity.sample(participants: 4).postings(resting: Resting(), rules: .version1)
        #expect(lines.allSatisfy { $0.field == .community && $0.worker == Sample.worker })
        #expect(lines.allSatisfy { $0.day == day("2023-06-03") })
    }

    @Test func `only a planned activity may lie in the future`() {
        #expect(Activity.sample(on: "2023-11-01", status: .planned).blocked == [])
        #expect(Activity.sample(on: "2023-11-01", status: .held).blocked == ["date"])
        #expect(Activity.sample(on: "2023-11-01", status: .cancelled).blocked == ["date"])
        #expect(Activity.sample(on: "2023-10-31", status: .held).blocked == [])
        let problem = Activity.sample(on: "2023-11-01", status: .held).problems(today: day("2023-10-31"))[0]
        #expect(problem.sentence(in: .chinese).contains("还没办的活动，状态写“计划”"))
    }

    @Test func `activities obey the rules on minutes and participants in hardship`() {
        #expect(Activity.sample(participants: 5, inHardship: 6).blocked == ["participants_in_hardship"])
        #expect(Activity.sample(participants: 5, inHardship: 5).blocked == [])
        #expect(Activity.sample().with { $0.minutes = 1441 }.blocked == ["minutes"])
        #expect(
            Activity.sample(on: "2023-11-01", participants: 5, inHardship: 6).with { $0.minutes = 2000 }
                .blocked
                == ["date", "minutes", "participants_in_hardship"])
    }

    @Test func `an activity past midnight belongs to the day on which it began`() {
        let activity = Activity.sample(on: "2023-01-31").with {
            $0.start = Clock("22:00")
            $0.minutes = 240
        }
        #expect(activity.blocked == [])
        #expect(activity.lines(.activities_held) == ["2023-01-31 +1"])
    }
}
