import Casework
import Testing

@Suite struct AreaCodeTests {
    @Test func `a code without its ending zeros is the same code`() {
        let keys = ["4111", "411100", "411100000", "411100000000", "41110000000000"].map { AreaCode($0)!.key }
        #expect(Set(keys) == [41_110_000_000_000])
    }

    @Test func `a code keeps the digits that were written`() {
        #expect(AreaCode("411102001000")?.description == "411102001000")
        #expect(AreaCode("４１１１")?.description == "4111")
        #expect(AreaCode(" 411102 ")?.description == "411102")
    }

    @Test(arguments: [
        "", "4", "411", "41110", "4111020", "41110200100", "4111020010001", "011100", "4111x2", "4111-0",
    ])
    func `a text of another length, or with anything but digits, is no code`(text: String) {
        #expect(AreaCode(text) == nil)
    }

    @Test(arguments: [
        ("41", AreaLevel.province), ("4111", .city), ("411100", .city), ("411102", .county),
        ("411102000000", .county), ("411102001", .township), ("411102001000", .township),
        ("411102001003", .village), ("41110200100002", .township), ("41110200100302", .village),
        ("41110000000001", .city),
    ])
    func `a code tells its level, a second station that of its place`(code: String, level: AreaLevel) throws {
        #expect(AreaLevel(of: try #require(AreaCode(code))) == level)
    }
}

@Suite struct PlaceTests {
    private func place(_ code: String) -> Place { AreaCode(code)!.place }

    @Test func `one place has one name however its code was filled up`() {
        #expect(place("4111") == place("411100000000"))
        #expect(place("411102001") == place("41110200100000"))
        #expect(place("4111") != place("4110"))
        #expect(place("411102001000").description == "411102001")
        #expect(place("4111").description == "411100")
        #expect(place("41").description == "410000")
        #expect(Place.everywhere.description == "")
    }

    @Test func `a place has 2, 4, 6, 9, 12 or 14 digits`() {
        let codes = ["41", "4111", "411102", "411102001", "411102001003", "41110200100302"]
        #expect(codes.map { place($0).digits } == [2, 4, 6, 9, 12, 14])
        #expect(codes.map { place($0).code } == codes.map { Int($0)! })
        #expect(Place.everywhere.digits == 0)
        #expect(Place(stored: 411_102_001) == place("411102001"))
    }

    @Test func `the keys of a township are those that begin with its nine digits`() {
        let keys = place("411102001000").keys
        #expect(keys == 41_110_200_100_000...41_110_200_199_999)
        #expect(keys.contains(AreaCode("411102001003")!.key))
        #expect(keys.contains(AreaCode("41110200100002")!.key))
        #expect(!keys.contains(AreaCode("411102002000")!.key))
        #expect(!keys.contains(AreaCode("411102")!.key))
    }

    @Test func `the keys of a city, of a village and of everywhere`() {
        #expect(place("4111").keys == 41_110_000_000_000...41_119_999_999_999)
        #expect(place("411102001003").keys == 41_110_200_100_300...41_110_200_100_399)
        #expect(place("41110200100302").keys == 41_110_200_100_302...41_110_200_100_302)
        #expect(Place.everywhere.keys.contains(AreaCode("65")!.key))
        #expect(Place.everywhere.keys.contains(AreaCode("10")!.key))
    }

    @Test func `a second station lies under the place of its twelve digits`() {
        let second = AreaCode("41110200100302")!
        #expect(place("411102001003").keys.contains(second.key))
        #expect(
            Place.above(key: second.key).map(\.code) == [
                0, 41, 4111, 411102, 411_102_001, 411_102_001_003, 41_110_200_100_302,
            ])
    }

    @Test func `the places above a station go from the whole ledger to its own, each once`() {
        func above(_ code: String) -> [Int] { Place.above(key: AreaCode(code)!.key).map(\.code) }
        #expect(above("411102001000") == [0, 41, 4111, 411102, 411_102_001])
        #expect(above("411100") == [0, 41, 4111])
        #expect(above("41") == [0, 41])
        #expect(above("41110200000001") == [0, 41, 4111, 411102, 41_110_200_000_001])
    }

    @Test func `a random station lies in all places above it and its own place is the last of them`() {
        var numbers = SeededNumbers(for: "places")
        for _ in 0..<1000 {
            let lengths = [2, 4, 6, 9, 12, 14]
            let digits = (0..<lengths.randomElement(using: &numbers)!).map {
                Int.random(in: $0 == 0 ? 1...9 : 0...9, using: &numbers)
            }
            let code = AreaCode(digits.map(String.init).joined())!
            let places = Place.above(key: code.key)
            #expect(places.allSatisfy { $0.keys.contains(code.key) }, "\(code), seed \(numbers.seed)")
            #expect(places.last == code.place, "\(code), seed \(numbers.seed)")
            #expect(Set(places).count == places.count, "\(code), seed \(numbers.seed)")
        }
    }
}
