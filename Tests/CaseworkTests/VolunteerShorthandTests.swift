import Casework
import Testing

@Suite struct VolunteerShorthandTests {
    /// People and minutes of each, as `3x120`, with the name in front where there is one.
    private func listed(_ text: String) -> String? {
        VolunteerShorthand(text).map { shorthand in
            shorthand.shares.map { "\($0.name ?? "")\($0.people)x\($0.minutes)" }.joined(separator: " ")
        }
    }

    @Test(arguments: [
        ("", ""), ("  ", ""), ("3x2", "3x120"), ("3X2", "3x120"), ("3×2", "3x120"), ("3*2", "3x120"),
        ("３ｘ２", "3x120"), ("３＊２", "3x120"),
        ("3 x 2", "3x120"), ("3x1.5", "3x90"), ("3x2时", "3x120"), ("3x2小时", "3x120"), ("3x2h", "3x120"),
        ("3x1:30", "3x90"),
        ("3x90分", "3x90"), ("3x90m", "3x90"), ("3x90分钟", "3x90"), ("3x半小时", "3x30"), ("3x1小时30分", "3x90"),
        ("3人6", "3x120"), ("3人6时", "3x120"), ("3人共6时", "3x120"), ("3人4.5", "3x90"), ("3人90分", "3x30"),
        ("3人每人2时", "3x120"),
        ("3x2+1x4", "3x120 1x240"), ("3x2,1x4", "3x120 1x240"), ("3x2，1x4", "3x120 1x240"),
        ("3x2、1x4", "3x120 1x240"), ("3x2 1x4", "3x120 1x240"),
        ("3x2；1x4", "3x120 1x240"), ("3x2 + 1x4", "3x120 1x240"), ("3x2时 1x4", "3x120 1x240"),
        ("张三2", "张三1x120"), ("张三 2", "张三1x120"), ("张三2 李四1.5", "张三1x120 李四1x90"),
        ("张三 2 李四1.5", "张三1x120 李四1x90"),
        ("张三2时、李四90分", "张三1x120 李四1x90"), ("张三2小时李四1", "张三1x120 李四1x60"), ("张三2 3x1", "张三1x120 3x60"),
        ("三毛2 小明3", "三毛1x120 小明1x180"), ("阿依·古丽2", "阿依·古丽1x120"), ("Anna 1.5", "Anna1x90"),
        ("1x24", "1x1440"), ("99999x2", "99999x120"),
    ])
    func `volunteers are read by number or by name`(text: String, expected: String) {
        #expect(listed(text) == expected)
    }

    @Test(arguments: [
        "3", "3x", "x2", "3人", "人6", "0x2", "3x0", "3x24.5", "3x1441分", "3人7分", "3人1:40", "2人0", "3x2+",
        "+3x2", "3x2++1x4", "3x2x4", "-3x2", "3x-2",
        "3x1.333", "3x0.001", "张三", "张三 李四2", "张三0", "张三x", "3人张三", "三人每人2时", "1.5x2", "3 2", "3x2 4",
        "999999x2",
        "99999999999999999999x2", "3x99999999999999999999", "😀2", "\u{200F}3x2", "3x2\u{200F}", ",", "、",
        "3/2", "3人-6",
    ])
    func `what breaks the grammar or the rules is none`(text: String) {
        #expect(VolunteerShorthand(text) == nil, "\(listed(text) ?? "")")
    }

    @Test(arguments: [
        ("3x2", "3人 6时", "3 people, 6 h"), ("3人6", "3人 6时", "3 people, 6 h"),
        ("1x4", "1人 4时", "1 person, 4 h"),
        ("3x1.5", "3人 4.5时", "3 people, 4.5 h"), ("张三2 李四1.5", "2人 3.5时", "2 people, 3.5 h"),
        ("3x2+1x4", "4人 10时", "4 people, 10 h"),
        ("1x100分", "1人 1小时40分", "1 person, 1 h 40 min"), ("1x6分", "1人 0.1时", "1 person, 0.1 h"),
        ("", "没有", "none"),
    ])
    func `the meaning is the people and their hours together`(text: String, chinese: String, english: String)
        throws
    {
        #expect(try #require(VolunteerShorthand(text)).meaning == Label(chinese, english))
    }

    @Test func `a list of thousands is added up`() throws {
        let long = try #require(VolunteerShorthand(String(repeating: "3x2 ", count: 2500)))
        #expect(long.people == 7500)
        #expect(long.minutes == 900_000)
        #expect(VolunteerShorthand(String(repeating: "张", count: 10_000)) == nil)
    }
}
