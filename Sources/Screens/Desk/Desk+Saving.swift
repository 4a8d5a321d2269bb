import Casework
import Ledger

extension Desk {
    /// Saves something. Where only locked months refuse it, nothing is lost: a question says which they are, and with a
    /// reason the same is saved again as a late entry (补报).
    ///
    /// - parameter store: the change of the ledger, and nothing else: it may be done twice.
    /// - parameter goOn: called once it is stored, now or after the question.
    func saving<Result>(
        _ store: @escaping () throws -> Result, then goOn: @escaping (Result) throws -> Void
    ) throws {
        let result: Result
        do {
            result = try store()
        } catch {
            guard let lock = Failure.lock(error) else { throw error }
            return open(
                LateQuestion(self, lock) { [weak self] reason in
                    guard let self else { return }
                    try goOn(try handingInLate(reason, store))
                })
        }
        try goOn(result)
    }

    /// Stores one change as a late entry.
    private func handingInLate<Result>(_ reason: String, _ store: () throws -> Result) throws -> Result {
        ledger.late = reason
        defer { ledger.late = nil }
        return try store()
    }

    /// Deletes a record.
    func deleting(_ id: RecordUUID, version: Int, then goOn: @escaping () throws -> Void) throws {
        try saving { [ledger] in
            try ledger.delete(id.description, version: version)
        } then: { _ in
            try goOn()
        }
    }
}
