import Glibc
import TerminalSupport
import Testing

extension DisplayTests {
    /// Every way out.
    @Suite struct Ending {
        /// What says that a terminal was given back.
        private func expectRestored(_ trial: TrialPty, _ comment: String) {
            let text = trial.pty.text
            let end = text[(text.firstRange(of: "\u{1B}[?2004h")?.upperBound ?? text.startIndex)...]
            for sequence in [
                "\u{1B}[?1000l", "\u{1B}[?1006l", "\u{1B}[?2004l", "\u{1B}[?1049l", "\u{1B}[?25h",
            ] {
                #expect(end.contains(sequence), "\(comment): ESC\(sequence.dropFirst())")
            }
            #expect(trial.pty.modes == trial.pty.modesBefore, "\(comment)")
            #expect(trial.pty.modes.echoes)
        }

        @Test func `while it is open the terminal neither echoes nor keeps keys to itself`() throws {
            let trial = try TrialPty()
            #expect(!trial.pty.modes.echoes)
            #expect(try trial.events(for: "\u{13}\u{11}".dropLast().description) == ["key ^S"])
        }

        @Test func `closing gives the terminal back`() throws {
            let trial = try TrialPty()
            try trial.showGallery()
            trial.pty.send("\u{11}")
            #expect(try trial.pty.end() == 0)
            expectRestored(trial, "Ctrl-Q")
            #expect(trial.pty.text.hasSuffix("trial ended\r\n"))
        }

        @Test func `leaving without closing gives the terminal back`() throws {
            let trial = try TrialPty()
            trial.pty.send("\u{1B}[17~")
            #expect(try trial.pty.end() == 3)
            expectRestored(trial, "exit")
        }

        @Test(arguments: [(SIGTERM, "terminated"), (SIGHUP, "hangUp"), (SIGINT, "interrupted")])
        func `a signal to end is an event, so that the program can keep what is unsaved`(
            signal: Int32, name: String
        ) throws {
            let trial = try TrialPty()
            try trial.showGallery()
            trial.pty.kill(signal)
            #expect(try trial.pty.end() == 0)
            #expect(trial.events.last == "ended \(name)")
            expectRestored(trial, name)
        }

        @Test(arguments: [SIGTERM, SIGHUP])
        func `asked again, a program that goes on is ended, and the terminal given back`(signal: Int32) throws
        {
            let trial = try TrialPty(environment: ["TRIAL_STAYS": "1"])
            trial.pty.kill(signal)
            try trial.pty.wait(until: "the event") { trial.events.last?.hasPrefix("ended") == true }
            // The same ending said twice, as a closing window does.
            trial.pty.kill(signal)
            #expect(try trial.events(for: "x").contains("text x"))
            let start = ContinuousClock.now
            while ContinuousClock.now - start < .milliseconds(600) { _ = trial.pty.text }
            trial.pty.kill(signal)
            #expect(try trial.pty.end() == 128 + signal)
            expectRestored(trial, "signal \(signal)")
        }

        @Test(arguments: [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT, SIGPIPE, SIGXFSZ])
        func `a crash gives the terminal back and ends as it would have ended`(signal: Int32) throws {
            let trial = try TrialPty()
            trial.pty.kill(signal)
            #expect(try trial.pty.end() == 128 + signal)
            expectRestored(trial, "signal \(signal)")
        }

        @Test func `a stack that is used up gives the terminal back`() throws {
            let trial = try TrialPty()
            trial.pty.send("\u{F}")
            #expect(try trial.pty.end() == 128 + SIGSEGV)
            expectRestored(trial, "stack")
        }

        @Test func `what a crash says is read after it, on the first screen`() throws {
            let trial = try TrialPty()
            trial.pty.send("\u{1B}[18~")
            #expect(try trial.pty.end() > 128)
            expectRestored(trial, "crash")
            let text = trial.pty.text
            let screen = try #require(text.firstRange(of: "\u{1B}[?1049l"))
            #expect(text[screen.upperBound...].contains("the trial was told to crash"))
            #expect(!text[..<screen.lowerBound].contains("told to crash"))
        }

        @Test func `what is written to standard output and error comes after the screen`() throws {
            let trial = try TrialPty()
            _ = try trial.events(for: "\u{1B}OS")
            #expect(!trial.pty.text.contains("said on"))
            trial.pty.send("\u{11}")
            #expect(try trial.pty.end() == 0)
            let text = trial.pty.text
            let screen = try #require(text.firstRange(of: "\u{1B}[?1049l"))
            #expect(text[screen.upperBound...].contains("said on standard output"))
            #expect(text[screen.upperBound...].contains("said on standard error"))
        }

        @Test func `a line that is cut ends the program soon, without work`() throws {
            let trial = try TrialPty()
            trial.pty.hangUp()
            let start = ContinuousClock.now
            #expect(try trial.pty.end(within: .seconds(5)) == 0)
            #expect(ContinuousClock.now - start < .seconds(2))
            #expect(trial.pty.processorTime < .milliseconds(500))
            #expect(trial.events.last == "ended hangUp")
        }

        @Test func `without a screen to go back to the cursor is left on the last line`() throws {
            let trial = try TrialPty(environment: ["TERM": "vt100"])
            trial.pty.kill(SIGSEGV)
            #expect(try trial.pty.end() == 128 + SIGSEGV)
            #expect(trial.pty.modes == trial.pty.modesBefore)
            #expect(trial.pty.text.hasSuffix("\u{1B}[999;1H\r\n"))
        }

        @Test(
            arguments: [
                (["TERM": nil], "terminalUnnamed"), (["TERM": ""], "terminalUnnamed"),
                (["TERM": "no-such"], "terminalUnknown(\"no-such\")"),
                (["TERM": "dumb"], "terminalTooPlain(\"dumb\")"),
            ] as [([String: String?], String)])
        func `a terminal that can't show screens is refused and left alone`(
            environment: [String: String?], reason: String
        ) throws {
            let pty = Pty([DisplayTests.trial], environment: environment)
            #expect(try pty.end() == 1)
            #expect(pty.text.hasPrefix("display-trial: ") && pty.text.contains(reason), "\(pty.text)")
            #expect(!pty.text.contains("\u{1B}"))
            #expect(pty.modes == pty.modesBefore)
        }

        @Test func `in a pipe it is refused`() throws {
            let folder = TemporaryFolder.make("pipe")
            defer { TemporaryFolder.remove(folder) }
            let pid = Spawning.start(
                [DisplayTests.trial], environment: ["TERM": "xterm", "PATH": "/usr/bin:/bin"],
                streams: .files(input: nil, output: folder + "/output"))
            #expect(Spawning.wait(pid) == 1)
            #expect(TemporaryFolder.read(folder + "/output").contains("notATerminal"))
        }
    }
}
