import Casework
import Testing

@Suite struct DeliberationTests {
    @Test func `a round with an outcome counts on its day`() {
        let round = Deliberation.sample(on: "2023-06-03", outcome: "装四处充电桩")
        #expect(round.figures() == [.deliberations: 1])
        #expect(round.lines(.deliberations) == ["2023-06-03 +1"])
        #expect(round.postings(resting: Resting(), rules: .version1).map(\.worker) == [Sample.worker])
    }

    @Test func `a round without an outcome counts nowhere, and its participants never do`() {
        #expect(Deliberation.sample().with { $0.participants = 20 }.figures() == [:])
        let round = Deliberation.sample(outcome: "缓议").with { $0.participants = 20 }
        #expect(round.figures() == [.deliberations: 1])
    }

    @Test func `an outcome of blanks is none`() {
        #expect(Kind.deliberations.field("outcome")?.type.read("  \n ") == .value(.none))
    }

    @Test func `a round does not lie in the future`() {
        #expect(Deliberation.sample(on: "2023-11-01").blocked == ["date"])
        #expect(Deliberation.sample(on: "2023-10-31").blocked == [])
    }
}
