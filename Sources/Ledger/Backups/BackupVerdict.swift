import Casework

/// What is known of a backup's bytes.
public enum BackupVerdict: Sendable, Hashable {
    /// Every byte is as it was when it was sealed.
    case good
    /// It ends in a seal; its bytes were not compared with it now.
    case sealed
    /// It has no seal, as a plain copy of a ledger: it holds together, and may have been changed.
    case unsealed
    /// It is not what was sealed, or does not hold together; why.
    case damaged(Label)

    public var label: Label {
        switch self {
        case .good: Label("完好", "good")
        case .sealed: Label("已封存", "sealed")
        case .unsealed: Label("无封记", "no seal")
        case .damaged: Label("已损坏", "damaged")
        }
    }

    /// As scripts read it.
    public var id: String {
        switch self {
        case .good: "good"
        case .sealed: "sealed"
        case .unsealed: "unsealed"
        case .damaged: "damaged"
        }
    }
}
