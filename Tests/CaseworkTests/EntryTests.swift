import Casework
import Testing

@Suite struct EntryTests {
    @Test func `an entry has a text for each field and is empty at first`() {
        let entry = Entry(.visits)
        #expect(entry.texts == Array(repeating: nil, count: 15))
        #expect(entry["date"] == nil && entry.id == nil)
    }

    @Test func `a text is kept under its key, as it was given`() {
        var entry = Entry(.visits)
        entry["date"] = " 2023-02-30 "
        entry["note"] = ""
        #expect(entry["date"] == " 2023-02-30 ")
        #expect(entry["note"] == "")
        #expect(entry.texts.compactMap(\.self).count == 2)
    }

    @Test func `a key that the kind has not is nobody's`() {
        var entry = Entry(.visits)
        entry["case_no"] = "1"
        #expect(entry["case_no"] == nil)
        #expect(entry == Entry(.visits))
    }
}

@Suite struct CaseRecordTests {
    @Test func `a record made of its stored values is the same record`() {
        func expectSame<Record: CaseRecord>(_ record: Record) {
            #expect(Record(values: record.values) == record)
            #expect(record.values.count == Record.kind.fields.count)
        }
        for record in Sample.records {
            expectSame(record)
        }
        expectSame(
            Client.sample(closed: "2023-10-01").with {
                $0.categories = [CategorySpan("low_income@2023-06-01..")!, CategorySpan(.resident)]
                $0.riskLevel = .six
                $0.sex = .female
                $0.phone = "13800138000"
            })
        expectSame(
            Activity.sample(present: [Sample.client, Sample.otherClient], participants: 0, inHardship: 0).with
            {
                $0.partners = [.charity, .volunteer]
                $0.spent = Money(fen: 1)
                $0.start = Clock(minutes: 0)
                $0.minutes = 0
            })
        expectSame(Visit.sample(reached: false, sameAs: RecordID(9)))
    }

    @Test func `every kind makes records of its own struct`() {
        #expect(Sample.records.map { type(of: $0).kind } == Kind.allCases)
        #expect(Kind.allCases.allSatisfy { $0.type.kind == $0 })
    }

    @Test func `the same record posts the same lines`() {
        for record in Sample.records {
            #expect(
                record.postings(resting: Resting(), rules: .version1)
                    == record.postings(resting: Resting(), rules: .version1))
        }
    }

    @Test func `every line is posted at the record's own station`() {
        let resting = Resting.on(
            clients: [.sample("low_income")], field: .elderly, worker: RecordID(5), held: ["2023-06-03"])
        for record in Sample.records {
            let lines = record.postings(resting: resting, rules: .version1)
            #expect(
                lines.allSatisfy { $0.station == Sample.station && $0.quantity != 0 },
                "\(type(of: record).kind)")
        }
    }

    @Test func `a record can be the same event as a counted and unmarked one of its station and day`() {
        let visit = Visit.sample().event!
        #expect(visit.canBeSame(as: CaseContact.sample().event!))
        #expect(visit.canBeSame(as: Activity.sample().event!))
        #expect(visit.canBeSame(as: GroupSession.sample().event!))
        #expect(visit.canBeSame(as: Consultation.sample().event!))
    }

    @Test func `and not as one of another day or station, marked itself, or that counts nowhere`() {
        let visit = Visit.sample().event!
        #expect(!visit.canBeSame(as: CaseContact.sample(on: "2023-06-04").event!))
        #expect(!visit.canBeSame(as: CaseContact.sample().with { $0.station = RecordID(99) }.event!))
        #expect(!visit.canBeSame(as: CaseContact.sample(sameAs: RecordID(7)).event!))
        #expect(!visit.canBeSame(as: CaseContact.sample(reached: false).event!))
        #expect(!visit.canBeSame(as: Visit.sample(reached: false).event!))
        #expect(!visit.canBeSame(as: GroupSession.sample(held: false).event!))
        #expect(!visit.canBeSame(as: Activity.sample(status: .planned).event!))
        #expect(!visit.canBeSame(as: Activity.sample(status: .cancelled).event!))
    }

    @Test func `only contacts, visits, sessions, activities and consultations are events`() {
        let events = Sample.records.filter { $0.event != nil }.map { type(of: $0).kind }
        #expect(Set(events) == [.case_contacts, .visits, .group_sessions, .activities, .consultations])
        let marked = Kind.allCases.filter { $0.field("same_event_as") != nil }
        #expect(Set(marked) == [.case_contacts, .visits])
    }
}
