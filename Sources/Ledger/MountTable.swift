import Glibc

/// What is mounted where.
struct MountTable {
    private let mounts: [(point: String, type: String)]

    /// The table as the system has it now.
    static var current: MountTable {
        var (text, buffer) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        let descriptor = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return MountTable("") }
        defer { close(descriptor) }
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return MountTable(String(decoding: text, as: UTF8.self)) }
            text += buffer[..<count]
        }
    }

    /// The table in a text as `/proc/self/mountinfo` has it.
    init(_ text: String) {
        mounts = text.split(separator: "\n").compactMap { line -> (point: String, type: String)? in
            let words = line.split(separator: " ")
            guard words.count > 6, let dash = words.firstIndex(of: "-"), dash + 1 < words.count else {
                return nil
            }
            return (String(words[4]).replacing("\\040", with: " "), String(words[dash + 1]))
        }
    }

    /// The type of what is mounted where a path lies; nil where nothing is known.
    func type(of path: String) -> String? {
        var real = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        guard realpath(path, &real) != nil || realpath(folder, &real) != nil else { return nil }
        let whole =
            String(decoding: real.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) + "/"
        // Of two on one point, the later lies over the earlier.
        return mounts.enumerated().filter { whole.hasPrefix($1.point == "/" ? "/" : $1.point + "/") }
            .max { ($0.element.point.utf8.count, $0.offset) < ($1.element.point.utf8.count, $1.offset) }?
            .element.type
    }
}
