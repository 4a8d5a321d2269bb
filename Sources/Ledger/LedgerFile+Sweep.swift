import Glibc

extension LedgerFile {
    /// Removes what a process that was killed has left behind: its temporary files beside a ledger and among its
    /// backups. Those of processes that live stay, and so does whatever has a name that is not ours. Failing to is no
    /// failure.
    static func sweep(_ path: String) {
        let stem = BackupName.stem(of: path)
        sweep(FilePath.folder(of: path), stem: "\(FilePath.name(of: path)).")
        sweep(BackupFolder.path(of: path), stem: "\(stem)-")
        sweep(BackupFolder.path(of: path), stem: "\(SecondPlace.file).")
    }

    /// Removes the temporary files that begin with a stem and whose processes are dead from a folder.
    static func sweep(_ folder: String, stem: String) {
        for name in FilePath.names(in: folder) {
            guard let owner = TemporaryFile.owner(of: name, stem: stem), owner != getpid(),
                kill(owner, 0) != 0, errno == ESRCH
            else { continue }
            let path = "\(folder)/\(name)"
            let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
        }
    }
}
