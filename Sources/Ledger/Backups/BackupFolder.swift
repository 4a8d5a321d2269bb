import Casework
import Glibc

/// The folder of a ledger's backups, `backups` beside it, or the second place that holds the same names.
enum BackupFolder {
    /// The folder beside a ledger.
    static func path(of ledger: String) -> String { "\(FilePath.folder(of: ledger))/backups" }

    /// Makes the folder beside a ledger where there is none, its owner's alone.
    static func make(of ledger: String) throws -> String {
        let folder = path(of: ledger)
        if mkdir(folder, 0o700) == 0 { return folder }
        guard errno == EEXIST else { throw FileBytes.failure("不能建立目录", "can't be made", folder) }
        guard let status = FilePath.status(folder), status.st_mode & S_IFMT == S_IFDIR else {
            throw LedgerFailure(
                .cannotWrite, "\(folder) 不是目录，备份没有地方放；请把它移走",
                "\(folder) is no folder, so that backups have no place; move it away")
        }
        return folder
    }

    /// The backups of a ledger in a folder, the newest first. Links, and names that are not of backups, are passed over.
    static func files(of ledger: String, in folder: String, _ place: BackupFile.Place) -> [BackupFile] {
        let stem = BackupName.stem(of: ledger)
        return FilePath.names(in: folder).compactMap { text in
            BackupName(text, stem: stem).flatMap { BackupFile("\(folder)/\(text)", $0, place) }
        }.sorted { $0.isNewer(than: $1) }
    }

    /// A path in a folder that no file has yet.
    static func free(of ledger: String, in folder: String, moment: String, _ reason: BackupReason) -> String {
        let stem = BackupName.stem(of: ledger)
        let paths = (1...9999).lazy.map { number in
            "\(folder)/\(BackupName(stem: stem, moment: moment, reason: reason, number: number).text)"
        }
        return paths.first { FilePath.status($0) == nil } ?? "\(folder)/\(stem)"
    }
}
