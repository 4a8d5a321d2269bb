import Casework

extension Ledger {
    /// That the second place of the backups has not been seen for a week; nil where all is well, or there is none.
    public func secondPlaceReminder() -> Label? {
        guard !isTemporary, let place = Self.secondPlace(of: path) else { return nil }
        let days = place.daysAway(at: now())
        guard days >= SecondPlace.patience, !place.isThere else { return nil }
        return Label(
            "备份的第二处已有 \(days) 天没见到，接上后自动复制：\(place.path)",
            "The second place of the backups was not seen for \(days) days: \(place.path)")
    }

    /// The same, or that no backup was made for a week although something was saved since the last one.
    public func backupReminder() throws -> Label? {
        if let reminder = secondPlaceReminder() { return reminder }
        let moment = now()
        guard try isBackupDue(), let today = Moment.day(moment) else { return nil }
        let newest = BackupFolder.files(of: path, in: BackupFolder.path(of: path), .folder).first {
            $0.verdict == .sealed && $0.moment <= moment
        }
        guard let day = newest?.day, today.ordinal - day.ordinal >= SecondPlace.patience else { return nil }
        return Label(
            "最近一次备份是 \(day)；备份一次：taizhang backup",
            "The last backup is of \(day); make one with: taizhang backup")
    }
}
