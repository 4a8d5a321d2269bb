import Casework
import Ledger

extension Desk {
    /// The records of a kind that a query finds by number, name, pinyin or first letters, the best first; all of the newest
    /// for a blank query.
    ///
    /// - parameter station: the code of the station whose record will refer to one of them.
    func candidates(_ kind: Kind, like query: String, at station: String?) throws -> [Candidate] {
        let search = NameSearch(query)
        let found = try ledger.candidates(kind, at: station, limit: 50, language: language) { number, title in
            search.isEmpty || search.matches(title) || search.matches(number)
        }
        guard !search.isEmpty else { return found }
        func rank(_ each: Candidate) -> Int {
            each.number == query ? 9 : max(search.score(each.title) ?? 0, search.score(each.number) ?? 0)
        }
        return found.enumerated().sorted { (rank($1.element), $0.offset) < (rank($0.element), $1.offset) }
            .map(\.element)
    }

    /// The worker who works here, as a record of a station refers to them; nil where nobody was chosen.
    func worker(at station: String?) -> String? {
        guard let own = settings.worker else { return nil }
        if station == settings.station { return own }
        var reference: String?
        attempt {
            let worker = try ledger.candidate(
                .workers, written: own, at: settings.station, language: language)
            reference = try worker.flatMap {
                try ledger.candidate(.workers, $0.id, at: station, language: language)?.reference
            }
        }
        return reference
    }
}
