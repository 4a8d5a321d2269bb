import Casework

/// Why a backup was made.
public enum BackupReason: String, Sendable, CaseIterable {
    /// Once a day, after something was saved.
    case daily
    /// Before an import.
    case `import`
    /// Before a newer program changed the file's schema.
    case migration
    /// Before a backup was put in its place: what it held until then.
    case restore
    /// Somebody asked for it.
    case asked

    public var label: Label {
        switch self {
        case .daily: Label("每日", "daily")
        case .import: Label("导入前", "pre-import")
        case .migration: Label("升级前", "pre-migration")
        case .restore: Label("恢复前", "pre-restore")
        case .asked: Label("手动", "asked")
        }
    }
}
