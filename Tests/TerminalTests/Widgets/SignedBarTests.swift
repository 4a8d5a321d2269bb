import Terminal
import Testing

@Suite struct SignedBarTests {
    @Test(arguments: [
        (0, 10, ""), (10, 10, "+++++"), (-10, 10, "-----"), (5, 10, "+++"), (-4, 10, "--"), (1, 1000, "+"),
        (-1, 1000, "-"), (99, 10, "+++++"), (3, 0, ""), (.min, .max, "-----"),
    ])
    func `a bar says whether something grew, and by how much beside others`(
        value: Int, greatest: Int, bar: String
    ) {
        #expect(SignedBar.text(value, greatest: greatest, columns: 5) == bar)
    }

    @Test func `a bar without columns is empty`() {
        #expect(SignedBar.text(3, greatest: 4, columns: 0) == "")
        #expect(SignedBar.text(3, greatest: 4, columns: -1) == "")
    }
}
