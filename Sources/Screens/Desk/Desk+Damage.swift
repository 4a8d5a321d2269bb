import Casework
import Ledger

extension Desk {
    /// Does what nobody asked for by a key, again and again: as long as it fails for one reason, that is said once.
    ///
    /// - parameter line: where it is called, which tells one such work from another.
    func attemptUnasked(_ line: Int = #line, _ body: () throws -> Void) {
        do {
            try body()
            unaskedFailures[line] = nil
        } catch {
            let sentence = Failure(error).sentence
            guard unaskedFailures[line] != sentence else { return }
            unaskedFailures[line] = sentence
            fail(error)
        }
    }

    /// Says why something failed; asks once whether help is wanted where a part of the ledger can't be read.
    func fail(_ error: any Error) {
        say(Failure(error).sentence, error is Cancelled ? .hint : .refusal)
        guard let damage = error as? LedgerFailure, damage.cause == .damaged, !hasAskedAboutDamage, !isDemo,
            !screens.isEmpty, !screens.contains(where: \.readsOtherFiles)
        else { return }
        hasAskedAboutDamage = true
        let text = Label(
            "台账文件有的地方读不出来了。最后一份备份、打捞都还有办法。现在离开界面去选一个吗？填着的会先留作草稿。",
            "Some of the ledger's file can't be read any more. There is the last backup, and there is salvage. Leave the "
                + "screens now to choose? What is being filled in is kept first.")
        open(
            Question(self, text) { [weak self] in
                guard let self else { return }
                try keepForms()
                self.damage = damage
                end()
            })
    }
}
