import Casework
import Testing

@Suite struct ClockTests {
    @Test(arguments: [
        ("09:30", 570), ("9:30", 570), ("9:30:00", 570), ("9:30 PM", 1290), ("12:05:00 AM", 5),
        ("下午1:00", 780),
        ("00:00", 0), ("23:59", 1439), ("９：３０", 570),
        ("9:5", 545),
    ])
    func `a time is read in minutes after midnight`(text: String, minutes: Int) {
        #expect(Clock(text)?.minutes == minutes)
    }

    @Test(arguments: [
        "", "24:00", "12:60", "9", "9:30:15", "9:30:", ":30", "9:", "-1:30", "+9:30", "009:30", "9:030",
        "13:30 PM", "0:30 AM", "9.30",
        "9:30:00:00",
    ])
    func `a time that the day has not, or that would lose seconds, is none`(text: String) {
        #expect(Clock(text) == nil)
    }

    @Test func `a time prints with two digits and sorts by the hour`() {
        #expect(Clock("9:5")?.description == "09:05")
        #expect(Clock(minutes: 1439).description == "23:59")
        #expect(Clock("9:30")! < Clock("10:00")!)
    }
}
