import Casework
import Testing

@Suite struct CaseContactTests {
    @Test
    func `a contact that reached the client counts, its case is served, and its people and clients too`() {
        let contact = CaseContact.sample(people: 2)
        let resting = Resting.on(clients: [.sample(), .sample(id: Sample.otherClient)])
        #expect(
            contact.figures(resting) == [
                .case_contacts: 1, .cases_served: 1, .people_served: 2, .clients_served: 2,
            ])
        #expect(contact.subjects(.cases_served, resting) == [Sample.caseFile])
        #expect(contact.subjects(.clients_served, resting) == [Sample.client, Sample.otherClient])
    }

    @Test func `a contact that reached nobody counts nowhere`() {
        #expect(CaseContact.sample(reached: false).figures(.on(clients: [.sample("low_income")])) == [:])
    }

    @Test func `all people of a contact are in hardship when one of the case's clients is on that day`() {
        let contact = CaseContact.sample(people: 4)
        let one = Resting.on(clients: [.sample(), .sample("orphan@2023-06-03..", id: Sample.otherClient)])
        #expect(contact.figures(one)[.people_in_hardship_served] == 4)
        let later = Resting.on(clients: [.sample(), .sample("orphan@2023-06-04..", id: Sample.otherClient)])
        #expect(contact.figures(later)[.people_in_hardship_served] == nil)
        let ended = Resting.on(clients: [.sample("orphan@..2023-06-02")])
        #expect(contact.figures(ended)[.people_in_hardship_served] == nil)
        #expect(contact.figures(ended)[.people_of_unknown_category] == nil)
    }

    @Test func `a contact that is the same event as another counts, serves its case and adds no people`() {
        let contact = CaseContact.sample(people: 2, sameAs: RecordID(9))
        #expect(
            contact.figures(.on(clients: [.sample("low_income")])) == [
                .case_contacts: 1, .cases_served: 1, .people_marked_same: 2,
            ])
    }

    @Test func `the field of service is the case's, and so is the worker where the contact has none`() throws
    {
        let resting = Resting.on(field: .elderly, worker: RecordID(5))
        let line = try #require(CaseContact.sample().postings(resting: resting, rules: .version1).first)
        #expect(line.field == .elderly)
        #expect(line.worker == RecordID(5))
        let own = CaseContact.sample().with { $0.worker = RecordID(6) }
        #expect(own.postings(resting: resting, rules: .version1).allSatisfy { $0.worker == RecordID(6) })
    }

    @Test func `contacts obey the rules on days, minutes and people`() {
        #expect(CaseContact.sample(on: "2023-11-01").blocked == ["date"])
        #expect(CaseContact.sample(people: 0).blocked == ["people"])
        #expect(CaseContact.sample(reached: false, people: 0).blocked == [])
        #expect(CaseContact.sample().with { $0.minutes = 1441 }.blocked == ["minutes"])
        #expect(CaseContact.sample().with { $0.minutes = 1440 }.blocked == [])
        #expect(CaseContact.sample().with { $0.nextOn = day("2024-02-29") }.blocked == [])
    }

    @Test func `a contact that lasts past midnight belongs to the day on which it began`() {
        let contact = CaseContact.sample(on: "2023-06-30").with {
            $0.start = Clock("23:30")
            $0.minutes = 120
        }
        #expect(contact.blocked == [])
        #expect(contact.lines(.case_contacts) == ["2023-06-30 +1"])
    }
}
