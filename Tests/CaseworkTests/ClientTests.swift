import Casework
import Testing

@Suite struct ClientTests {
    @Test func `a client is filed on a day and on file from then on`() {
        let client = Client.sample(filed: "2023-06-03")
        #expect(client.figures() == [.clients_filed: 1, .clients_on_file: 1])
        #expect(client.lines(.clients_filed) == ["2023-06-03 +1"])
        #expect(client.lines(.clients_on_file) == ["2023-06-03 +1"])
    }

    @Test func `a file no longer counts on the day on which it is closed`() {
        let client = Client.sample(filed: "2023-06-03", closed: "2023-08-31")
        #expect(client.lines(.clients_on_file) == ["2023-06-03 +1", "2023-08-31 -1"])
        #expect(Client.sample(filed: "2023-06-03", closed: "2023-06-03").figures()[.clients_on_file] == 0)
    }

    @Test func `a client is posted for their worker`() {
        let lines = Client.sample().postings(resting: Resting(), rules: .version1)
        #expect(lines.allSatisfy { $0.worker == Sample.worker && $0.field == nil })
    }

    @Test func `no day of a client lies in the future but a category's end`() {
        #expect(Client.sample(filed: "2023-11-01").blocked == ["filed_on"])
        #expect(Client.sample(closed: "2023-11-01").blocked == ["closed_on"])
        #expect(Client.sample().with { $0.birthDate = day("2023-11-01") }.blocked == ["birth_date"])
        let coming = Client.sample().with { $0.categories = [CategorySpan("low_income@2023-11-01..")!] }
        #expect(coming.blocked == ["categories"])
        let running = Client.sample().with {
            $0.categories = [CategorySpan("low_income@2023-10-31..2024-10-31")!]
        }
        #expect(running.blocked == [])
    }

    @Test func `a file can't be closed before it was opened`() {
        #expect(Client.sample(filed: "2023-06-03", closed: "2023-06-02").blocked == ["closed_on"])
        #expect(Client.sample(filed: "2023-06-03", closed: "2023-06-03").blocked == [])
    }

    @Test func `birth date and sex agree with the identity number`() {
        // GB 11643's example: a woman born on 31 December 1949.
        let woman = Client.sample().with { $0.idNumber = "11010519491231002X" }
        #expect(woman.blocked == [])
        #expect(woman.with { $0.birthDate = day("1949-12-31") }.with { $0.sex = .female }.blocked == [])
        #expect(woman.with { $0.birthDate = day("1949-12-30") }.blocked == ["birth_date"])
        #expect(woman.with { $0.sex = .male }.blocked == ["sex"])
        let wrong = woman.with { $0.sex = .male }.with { $0.birthDate = day("1950-01-01") }
        #expect(wrong.blocked == ["birth_date", "sex"])
        let sentences = wrong.problems(today: today).map { $0.sentence(in: .english) }
        #expect(
            sentences == [
                "birth_date: found “1950-01-01”, wanted the day of birth in the identity number, 1949-12-31",
                "sex: found “male”, wanted the sex in the identity number, female",
            ])
        let man = Client.sample().with { $0.idNumber = "440524188001010014" }
        #expect(man.with { $0.sex = .male }.blocked == [])
        #expect(man.with { $0.sex = .female }.blocked == ["sex"])
    }

    @Test func `the day of birth is known from its column or from the identity number`() {
        #expect(Client.sample().born == nil)
        #expect(Client.sample().with { $0.idNumber = "11010519491231002X" }.born == day("1949-12-31"))
        #expect(Client.sample().with { $0.birthDate = day("2010-02-28") }.born == day("2010-02-28"))
    }

    @Test func `a client without an identity number, or with a long name, is saved`() {
        #expect(
            Client.sample().with { $0.sex = .female }.with { $0.birthDate = day("2004-02-29") }.blocked == [])
        #expect(Client.sample().with { $0.name = "阿卜杜热合曼·买买提" }.blocked == [])
    }

    @Test func `an age that does not fit a category is a warning and blocks nothing`() {
        let grown = Client.sample(filed: "2023-06-03").with {
            $0.birthDate = day("2005-06-03")
            $0.categories = [CategorySpan(.orphan)]
        }
        #expect(grown.blocked == [])
        #expect(grown.warnings(today: today).map(\.field) == ["categories"])
        #expect(grown.with { $0.birthDate = day("2005-06-04") }.warnings(today: today) == [])
        let before = grown.with { $0.categories = [CategorySpan("orphan@2023-06-02..")!] }
        #expect(before.warnings(today: today) == [])
        let elder = grown.with { $0.categories = [CategorySpan(.living_alone_elder)] }
        #expect(elder.warnings(today: today).count == 1)
        #expect(elder.with { $0.birthDate = day("1963-06-03") }.warnings(today: today) == [])
    }
}
