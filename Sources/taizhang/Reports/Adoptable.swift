import Casework
import Ledger

/// What `NAME@VERSION` names: a version of a template, or of the set of categories that make 困难群众.
enum Adoptable {
    case report(KnownReport)
    case set(KnownSet)

    /// The name of the set of categories.
    static let setName = "hardship"

    /// The number and version that a word names; nil where it has no version behind an `@`.
    static func parts(_ word: String) -> (name: String, version: Int)? {
        guard let at = word.lastIndex(of: "@"), let version = WholeNumber.read(word[word.index(after: at)...])
        else { return nil }
        return (String(word[..<at]), version)
    }
}

extension Ledger {
    /// The version of a template or of the set that a word names.
    func adoptable(_ word: String, in place: Place) throws -> Adoptable {
        guard let (name, version) = Adoptable.parts(word) else {
            throw Refusal(
                .usage, "“\(word)”没有写版本，应为 报表@版本，如 monthly@2 或 hardship@2。",
                "“\(word)” names no version; wanted NAME@VERSION such as monthly@2 or hardship@2.")
        }
        guard name == Adoptable.setName else { return .report(try report(name, version, in: place)) }
        let known = try categorySets()
        if let set = known.first(where: { $0.rules.version == version }) { return .set(set) }
        let versions = known.map { "\(name)@\($0.rules.version)" }.joined(separator: ", ")
        throw Refusal(
            .usage, "没有 \(word)，有的是：\(versions)。", "There is no \(word); there are: \(versions).")
    }

    /// The template that a number or name means in a place: a version of it, or the one in force.
    func report(_ word: String, in place: Place) throws -> KnownReport {
        if let (name, version) = Adoptable.parts(word) { return try report(name, version, in: place) }
        return try report(word, nil, in: place)
    }

    private func report(_ name: String, _ version: Int?, in place: Place) throws -> KnownReport {
        let known = try reports(in: place)
        let found = known.last { known in
            let isIt = version.map { $0 == known.report.version } ?? known.isInForce
            return isIt && (known.report.reportNo == name || known.report.name == name)
        }
        if let found { return found }
        let list = known.map { "\($0.report.reportNo)@\($0.report.version)" }.joined(separator: ", ")
        let asked = name + (version.map { "@\($0)" } ?? "")
        throw Refusal(
            .usage, "没有报表“\(asked)”，有的是：\(list)。", "There is no report “\(asked)”; there are: \(list).")
    }

    /// The template that a version of it is held against: the one in force, or of that one the version before it.
    ///
    /// - returns: nil for the first version of a report.
    func predecessor(of known: KnownReport, in place: Place) throws -> Report? {
        let others = try reports(in: place).filter {
            $0.report.reportNo == known.report.reportNo && $0.report.version != known.report.version
        }
        let found =
            others.last { $0.isInForce }
            ?? others.last { $0.isAdopted && $0.report.version < known.report.version }
        return found?.report
    }

    /// The same, where one has to be there.
    func counterpart(of known: KnownReport, in place: Place) throws -> Report {
        if let report = try predecessor(of: known, in: place) { return report }
        throw Refusal(
            .usage, "\(known.report.reportNo) 只有第 \(known.report.version) 版，没有可以对照的。",
            "\(known.report.reportNo) has only version \(known.report.version); there is none to hold it against."
        )
    }

    /// The set that a version of it is held against: the one in force, or of that one the version before it.
    func counterpart(of known: KnownSet) throws -> CountingRules {
        guard known.isInForce else { return try rules }
        let before = try categorySets().last {
            ($0.id == nil || $0.adoptedOn != nil) && $0.rules.version < known.rules.version
        }
        if let before { return before.rules }
        throw Refusal(
            .usage, "\(Adoptable.setName)@\(known.rules.version) 就是现在用的，没有可以对照的。",
            "\(Adoptable.setName)@\(known.rules.version) is in force; there is none to hold it against.")
    }
}
