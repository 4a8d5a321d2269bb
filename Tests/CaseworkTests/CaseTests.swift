import Casework
import Testing

@Suite struct CaseTests {
    @Test func `an open case is opened on its day and active from then on`() {
        let file = Case.sample(opened: "2023-06-03")
        #expect(file.figures() == [.cases_opened: 1, .cases_active: 1])
        #expect(file.lines(.cases_opened) == ["2023-06-03 +1"])
        #expect(file.lines(.cases_active) == ["2023-06-03 +1"])
    }

    @Test func `a case is no longer active on the day on which it is closed`() {
        let file = Case.sample(opened: "2023-06-03", closed: "2023-08-31")
        #expect(file.lines(.cases_closed) == ["2023-08-31 +1"])
        #expect(file.lines(.cases_active) == ["2023-06-03 +1", "2023-08-31 -1"])
    }

    @Test func `a case opened and closed on one day is both, and never active`() {
        let file = Case.sample(opened: "2023-06-03", closed: "2023-06-03")
        #expect(file.figures() == [.cases_opened: 1, .cases_closed: 1, .cases_active: 0])
        #expect(file.lines(.cases_active) == ["2023-06-03 +1", "2023-06-03 -1"])
        #expect(file.blocked == [])
    }

    @Test func `the cases active at the end are those at the start and those opened but for those closed`() {
        let files = [
            Case.sample(opened: "2023-04-10"), Case.sample(opened: "2023-05-31", closed: "2023-06-01"),
            Case.sample(opened: "2023-06-01"), Case.sample(opened: "2023-06-30", closed: "2023-06-30"),
            Case.sample(opened: "2023-06-15", closed: "2023-07-01"), Case.sample(opened: "2023-07-01"),
        ]
        let lines = files.flatMap { $0.postings(resting: Resting(), rules: .version1) }
        func sum(_ indicator: Indicator, _ isCounted: (Day) -> Bool) -> Int {
            lines.filter { $0.indicator == indicator && isCounted($0.day) }.reduce(0) { $0 + $1.quantity }
        }
        let june = Period("2023-06")!
        // At the start two cases run, in June three are opened and two are closed.
        #expect(sum(.cases_active) { $0 < june.first } == 2)
        #expect(sum(.cases_opened, june.contains) == 3)
        #expect(sum(.cases_closed, june.contains) == 2)
        #expect(sum(.cases_active) { $0 <= june.last } == 3)
    }

    @Test func `a case is posted in its field of service, for its worker, without a client`() {
        for line in Case.sample(closed: "2023-08-31").postings(resting: Resting(), rules: .version1) {
            #expect(line.field == .elderly)
            #expect(line.worker == Sample.worker)
            #expect(line.subject == nil)
        }
    }

    @Test func `a case can't be closed before it was opened, and neither in the future`() {
        #expect(Case.sample(opened: "2023-06-03", closed: "2023-06-02").blocked == ["closed_on"])
        #expect(Case.sample(opened: "2023-11-01").blocked == ["opened_on"])
        #expect(Case.sample(closed: "2023-11-01").blocked == ["closed_on"])
        #expect(
            Case.sample(opened: "2023-11-02", closed: "2023-11-01").blocked == [
                "opened_on", "closed_on", "closed_on",
            ])
    }

    @Test func `a stage that disagrees with the closing day is a warning and blocks nothing`() {
        let closed = Case.sample().with { $0.stage = .closed }
        #expect(closed.blocked == [])
        #expect(closed.warnings(today: today).map(\.field) == ["closed_on"])
        let open = Case.sample(closed: "2023-06-30").with { $0.stage = .intervention }
        #expect(open.blocked == [])
        #expect(open.warnings(today: today).map(\.field) == ["stage"])
        #expect(Case.sample(closed: "2023-06-30").with { $0.stage = .follow_up }.warnings(today: today) == [])
        #expect(Case.sample(closed: "2023-06-30").with { $0.stage = .closed }.warnings(today: today) == [])
        #expect(Case.sample().warnings(today: today) == [])
    }

    @Test func `any closing reason is kept, and some are proposed`() {
        let file = Case.sample(closed: "2023-06-30").with { $0.closingReason = "搬回老家" }
        #expect(file.blocked == [])
        #expect(Case.closingReasons.map(\.chinese).contains("目标达成"))
    }
}
