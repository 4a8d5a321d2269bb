import Casework
import Ledger

extension LastAct {
    /// What was done, in words: 新增 社区活动 太极晨练, 导入 9854 条.
    func words(_ desk: Desk) -> Label {
        let title = kind.map { desk.title(self.title, of: $0) } ?? self.title
        func joined(_ act: String, _ kind: String?, _ count: String) -> String {
            [act, kind ?? "", title, records > 1 ? count : ""].filter { !$0.isEmpty }.joined(separator: " ")
        }
        return Label(
            joined(batch.act.label.chinese, kind?.label.chinese, "共 \(records) 条"),
            joined(batch.act.label.english, kind?.label.english, "(\(records) records)"))
    }
}
