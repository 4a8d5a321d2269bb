import Glibc

/// A file that appears whole or not at all, readable by its owner only (0600, whatever the umask).
///
/// Bytes go to `.NAME.tmp-PID-RANDOM` in the same directory; `commit` makes them durable and renames that file
/// to the target, so a reader sees the old content or the new, also after a power cut.
///
///     let file = try AtomicFile(path: "visits.csv")
///     try file.write(bytes)      // any failure removes the temporary file
///     try file.commit()          // without it, the old visits.csv stays
///
/// - A target that is a symbolic link to a file is itself replaced; the file it points to stays as it is.
/// - A target that is a directory, a device or a pipe is refused: a rename would put a file in its place.
/// - Temporary files of the same target that a killed process left behind are removed first.
public final class AtomicFile: ByteSink {
    public let path: String

    private let target: String
    private let temporary: String
    private let directory: Int32
    private var descriptor: Int32

    /// Opens the temporary file; throws where the directory is missing or the target is no plain file.
    public init(path: String) throws(FileFailure) {
        let (folder, name) = Self.split(path)
        self.path = path
        target = name
        directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw FileFailure(path: path, action: .create, code: errno) }
        do throws(FileFailure) {
            try Self.refuseUnlessFile(target, in: directory, folder: folder, path: path)
            TemporaryName.sweep(target: target, in: directory)
            (temporary, descriptor) = try Self.create(for: target, in: directory, path: path)
        } catch {
            close(directory)
            throw error
        }
    }

    deinit {
        abandon()
        close(directory)
    }

    public func write(_ bytes: UnsafeRawBufferPointer) throws(FileFailure) {
        guard descriptor >= 0 else { throw FileFailure(path: path, action: .write, code: EBADF) }
        do throws(FileFailure) {
            try writeAll(bytes, to: descriptor, named: path)
        } catch {
            abandon()
            throw error
        }
    }

    /// Makes the file last and puts it in the target's place. When this throws, the old content is still there
    /// (but where the directory cannot be synced: then the new one is in place, only not surely durable).
    public func commit() throws(FileFailure) { try Self.commit([self]) }

    /// Puts files of one directory in their targets' places, one right after the other: what takes long, the waiting for
    /// the disk, is done before the first of them.
    public static func commit(_ files: [AtomicFile]) throws(FileFailure) {
        for file in files { try file.sync() }
        for file in files { try file.replace() }
        try files.last?.syncDirectory()
    }

    private func sync() throws(FileFailure) {
        guard descriptor >= 0 else { throw FileFailure(path: path, action: .write, code: EBADF) }
        guard fsync(descriptor) == 0 else { throw abandoning(.write, errno) }
    }

    private func replace() throws(FileFailure) {
        guard renameat(directory, temporary, directory, target) == 0 else {
            throw abandoning(.replace, errno)
        }
        close(descriptor)
        descriptor = -1
    }

    /// Some file systems cannot sync a directory, and say so with EINVAL; they have nothing better to offer.
    private func syncDirectory() throws(FileFailure) {
        if fsync(directory) != 0, errno != EINVAL {
            throw FileFailure(path: path, action: .write, code: errno)
        }
    }

    /// Removes the temporary file; the target stays as it is. Does nothing after `commit`.
    public func abandon() {
        guard descriptor >= 0 else { return }
        unlinkat(directory, temporary, 0)
        close(descriptor)
        descriptor = -1
    }

    private func abandoning(_ action: FileFailure.Action, _ code: Int32) -> FileFailure {
        abandon()
        return FileFailure(path: path, action: action, code: code)
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
        let folder = String(path[..<slash])
        return (folder.isEmpty ? "/" : folder, String(path[path.utf8.index(after: slash)...]))
    }

    private static func refuseUnlessFile(
        _ name: String, in directory: Int32, folder: String, path: String
    ) throws(FileFailure) {
        if name.isEmpty {
            throw FileFailure(path: path, action: .write, code: path.isEmpty ? ENOENT : EISDIR)
        }
        // /dev/stdout and its like may lead to a plain file, but the link itself must not be replaced.
        if folder == "/dev" || folder.hasPrefix("/dev/fd") || folder.hasPrefix("/proc/") {
            throw FileFailure(path: path, action: .write, code: EINVAL)
        }
        var status = stat()
        guard fstatat(directory, name, &status, 0) == 0 else { return }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFDIR: throw FileFailure(path: path, action: .write, code: EISDIR)
        default: throw FileFailure(path: path, action: .write, code: EINVAL)
        }
    }

    private static func create(
        for target: String, in directory: Int32, path: String
    ) throws(FileFailure) -> (name: String, descriptor: Int32) {
        while true {
            let name = TemporaryName.fresh(for: target)
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
            let descriptor = openat(directory, name, flags, 0o600)
            if descriptor < 0, errno == EEXIST || errno == EINTR { continue }
            guard descriptor >= 0 else { throw FileFailure(path: path, action: .create, code: errno) }
            // A umask may have taken the owner's own bits away.
            fchmod(descriptor, 0o600)
            // Held while we live: a sweep from another container, where our pid means nothing, sees it.
            flock(descriptor, LOCK_EX | LOCK_NB)
            return (name, descriptor)
        }
    }
}
