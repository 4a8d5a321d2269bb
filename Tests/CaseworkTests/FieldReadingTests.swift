import Casework
import Testing

@Suite struct FieldReadingTests {
    private let count = FieldType.count(unit: Label("人", "people"))

    @Test func `a blank text is no value in every type`() {
        for kind in Kind.allCases {
            for field in kind.fields {
                #expect(
                    ["", "  ", "\u{3000}"].allSatisfy { isBlank(field.type.read($0)) }, "\(kind) \(field.key)"
                )
            }
        }
    }

    /// Nothing at all, or a list of no references.
    private func isBlank(_ reading: FieldType.Reading) -> Bool {
        reading == .value(.none) || reading == .numbers([])
    }

    @Test func `free text is kept exactly, other text is folded and trimmed`() {
        #expect(FieldType.text.read(" 张 三１２。 ") == .value(.text(" 张 三１２。 ")))
        #expect(FieldType.note.read("第一行\n第二行") == .value(.text("第一行\n第二行")))
        #expect(FieldType.number.read(" Ｋ００１２ ") == .value(.text("K0012")))
        #expect(FieldType.number.read("0012") == .value(.text("0012")))
    }

    @Test func `days and times are read in the forms of spreadsheets`() {
        #expect(FieldType.day.read("2023/6/1") == .value(.integer(20_230_601)))
        #expect(FieldType.day.read("２０２３－０６－０１ ") == .value(.integer(20_230_601)))
        #expect(FieldType.clock.read("9:30:00") == .value(.integer(570)))
        #expect(FieldType.day.read("2023-02-29") == .fault(FieldType.day.wanted))
        #expect(FieldType.clock.read("25:00") == .fault(FieldType.clock.wanted))
    }

    @Test func `counts are whole and not negative`() {
        #expect(count.read("１２") == .value(.integer(12)))
        #expect(count.read("1,200") == .value(.integer(1200)))
        #expect(count.read("0") == .value(.integer(0)))
        #expect(count.read("-1") == .fault(count.wanted))
        #expect(count.read("1.5") == .fault(count.wanted))
    }

    @Test func `amounts are exact fen, and refused with three places or below zero`() {
        #expect(FieldType.money.read("1,200.50") == .value(.integer(120_050)))
        #expect(FieldType.money.read("848369") == .value(.integer(84_836_900)))
        #expect(FieldType.money.read("0.005") == .fault(FieldType.money.wanted))
        #expect(FieldType.money.read("-5") == .fault(FieldType.money.wanted))
    }

    @Test(arguments: [
        ("yes", 1), ("no", 0), ("YES", 1), ("TRUE", 1), ("FALSE", 0), ("true", 1), ("是", 1), ("否", 0),
        ("1", 1), ("0", 0),
        ("１", 1), ("Y", 1), ("n", 0), ("有", 1), ("无", 0),
    ])
    func `yes and no are read as people and spreadsheets write them`(text: String, value: Int) {
        #expect(FieldType.yesNo.read(text) == .value(.integer(value)))
    }

    @Test func `anything but yes and no is refused`() {
        for text in ["M", "2", "maybe", "是否"] {
            #expect(FieldType.yesNo.read(text) == .fault(Label("yes（是）或 no（否）", "yes or no")))
        }
    }

    @Test(arguments: [
        FieldType.number, .areaCode, .idNumber, .phone, .reference(.clients), .references(.clients),
    ])
    func `digits that a spreadsheet has cut are refused with the reason`(type: FieldType) {
        for text in ["4.11102E+11", "4.11102e+17", "４．１１１０２Ｅ＋１１", "'4.11102E+11", "1E+05"] {
            guard case .fault(let wanted) = type.read(text) else {
                Issue.record("\(type.name.english) takes \(text)")
                continue
            }
            #expect(wanted.english.contains("spreadsheet") && wanted.chinese.contains("电子表格"))
        }
    }

    @Test func `a number with a letter E in it is not taken for a cut one`() {
        #expect(FieldType.number.read("E+1") == .value(.text("E+1")))
        #expect(FieldType.number.read("2E5") == .value(.text("2E5")))
        #expect(FieldType.text.read("4.11102E+11") == .value(.text("4.11102E+11")))
    }

    @Test func `an apostrophe that protects digits from a spreadsheet goes`() {
        #expect(FieldType.number.read("'0012") == .value(.text("0012")))
        #expect(FieldType.areaCode.read("'411102001000") == .value(.text("411102001000")))
        #expect(FieldType.text.read("'0012") == .value(.text("'0012")))
    }

    @Test func `codes, identity numbers and telephones are read through input methods`() {
        #expect(FieldType.areaCode.read("４１１１") == .value(.text("4111")))
        #expect(FieldType.idNumber.read("11010519491231002ｘ") == .value(.text("11010519491231002X")))
        #expect(FieldType.phone.read("0395－3131234") == .value(.text("0395-3131234")))
        #expect(FieldType.areaCode.read("411") == .fault(FieldType.areaCode.wanted))
        #expect(FieldType.idNumber.read("110105194912310021") == .fault(FieldType.idNumber.wanted))
        #expect(FieldType.phone.read("110") == .fault(FieldType.phone.wanted))
    }

    @Test func `a choice is a code or a label, and nothing else`() throws {
        let type = try #require(Kind.visits.field("kind")).type
        #expect(type.read("follow_up") == .value(.text("follow_up")))
        #expect(type.read("定期回访") == .value(.text("follow_up")))
        #expect(type.read("FOLLOW-UP") == .value(.text("follow_up")))
        #expect(type.read("回访") == .fault(type.wanted))
        #expect(type.wanted.english == "one of routine, follow_up, special, phone")
        #expect(type.wanted.chinese == "以下之一 routine（日常）、follow_up（定期回访）、special（特殊）、phone（电话）")
    }

    @Test func `a list of choices is read in order and refuses one twice`() throws {
        let type = try #require(Kind.activities.field("partners")).type
        #expect(type.read("志愿者|community") == .value(.text("volunteer|community")))
        #expect(type.read("volunteer ｜ community") == .value(.text("volunteer|community")))
        #expect(type.read("volunteer|志愿者") == .fault(type.wanted))
        #expect(type.read("volunteer|church") == .fault(type.wanted))
    }

    @Test func `categories are read with their days, several spans of one code too, but no span twice`() {
        let type = FieldType.categories
        #expect(type.read("低保@2023/6/1..|residents") == .fault(type.wanted))
        #expect(type.read("低保@2023/6/1..|resident") == .value(.text("low_income@2023-06-01..|resident")))
        #expect(
            type.read("low_income@..2022-12-31|low_income@2023-06-01..")
                == .value(.text("low_income@..2022-12-31|low_income@2023-06-01..")))
        #expect(type.read("low_income|低保") == .fault(type.wanted))
    }

    @Test func `a reference is a number, perhaps with its station`() {
        let type = FieldType.reference(.clients)
        guard case .numbers(let plain) = type.read("K0012"),
            case .numbers(let far) = type.read("411102001000/K0012")
        else {
            Issue.record("no numbers")
            return
        }
        #expect(plain.map(\.description) == ["K0012"] && plain[0].station == nil)
        #expect(far.map(\.number) == ["K0012"] && far[0].station == AreaCode("411102001000"))
        #expect(far[0].description == "411102001000/K0012")
        #expect(type.read("411102001000/") == .fault(type.wanted))
    }

    @Test func `a short station code stands before a number as a long one does`() {
        #expect(RecordNumber("4111/K0012")?.station == AreaCode("4111"))
    }

    @Test(arguments: ["2023/001", "202306/01", "个案/7", "K/1"])
    func `a slash in a station's own number is no station, nor is a year before it`(text: String) {
        #expect(RecordNumber(text)?.station == nil)
        #expect(RecordNumber(text)?.number == text)
    }

    @Test func `references refuse a number twice`() {
        let type = FieldType.references(.clients)
        #expect(type.read("K1|K2") == .numbers([RecordNumber("K1")!, RecordNumber("K2")!]))
        #expect(type.read("K1 | K2 |") == .numbers([RecordNumber("K1")!, RecordNumber("K2")!]))
        #expect(type.read("K1|K2|K1") == .fault(type.wanted))
        #expect(type.read("K1|411102/") == .fault(type.wanted))
    }

    @Test func `an event is an id in small letters`() {
        #expect(
            FieldType.event.read(" 018B-ABCD ") == .id("018b-abcd"))
    }

    @Test func `what a field prints it reads again`() throws {
        let samples: [(FieldType, Value)] = [
            (.text, .text(" a ")), (.number, .text("0012")), (.areaCode, .text("4111")),
            (.day, .integer(20_240_229)),
            (.clock, .integer(5)), (count, .integer(0)), (.money, .integer(5)), (.yesNo, .integer(1)),
            (.yesNo, .integer(0)), (.categories, .text("low_income@2023-06-01..|resident")),
        ]
        for (type, value) in samples {
            #expect(type.read(type.print(value)) == .value(value))
        }
        #expect(FieldType.money.print(.integer(84_836_900)) == "848369.00")
        #expect(FieldType.day.print(.none) == "")
    }

    @Test func `people read labels where files have codes`() throws {
        let field = try #require(Kind.visits.field("action")).type
        #expect(field.show(.text("on_site"), in: .chinese) == "现场处理")
        #expect(field.show(.text("on_site"), in: .english) == "On the spot")
        #expect(FieldType.yesNo.show(.integer(0), in: .chinese) == "否")
        #expect(FieldType.categories.show(.text("low_income|resident"), in: .chinese) == "低保、普通居民")
    }
}
