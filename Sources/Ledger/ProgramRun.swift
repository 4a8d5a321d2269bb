import Foundation
import Glibc

/// One run of the program on one machine, as long as it lasts: a process's number is given again, together with the moment
/// of its start it is not.
public struct ProgramRun: Sendable, Hashable {
    let machine: String
    let process: Int32
    /// When the process began, in the kernel's ticks since the machine's start.
    let start: String

    /// This run.
    public static let current = ProgramRun(
        machine: ownMachine, process: getpid(), start: startOf(getpid()) ?? "")

    init(machine: String, process: Int32, start: String) {
        self.machine = machine
        self.process = process
        self.start = start
    }

    /// The run of a process of this machine; nil where it is gone.
    init?(living process: Int32) {
        guard let start = Self.startOf(process) else { return nil }
        self.init(machine: Self.ownMachine, process: process, start: start)
    }

    /// Reads `text`; nil for anything else.
    init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 3, let process = Int32(words[1]), process > 0 else { return nil }
        self.init(machine: words[0], process: process, start: words[2])
    }

    /// As it is kept in a file.
    var text: String { "\(machine) \(process) \(start)" }

    /// Whether it still goes on. Of another machine, with which the file is shared, that can't be seen: it is taken to.
    public var isAlive: Bool {
        guard machine == Self.ownMachine else { return machine.split(separator: "/").first != Self.hostName }
        return Self.startOf(process) == start
    }

    /// The machine's name and the number of its last start.
    private static let ownMachine = "\(hostName)/\(read("/proc/sys/kernel/random/boot_id").prefix(36))"

    private static let hostName: Substring = {
        let name = read("/proc/sys/kernel/hostname")
        return name.split { $0.isWhitespace || $0 == "/" }.first ?? "machine"
    }()

    /// When a process began; nil where it is gone, or waits to be buried.
    private static func startOf(_ process: Int32) -> String? {
        let text = read("/proc/\(process)/stat")
        // The name in brackets may hold anything; what follows it is counted.
        guard let end = text.lastIndex(of: ")") else { return nil }
        let words = text[text.index(after: end)...].split(separator: " ")
        guard words.count > 19, words[0] != "Z", words[0] != "X" else { return nil }
        return String(words[19])
    }

    private static func read(_ path: String) -> String {
        (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    }
}
