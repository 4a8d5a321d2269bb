import Casework
import Testing

@Suite struct ProposedNumberTests {
    @Test func `the first number of a station is 0001`() {
        #expect(ProposedNumber.next(after: []) == "0001")
        #expect(ProposedNumber.next(after: ["甲", "K-"]) == "0001")
    }

    @Test(arguments: [
        (["2023-007"], "2023-008"), (["K0001", "K0012", "K0003"], "K0013"), (["099"], "100"),
        (["999"], "1000"),
        (["2022-120", "2023-003"], "2023-004"), (["个案9"], "个案10"), (["7", "甲"], "8"), (["K9", "K10"], "K11"),
        (["K7", "K007"], "K008"),
    ])
    func `the number after the greatest is written like it`(taken: [String], next: String) {
        #expect(ProposedNumber.next(after: taken) == next)
    }

    @Test func `a random proposal is never taken`() {
        var numbers = SeededNumbers(for: "proposed numbers")
        for _ in 0..<500 {
            let taken = (0..<Int.random(in: 0...20, using: &numbers)).map { _ in
                let zeros = String(repeating: "0", count: Int.random(in: 0...3, using: &numbers))
                let prefix = ["", "K", "2023-"].randomElement(using: &numbers)!
                return prefix + zeros + String(Int.random(in: 0...1200, using: &numbers))
            }
            #expect(!taken.contains(ProposedNumber.next(after: taken)), "\(taken), seed \(numbers.seed)")
        }
    }
}
