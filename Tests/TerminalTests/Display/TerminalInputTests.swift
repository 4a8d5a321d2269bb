import Glibc
import Testing

@testable import Terminal

/// Waiting, with pipes in the place of a terminal and of signals.
@Suite struct TerminalInputTests {
    private final class Pipes {
        var input: TerminalInput
        private var terminal: [Int32] = [0, 0]
        private var wake: [Int32] = [0, 0]

        init(escapeDelay: Duration = .milliseconds(50)) {
            precondition(pipe(&terminal) == 0 && pipe(&wake) == 0)
            input = TerminalInput(terminal: terminal[0], wake: wake[0], escapeDelay: escapeDelay)
        }

        deinit {
            for descriptor in terminal + wake where descriptor >= 0 { close(descriptor) }
        }

        func send(_ bytes: [UInt8]) { _ = write(terminal[1], bytes, bytes.count) }
        func send(_ text: String) { send(Array(text.utf8)) }
        func signal() { _ = write(wake[1], "", 1) }

        func takeSignal() {
            var byte: UInt8 = 0
            _ = read(wake[0], &byte, 1)
        }

        func hangUp() {
            close(terminal[1])
            terminal[1] = -1
        }

        /// What ends a wait of some milliseconds, as text.
        func wait(_ milliseconds: Int) -> String {
            switch input.wait(until: ContinuousClock.now + .milliseconds(milliseconds)) {
            case .event(let event): "\(event)".replacing("Terminal.", with: "")
            case .report(let point): "report \(point.column),\(point.row)"
            case .woken: "woken"
            case .timedOut: "timed out"
            case .hungUp: "hung up"
            }
        }
    }

    private func key(_ key: Key) -> String { "\(Event.key(key))".replacing("Terminal.", with: "") }

    @Test func `keys that were typed ahead come one by one, without waiting`() {
        let pipes = Pipes()
        pipes.send(String(repeating: "王", count: 500))
        for _ in 0..<500 { #expect(pipes.wait(0) == key(.text("王"))) }
        #expect(pipes.wait(0) == "timed out")
    }

    @Test func `a wait without a limit ends with a key`() {
        let pipes = Pipes()
        pipes.send("a")
        guard case .event(.key(.text("a"))) = pipes.input.wait(until: nil) else {
            Issue.record("no key came")
            return
        }
    }

    @Test func `Esc comes after its delay also when each wait is shorter than that`() {
        let pipes = Pipes(escapeDelay: .milliseconds(60))
        let start = ContinuousClock.now
        pipes.send([0x1B])
        #expect(pipes.wait(0) == "timed out")
        var waits = 0
        while pipes.wait(5) == "timed out" { waits += 1 }
        #expect(ContinuousClock.now - start >= .milliseconds(60))
        #expect(waits >= 1)
    }

    @Test func `Esc in a long wait comes after its delay`() {
        let pipes = Pipes()
        pipes.send([0x1B])
        let start = ContinuousClock.now
        #expect(pipes.wait(5_000) == key(.escape))
        #expect(ContinuousClock.now - start < .seconds(2))
    }

    @Test func `the rest of a sequence that came while the program was busy is read before Esc is given up`()
    {
        let pipes = Pipes(escapeDelay: .milliseconds(10))
        pipes.send([0x1B])
        #expect(pipes.wait(0) == "timed out")
        let busy = ContinuousClock.now + .milliseconds(20)
        while ContinuousClock.now < busy {}
        pipes.send("[A")
        #expect(pipes.wait(0) == key(.up))
    }

    @Test func `a character in two pieces is whole when its rest comes later`() {
        let pipes = Pipes()
        let bytes = Array("中".utf8)
        pipes.send(Array(bytes[..<2]))
        #expect(pipes.wait(300) == "timed out")
        pipes.send(Array(bytes[2...]))
        #expect(pipes.wait(0) == key(.text("中")))
    }

    @Test func `a character whose rest never comes is marked in the end`() {
        let pipes = Pipes()
        pipes.send([0xD6])
        #expect(pipes.wait(5_000) == key(.text("\u{FFFD}")))
    }

    @Test func `a paste that never ends is given after half a second without a byte`() {
        let pipes = Pipes()
        pipes.send("\u{1B}[200~第一行\n第二行")
        let start = ContinuousClock.now
        #expect(pipes.wait(5_000) == "\(Event.paste("第一行\n第二行"))")
        #expect(ContinuousClock.now - start >= .milliseconds(500))
    }

    @Test func `a signal ends the wait, and keys that came with it are not lost`() {
        let pipes = Pipes()
        pipes.send("a")
        pipes.signal()
        #expect(pipes.wait(5_000) == "woken")
        pipes.takeSignal()
        #expect(pipes.wait(5_000) == key(.text("a")))
    }

    @Test func `a line that is cut gives what it sent, then its end for ever and at once`() {
        let pipes = Pipes()
        pipes.send("a\u{1B}")
        pipes.hangUp()
        #expect(pipes.wait(5_000) == key(.text("a")))
        #expect(pipes.wait(5_000) == key(.escape))
        for _ in 0..<3 { #expect(pipes.wait(5_000) == "hung up") }
        #expect(pipes.input.isHungUp)
    }

    @Test func `keys that come before the terminal's answer are given after it`() {
        let pipes = Pipes()
        pipes.send("王\u{1B}[A\u{1B}[1;3Rx")
        #expect(
            pipes.input.cursorReport(until: ContinuousClock.now + .seconds(5)) == Point(column: 2, row: 0))
        #expect(pipes.wait(0) == key(.text("王")))
        #expect(pipes.wait(0) == key(.up))
        #expect(pipes.wait(0) == key(.text("x")))
    }

    @Test func `a terminal that does not answer is not waited for longer than told`() {
        let pipes = Pipes()
        pipes.send("a")
        #expect(pipes.input.cursorReport(until: ContinuousClock.now + .milliseconds(30)) == nil)
        #expect(pipes.wait(0) == key(.text("a")))
        pipes.send("\u{1B}[1;2R")
        #expect(pipes.wait(0) == "report 1,0")
    }
}
