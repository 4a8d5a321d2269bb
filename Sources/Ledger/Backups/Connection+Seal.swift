import GRDBSQLite

extension Connection {
    /// Cuts off what stands behind the database's last page, where it is a seal by its length. It is done through the
    /// library's own handle of the file, with the file held for writing: closing another one would give up its locks.
    func dropSeal() throws {
        var pointer: UnsafeMutablePointer<sqlite3_file>?
        guard sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &pointer) == SQLITE_OK,
            let file = pointer, let methods = file.pointee.pMethods
        else { return }
        var size: sqlite3_int64 = 0
        guard let length = methods.pointee.xFileSize, length(file, &size) == SQLITE_OK else { return }
        let pages = try self("PRAGMA page_count").first { $0.integer(0) } ?? 0
        let page = try self("PRAGMA page_size").first { $0.integer(0) } ?? 0
        guard pages > 0, Int(size) == pages * page + Seal.length, let truncate = methods.pointee.xTruncate
        else { return }
        let code = truncate(file, sqlite3_int64(pages * page))
        guard code == SQLITE_OK else { throw Self.failure(handle, code) }
    }
}
