import Casework

/// Where a ledger's file lies, as far as that decides how it can be used.
///
/// On network and FAT file systems locks and orders of writing are not what a database counts on: there a ledger is used by
/// one process only, and people are told.
public enum FileSystem: Sendable, Hashable {
    case local
    /// Another machine's disk, by what it is called.
    case network(String)
    /// A stick or card without a journal of its own, by what it is called.
    case stick(String)

    /// The file system of a type that the table of mounts names.
    public init(type: String) {
        switch type {
        case "nfs", "nfs4": self = .network("NFS")
        case "cifs", "smb3", "smbfs": self = .network("SMB/CIFS")
        case "afs", "ceph", "9p", "coda", "ncpfs", "glusterfs", "lustre", "vboxsf", "virtiofs":
            self = .network(type)
        case "vfat", "msdos": self = .stick("FAT")
        case "exfat", "fuse.exfat", "fuse.exfat-fuse": self = .stick("exFAT")
        // Disks of other systems are mounted so.
        case "fuseblk": self = .stick("exFAT/NTFS")
        case _ where type == "fuse" || type.hasPrefix("fuse."):
            // What else runs as a program of its own mostly reaches over a network: sshfs, rclone, WebDAV.
            self = Self.localPrograms.contains(type) ? .local : .network(type)
        default: self = .local
        }
    }

    private static let localPrograms: Set<String> = [
        "fuse.fuse-overlayfs", "fuse.gocryptfs", "fuse.encfs", "fuse.mergerfs", "fuse.bindfs", "fuse.lxcfs",
    ]

    /// The file system that a path lies on; a local one where that can't be told.
    public init(of path: String) {
        self = MountTable.current.type(of: path).map { FileSystem(type: $0) } ?? .local
    }

    /// Whether one process only may use a ledger here.
    public var isForOneProcess: Bool { self != .local }

    /// What people are to know; nil where there is nothing to know.
    public var warning: Label? {
        switch self {
        case .local: nil
        case .network(let name):
            Label(
                "台账在网络盘上（\(name)）：断网时可能损坏，同一时间只能由一个程序使用；建议放在本机磁盘，定期备份到网络盘",
                "the ledger lies on a network disk (\(name)): it may be damaged when the network fails, and one program "
                    + "at a time can use it; keep it on this machine's disk and back it up to the network")
        case .stick(let name):
            Label(
                "台账在 \(name) 盘上：拔出或断电时可能损坏，同一时间只能由一个程序使用；建议放在本机磁盘，定期备份到这里",
                "the ledger lies on a \(name) disk: pulling it out may damage it, and one program at a time can use it; "
                    + "keep it on this machine's disk and back it up here")
        }
    }
}
