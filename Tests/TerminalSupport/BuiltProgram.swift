import Glibc

/// A program of this package, as it was built for the tests.
public enum BuiltProgram {
    /// The path of a program: it stands beside the bundle of the tests, or some folders above it.
    public static func path(_ name: String) -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        let own = String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        for candidate in [own] + CommandLine.arguments {
            var folder = candidate.split(separator: "/").dropLast()
            for _ in 0..<4 where !folder.isEmpty {
                let path = "/" + folder.joined(separator: "/") + "/" + name
                var status = stat()
                if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 {
                    return path
                }
                folder.removeLast()
            }
        }
        fatalError("there is no \(name) beside \(own); swift build makes it")
    }
}
