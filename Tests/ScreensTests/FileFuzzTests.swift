import Casework
import Ledger
import Terminal
import Testing

@testable import Screens

/// Keys by the hundred at the files of a case and a group.
@Suite struct FileFuzzTests {
    static let keys = 400

    @Test(arguments: [7, 20_231_031, UInt64.random(in: 0...0xFFFF_FFFF)])
    func `any keys at a group leave sound frames and figures that agree`(seed: UInt64) throws {
        print("TAIZHANG_TEST_SEED=\(seed)")
        let (desk, id) = try SmallGroup.open()
        try play(desk, seed) { GroupScreen($0, id) }
        // The keys may have made more of them, and moved days.
        let attendance = try all(.groups, desk).reduce(0) {
            $0 + Attendance(try SmallGroup.file(desk, $1)).attendance
        }
        #expect(try desk.ledger.figure(.group_attendance, Self.ever) == attendance)
    }

    @Test(arguments: [7, 20_231_031, UInt64.random(in: 0...0xFFFF_FFFF)])
    func `any keys at a case leave sound frames and figures that agree`(seed: UInt64) throws {
        print("TAIZHANG_TEST_SEED=\(seed)")
        let (desk, id) = try SmallCase.open { try SmallCase.visit($0, ["date": "2023-10-31"]) }
        try play(desk, seed) { CaseScreen($0, id) }
        let reached = try all(.cases, desk).reduce(0) {
            $0 + CaseFacts(try desk.ledger.caseFile($1, language: .chinese), today: desk.desk.today).reached
        }
        #expect(try desk.ledger.figure(.case_contacts, Self.ever) == reached)
    }

    private static let ever = Period("2000-01..2023-12")!

    private func all(_ kind: Kind, _ desk: TestDesk) throws -> [RecordUUID] {
        var found: [RecordUUID] = []
        try desk.ledger.list(kind, language: .chinese) { found.append($0.id) }
        return found
    }

    /// Presses keys at random, coming back to the screen whenever they have led away from it.
    private func play(_ desk: TestDesk, _ seed: UInt64, _ file: (Desk) -> any Screen) throws {
        var random = SplitMix(seed)
        for step in 0..<Self.keys {
            if desk.screen is HomeScreen { desk.open(file(desk.desk)) }
            let key = Self.choices[random.below(Self.choices.count)]
            desk.press(key)
            if step % 50 == 0 { desk.wait(.seconds(3)) }
            expectSound(try #require(desk.display.frame), "seed \(seed), step \(step), \(key)")
        }
        desk.desk.goHome()
        #expect(try desk.ledger.check().differences.isEmpty)
    }

    private static let choices: [Key] =
        [
            .up, .down, .left, .right, .home, .end, .enter, .enter, .enter, .escape, .tab, .backTab, .insert,
            .delete, .backspace, .pageDown, .function(2), .function(3), .function(4), .function(5),
            .function(6), .function(10), .ctrl("a"), .ctrl("e"), .ctrl("k"), .ctrl("n"), .ctrl("s"),
            .ctrl("u"),
            .ctrl("z"), .alt("m"), .shift(.left),
        ] + " naswfu+ hjkl 123489 y/x中陈".map { .text($0) }
}
