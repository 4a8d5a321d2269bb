import Casework
import Glibc
import Screens

/// What this run was started with: its arguments and the environment.
///
/// `--ledger`, `--language` and `--as` are taken out of the arguments here, wherever they stand; what is wrong with
/// them is left where it is, for the parser to say so.
struct Invocation: Sendable {
    static let current = Invocation(Array(CommandLine.arguments.dropFirst()))

    /// The arguments without the three.
    let arguments: [String]
    let language: Language
    /// The language that was asked for on the command line, if any.
    let givenLanguage: Language?
    private let ledger: String?
    private let worker: String?

    init(_ words: [String]) {
        var rest: [String] = []
        var found: [String: String] = [:]
        var index = 0
        while index < words.count {
            let word = words[index]
            if word == "--" {
                rest += words[index...]
                break
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            let isGlobal = ["--ledger", "--language", "--as"].contains(name)
            let value =
                parts.count == 2 ? String(parts[1]) : index + 1 < words.count ? words[index + 1] : ""
            if isGlobal, !value.isEmpty, name != "--language" || Language(rawValue: value) != nil {
                found[name] = value
                index += parts.count == 2 ? 1 : 2
            } else {
                rest.append(word)
                index += 1
            }
        }
        arguments = rest
        ledger = found["--ledger"]
        worker = found["--as"]
        givenLanguage = found["--language"].flatMap(Language.init)
        let chosen = SettingsFile(
            path: Self.directory("XDG_CONFIG_HOME", or: ".config") + "/taizhang/settings"
        ).read().language
        language = givenLanguage ?? chosen ?? Self.localeLanguage
    }

    /// The ledger's file: `--ledger`, `TAIZHANG_LEDGER`, or the place where a person's data is kept.
    var ledgerPath: String {
        ledger ?? Self.variable("TAIZHANG_LEDGER")
            ?? Self.directory("XDG_DATA_HOME", or: ".local/share") + "/taizhang/station.ledger"
    }

    /// Who changes records: `--as`, `TAIZHANG_WORKER`, or nobody named.
    var who: String { givenWho ?? "" }

    /// The same; nil where nobody is named.
    var givenWho: String? { worker ?? Self.variable("TAIZHANG_WORKER") }

    /// The day that counts as today: `TAIZHANG_TODAY`, else the calendar's.
    func today(or usual: Day? = nil) throws -> Day { try givenToday() ?? usual ?? Self.calendarDay }

    /// The day that `TAIZHANG_TODAY` names; nil where it is not set.
    func givenToday() throws -> Day? {
        guard let text = Self.variable("TAIZHANG_TODAY") else { return nil }
        guard let day = Day(text) else {
            throw Refusal(
                .usage, "TAIZHANG_TODAY 是“\(text)”，应为真实日期，如 2023-10-31",
                "TAIZHANG_TODAY is “\(text)”, wanted a real date such as 2023-10-31")
        }
        return day
    }

    /// A variable of the environment that is not blank.
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }

    /// A directory of the XDG conventions, which ignore paths that are not absolute.
    private static func directory(_ name: String, or usual: String) -> String {
        if let path = variable(name), path.hasPrefix("/") { return path }
        let home =
            variable("HOME") ?? getpwuid(getuid()).map { String(cString: $0.pointee.pw_dir) } ?? ""
        return "\(home)/\(usual)"
    }

    /// Where a person's choices are kept.
    var settingsPath: String { Self.directory("XDG_CONFIG_HOME", or: ".config") + "/taizhang/settings" }

    private static var localeLanguage: Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first ?? ""
        return locale.hasPrefix("zh") ? .chinese : .english
    }

    private static var calendarDay: Day {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        return Day(
            number: (Int(parts.tm_year) + 1900) * 10000 + (Int(parts.tm_mon) + 1) * 100
                + Int(parts.tm_mday))
    }
}
