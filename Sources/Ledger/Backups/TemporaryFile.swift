import Casework
import Glibc

/// A file of ours that goes when it is done with: mode 0600 whatever the umask, beside the file that it is for, under a
/// name that `LedgerFile.sweep` knows.
final class TemporaryFile {
    let path: String
    let descriptor: Int32
    private var isKept = false

    /// What the names of such files hold behind the file that they are for.
    enum Purpose: String, CaseIterable {
        /// It takes the place of the file.
        case tmp
        /// A private copy to try an import on, to check, to restore from, or to salvage.
        case copy, check, restore
        /// What is salvaged, until it is whole.
        case salvage
    }

    private static let suffixes = ["", "-journal", ".lock"]

    /// Makes an empty file.
    init(for target: String, _ purpose: Purpose) throws {
        var number = 0
        var found: Int32 = -1
        var name = ""
        repeat {
            name = "\(target).\(purpose.rawValue)-\(getpid())-\(number)"
            found = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            number += 1
        } while found < 0 && errno == EEXIST && number < 1000
        guard found >= 0 else { throw FileBytes.failure("不能写入", "can't be written", target) }
        path = name
        descriptor = found
        fchmod(found, 0o600)
        // Held while we live: who sees it is told so even where our process has another number.
        flock(found, LOCK_EX | LOCK_NB)
    }

    deinit {
        for suffix in Self.suffixes where !isKept || !suffix.isEmpty { unlink(path + suffix) }
        close(descriptor)
    }

    /// Makes it last and gives it the place of the file that it is for.
    ///
    /// - parameter replaces: whether what is there goes; otherwise the name is to be free.
    func put(at target: String, replaces: Bool) throws {
        func failed() -> LedgerFailure { FileBytes.failure("不能写入", "can't be written", target) }
        guard fsync(descriptor) == 0 else { throw failed() }
        if replaces {
            guard rename(path, target) == 0 else { throw failed() }
        } else if link(path, target) == 0 {
            unlink(path)
        } else {
            // A file system without links can't promise it; names of ours are not used twice.
            guard errno != EEXIST, FilePath.status(target) == nil, rename(path, target) == 0 else {
                throw failed()
            }
        }
        isKept = true
        FileBytes.syncFolder(of: target)
    }

    /// The process that a file of such a name belongs to; nil for every other name.
    ///
    /// - parameter stem: how the name begins: the file that it is for, or a part of that.
    static func owner(of name: String, stem: String) -> pid_t? {
        guard name.hasPrefix(stem) else { return nil }
        for purpose in Purpose.allCases {
            guard let mark = name.range(of: ".\(purpose.rawValue)-", options: .backwards) else { continue }
            var rest = name[mark.upperBound...]
            for suffix in suffixes where !suffix.isEmpty && rest.hasSuffix(suffix) {
                rest.removeLast(suffix.count)
            }
            let numbers = rest.split(separator: "-", omittingEmptySubsequences: false)
            guard (1...2).contains(numbers.count), numbers.allSatisfy({ Int32($0) != nil }),
                let owner = pid_t(numbers[0]), owner > 0
            else { continue }
            return owner
        }
        return nil
    }
}
