import Casework
import Exchange
import Glibc
import Ledger

/// A ledger of our own that nobody else can read, and that goes when it is done with.
final class TemporaryLedger {
    let ledger: Ledger
    private let folder: String

    init(today: Day) throws {
        let parent = Invocation.variable("TMPDIR") ?? "/tmp"
        var template = Array("\(parent)/taizhang-XXXXXX".utf8CString)
        // Made with mode 0700.
        guard mkdtemp(&template) != nil else {
            throw FileFailure(path: parent, action: .create, code: errno)
        }
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        do {
            ledger = try Ledger(folder + "/station.ledger", creates: true, isTemporary: true, today: today)
        } catch {
            Self.remove(folder)
            throw error
        }
        self.folder = folder
    }

    deinit {
        try? ledger.close()
        Self.remove(folder)
    }

    private static func remove(_ folder: String) {
        for suffix in ["", "-journal", ".lock"] { unlink(folder + "/station.ledger" + suffix) }
        rmdir(folder)
    }
}
