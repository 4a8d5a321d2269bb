import Casework
import Ledger

extension Desk {
    /// Who works here, as a record of a station refers to them: the history of a month says so. What was chosen stays as it
    /// is where nobody is found.
    func signature(at station: String) -> String {
        guard let own = who ?? settings.worker else { return "" }
        if station == settings.station { return own }
        let worker = try? ledger.candidate(.workers, written: own, at: settings.station, language: language)
        let found = worker.flatMap { worker in
            try? ledger.candidate(.workers, worker.id, at: station, language: language)
        }
        return found?.reference ?? own
    }

    /// The role of whoever works here, as a station knows them; nil where nobody was chosen or is found.
    func role(at station: String) -> WorkerRole? {
        let found = try? ledger.candidate(
            .workers, written: signature(at: station), at: station, language: language)
        let record = found.flatMap { try? ledger.record($0.id.description, language: language) }
        return record?.text("role").flatMap { WorkerRole(rawValue: $0) }
    }

    /// A worker as people know them, by what the history has: a name and a number.
    func personName(_ who: String, at station: String) -> String {
        guard !who.isBlank else { return Label("未署名", "unnamed")[language] }
        let found = try? ledger.candidate(.workers, written: who, at: station, language: language)
        guard let name = found?.title else { return who }
        return language == .chinese ? "\(name)（\(who)）" : "\(name) (\(who))"
    }
}
