import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
    /// What is made of bytes that come in pieces; nothing more comes after the last.
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

    private func events(_ text: String) -> [Event] { events([Array(text.utf8)]) }

    /// Some bytes in two pieces, cut at each place, and byte by byte.
    private func cuts(_ bytes: [UInt8]) -> [[[UInt8]]] {
        (1..<max(bytes.count, 1)).map { [Array(bytes[..<$0]), Array(bytes[$0...])] } + [bytes.map { [$0] }]
    }

    @Test func `a key is known by whatever any terminal sends for it`() {
        for (sent, key) in KeySamples.all {
            #expect(events(sent) == [.key(key)], "ESC\(sent.dropFirst())")
        }
    }

    @Test func `a key is known when its bytes come in pieces, and so is what follows`() {
        for (sent, key) in KeySamples.all {
            for pieces in cuts(Array((sent + "中x").utf8)) {
                let expected: [Event] = [.key(key), .key(.text("中")), .key(.text("x"))]
                #expect(events(pieces) == expected, "ESC\(sent.dropFirst()) in \(pieces)")
            }
        }
    }

    @Test func `what is no key is swallowed whole, never typed`() {
        for sent in KeySamples.nothing {
            #expect(events(sent) == [], "ESC\(sent.dropFirst())")
            for pieces in cuts(Array((sent + "中x").utf8)) {
                #expect(
                    events(pieces) == [.key(.text("中")), .key(.text("x"))],
                    "ESC\(sent.dropFirst()) in \(pieces)")
            }
        }
    }

    @Test func `control characters are keys, and both bytes for backspace and for enter are one`() {
        #expect(events("\u{8}\u{7F}") == [.key(.backspace), .key(.backspace)])
        #expect(events("\n\r") == [.key(.enter), .key(.enter)])
        #expect(events("\t") == [.key(.tab)])
        #expect(events("\u{1}\u{13}\u{11}\u{1A}\u{3}") == ["a", "s", "q", "z", "c"].map { .key(.ctrl($0)) })
        #expect(events("\0\u{1C}\u{1D}\u{1E}\u{1F}") == ["@", "\\", "]", "^", "_"].map { .key(.ctrl($0)) })
    }

    @Test func `text comes character by character, full-width forms as they are`() {
        let text = "王小明，「测试」𠮷😀é１２"
        #expect(events(text) == text.unicodeScalars.map { .key(.text(Character($0))) })
        for pieces in cuts(Array(text.utf8)) {
            #expect(events(pieces) == text.unicodeScalars.map { .key(.text(Character($0))) })
        }
    }

    @Test func `Alt is ESC and a character together`() {
        #expect(events("\u{1B}x\u{1B}X\u{1B}中") == ["x", "X", "中"].map { .key(.alt($0)) })
        #expect(events("\u{1B}[") == [.key(.alt("["))])
        #expect(events("\u{1B}O") == [.key(.alt("O"))])
        #expect(events("\u{1B}]") == [.key(.alt("]"))])
    }

    @Test func `Esc alone is a key once nothing follows, and typed ahead it is one before any other key`() {
        var decoder = KeyDecoder()
        decoder.feed([0x1B])
        #expect(decoder.next() == nil)
        #expect(decoder.patience == .escape)
        decoder.giveUp()
        #expect(decoder.next() == .key(.escape))
        #expect(decoder.next() == nil)
        #expect(decoder.patience == nil)
        #expect(events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
        #expect(events("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
        #expect(events("\u{1B}\r") == [.key(.escape), .key(.enter)])
    }

    @Test func `a digit after Esc is text when Esc was given up before`() {
        var decoder = KeyDecoder()
        decoder.feed([0x1B])
        #expect(decoder.next() == nil)
        decoder.giveUp()
        #expect(decoder.next() == .key(.escape))
        decoder.feed(Array("3".utf8))
        #expect(decoder.next() == .key(.text("3")))
    }

    @Test func `a sequence that breaks off is nothing, and what comes next is whole`() {
        #expect(events("\u{1B}[12") == [])
        #expect(events("\u{1B}[12\r") == [.key(.enter)])
        #expect(events("\u{1B}[1;\u{1B}[A") == [.key(.up)])
        #expect(events("\u{1B}[12中") == [.key(.text("中"))])
        #expect(events("\u{1B}O\r") == [.key(.enter)])
        #expect(events("\u{1B}]0;title") == [])
        #expect(events("\u{1B}]0;title\u{18}") == [.key(.ctrl("x"))])
    }

    @Test func `F1 of an SCO keyboard is no mouse report`() {
        #expect(events("\u{1B}[M") == [.key(.function(1))])
        #expect(events("\u{1B}[M\r") == [.key(.function(1)), .key(.enter)])
        #expect(events("\u{1B}[Mx") == [.key(.function(1)), .key(.text("x"))])
    }

    @Test func `a press and the wheel are told by both kinds of mouse report`() {
        let place = Point(column: 9, row: 4)
        #expect(events("\u{1B}[<0;10;5M") == [.mouse(Mouse(.press, at: place))])
        #expect(events("\u{1B}[<64;10;5M") == [.mouse(Mouse(.wheelUp, at: place))])
        #expect(events("\u{1B}[<65;10;5M") == [.mouse(Mouse(.wheelDown, at: place))])
        #expect(events("\u{1B}[<16;300;200M") == [.mouse(Mouse(.press, at: Point(column: 299, row: 199)))])
        #expect(events("\u{1B}[M *%") == [.mouse(Mouse(.press, at: place))])
        #expect(events("\u{1B}[M`*%") == [.mouse(Mouse(.wheelUp, at: place))])
        for pieces in cuts(Array("\u{1B}[<0;10;5Mx".utf8)) + cuts(Array("\u{1B}[M *%x".utf8)) {
            #expect(events(pieces) == [.mouse(Mouse(.press, at: place)), .key(.text("x"))])
        }
    }

    @Test func `where the cursor stands is a report, once`() {
        var decoder = KeyDecoder()
        decoder.feed(Array("a\u{1B}[12;40Rb".utf8))
        #expect(decoder.next() == .key(.text("a")))
        #expect(decoder.next() == .key(.text("b")))
        #expect(decoder.takeCursorReport() == Point(column: 39, row: 11))
        #expect(decoder.takeCursorReport() == nil)
    }

    @Test func `sequences of the terminal's own description are keys too`() {
        var decoder = KeyDecoder()
        decoder.named.add(Array("\u{1B}[224z".utf8), .function(1))
        decoder.named.add(Array("\u{1B}\t".utf8), .backTab)
        decoder.named.add([0x08], .left)
        decoder.feed(Array("\u{1B}[224z\u{1B}\t\u{8}".utf8))
        #expect(decoder.next() == .key(.function(1)))
        #expect(decoder.next() == .key(.backTab))
        #expect(decoder.next() == .key(.backspace))
        // The beginning of one alone.
        decoder.feed([0x1B])
        #expect(decoder.next() == nil)
        decoder.giveUp()
        #expect(decoder.next() == .key(.escape))
    }
}
