import Casework
import Foundation
import Glibc

/// Waits for another process that writes, and says for whom after a second.
///
/// Work that holds the ledger for long leaves a note beside it (`station.ledger.lock`), which the waiting read.
final class Waiting: @unchecked Sendable {
    private let note: String
    private let say: (@Sendable (Label) -> Void)?
    private let isInterrupted: (@Sendable () -> Bool)?
    private var began: ContinuousClock.Instant?
    private var hasSaid = false
    /// Whether to give up at once.
    var isImpatient = false

    /// How long a save waits before it gives up.
    static let patience = Duration.seconds(120)

    init(
        path: String, say: (@Sendable (Label) -> Void)?, isInterrupted: (@Sendable () -> Bool)?
    ) {
        self.isInterrupted = isInterrupted
        note = path + ".lock"
        self.say = say
    }

    /// Called by SQLite each time it finds the file locked; sleeps a little and says whether to try again.
    func again(_ tries: Int) -> Bool {
        if isImpatient { return false }
        let now = ContinuousClock.now
        if tries == 0 || began == nil {
            began = now
            hasSaid = false
        }
        let waited = now - began!
        if waited > Self.patience || isInterrupted?() == true { return false }
        if waited > .seconds(1), !hasSaid {
            hasSaid = true
            let name = holder
            say?(
                name.isEmpty
                    ? Label("正在等待另一个程序写完台账……", "waiting for another process to finish writing…")
                    : Label(
                        "正在等待另一个程序写完台账（\(name)）……", "waiting for another process to finish writing (\(name))…"
                    ))
        }
        usleep(tries < 10 ? 2_000 : 20_000)
        return true
    }

    /// Leaves a note while `body` holds the ledger for long. To be called by who holds it.
    func whileHolding<T>(_ what: String, _ body: () throws -> T) throws -> T {
        let descriptor = Glibc.open(note, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if descriptor >= 0 {
            let text = "\(what), pid \(getpid())\n"
            _ = text.withCString { write(descriptor, $0, strlen($0)) }
        }
        defer {
            if descriptor >= 0 {
                ftruncate(descriptor, 0)
                close(descriptor)
            }
        }
        return try body()
    }

    /// The first line of the note that who holds the ledger has left; empty where there is none.
    var holder: String {
        let text = (try? String(contentsOfFile: note, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").first.map(String.init) ?? ""
    }

    /// Leaves a note as long as this process keeps the ledger to itself.
    func noteAlone() {
        var host = [CChar](repeating: 0, count: 256)
        gethostname(&host, host.count - 1)
        let name = String(decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let descriptor = Glibc.open(note, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return }
        _ = "taizhang, pid \(getpid()), \(name)\n".withCString { write(descriptor, $0, strlen($0)) }
        close(descriptor)
    }

    /// Takes the note away again.
    func noteGone() { truncate(note, 0) }

    /// Runs `body` while no other process opens or migrates the ledger.
    func alone<T>(_ body: () throws -> T) throws -> T {
        let descriptor = Glibc.open(note, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            // A directory that can't be written has no second process that migrates either.
            return try body()
        }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
        return try body()
    }
}
