import Casework
import Testing

@testable import Ledger

/// Who takes a month on, in which order, and what it takes.
@Suite struct MonthStepTests {
    private func refusal(_ body: () throws -> Void) -> String? {
        guard let failure = failure(body), failure.cause == .refused else { return nil }
        return failure.sentence.english
    }

    @Test func `a worker completes, the head reviews, the supervisor above locks, each with who and when`()
        throws
    {
        let test = try monthLedger()
        var clock = 0
        test.ledger.now = {
            clock += 1
            return "2024-03-0\(clock)T08:00:00Z"
        }
        #expect(try test.state("2024-02") == .open)
        #expect(try test.take(.complete, "2024-02", as: "W1").state == .completed)
        #expect(try test.take(.review, "2024-02", as: "H1").state == .reviewed)
        let locked = try test.take(.lock, "2024-02", as: "D1")
        #expect(locked.state == .locked && locked.until == nil)
        #expect(locked.steps.map(\.act) == [.complete, .review, .lock])
        #expect(locked.steps.map(\.who) == ["W1", "H1", "D1"])
        #expect(locked.steps.map(\.at) == (1...3).map { "2024-03-0\($0)T08:00:00Z" })
        #expect(try test.state("2024-02", at: ganhe) == .open)
        #expect(try test.ledger.check().isGood)
    }

    @Test func `nobody does what another role does, and is told who may`() throws {
        let test = try monthLedger()
        try test.take(.complete, "2024-02", as: "W1")
        let review = try #require(refusal { try test.take(.review, "2024-02", as: "W1") })
        #expect(review.contains("赵站 (H1), 钱督 (D1)") && !review.contains("孙站"))
        #expect(refusal { try test.take(.handBack, "2024-02", as: "W2", reason: "x") } != nil)
        try test.take(.review, "2024-02", as: "H1")
        for who in ["W1", "H1"] {
            let lock = try #require(refusal { try test.take(.lock, "2024-02", as: who) })
            #expect(lock.contains("钱督 (D1)") && !lock.contains("赵站 (H1)"))
        }
        try test.take(.lock, "2024-02", as: "D1")
        #expect(
            refusal { try test.take(.unlock, "2024-02", as: "H1", reason: "x", until: "2024-04-01") } != nil)
        #expect(try test.state("2024-02") == .locked)
    }

    @Test func `who does it is a worker of the station or of one above it, and still there`() throws {
        let test = try monthLedger()
        for who in ["", " ", "W9", "\(ganhe)/W1"] {
            #expect(refusal { try test.take(.complete, "2024-02", as: who) } != nil, "“\(who)”")
        }
        // The number of a worker at the county is found from below; W1 there is another.
        #expect(try test.take(.complete, "2024-02", at: ganhe, as: "W1").state == .completed)
        let worker = try #require(
            try test.rows(.workers).first { $0["worker_no"] == "W2" })["id"]!
        _ = try test.ledger.edit(worker, ["left_on": "2024-03-31"])
        #expect(refusal { try test.take(.complete, "2024-02", as: "W2") } != nil)
        #expect(try test.take(.complete, "2024-02", as: "\(county)/D1").state == .completed)
    }

    @Test func `a step that is not the next one is refused with what comes before it`() throws {
        let test = try monthLedger()
        let until = "2024-04-30"
        func refused(_ acts: MonthAct...) throws {
            for act in acts {
                let sentence = refusal {
                    try test.take(act, "2024-02", as: "D1", reason: "x", until: until)
                }
                #expect(sentence?.contains("has to be") == true, "\(act): \(sentence ?? "")")
            }
        }
        try refused(.review, .lock, .unlock, .handBack)
        try test.take(.complete, "2024-02", as: "D1")
        try refused(.complete, .lock, .unlock)
        try test.take(.review, "2024-02", as: "D1")
        try refused(.complete, .review, .unlock)
        try test.take(.lock, "2024-02", as: "D1")
        try refused(.complete, .review, .lock, .handBack)
        try test.take(.unlock, "2024-02", as: "D1", reason: "x", until: until)
        try refused(.complete, .review, .unlock, .handBack)
        try refused(.late, .correct, .touch)
    }

    @Test func `a month is given back with a reason and goes its way again`() throws {
        let test = try monthLedger()
        try test.take(.complete, "2024-02", as: "W1")
        for reason in [nil, "", "  "] {
            #expect(refusal { try test.take(.handBack, "2024-02", as: "H1", reason: reason) } != nil)
        }
        let open = try test.take(.handBack, "2024-02", as: "H1", reason: "少两次走访")
        #expect(open.state == .open && open.last(.handBack)?.reason == "少两次走访")
        try test.take(.complete, "2024-02", as: "W1")
        try test.take(.review, "2024-02", as: "H1")
        try test.take(.handBack, "2024-02", as: "D1", reason: "x")
        try test.lock("2024-02")
        #expect(
            try test.acts("2024-02") == [
                .complete, .handBack, .complete, .review, .handBack, .complete, .review, .lock,
            ])
    }

    @Test func `a month that is not over can't be handed in`() throws {
        let test = try monthLedger(today: "2024-03-30")
        #expect(refusal { try test.take(.complete, "2024-03", as: "W1") }?.contains("not over") == true)
        test.ledger.today = Day("2024-03-31")!
        #expect(try test.take(.complete, "2024-03", as: "W1").state == .completed)
    }

    @Test func `an unlocking has a reason and a last day, and runs out by itself`() throws {
        let test = try monthLedger()
        let id = try test.add(.visits, visit())
        try test.lock("2024-02")
        let cells = try test.sealedCells()
        for (reason, until) in [
            (nil, "2024-04-02"), (" ", "2024-04-02"), ("x", nil), ("x", "2024-03-30"),
        ] as [(String?, String?)] {
            #expect(
                refusal { try test.take(.unlock, "2024-02", as: "D1", reason: reason, until: until) } != nil)
        }
        let open = try test.take(.unlock, "2024-02", as: "D1", reason: "数错", until: "2024-04-02")
        #expect(open.state == .unlocked && open.until == Day("2024-04-02"))
        test.ledger.today = Day("2024-04-02")!
        _ = try test.ledger.edit(id, ["people": "3"])
        test.ledger.today = Day("2024-04-03")!
        let over = try test.ledger.month(month("2024-02"), of: test.station(oldStreet))
        #expect(over.state == .locked && over.until == nil)
        #expect(isLocked { _ = try test.ledger.edit(id, ["people": "4"]) })
        // Opened again, and locked before its day.
        try test.take(.unlock, "2024-02", as: "D1", reason: "再看", until: "2024-04-30")
        _ = try test.ledger.edit(id, ["people": "4"])
        try test.take(.lock, "2024-02", as: "D1")
        #expect(isLocked { _ = try test.ledger.edit(id, ["people": "5"]) })
        #expect(try test.sealedCells() == cells)
        #expect(try test.differing("2024-02") == ["people_served": [1, 4]])
        #expect(
            try test.acts("2024-02") == [
                .complete, .review, .lock, .unlock, .correct, .unlock, .correct, .lock,
            ])
        #expect(try test.ledger.check().isGood)
    }
}
