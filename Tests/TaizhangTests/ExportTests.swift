import Foundation
import Testing

/// Files going out.
@Suite struct ExportTests {
    @Test func `a directory gets a file of every kind, which comes back as it was`() throws {
        let desk = Luohe.imported
        let out = "\(desk.folder)/out"
        let outcome = desk.run("export", out)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.lines.count == 21)
        #expect(outcome.lines.contains("visits.csv rows=3481"))
        #expect(desk.mode(out) == 0o700)
        #expect(desk.mode("\(out)/visits.csv") == 0o600)
        #expect(
            FileManager.default.contents(atPath: "\(out)/visits.csv")!.prefix(3)
                == Data([0xEF, 0xBB, 0xBF]))
        let other = Desk()
        let back = other.run("import", out, "--format", "json")
        #expect(back.status == 0, "\(back.errors.prefix(2000))")
        let figures = ["tally", "2023-01..2023-10", "--by", "station", "--format", "json"]
        #expect(other.run(figures).output == desk.run(figures).output)
        // The same records by their ids: nothing is new the second time.
        #expect(
            (desk.run("import", out, "--dry-run", "--format", "json").object["total"] as! [String: Int])[
                "unchanged"] == 9925)
    }

    @Test func `standard output has no byte order mark, and a file has`() {
        let desk = Luohe.imported
        let printed = desk.run(
            "export", "-", "--kind", "visit", "--period", "2023-06", "--station", "411102")
        #expect(printed.status == 0)
        #expect(printed.output.hasPrefix("station,date,client,"))
        let path = "\(desk.folder)/june.csv"
        let told = desk.run(
            "export", path, "--kind", "visits", "--period", "2023-06", "--station", "411102")
        #expect(told.output.hasPrefix("\(path) rows="))
        #expect(desk.text(path) == "\u{FEFF}" + printed.output)
    }

    @Test func `masked names can't be read`() {
        let desk = Desk.small()
        let plain = desk.run("export", "-", "--kind", "clients").output
        #expect(plain.contains("张三"))
        #expect(!desk.run("export", "-", "--kind", "clients", "--masked").output.contains("张三"))
    }
}
