import TerminalSupport
import Testing

extension DisplayTests {
    /// What arrives from bare bytes.
    @Suite struct Input {
        @Test func `bytes that are no text are marked and nothing after them is lost`() throws {
            let trial = try TrialPty()
            #expect(
                try trial.events(for: [0xD6, 0xD0] + Array("ab".utf8)) == [
                    "text \u{FFFD}", "text \u{FFFD}", "text a", "text b",
                ])
        }

        @Test func `Esc alone is Esc, Esc and a digit in one go a function key`() throws {
            let trial = try TrialPty()
            #expect(try trial.events(for: "\u{1B}3\u{1B}0\u{1B}x") == ["key F3", "key F10", "key Alt-x"])
            trial.pty.send("\u{1B}")
            try trial.wait(forLast: "key Esc")
            #expect(try trial.events(for: "3") == ["text 3"])
        }

        @Test func `keys of every dialect arrive, and reports that nobody asked for don't`() throws {
            let trial = try TrialPty()
            let sent =
                "\u{1B}[11~\u{1B}OP\u{1B}[[A\u{1B}[N\u{1B}[7~\u{1B}Oa\u{1B}[1;5H\u{1B}OM\u{1B}[?1;2c\u{1B}]0;x\u{7}"
            #expect(
                try trial.events(for: sent) == [
                    "key F1", "key F1", "key F1", "key F2", "key Home", "key C-↑", "key C-Home", "key Enter",
                ])
        }

        @Test func `five hundred keys typed ahead of a busy program all arrive`() throws {
            let trial = try TrialPty()
            // F8 keeps the trial busy for a third of a second.
            let events = try trial.events(for: "\u{1B}[19~" + String(repeating: "王a", count: 250))
            #expect(events == ["key F8"] + Array(repeating: ["text 王", "text a"], count: 250).flatMap { $0 })
        }

        @Test func `what is typed before the program has started arrives`() throws {
            let trial = try TrialPty(early: "王a")
            #expect(try trial.events(for: "b").contains("text b"))
            #expect(trial.events == ["size 80x24", "text 王", "text a", "text b", "key ^G"])
        }

        @Test func `the window's size counts, not what the environment says`() throws {
            let trial = try TrialPty(columns: 70, rows: 20, environment: ["COLUMNS": "40", "LINES": "10"])
            #expect(trial.events.first == "size 70x20")
        }

        @Test func `a megabyte is pasted as one event in well under a second of work`() throws {
            let trial = try TrialPty()
            let line = "2023-06-05,老街社区,走访,张三\r\n"
            let count = 1_000_000 / line.utf8.count
            let start = ContinuousClock.now
            let events = try trial.events(
                for: "\u{1B}[200~" + String(repeating: line, count: count) + "\u{1B}[201~")
            let time = ContinuousClock.now - start
            #expect(events.count == 1)
            #expect(
                events.first?.hasPrefix("paste \(count * 22) characters, \(count + 1) lines: ") == true,
                "\(events)")
            #expect(time < .seconds(5))
            trial.pty.send("\u{11}")
            #expect(try trial.pty.end() == 0)
            #expect(trial.pty.processorTime < .seconds(4))
        }

        @Test func `presses and the wheel are told while the mouse is on`() throws {
            let trial = try TrialPty()
            #expect(trial.pty.text.contains("\u{1B}[?1000h") && trial.pty.text.contains("\u{1B}[?1006h"))
            #expect(
                try trial.events(
                    for: "\u{1B}[<0;10;5M\u{1B}[<0;10;5m\u{1B}[<64;1;1M\u{1B}[<65;80;24M\u{1B}[<0;81;24M")
                    == ["mouse press 9,4", "mouse wheelUp 0,0", "mouse wheelDown 79,23"])
            trial.pty.forget()
            _ = try trial.events(for: "\u{1B}[15~")
            try trial.pty.wait(for: "\u{1B}[?1000l")
            #expect(try trial.events(for: "\u{1B}[<0;10;5M") == [])
            trial.pty.forget()
            _ = try trial.events(for: "\u{1B}[15~")
            try trial.pty.wait(for: "\u{1B}[?1000h")
        }

        @Test func `a storm of resizes ends with the last size`() throws {
            let trial = try TrialPty()
            for columns in 20...99 { trial.pty.resize(columns: columns, rows: columns / 3) }
            try trial.wait(forLast: "resized 99x33")
            #expect(trial.events.count <= 81)
        }

        @Test func `a terminal that is asked for its widths and shows them wide gets look-alikes`() throws {
            let trial = try TrialPty(answer: "王\u{1B}[1;3R")
            // Typed while the terminal was asked; the first screen waited for neither.
            try trial.pty.wait(until: "the answer") {
                trial.events.suffix(2) == ["text 王", "resized 80x24"]
            }
            try trial.showGallery()
            try trial.pty.wait(for: "\"引号\"'单'~-.10>*#ox|-|")
            #expect(!trial.pty.text.contains("“"))
        }

        @Test func `a terminal that shows them narrow, or answers nothing, gets them as they are`() throws {
            for answer in ["\u{1B}[1;2R", nil] {
                let trial = try TrialPty(answer: answer)
                try trial.showGallery()
                try trial.pty.wait(for: "“引号”‘单’…—·①⑩→★■°×│─|")
            }
        }

        @Test func `an answer that comes late counts`() throws {
            let trial = try TrialPty()
            try trial.showGallery()
            trial.pty.send("\u{1B}[1;3R")
            try trial.wait(forLast: "resized 80x24")
            try trial.pty.wait(for: "\"引号\"'单'~-.10>*#ox|-|")
        }

        @Test func `wide and narrow can be told without asking`() throws {
            let trial = try TrialPty(environment: ["TRIAL_WIDTH": "wide"])
            #expect(!trial.pty.text.contains("\u{1B}[6n"))
            try trial.showGallery()
            try trial.pty.wait(for: "\"引号\"")
        }

        @Test func `a key costs few bytes, and a refused one a bell`() throws {
            let trial = try TrialPty()
            let events = try trial.events(for: String(repeating: "中", count: 30))
            #expect(events.count == 30)
            try trial.pty.wait(for: "key ^G")
            trial.pty.forget()
            trial.pty.send("x")
            try trial.pty.wait(for: "x")
            #expect(trial.pty.received.count < 400)
            trial.pty.send("\u{1B}OR")
            try trial.pty.wait(for: "\u{7}")
        }

        @Test func `colours are shown where there are some and not against NO_COLOR`() throws {
            for (environment, hasColour) in [
                (["TERM": "xterm-256color"], true), (["TERM": "xterm"], true), (["TERM": "linux"], true),
                (["TERM": "vt100"], false), (["TERM": "xterm-256color", "NO_COLOR": "1"], false),
            ] as [([String: String?], Bool)] {
                let trial = try TrialPty(environment: environment)
                try trial.showGallery()
                #expect(trial.pty.text.contains("\u{1B}[31m") == hasColour, "\(environment)")
                #expect(!trial.pty.text.contains("\u{1B}[37m") && !trial.pty.text.contains("\u{1B}[40m"))
            }
        }
    }
}
