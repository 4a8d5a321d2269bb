import Glibc

/// What the system tells of a running process.
struct ProcessState {
    let process: pid_t

    /// The seconds that its first thread has run on a processor.
    var busy: Double {
        get throws {
            let words = try readFile("/proc/\(process)/schedstat").split(separator: " ")
            return (Double(words.first ?? "") ?? 0) / 1e9
        }
    }

    /// Whether it waits for something to happen: neither at work, nor in a queue for a processor, nor at the disk.
    var isWaiting: Bool {
        get throws {
            let line = try readFile("/proc/\(process)/stat")
            let state = line.drop { $0 != ")" }.dropFirst(2).first
            return state == "S"
        }
    }

    /// Kilobytes of memory: held now, and the most ever held.
    var memory: (now: Int, most: Int) {
        get throws {
            var kilobytes: [Substring: Int] = [:]
            for line in try readFile("/proc/\(process)/status").split(separator: "\n") {
                let name = line.prefix { $0 != ":" }
                if name == "VmRSS" || name == "VmHWM" { kilobytes[name] = Int(line.filter(\.isNumber)) }
            }
            return (kilobytes["VmRSS"] ?? 0, kilobytes["VmHWM"] ?? 0)
        }
    }
}
