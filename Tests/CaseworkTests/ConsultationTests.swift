import Casework
import Testing

@Suite struct ConsultationTests {
    @Test func `a consultation counts its people and the matters that were solved`() {
        let consultation = Consultation.sample(people: 2, inHardship: .no, solved: 3)
        #expect(consultation.figures() == [.consultations: 2, .matters_solved: 3, .people_served: 2])
    }

    @Test func `people without a file go by what was noted of them`() {
        func figures(_ noted: KnownHardship) -> [Indicator: Int] {
            Consultation.sample(people: 2, inHardship: noted).figures()
        }
        #expect(figures(.yes) == [.consultations: 2, .people_served: 2, .people_in_hardship_served: 2])
        #expect(figures(.no) == [.consultations: 2, .people_served: 2])
        #expect(figures(.unknown) == [.consultations: 2, .people_served: 2, .people_of_unknown_category: 2])
    }

    @Test func `a consultation by a client goes by the client, whatever was noted`() {
        let poor = Resting.on(clients: [.sample("low_income@2023-06-03..")])
        #expect(
            Consultation.sample(people: 2, inHardship: .no).figures(poor) == [
                .consultations: 2, .people_served: 2, .people_in_hardship_served: 2, .clients_served: 1,
            ])
        for noted in KnownHardship.allCases {
            #expect(
                Consultation.sample(inHardship: noted).figures(.on(clients: [.sample("resident")])) == [
                    .consultations: 1, .people_served: 1, .clients_served: 1,
                ])
        }
    }

    @Test func `a client's category counts on the days that it covers`() {
        let consultation = Consultation.sample(inHardship: .yes)
        for category in ["low_income@2023-06-04..", "low_income@..2023-06-02"] {
            #expect(
                consultation.figures(.on(clients: [.sample(category)]))[.people_in_hardship_served] == nil)
        }
    }

    @Test func `a consultation is posted for its worker and in no field of service`() {
        let lines = Consultation.sample(solved: 1).postings(resting: Resting(), rules: .version1)
        #expect(
            lines.allSatisfy { $0.worker == Sample.worker && $0.field == nil && $0.day == day("2023-06-03") })
    }

    @Test func `only the day of a consultation blocks it`() {
        #expect(Consultation.sample(on: "2023-11-01").blocked == ["date"])
        #expect(Consultation.sample(people: 0).blocked == [])
        #expect(Consultation.sample(solved: 5).blocked == [])
    }

    @Test func `more matters solved than were brought is a warning`() {
        #expect(Consultation.sample(solved: 2).warnings(today: today).map(\.field) == ["solved"])
        #expect(Consultation.sample(solved: 1).warnings(today: today) == [])
    }

    @Test func `a consultation of nobody serves nobody`() {
        #expect(
            Consultation.sample(people: 0, solved: 1).figures(.on(clients: [.sample()])) == [
                .matters_solved: 1
            ])
    }
}
