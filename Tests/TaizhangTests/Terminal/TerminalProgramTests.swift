import Testing

/// The program itself in real terminals. One after the other: each starts a terminal, and some measure.
@Suite(.serialized) enum TerminalProgramTests {}
