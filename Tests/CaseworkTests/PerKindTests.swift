import Casework
import Testing

/// Values that are made for each kind.
@Suite struct PerKindTests {
    private final class Name: Sendable {
        let text: String
        init(_ text: String) { self.text = text }
    }

    @Test func `a kind's value is made once, and not before it is asked for`() async {
        await confirmation(expectedCount: 2) { made in
            let names = PerKind { kind in
                made()
                return Name(kind.stem)
            }
            #expect(names[.visits] === names[.visits])
            #expect(names[.visits].text == "visits" && names[.resources].text == "resources")
        }
    }
}
