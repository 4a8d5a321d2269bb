import Casework
import Exchange
import Testing

@testable import Ledger

/// A script of what was done to months, and on which day.
@Suite struct MonthScriptTests {
    private func step(_ cells: String...) -> ScriptedStep? { ScriptedStep(cells) }

    @Test func `a step is read by its columns, and what is no step is none`() {
        let step = step("2023-02-01T03:00:00Z", "unlock", "411102", "2023-01", "S02", "漏录", "2023-02-10", "")
        #expect(
            step?.act == .step(.unlock) && step?.month == Month(2023, 1) && step?.day == Day("2023-02-01")!)
        #expect(step?.who == "S02" && step?.reason == "漏录" && step?.until == Day("2023-02-10")!)
        // 1 February in China.
        #expect(self.step("2023-01-31T16:00:00Z", "ask", "", "2023-01", "", "", "", "")?.day == step?.day)
        #expect(self.step("2023-02-01", "late", "", "", "S01", "x", "", "a.csv")?.act == .bring(isLate: true))
        for cells in [
            ["", "lock", "1", "2023-01", "", "", "", ""],
            ["2023-02-01", "touch", "1", "2023-01", "", "", "", ""],
            ["2023-02-01", "x", "1", "2023-01", "", "", "", ""],
            ["2023-02-01", "lock", "1", "", "", "", "", ""],
            ["2023-02-01", "lock"],
        ] {
            #expect(ScriptedStep(cells) == nil, "\(cells)")
        }
    }

    @Test func `steps are done on their own days by their own people, and nothing stays of that`() throws {
        let test = try smallLedger()
        let ledger = test.ledger
        _ = try ledger.add(
            TestLedger.entry(
                .workers, ["worker_no": "V1", "station": "411102", "name": "督", "role": "supervisor"]))
        let moment = ledger.now()
        ledger.now = { moment }
        let gift = "station,received_on,provider,kind,value_yuan\n\(oldStreet),2024-01-10,某企业,cash,500\n"
        let script = [
            step("2024-02-01T03:00:00Z", "complete", oldStreet, "2024-01", "W1", "之前在纸上", "", ""),
            step("2024-02-02T03:00:00Z", "review", oldStreet, "2024-01", "V1", "", "", ""),
            step("2024-02-03T03:00:00Z", "lock", oldStreet, "2024-01", "V1", "", "", ""),
            step("2024-02-04T03:00:00Z", "late", "", "", "W1", "票据后到", "", "gift.csv"),
        ].compactMap(\.self)
        #expect(script.count == 4)
        var opened: [String] = []
        try ledger.play(
            script,
            files: { name in
                opened.append(name)
                return [try TestLedger.file(CSVReader(bytes: Array(gift.utf8)), .resources)]
            })
        #expect(opened == ["gift.csv"])
        #expect(ledger.who == "test" && ledger.today == Day("2024-03-31")! && ledger.now() == moment)
        #expect(ledger.late == nil)
        let id = try #require(try ledger.stations().first { $0.code == oldStreet }).id
        let month = try ledger.month(Month(2024, 1), of: id)
        #expect(month.state == .locked && month.steps.map(\.act) == [.complete, .review, .lock, .late])
        #expect(month.steps.map(\.at).last == "2024-02-04T03:00:00Z" && month.steps.last?.reason == "票据后到")
        #expect(try ledger.checklist(Month(2024, 1), of: id).map(\.explanation) == ["之前在纸上"])
        #expect(try ledger.check().isGood)
    }

    @Test func `what can't be done is said with the number of its step`() throws {
        let test = try smallLedger()
        func said(_ cells: String...) -> String? {
            failure { try test.ledger.play([ScriptedStep(cells)!], files: { _ in [] }) }?.sentence.english
        }
        let lock = said("2024-02-01T03:00:00Z", "lock", oldStreet, "2024-01", "W1", "", "", "")
        #expect(lock?.hasPrefix("step 1: ") == true)
        let nowhere = said("2024-02-01T03:00:00Z", "lock", "411199", "2024-01", "W1", "", "", "")
        #expect(nowhere == "step 1: there is no station 411199")
    }
}
