import Casework
import Testing

/// The valid numbers are the two examples of GB 11643 and one worked by hand:
/// 41110220000229001 has the weighted sum 149, 149 mod 11 is 6, whose check digit is 6.
@Suite struct IDNumberTests {
    @Test func `the examples of the standard are right, and tell birth and sex`() throws {
        let woman = try #require(IDNumber("11010519491231002X"))
        #expect(woman.birthDate == day("1949-12-31"))
        #expect(!woman.isMale)
        let man = try #require(IDNumber("440524188001010014"))
        #expect(man.birthDate == day("1880-01-01"))
        #expect(man.isMale)
    }

    @Test func `a small x is the check digit X`() {
        #expect(IDNumber("11010519491231002x")?.description == "11010519491231002X")
    }

    @Test(arguments: Array("0123456789"))
    func `any other check digit is wrong`(digit: Character) {
        #expect(IDNumber("11010519491231002\(digit)") == nil)
    }

    @Test func `someone may be born on 29 February, but not in 1900`() {
        #expect(IDNumber("411102200002290016")?.birthDate == day("2000-02-29"))
        // 41110219000229001 has the sum 156, 156 mod 11 is 2, whose check digit is X: only the day is wrong.
        #expect(IDNumber("41110219000229001X") == nil)
    }

    @Test(arguments: [
        "", "110105491231002", "11010519491231002", "11010519491231002XX", "1101051949123100XX",
        "X1010519491231002X",
    ])
    func `fifteen digits, or letters among the digits, are no number`(text: String) {
        #expect(IDNumber(text) == nil)
    }
}
