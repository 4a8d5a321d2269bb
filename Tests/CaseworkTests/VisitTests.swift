import Casework
import Testing

@Suite struct VisitTests {
    @Test func `a visit that reached its client counts once and serves its people`() {
        let visit = Visit.sample(people: 3)
        #expect(
            visit.figures(.on(clients: [.sample()])) == [.visits: 1, .people_served: 3, .clients_served: 1])
        #expect(visit.subjects(.clients_served, .on(clients: [.sample()])) == [Sample.client])
    }

    @Test func `a visit that reached nobody counts as missed and serves no one`() {
        let visit = Visit.sample(reached: false, people: 0)
        #expect(visit.figures(.on(clients: [.sample("low_income")])) == [.visits_missed: 1])
        #expect(Visit.sample(reached: false, people: 2).figures() == [.visits_missed: 1])
    }

    @Test func `all people of a visit are in hardship when the client is on that day`() {
        let figures = Visit.sample(people: 3).figures(
            .on(clients: [.sample("low_income@2023-06-03..2023-06-03")]))
        #expect(
            figures == [.visits: 1, .people_served: 3, .people_in_hardship_served: 3, .clients_served: 1])
    }

    @Test(arguments: [
        "low_income@2023-06-04..", "low_income@..2023-06-02", "resident", "mental_illness@2023-06-01..",
    ])
    func `a category that begins the next day, ended the day before or is outside the set counts nobody`(
        category: String
    ) {
        let figures = Visit.sample(people: 3).figures(.on(clients: [.sample(category)]))
        #expect(figures == [.visits: 1, .people_served: 3, .clients_served: 1])
    }

    @Test func `two categories that cover the day count the people once`() {
        let figures = Visit.sample(people: 2).figures(.on(clients: [.sample("low_income", "disabled")]))
        #expect(figures[.people_in_hardship_served] == 2)
    }

    @Test func `a visit that is the same event as another counts as a visit and adds no people`() {
        let visit = Visit.sample(people: 3, sameAs: RecordID(9))
        #expect(visit.figures(.on(clients: [.sample("low_income")])) == [.visits: 1, .people_marked_same: 3])
    }

    @Test func `a visit is posted on its day for its worker and in no field of service`() {
        for line in Visit.sample(on: "2024-02-29").postings(
            resting: .on(clients: [.sample("orphan")]), rules: .version1)
        {
            #expect(line.day == day("2024-02-29"))
            #expect(line.worker == Sample.worker)
            #expect(line.field == nil)
        }
    }

    @Test func `a visit of the future can't be saved, one of today can, and the next may lie ahead`() {
        #expect(Visit.sample(on: "2023-11-01").blocked == ["date"])
        #expect(Visit.sample(on: "2023-10-31").blocked == [])
        #expect(Visit.sample().with { $0.nextOn = day("2024-06-01") }.blocked == [])
        #expect(Visit.sample().with { $0.nextOn = day("2023-06-01") }.blocked == [])
    }

    @Test func `a visit takes at most a day`() {
        #expect(Visit.sample().with { $0.minutes = 1441 }.blocked == ["minutes"])
        #expect(Visit.sample().with { $0.minutes = 1440 }.blocked == [])
        #expect(Visit.sample().with { $0.minutes = 0 }.blocked == [])
    }

    @Test func `whoever was reached is at least one`() {
        #expect(Visit.sample(people: 0).blocked == ["people"])
        #expect(Visit.sample(reached: false, people: 0).blocked == [])
    }
}
