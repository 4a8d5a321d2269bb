import Glibc
import Terminal

/// Shows what a display gives, one line for each event, above a line of text: for tests, and to try a terminal by hand.
///
/// Of the environment it obeys `NO_COLOR`, `TRIAL_WIDTH` (auto, narrow, wide), `TRIAL_LOG` (a file that gets the lines
/// too) and `TRIAL_STAYS` (goes on when it is asked to end).
@main
enum DisplayTrial {
    static func main() {
        var options = CursesOptions(hasColour: environment("NO_COLOR") == nil)
        if let width = environment("TRIAL_WIDTH").flatMap(AmbiguousWidth.init) {
            options.ambiguousWidth = width
        }
        do {
            let display = try CursesDisplay(options: options)
            var trial = Trial(
                display: display, log: environment("TRIAL_LOG"), stays: environment("TRIAL_STAYS") != nil)
            trial.run()
            display.close()
            print("trial ended")
        } catch {
            fputs("display-trial: \(error)\n", stderr())
            exit(1)
        }
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}

/// The C library's own variable is not safe for Swift.
private func stderr() -> UnsafeMutablePointer<FILE> { fdopen(2, "w") }
