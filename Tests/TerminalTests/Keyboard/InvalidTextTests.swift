import TerminalSupport
import Testing

@testable import Terminal

/// Bytes that are no UTF-8.
@Suite struct InvalidTextTests {
    private func events(_ pieces: [[UInt8]]) -> [Event] {
        var decoder = KeyDecoder()
        var events: [Event] = []
        for piece in pieces {
            decoder.feed(piece)
            while let event = decoder.next() { events.append(event) }
        }
        while decoder.patience != nil {
            decoder.giveUp()
            while let event = decoder.next() { events.append(event) }
        }
        return events
    }

    private func text(_ bytes: [UInt8]) -> String {
        events([bytes]).map {
            if case .key(.text(let character)) = $0 { String(character) } else { "<\($0)>" }
        }.joined()
    }

    @Test(
        arguments: [
            // 中 in GBK; then what follows it.
            ([0xD6, 0xD0], "\u{FFFD}\u{FFFD}"), ([0xD6, 0xD0, 0x61], "\u{FFFD}\u{FFFD}a"),
            ([0xD6, 0xE4, 0xB8, 0xAD], "\u{FFFD}中"),
            // Cut, too long, a surrogate, beyond the last, never used.
            ([0xE4, 0xB8, 0x61], "\u{FFFD}a"), ([0xE4, 0xB8], "\u{FFFD}"),
            ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
            ([0xE0, 0x80, 0xAF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xFE, 0xFF], "\u{FFFD}\u{FFFD}"),
            ([0xF0, 0x9F, 0x98, 0xE4, 0xB8, 0xAD], "\u{FFFD}中"),
            // A control character in two bytes.
            ([0xC2, 0x9B, 0x41], "\u{FFFD}A"),
        ] as [([UInt8], String)])
    func `a byte that is no text is marked and what follows is whole`(bytes: [UInt8], expected: String) {
        #expect(text(bytes) == expected)
    }

    @Test(arguments: SeededRandom.seeds)
    func `printable bytes read as the standard library reads them`(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<300 {
            let bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ -> UInt8 in
                let byte = UInt8.random(in: 0x21...0xFF, using: &random)
                return byte == 0x7F ? 0x41 : byte
            }
            let expected = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
                (0x80...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar
            }
            #expect(text(bytes).unicodeScalars.map { $0 } == expected, "seed \(seed): \(bytes)")
        }
    }

    @Test(arguments: SeededRandom.seeds)
    func `bytes of any kind mean the same however they are cut, and never more keys than bytes`(seed: UInt64)
    {
        var random = SeededRandom(seed)
        let pieces: [[UInt8]] =
            KeySamples.all.map { Array($0.sent.utf8) } + KeySamples.nothing.map { Array($0.utf8) } + [
                Array("\u{1B}[200~".utf8), Array("\u{1B}[201~".utf8), [0x1B], [0x1B, 0x5B], Array("中".utf8),
                [0xE4],
            ]
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            while bytes.count < 40 {
                if Bool.random(using: &random) {
                    bytes += pieces.randomElement(using: &random)!
                } else {
                    bytes.append(.random(in: 0...255, using: &random))
                }
            }
            let whole = events([bytes])
            #expect(whole.count <= bytes.count, "seed \(seed): \(bytes)")
            #expect(events(bytes.map { [$0] }) == whole, "seed \(seed): \(bytes)")
            let place = Int.random(in: 0...bytes.count, using: &random)
            #expect(
                events([Array(bytes[..<place]), Array(bytes[place...])]) == whole, "seed \(seed): \(bytes)")
        }
    }
}
