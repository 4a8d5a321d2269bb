import Testing

@testable import Casework

@Suite struct FieldTypingTests {
    private let today = day("2026-11-21")

    private func type(_ kind: Kind, _ key: String) -> FieldType { kind.field(key)!.type }

    @Test(arguments: [
        (Kind.visits, "date", "y", "2026-11-20"), (.visits, "minutes", "1.5h", "90"),
        (.visits, "minutes", "45+45", "90"),
        (.visits, "people", "20+20", "40"), (.visits, "people", "40人", "40"), (.visits, "people", "３", "3"),
        (.activities, "start", "930", "09:30"), (.activities, "spent_yuan", "1.2万", "12000.00"),
        (.resources, "value_yuan", "1,200.5", "1200.50"),
        (.visits, "reached", "1", "yes"), (.visits, "reached", "2", "no"), (.visits, "reached", "y", "yes"),
        (.visits, "reached", "否", "no"),
        (.visits, "reached", "s", "yes"), (.visits, "reached", "0", "no"),
        (.cases, "field", "elderly", "elderly"), (.cases, "field", "养老服务", "elderly"),
        (.cases, "field", "2", "elderly"),
        (.cases, "field", "yl", "elderly"), (.cases, "field", "ylfw", "elderly"),
        (.cases, "field", "养老", "elderly"),
        (.cases, "field", "yanglao", "elderly"), (.cases, "field", "eld", "elderly"),
        (.cases, "field", "Elderly c", "elderly"),
        (.cases, "field", "９", "corrections"), (.cases, "risk", "3", "high"),
        (.cases, "satisfaction", "4", "4"), (.clients, "risk_level", "6", "6"),
        (.activities, "partners", "1,4", "community|volunteer"),
        (.activities, "partners", "社区、志愿者", "community|volunteer"),
        (.activities, "partners", "1 4 1", "community|volunteer"),
        (.activities, "partners", "social worker", "social_worker"),
        (.clients, "categories", "db", "low_income"),
        (.clients, "categories", "db|cjr", "low_income|disabled"),
        (.clients, "categories", "低保@t..", "low_income@2026-11-21.."),
        (.clients, "categories", "db@1101..y", "low_income@2026-11-01..2026-11-20"),
        (.clients, "phone", "138 0013 8000", "13800138000"), (.stations, "code", "４１１１０２", "411102"),
        (.visits, "worker", "S01", "S01"), (.visits, "findings", " 原样 ", " 原样 "),
        (.clients, "client_no", "K0001", "K0001"),
        (.visits, "date", "  ", ""), (.visits, "worker", "", ""),
    ])
    func `what is typed becomes the text that files have`(
        kind: Kind, key: String, text: String, expected: String
    ) {
        #expect(type(kind, key).typed(text, today: today) == expected)
    }

    @Test(arguments: [
        (Kind.visits, "date", "11-31"), (.visits, "minutes", "1.5"), (.visits, "people", "abc"),
        (.activities, "start", "25"),
        (.activities, "spent_yuan", "1.234"), (.visits, "reached", "3"), (.visits, "reached", "x"),
        (.cases, "field", "0"), (.cases, "field", "10"),
        (.cases, "field", "社会"), (.cases, "field", "sh"), (.cases, "field", "social"),
        (.cases, "stage", "ja"), (.cases, "risk", "4"),
        (.activities, "partners", "1,9"), (.clients, "categories", "db@t"),
        (.clients, "categories", "db@t..y"), (.clients, "categories", "@t.."),
        (.clients, "phone", "12"), (.clients, "id_number", "110101199001011234"), (.stations, "code", "1"),
        (.clients, "client_no", "a|b"),
    ])
    func `nothing is made of what fits nothing, or more than one`(kind: Kind, key: String, text: String) {
        #expect(type(kind, key).typed(text, today: today) == nil)
    }

    @Test(arguments: [
        (Kind.visits, "date", "2026-11-20", "周五", "Fri"),
        (.visits, "date", "y", "= 2026-11-20 周五", "= 2026-11-20 Fri"),
        (.visits, "minutes", "90", "1小时30分", "1 h 30 min"),
        (.visits, "minutes", "45+45", "= 90 1小时30分", "= 90 1 h 30 min"),
        (.visits, "people", "45+45", "= 90", "= 90"), (.visits, "people", "四十", "= 40", "= 40"),
        (.activities, "start", "930", "= 09:30", "= 09:30"),
        (.activities, "spent_yuan", "12000", "= 1.2万元", "= ¥12,000"),
        (.activities, "spent_yuan", "848369", "= 84.8369万元", "= ¥848,369"),
        (.activities, "spent_yuan", "100+250.5", "= 350.50", "= 350.50"),
        (.activities, "spent_yuan", "1234567.89", "= 123.456789万元", "= ¥1,234,567.89"),
        (.cases, "field", "yl", "养老服务", "Elderly care"), (.cases, "field", "2", "养老服务", "Elderly care"),
        (.visits, "reached", "y", "是", "yes"),
        (.activities, "partners", "1,4", "社区、志愿者", "Community, Volunteers"),
        (.clients, "categories", "db@t..", "低保(2026-11-21起)", "Subsistence allowance(from 2026-11-21)"),
    ])
    func `the meaning of what is typed stands beside it`(
        kind: Kind, key: String, text: String, chinese: String, english: String
    ) {
        #expect(type(kind, key).meaning(text, today: today) == Label(chinese, english))
    }

    @Test(arguments: [
        (Kind.visits, "date", ""), (.visits, "date", "11-31"), (.visits, "people", "40"),
        (.visits, "people", "4 0"), (.activities, "start", "09:30"),
        (.activities, "spent_yuan", "1200.50"), (.activities, "spent_yuan", "1,200"), (.cases, "field", "sh"),
        (.visits, "worker", "S01"),
        (.visits, "findings", "好"), (.clients, "phone", "13800138000"),
    ])
    func `nothing stands beside what says all itself, or nothing`(kind: Kind, key: String, text: String) {
        #expect(type(kind, key).meaning(text, today: today) == nil)
    }

    @Test func `every choice of every field is found by its code, its labels and its place`() {
        for field in Kind.allCases.flatMap(\.fields) {
            guard let choices = field.type.choices else { continue }
            for (place, choice) in choices.all.enumerated() {
                for word in [choice.code, choice.label.chinese, choice.label.english] {
                    #expect(field.type.typed(word, today: today) == choice.code, "\(field.key): \(word)")
                }
                let areNumbers = choices.all.contains { $0.code == "1" || $0.alsoKnown.contains("1") }
                if place < 9, !areNumbers {
                    #expect(
                        field.type.typed(String(place + 1), today: today) == choice.code,
                        "\(field.key): \(place + 1)")
                }
            }
        }
    }

    /// What a field's text can be made of, and what should never be.
    private static let pieces = [
        "0", "1", "3", "9", "12", "20", "99999999999999999999", "+", "-", "x", "×", "*", ".", "..", "/", ":",
        "@", "|", ",", "、", " ", "\u{3000}",
        "年", "月", "日", "周", "上", "季", "点", "半", "时", "小时", "分", "人", "每人", "万", "元", "¥", "h", "m", "t", "y",
        "q", "am", "下午", "今天", "四", "十",
        "百", "张三", "db", "低保", "e", "E+11", "😀", "👨‍👩‍👧", "\u{200F}", "\u{202E}", "\u{0}", "\u{301}", "é", "İ",
        "ß", "９", "＋", "－", "\u{FFFD}", "K0001", "X",
    ]

    @Test func `random texts crash nothing, and what is made of them is read and stays`() {
        var numbers = SeededNumbers(for: "typed texts")
        let seed = numbers.seed
        let types = Kind.allCases.flatMap(\.fields).map(\.type)
        for _ in 0..<2500 {
            let text = (0..<Int.random(in: 0...7, using: &numbers)).map { _ in
                Self.pieces.randomElement(using: &numbers)!
            }.joined()
            let today = numbers.day(in: 1000...9999)
            let type = types.randomElement(using: &numbers)!
            if let typed = type.typed(text, today: today) {
                if case .fault = type.read(typed), type.target == nil {
                    Issue.record(
                        "\(type.name.english) made \(typed) of \(text.debugDescription), seed \(seed)")
                }
                #expect(
                    type.typed(typed, today: today) == typed,
                    "\(type.name.english), \(text.debugDescription), seed \(seed)")
            }
            _ = type.meaning(text, today: today)
            if let day = Day.typed(text, today: today) {
                #expect(Day(day.description) == day, "\(text), seed \(seed)")
            }
            if let period = Period.typed(text, today: today) {
                #expect(Period(period.description) == period, "\(text), seed \(seed)")
            }
            if let clock = Clock.typed(text) {
                #expect((0..<1440).contains(clock.minutes), "\(text), seed \(seed)")
            }
            if let count = Count.typed(text) {
                #expect((0...999_999_999_999_999).contains(count), "\(text), seed \(seed)")
            }
            if let minutes = Minutes.typed(text) {
                #expect((0...100_000).contains(minutes), "\(text), seed \(seed)")
            }
            if let money = Money.typed(text) {
                #expect(Money(money.description) == money, "\(text), seed \(seed)")
            }
            if let volunteers = VolunteerShorthand(text) {
                #expect(
                    volunteers.shares.allSatisfy { $0.people >= 1 && (1...1440).contains($0.minutes) },
                    "\(text), seed \(seed)")
                _ = volunteers.meaning
            }
            _ = NameSearch(text).score(text)
            _ = Pinyin.initials(text)
        }
    }

    @Test func `a text of ten thousand characters is judged by every type`() {
        let types = Dictionary(Kind.allCases.flatMap(\.fields).map { ($0.type.name, $0.type) }) { first, _ in
            first
        }
        for piece in ["1", "1+", "张", "安a", "|", "😀", "2026-", "\u{202E}", "一", "1|", "db|"] {
            let text = String(String(repeating: piece, count: 10_000).prefix(10_000))
            for (name, type) in types {
                guard let typed = type.typed(text, today: today) else { continue }
                if case .fault = type.read(typed), type.target == nil {
                    Issue.record("\(name.english) and \(piece)")
                }
            }
        }
    }
}
