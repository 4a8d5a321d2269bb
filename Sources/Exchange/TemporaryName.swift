import Glibc

/// The names of an `AtomicFile`'s temporary files, and the removal of those left behind.
enum TemporaryName {
    /// `.visits.csv.tmp-4711-09f3a2c45b6d7e80`
    static func fresh(for target: String) -> String {
        let random = String(UInt64.random(in: .min ... .max), radix: 16)
        let padded = String(repeating: "0", count: 16 - random.count) + random
        return "\(stem(of: target))\(getpid())-\(padded)"
    }

    /// Removes the temporary files of `target` whose process is dead. Failing to is no failure.
    static func sweep(target: String, in directory: Int32) {
        let stem = stem(of: target)
        for name in names(in: directory) {
            guard let pid = owner(of: name, stem: stem) else { continue }
            if pid == getpid() || kill(pid, 0) == 0 || errno != ESRCH { continue }
            let descriptor = openat(directory, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            if descriptor < 0 { continue }
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlinkat(directory, name, 0) }
        }
    }

    /// The process that a temporary file of this stem belongs to; nil for every other name.
    private static func owner(of name: String, stem: String) -> pid_t? {
        guard name.hasPrefix(stem) else { return nil }
        let parts = name.dropFirst(stem.count).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 16, parts[1].allSatisfy(\.isHexDigit) else { return nil }
        guard let pid = pid_t(parts[0]), pid > 0 else { return nil }
        return pid
    }

    /// A file name has room for 255 bytes; a long target's is cut so that ours fits.
    private static func stem(of target: String) -> String {
        var short = target
        while short.utf8.count > 200 { short.removeLast() }
        return ".\(short).tmp-"
    }

    private static func names(in directory: Int32) -> [String] {
        // A descriptor of its own, because the stream closes it.
        let copy = openat(directory, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0 else { return [] }
        guard let stream = fdopendir(copy) else {
            close(copy)
            return []
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            names.append(name)
        }
        return names
    }
}
