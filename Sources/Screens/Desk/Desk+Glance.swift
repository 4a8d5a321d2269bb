import Casework
import Ledger

extension Desk {
    /// Looks at a part of the ledger once after the start, when nothing else is to be done; says what does not agree.
    ///
    /// - returns: whether there is more to look at.
    func glance() throws -> Bool {
        guard let check = quickCheck else { return false }
        do {
            if try check.step() { return true }
        } catch let failure as LedgerFailure where failure.cause == .busy {
            return true
        }
        quickCheck = nil
        guard let first = check.report.differences.first else { return false }
        say(
            Label(
                "台账有不符：\(first.chinese)。请到 菜单 > 维护 > 核对台账 看全部。",
                "The ledger does not agree: \(first.english). See Menu > Upkeep > Verify."), .refusal)
        return false
    }
}
