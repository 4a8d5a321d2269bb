import Exchange
import Foundation
import Testing

/// One after the other, because the umask is the whole process's.
@Suite(.serialized) struct AtomicFileTests {
    @Test func `a committed file is there with its bytes and nothing beside it`() throws {
        try withFolder { folder in
            let file = try AtomicFile(path: folder + "/visits.csv")
            try file.write("张三\n")
            try file.write("李四\n")
            #expect(contents(of: folder + "/visits.csv") == nil)
            try file.commit()
            #expect(contents(of: folder + "/visits.csv") == "张三\n李四\n")
            #expect(try names(in: folder) == ["visits.csv"])
        }
    }

    @Test func `the temporary file stands beside the target and says whose it is`() throws {
        try withFolder { folder in
            let file = try AtomicFile(path: folder + "/visits.csv")
            let name = try names(in: folder).first ?? ""
            #expect(name.hasPrefix(".visits.csv.tmp-\(getpid())-"))
            file.abandon()
            #expect(try names(in: folder) == [])
        }
    }

    @Test func `abandoning leaves the old content`() throws {
        try withFolder { folder in
            try "old".write(toFile: folder + "/a.csv", atomically: false, encoding: .utf8)
            let file = try AtomicFile(path: folder + "/a.csv")
            try file.write("new")
            file.abandon()
            file.abandon()
            #expect(contents(of: folder + "/a.csv") == "old")
            #expect(try names(in: folder) == ["a.csv"])
            #expect(throws: FileFailure(path: folder + "/a.csv", action: .write, code: EBADF)) {
                try file.write("more")
            }
            #expect(throws: FileFailure.self) { try file.commit() }
        }
    }

    @Test func `a file that is let go of uncommitted leaves nothing`() throws {
        try withFolder { folder in
            do {
                let file = try AtomicFile(path: folder + "/a.csv")
                try file.write("new")
            }
            #expect(try names(in: folder) == [])
        }
    }

    @Test func `abandoning after the commit takes nothing back`() throws {
        try withFolder { folder in
            let file = try AtomicFile(path: folder + "/a.csv")
            try file.write("new")
            try file.commit()
            file.abandon()
            #expect(contents(of: folder + "/a.csv") == "new")
        }
    }

    @Test(arguments: [0o000, 0o022, 0o277] as [mode_t])
    func `only the owner can read the file, whatever the umask`(mask: mode_t) throws {
        let before = umask(0o022)
        defer { umask(before) }
        try withFolder { folder in
            for path in [folder + "/new.csv", folder + "/old.csv"] {
                if path.hasSuffix("old.csv") {
                    try "old".write(toFile: path, atomically: false, encoding: .utf8)
                    chmod(path, 0o644)
                }
                umask(mask)
                let file = try AtomicFile(path: path)
                try file.write("x")
                try file.commit()
                umask(0o022)
                var status = stat()
                #expect(stat(path, &status) == 0)
                #expect(status.st_mode & 0o7777 == 0o600)
            }
        }
    }

    @Test func `a symbolic link is replaced, not written through`() throws {
        try withFolder { folder in
            try "private".write(toFile: folder + "/real.txt", atomically: false, encoding: .utf8)
            symlink("real.txt", folder + "/link.csv")
            symlink("nowhere", folder + "/dangling.csv")
            for name in ["link.csv", "dangling.csv"] {
                let file = try AtomicFile(path: folder + "/" + name)
                try file.write("new")
                try file.commit()
                #expect(contents(of: folder + "/" + name) == "new")
            }
            #expect(contents(of: folder + "/real.txt") == "private")
            #expect(try names(in: folder) == ["dangling.csv", "link.csv", "real.txt"])
        }
    }

    @Test func `a directory, a device and a missing directory are refused`() throws {
        try withFolder { folder in
            mkdir(folder + "/sub", 0o700)
            symlink("sub", folder + "/link")
            mkfifo(folder + "/pipe", 0o600)
            for (path, code) in [
                (folder + "/sub", EISDIR), (folder + "/sub/", EISDIR), (folder + "/link", EISDIR),
                (folder, EISDIR), (folder + "/pipe", EINVAL), ("/dev/null", EINVAL), ("/dev/stdout", EINVAL),
                ("", ENOENT),
            ] {
                #expect(throws: FileFailure(path: path, action: .write, code: code)) {
                    try AtomicFile(path: path)
                }
            }
            let missing = folder + "/none/a.csv"
            #expect(throws: FileFailure(path: missing, action: .create, code: ENOENT)) {
                try AtomicFile(path: missing)
            }
            let through = folder + "/file/a.csv"
            try "x".write(toFile: folder + "/file", atomically: false, encoding: .utf8)
            #expect(throws: FileFailure(path: through, action: .create, code: ENOTDIR)) {
                try AtomicFile(path: through)
            }
            #expect(try names(in: folder) == ["file", "link", "pipe", "sub"])
            #expect(try names(in: folder + "/sub") == [])
        }
    }

    @Test func `a commit that fails leaves no temporary file`() throws {
        try withFolder { folder in
            let file = try AtomicFile(path: folder + "/a.csv")
            try file.write("new")
            mkdir(folder + "/a.csv", 0o700)
            #expect(throws: FileFailure(path: folder + "/a.csv", action: .replace, code: EISDIR)) {
                try file.commit()
            }
            #expect(try names(in: folder) == ["a.csv"])
        }
    }

    @Test func `what a dead process left is swept, what is another's stays`() throws {
        try withFolder { folder in
            let dead = try deadProcess()
            let stays = [
                ".a.csv.tmp-1-0123456789abcdef",  // a living process
                ".a.csv.tmp-\(dead)-xyz",  // no name of ours
                ".b.csv.tmp-\(dead)-0123456789abcdef",  // another target
                "a.csv.tmp-\(dead)-0123456789abcdef",
            ]
            for name in stays + [".a.csv.tmp-\(dead)-0123456789abcdef"] {
                try "left".write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
            }
            let file = try AtomicFile(path: folder + "/a.csv")
            try file.commit()
            #expect(try names(in: folder) == (stays + ["a.csv"]).sorted())
        }
    }

    @Test func `a temporary file that someone holds is not swept`() throws {
        try withFolder { folder in
            let name = ".a.csv.tmp-\(try deadProcess())-0123456789abcdef"
            let held = open(folder + "/" + name, O_CREAT | O_WRONLY, 0o600)
            defer { close(held) }
            #expect(flock(held, LOCK_EX) == 0)
            try AtomicFile(path: folder + "/a.csv").commit()
            #expect(try names(in: folder) == [name, "a.csv"])
        }
    }

    @Test func `two files for one target do not disturb each other`() throws {
        try withFolder { folder in
            let first = try AtomicFile(path: folder + "/a.csv")
            let second = try AtomicFile(path: folder + "/a.csv")
            try first.write("first")
            try second.write("second")
            try first.commit()
            #expect(contents(of: folder + "/a.csv") == "first")
            try second.commit()
            #expect(contents(of: folder + "/a.csv") == "second")
        }
    }

    @Test func `the longest Chinese name there can be is written`() throws {
        try withFolder { folder in
            let name = String(repeating: "台", count: 85)
            let file = try AtomicFile(path: folder + "/" + name)
            try file.commit()
            #expect(try names(in: folder) == [name])
        }
    }

    @Test func `a CSV file appears with its last byte or not at all`() throws {
        try withFolder { folder in
            let path = folder + "/visits.csv"
            let writer = CSVWriter(to: try AtomicFile(path: path), byteOrderMark: true)
            try writer.header(["a", "b"])
            writer.abandon()
            #expect(try names(in: folder) == [])
            let second = CSVWriter(to: try AtomicFile(path: path), byteOrderMark: true)
            try second.header(["a", "b"])
            try second.finish()
            #expect(contents(of: path)?.utf8.elementsEqual("\u{FEFF}a,b\r\n".utf8) == true)
        }
    }

    @Test func `a failure is one sentence in each language`() {
        let full = FileFailure(path: "/media/u/a.csv", action: .write, code: ENOSPC)
        #expect(full.chinese == "无法写入 /media/u/a.csv：磁盘空间已满。")
        #expect(full.english == "Cannot write /media/u/a.csv: the disk is full.")
        let odd = FileFailure(path: "a\u{1B}b", action: .open, code: ENOTTY)
        #expect(odd.english == "Cannot open a\u{1B}b: Inappropriate ioctl for device.")
    }

    /// The number of a process that has ended and been waited for.
    private func deadProcess() throws -> pid_t {
        var pid: pid_t = 0
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("true"), nil]
        defer { free(arguments[0]) }
        #expect(posix_spawn(&pid, "/bin/true", nil, nil, &arguments, nil) == 0)
        waitpid(pid, nil, 0)
        return pid
    }
}
