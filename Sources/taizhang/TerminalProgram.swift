import Glibc

/// What `taizhang` without a command does.
enum TerminalProgram {
    /// Whether there is a person at a terminal, to read and to type.
    static var isAtTerminal: Bool { isatty(0) == 1 && isatty(1) == 1 }

    /// Opens the ledger's screens. They come with the next release; this is the one place that they replace.
    static func run() throws {
        guard isAtTerminal else {
            throw Refusal(
                .usage, "终端界面要在终端里打开；脚本请用命令，见 taizhang --help。",
                "The screens open in a terminal only; scripts use the commands, see taizhang --help.")
        }
        let output = Output()
        try output.line(
            say(
                "台账的终端界面在下一版提供；现在可以用这些命令：",
                "The ledger's screens come in a later version; until then use these:"))
        for (command, chinese, english) in [
            ("taizhang demo", "看看样例台账的月报", "the figures of a sample ledger"),
            ("taizhang init --code CODE --name NAME", "新建台账", "make a ledger"),
            ("taizhang add KIND key=value…", "登记一条记录", "add a record"),
            ("taizhang import PATH…", "导入 CSV", "take in CSV files"),
            ("taizhang tally 2023-06", "本月的数", "the figures of a month"),
            ("taizhang --help", "所有命令", "all commands"),
        ] {
            let gap = String(repeating: " ", count: 40 - command.count)
            try output.line("  \(command)\(gap)\(say(chinese, english))")
        }
        try output.commit()
    }
}
