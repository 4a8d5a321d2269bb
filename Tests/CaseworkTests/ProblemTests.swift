import Casework
import Testing

@Suite struct ProblemTests {
    @Test func `a sentence names the field, what is there and what is wanted in both languages`() {
        let problem = Problem("reached", found: "M", wanted: FieldType.yesNo.wanted)
        #expect(problem.sentence(in: .english) == "reached: found “M”, wanted yes or no")
        #expect(problem.sentence(in: .chinese) == "reached：填的是“M”，应为：yes（是）或 no（否）")
        #expect(
            problem.sentence(in: .chinese, of: .visits) == "reached（见到）：填的是“M”，应为：yes（是）或 no（否）")
        #expect(problem.sentence(in: .english, of: .visits) == problem.sentence(in: .english))
    }

    @Test func `a sentence about nothing says so`() {
        let problem = Problem("date", found: nil, wanted: FieldType.day.wanted)
        #expect(
            problem.sentence(in: .english) == "date: found nothing, wanted a real date such as 2023-06-01")
        #expect(problem.sentence(in: .chinese).contains("未填"))
    }

    @Test func `a long text is cut in the sentence`() {
        let problem = Problem("date", found: String(repeating: "字", count: 100), wanted: FieldType.day.wanted)
        #expect(problem.sentence(in: .chinese).contains(String(repeating: "字", count: 60) + "…"))
        #expect(!problem.sentence(in: .chinese).contains(String(repeating: "字", count: 61)))
    }

    @Test func `every type of field says in both languages what it wants`() {
        for field in Kind.allCases.flatMap(\.fields) {
            #expect(!field.type.wanted.chinese.isEmpty && !field.type.wanted.english.isEmpty)
            #expect(!field.type.name.chinese.isEmpty && !field.type.name.english.isEmpty)
        }
    }

    @Test func `all problems of a record come at once, each with its value and what is wanted`() throws {
        let visit = Visit.sample(on: "2023-11-01", people: 0).with { $0.minutes = 1441 }
        let problems = visit.problems(today: today)
        #expect(problems.map(\.field) == ["date", "minutes", "people"])
        #expect(problems.map(\.found) == ["2023-11-01", "1441", "0"])
        for (problem, wanted) in zip(problems, ["2023-10-31", "1440", "1"]) {
            for language in Language.allCases {
                let sentence = problem.sentence(in: language)
                #expect(sentence.contains(problem.field))
                #expect(sentence.contains(try #require(problem.found)))
                #expect(sentence.contains(wanted))
            }
        }
    }

    @Test func `an end before its beginning is told with the day of the beginning`() throws {
        let problem = try #require(
            Case.sample(opened: "2023-06-03", closed: "2023-06-02").problems(today: today).first)
        #expect(
            problem.sentence(in: .english)
                == "closed_on: found “2023-06-02”, wanted a date not before opened_on, 2023-06-03")
        #expect(problem.sentence(in: .chinese) == "closed_on：填的是“2023-06-02”，应为：不早于 opened_on 2023-06-03 的日期")
    }

    @Test func `nothing keeps an ordinary record of any kind from being saved`() {
        for record in Sample.records {
            #expect(record.problems(today: today) == [])
        }
    }

    @Test func `a warning is a sentence with its field`() {
        let warning = Warning("stage", Label("还是介入", "still intervention"))
        #expect(warning.sentence(in: .chinese) == "stage：还是介入")
        #expect(warning.sentence(in: .english) == "stage: still intervention")
    }
}
