import Testing

@testable import Terminal

@Suite struct PasteTests {
    private let begin = "\u{1B}[200~"
    private let end = "\u{1B}[201~"

    private func events(_ pieces: [[UInt8]]) -> [Event] {
        var decoder = KeyDecoder()
        var events: [Event] = []
        for piece in pieces {
            decoder.feed(piece)
            while let event = decoder.next() { events.append(event) }
        }
        return events
    }

    @Test func `a paste is one event wherever its bytes are cut, and never keys`() {
        let text = "第一行\n\u{1B}[A第二\u{3}行\u{1B}[20\t"
        let bytes = Array("a\(begin)\(text)\(end)b".utf8)
        let expected: [Event] = [.key(.text("a")), .paste(text), .key(.text("b"))]
        #expect(events([bytes]) == expected)
        #expect(events(bytes.map { [$0] }) == expected)
        for place in 1..<bytes.count {
            #expect(events([Array(bytes[..<place]), Array(bytes[place...])]) == expected, "cut at \(place)")
        }
    }

    @Test(arguments: [
        ("a\r\nb", "a\nb"), ("a\rb", "a\nb"), ("a\n\rb\r", "a\n\nb\n"), ("\r\r\n\n", "\n\n\n"), ("", ""),
    ])
    func `every line break of a paste is the same`(sent: String, text: String) {
        #expect(events([Array((begin + sent + end).utf8)]) == [.paste(text)])
    }

    @Test func `what is no text in a paste is marked, and nothing after it is lost`() {
        let bytes = Array(begin.utf8) + [0xD6, 0xD0, 0x41] + Array(end.utf8)
        #expect(events([bytes]) == [.paste("\u{FFFD}\u{FFFD}A")])
    }

    @Test func `a paste that never ends is given as far as it came`() {
        var decoder = KeyDecoder()
        decoder.feed(Array((begin + "半\u{1B}[2").utf8))
        #expect(decoder.next() == nil)
        #expect(decoder.patience == .rest)
        decoder.giveUp()
        #expect(decoder.next() == .paste("半"))
        decoder.feed(Array("x".utf8))
        #expect(decoder.next() == .key(.text("x")))
    }

    @Test func `two pastes are two events`() {
        #expect(events([Array("\(begin)a\(end)\(begin)b\(end)".utf8)]) == [.paste("a"), .paste("b")])
    }

    @Test func `a megabyte comes through in pieces of any size`() {
        let line = "2023-06-05,老街社区,走访,张三\n"
        let text = String(repeating: line, count: 1_000_000 / line.utf8.count)
        let bytes = Array((begin + text + end).utf8)
        for size in [1000, 4095, bytes.count] {
            let pieces = stride(from: 0, to: bytes.count, by: size).map {
                Array(bytes[$0..<min($0 + size, bytes.count)])
            }
            #expect(events(pieces) == [.paste(text)], "in pieces of \(size)")
        }
    }
}
