import Glibc

/// The signal that asked this run to stop, 0 while none has. Set by a signal handler, and by nothing else.
private nonisolated(unsafe) var received: Int32 = 0

/// Stopping long work on Ctrl-C, or when the terminal goes: the first signal asks, and the work ends where nothing is
/// half done; a second one ends the program at once, which the ledger survives as it would a power cut.
enum Interruption {
    /// The signal that asked, if any.
    static var signal: Int32? { received == 0 ? nil : received }

    /// The exit code of a run that was stopped.
    static var status: Status {
        switch signal {
        case SIGTERM: .terminated
        case SIGHUP: .hungUp
        default: .interrupted
        }
    }

    /// From now on signals ask instead of ending the program.
    static func listen() {
        for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
            Glibc.signal(number) { number in
                // That a terminal goes is told twice, by the shell and by the kernel.
                if received != 0, number != SIGHUP {
                    Glibc.signal(number, SIG_DFL)
                    raise(number)
                }
                received = number
            }
        }
    }

    /// Whether who started the program wants it to go on whatever this signal says, as `nohup` does.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        sigaction(number, nil, &action)
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
