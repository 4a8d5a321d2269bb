import Casework
import Testing

@Suite struct MinutesShorthandTests {
    @Test(arguments: [
        ("90", 90), ("0", 0), ("９０", 90), ("90分", 90), ("90分钟", 90), ("90m", 90), ("90 min", 90), ("九十", 90),
        ("1.5h", 90), ("1.5H", 90), ("１．５ｈ", 90), ("1.5小时", 90), ("1.25h", 75), ("0.1h", 6), ("2h", 120),
        ("2时", 120), ("2个小时", 120),
        ("两小时", 120), ("1小时30分", 90), ("1小时30分钟", 90), ("1 小时 30 分", 90), ("1小时30", 90), ("一小时三十分", 90),
        ("2h30m", 150),
        ("2h30", 150), ("1:30", 90), ("0:45", 45), ("１：３０", 90), ("半小时", 30), ("半个小时", 30), ("一个半小时", 90),
        ("2小时半", 150),
        ("三刻钟", 45), ("9:30-11:00", 90), ("0930-1100", 90), ("930-1100", 90), ("9:30~11:00", 90),
        ("９：３０－１１：００", 90),
        ("9点半到11点", 90), ("9-11", 120), ("下午2点-下午4点半", 150), ("45+45", 90), ("1h+30", 90),
        ("9:30-11:00+30", 120),
        ("1440", 1440), ("2000", 2000), ("100000", 100_000), ("90000+10000", 100_000),
    ])
    func `a length of time is read in minutes`(text: String, minutes: Int) {
        #expect(Minutes.typed(text) == minutes)
    }

    @Test(arguments: [
        "", " ", "h", "分", "1.5", "1.333h", "-90", "+90", "90+", "90++1", "1:60", "1:5", "1:300", "1h60m",
        "1.5h30m", "1.5:30", "11:00-9:30",
        "9:30-9:30", "22:00-1:00", "9:30-", "-11:00", "9:30-11:00-12:00", "100001", "90000+10001",
        "99999999999999999999",
        "999999999999h", "999999999999999:30", "1h30m20", "90 90", "2h 30", "小时", "半", "😀", "\u{200F}90",
        "1e2", "90x",
    ])
    func `what is no length of time, or beyond the limit, is none`(text: String) {
        #expect(Minutes.typed(text) == nil)
    }

    @Test(arguments: [
        (0, "0分", "0 min"), (45, "45分", "45 min"), (60, "1小时", "1 h"), (90, "1小时30分", "1 h 30 min"),
        (1440, "24小时", "24 h"), (601, "10小时1分", "10 h 1 min"), (-5, "-5分", "-5 min"),
        (Int.min, "\(Int.min)分", "\(Int.min) min"),
    ])
    func `minutes are said in hours and minutes`(minutes: Int, chinese: String, english: String) {
        #expect(Minutes.meaning(minutes) == Label(chinese, english))
    }

    @Test func `a very long text is read without delay`() {
        #expect(Minutes.typed(String(repeating: "1+", count: 5000) + "1") == 5001)
        #expect(Minutes.typed(String(repeating: "9:30-", count: 2000)) == nil)
        #expect(Minutes.typed(String(repeating: "9", count: 10_000)) == nil)
    }
}
