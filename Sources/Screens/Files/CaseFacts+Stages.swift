import Casework

extension CaseFacts {
    /// The stage after the present one; nil after the last.
    var nextStage: CaseStage? {
        let all = CaseStage.allCases
        guard let place = all.firstIndex(of: stage), place + 1 < all.count else { return nil }
        return all[place + 1]
    }

    /// What a case should have before it comes to a stage and has not, counted from the present stage on.
    func missing(for target: CaseStage) -> [Label] {
        let all = CaseStage.allCases
        guard let from = all.firstIndex(of: stage), let to = all.firstIndex(of: target), from < to else {
            return []
        }
        var missing: [Label] = []
        for label in all[from + 1...to].flatMap(needed) where !missing.contains(label) {
            missing.append(label)
        }
        return missing
    }

    /// What should be there for the step into a stage, and is not.
    private func needed(_ stage: CaseStage) -> [Label] {
        switch stage {
        case .intake: []
        case .assessment: blank("needs") + (hasConsent ? [] : [Label("服务对象的知情同意", "the clients' consent")])
        case .planning: blank("risk", "needs")
        case .intervention: blank("goals")
        case .evaluation: reached > 0 ? [] : [Label("至少一次联系到的服务", "a contact that reached somebody")]
        case .closed: blank("closing_reason", "satisfaction")
        case .follow_up: blank("closed_on")
        }
    }

    private var hasConsent: Bool {
        file.clients.allSatisfy { ($0.text("consent") ?? "none") != "none" }
    }

    private func blank(_ keys: String...) -> [Label] {
        keys.filter { record.text($0) == nil }.compactMap { record.kind.field($0)?.label }
            .map { Label($0.chinese, $0.english.lowercased()) }
    }
}

extension [Label] {
    /// Its labels one after the other.
    func listed(in language: Language) -> String {
        map { $0[language] }.joined(separator: language == .chinese ? "、" : ", ")
    }
}
