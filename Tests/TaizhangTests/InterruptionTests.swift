import Foundation
import Glibc
import Testing

/// Stopping in the middle.
@Suite struct InterruptionTests {
    static let rows = 12_000

    /// A desk with visits enough to keep the program busy for a while.
    private func busyDesk() -> Desk {
        let desk = Desk.small()
        var text = "station,date,client,reached,worker,people\n"
        for row in 0..<Self.rows {
            let (month, day) = (row / 28 % 9 + 1, row % 28 + 1)
            text +=
                "411102001000,2023-0\(month)-\(day < 10 ? "0" : "")\(day),K0001,yes,S01,\(row % 5 + 1)\n"
        }
        desk.file("visits.csv", text)
        return desk
    }

    /// Waits until the import holds the ledger.
    private func waitForNote(_ desk: Desk, _ pid: pid_t) {
        let deadline = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < deadline,
            !desk.text(desk.ledger + ".lock").hasPrefix("import, pid \(pid)")
        {
            usleep(5_000)
        }
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
    func `a stopped import says so in one sentence and leaves nothing`(signal: Int32) {
        let desk = busyDesk()
        let (pid, output, errors) = desk.start(["import", "visits.csv"])
        waitForNote(desk, pid)
        kill(pid, signal)
        #expect(Program.wait(pid) == 128 + signal)
        #expect(desk.text(output).isEmpty)
        #expect(desk.text(errors) == "taizhang: Stopped; nothing was changed.\n")
        #expect((desk.run("list", "visits", "--format", "json").json as! [Any]).isEmpty)
        #expect(desk.run("check").status == 0)
    }
}
