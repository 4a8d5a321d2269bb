import Casework

extension Neighbours {
    /// A template names a version of the set of categories that there is.
    func problemsOfSet(_ report: Report) throws -> [Problem] {
        guard let version = report.hardshipVersion, version != 1 else { return [] }
        let known = try connection(
            "SELECT category_sets.version FROM category_sets CROSS JOIN record USING (id) WHERE deleted = 0 ORDER BY 1"
        ).all { $0.integer(0) }
        guard !known.contains(version) else { return [] }
        let list = ([1] + known).map(String.init).joined(separator: ", ")
        return [
            Problem(
                "hardship_version", found: String(version),
                wanted: Label("已有的版本（\(list)）", "a version that is there (\(list))"))
        ]
    }

    /// What keeps a template or set from being changed or deleted that was adopted: months were counted and handed in by
    /// it, and its version is to mean one thing. Its basis and note may change.
    static func problemOfAdopted(
        _ old: Spine, _ before: [Value], _ values: [Value], _ isDeleted: Bool
    ) -> Problem? {
        guard old.kind == .reports || old.kind == .category_sets, !old.isDeleted,
            let adopted = old.kind.index(of: "adopted_on"), !before[adopted].isNone,
            let index = old.kind.index(of: "version")
        else { return nil }
        let version = Int(stored: before[index])
        if isDeleted { return adoptedProblem("id", version) }
        let key = zip(old.kind.fields, zip(before, values)).first { field, pair in
            field.key != "note" && field.key != "basis" && pair.0 != pair.1
        }?.0.key
        return key.map { adoptedProblem($0, version) }
    }

    private static func adoptedProblem(_ key: String, _ version: Int) -> Problem {
        Problem(
            key,
            because: Label(
                "\(key)：第 \(version) 版已启用，不能改也不能删；请另立一个新的版本",
                "\(key): version \(version) is adopted and can't be changed or deleted; make a new version"
            ))
    }
}
