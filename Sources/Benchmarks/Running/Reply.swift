import Glibc

/// What a child tells of its work: times, counts, and the most memory that it held.
///
/// It goes through the child's standard output, a line each: `time NAME SECONDS`, `count NAME NUMBER`, `memory KILOBYTES`.
struct Reply {
    private(set) var times: [String: [Double]] = [:]
    private(set) var counts: [String: Int] = [:]
    private(set) var kilobytes = 0

    init(_ text: String) {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            switch words.first {
            case "time": times[words[1], default: []].append(Double(words[2])!)
            case "count": counts[words[1]] = Int(words[2])
            case "memory": kilobytes = Int(words[1])!
            default: continue
            }
        }
    }

    subscript(name: String) -> Samples { Samples(times[name] ?? []) }

    /// Takes in another child's times of the same work.
    mutating func add(_ other: Reply) {
        times.merge(other.times) { $0 + $1 }
        counts.merge(other.counts) { $1 }
        kilobytes = max(kilobytes, other.kilobytes)
    }

    static func tell(_ name: String, _ seconds: [Double]) {
        for time in seconds { print("time \(name) \(time)") }
    }

    static func tell(_ name: String, count: Int) {
        print("count \(name) \(count)")
    }

    /// Tells the most memory that this process ever held.
    static func tellMemory() throws {
        let status = try readFile("/proc/self/status")
        for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
            print("memory \(line.filter(\.isNumber))")
        }
        fflush(nil)
    }
}
