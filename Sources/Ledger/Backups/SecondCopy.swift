import Casework
import Glibc

/// Copies the newest backup to the second place, a stretch at a time: its bytes are compared with their seal as they are
/// read, and once more as they lie there.
final class SecondCopy {
    /// The copy, once it is there.
    private(set) var path: String?

    private let ledger: String
    private let now: String
    private var place: SecondPlace
    private var reading: Reading?
    private var rereading: SealCheck?

    /// A backup on its way.
    private struct Reading {
        let name: String
        let descriptor: Int32
        let check: SealCheck
        let file: TemporaryFile
    }

    /// Nil where no second place was named, or it is not there.
    init?(of ledger: String, now: String) throws {
        guard let place = SecondPlace(of: ledger), place.isThere else { return nil }
        self.ledger = ledger
        self.now = now
        self.place = place
        LedgerFile.sweep(place.path, stem: "\(BackupName.stem(of: ledger))-")
        guard let backup = Self.missing(of: ledger, at: place, now: now) else { return }
        let name = FilePath.name(of: backup.path)
        let descriptor = open(backup.path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw FileBytes.failure("不能读取", "can't be read", backup.path) }
        do {
            let file = try TemporaryFile(for: "\(place.path)/\(name)", .tmp)
            let check = SealCheck(descriptor)
            check.onPiece = { bytes, place in
                try FileBytes.write(bytes, to: file.descriptor, at: place, named: file.path)
            }
            reading = Reading(name: name, descriptor: descriptor, check: check, file: file)
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit {
        if let reading { close(reading.descriptor) }
    }

    /// The newest backup, where the second place does not have it.
    static func missing(of ledger: String, at place: SecondPlace, now: String) -> BackupFile? {
        let own = BackupFolder.files(of: ledger, in: BackupFolder.path(of: ledger), .folder)
        guard let newest = own.first(where: { $0.verdict == .sealed && $0.moment <= now }) else { return nil }
        let there = "\(place.path)/\(FilePath.name(of: newest.path))"
        return FilePath.isFile(there) && Seal.look(there) == Seal.look(newest.path) ? nil : newest
    }

    /// Works on for about as long as `time`; true while there is more to do.
    func more(for time: Duration, progress: ProgressReport?) throws -> Bool {
        let end = ContinuousClock.now + time
        while let reading {
            let check = rereading ?? reading.check
            if try !check.step() { try finish(reading, check) }
            try progress?(
                Progress(
                    work: Label("复制到第二处", "copying to the second place"), done: check.done, total: check.size)
            )
            if ContinuousClock.now >= end, self.reading != nil { return true }
        }
        if Moment.day(place.seen) != Moment.day(now) || path != nil {
            place.seen = now
            try place.store(for: ledger)
        }
        return false
    }

    /// One of the two readings has come to its end.
    private func finish(_ reading: Reading, _ check: SealCheck) throws {
        guard case .good = try check.outcome() else {
            throw SealCheck.refusal(rereading == nil ? reading.name : reading.file.path)
        }
        guard rereading != nil else {
            guard fsync(reading.file.descriptor) == 0 else {
                throw FileBytes.failure("不能写入", "can't be written", reading.file.path)
            }
            // What is read now is to come from the disk itself.
            posix_fadvise(reading.file.descriptor, 0, 0, POSIX_FADV_DONTNEED)
            rereading = SealCheck(reading.file.descriptor)
            return
        }
        let target = "\(place.path)/\(reading.name)"
        // A broken one of the same name gives way.
        try reading.file.put(at: target, replaces: true)
        path = target
        close(reading.descriptor)
        self.reading = nil
        let there = BackupFolder.files(of: ledger, in: place.path, .second)
        for file in BackupRetention.leaving(there, now: now, made: target) { unlink(file.path) }
    }
}
