import Testing

@testable import Terminal

@Suite struct RestoringTextTests {
    private func text(_ capabilities: [String: String], bottom: String? = nil) -> String {
        String(decoding: RestoringText(capability: { capabilities[$0] }, bottom: bottom).bytes, as: UTF8.self)
    }

    @Test func `the mouse, pastes, looks, the cursor and the first screen come back, in this order`() {
        let xterm = text(["sgr0": "<plain>", "cnorm": "<cursor>", "rmcup": "<first>", "rmacs": "<letters>"])
        #expect(
            xterm == "\u{1B}[?1006l\u{1B}[?1000l\u{1B}[?2004l<letters><plain><cursor><first>")
    }

    @Test func `a terminal with one screen gets its cursor on the last line`() {
        #expect(text(["sgr0": "<plain>"], bottom: "<bottom>").hasSuffix("<plain><bottom>\r\n"))
        #expect(text([:]).hasSuffix("\r\n"))
    }

    @Test(arguments: [
        ("\u{1B}[m\u{F}$<2>", "\u{1B}[m\u{F}"), ("a$<5/>b$<1*>c", "abc"), ("$", "$"), ("a$<2", "a$<2"),
        ("", ""),
        ("a>b$<1>", "a>b"),
    ])
    func `delays of old terminals are not sent`(description: String, sent: String) {
        #expect(RestoringText.withoutDelays(description) == sent)
    }
}
