import Casework
import Testing

@Suite struct ClockShorthandTests {
    @Test(arguments: [
        ("930", "09:30"), ("0930", "09:30"), ("9:30", "09:30"), ("9.30", "09:30"), ("９：３０", "09:30"),
        ("1430", "14:30"),
        ("9", "09:00"), ("0", "00:00"), ("23", "23:00"), ("14:00", "14:00"), ("9点", "09:00"),
        ("9点半", "09:30"),
        ("9点30", "09:30"), ("9点30分", "09:30"), ("9点05", "09:05"), ("9时30分", "09:30"), ("9点一刻", "09:15"),
        ("9点三刻", "09:45"),
        ("9点整", "09:00"), ("9点钟", "09:00"), ("九点半", "09:30"), ("十点一刻", "10:15"), ("两点二十", "02:20"),
        ("下午2点", "14:00"), ("下午2点半", "14:30"), ("下午2:30", "14:30"), ("下午230", "14:30"), ("下午14点", "14:00"),
        ("上午9点", "09:00"), ("早上8点", "08:00"), ("中午12点", "12:00"), ("中午1点", "13:00"), ("晚上7点", "19:00"),
        ("晚7点半", "19:30"),
        ("下午12点半", "12:30"), ("2pm", "14:00"), ("9:30 PM", "21:30"), ("930am", "09:30"), ("12am", "00:00"),
        ("12pm", "12:00"),
    ])
    func `a time is read as workers type it`(text: String, expected: String) {
        #expect(Clock.typed(text)?.description == expected)
    }

    @Test(arguments: [
        "", " ", "24", "2400", "960", "9999", "99999", "-9", "+9", "9:", "9:60", "9.5", "9点60", "9点1.5",
        "25点", "点", "半", "点半",
        "下午", "下午0点", "上午13点", "晚上2点", "晚上12点", "13am", "am", "9 30", "9点半半", "9:30-10:00", "1e1", "😀",
        "\u{200F}9",
        "999999999999999999点", "9点999999999999999",
    ])
    func `what is no time of a day is none`(text: String) {
        #expect(Clock.typed(text) == nil)
    }

    @Test func `every minute of the day is read with and without its colon`() {
        for minutes in 0..<1440 {
            let clock = Clock(minutes: minutes)
            #expect(Clock.typed(clock.description) == clock)
            #expect(Clock.typed(clock.description.filter { $0 != ":" }) == clock)
        }
    }
}
