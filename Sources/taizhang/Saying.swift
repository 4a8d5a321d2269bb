import Casework
import Glibc
import Terminal

/// The language of this run, settled before anything is parsed, so that help texts come out in it.
let language: Language = Invocation.current.language

/// The text in the language of this run.
func say(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
}

/// Prints one line on standard error. Nothing that a record or an argument holds can act on the terminal.
func complain(_ sentence: String) {
    let line = printable(sentence) + "\n"
    // Where standard error can't be written there is nobody to tell.
    _ = line.withCString { write(2, $0, strlen($0)) }
}
