import Glibc

/// The signal that asked this run to stop, 0 while none has. Set by a signal handler, and by nothing else.
private nonisolated(unsafe) var received: Int32 = 0

/// Stopping long work on Ctrl-C: the first signal asks, and the work ends where nothing is half done; a second one
/// ends the program at once, which the ledger survives as it would a power cut.
enum Interruption {
    /// The signal that asked, if any.
    static var signal: Int32? { received == 0 ? nil : received }

    /// From now on signals ask instead of ending the program.
    static func listen() {
        for number in [SIGINT, SIGTERM] {
            Glibc.signal(number) { number in
                if received != 0 {
                    Glibc.signal(number, SIG_DFL)
                    raise(number)
                }
                received = number
            }
        }
    }
}
