import Casework
import Foundation
import GRDB
import Testing

@testable import Ledger

/// A damaged file is not the end: what can be read of it is read, and what is lost is named.
@Suite(.serialized) struct SalvageTests {
    /// Made once: the tests only read it, one after the other.
    private nonisolated(unsafe) static let shared = Result { try DamageGround(5, perKind: 1, visits: 100) }

    private func ground() throws -> DamageGround { try Self.shared.get() }

    @Test func `a whole ledger is salvaged whole`() throws {
        let ground = try ground()
        try ground.salvage(ground.bytes) { path, report, notes in
            #expect(notes.map { $0.sentence(in: .english) } == [])
            #expect(report.isWhole && report.check.isGood)
            #expect(report.records.values.allSatisfy { $0.read == $0.verified && $0.lost == 0 })
            let missing = try ground.missing(path)
            #expect(missing == [:])
            #expect(report.sealedMonths == 3)
            #expect(report.drafts == 1)
        }
    }

    @Test(arguments: seeds)
    func `a damaged page loses no more than the rows on it`(seed: UInt64) throws {
        announce(seed)
        let ground = try ground()
        var random = Seeded(seed)
        for round in 0..<Self.rounds { try damageOnce(ground, &random, "seed \(seed), round \(round)") }
    }

    private static let rounds =
        ProcessInfo.processInfo.environment["TAIZHANG_DAMAGES"].flatMap { Int($0) } ?? 66

    private func damageOnce(_ ground: DamageGround, _ random: inout Seeded, _ context: String) throws {
        let number = random.oneIn(12) ? 1 : 1 + random.below(ground.bytes.count / DamageGround.pageSize)
        let isFlip = random.oneIn(2)
        let damaged =
            isFlip ? ground.flipped(&random, page: number) : ground.overwritten(&random, page: number)
        let page = ground.pages.first { $0.number == number }
        let context =
            "\(context): page \(number) of \(page?.table ?? "nothing") \(isFlip ? "flipped" : "overwritten")"
        try ground.salvage(damaged) { path, report, notes in
            let differences = report.check.differences.map(\.english)
            #expect(differences == [], "\(context)")
            let missing = try ground.missing(path)
            let count = missing.values.reduce(0, +)
            let allowed =
                Kind(page?.table ?? "") != nil && page!.isLeaf
                ? page!.rows : isFlip && page?.isLeaf == true ? 1 : 0
            #expect(count <= allowed, "\(context): \(missing) beyond \(allowed)")
            #expect(count == 0 || !notes.isEmpty, "\(context)")
        }
    }
}
