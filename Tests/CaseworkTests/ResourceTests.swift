import Casework
import Testing

@Suite struct ResourceTests {
    @Test func `a resource counts its value to the fen on the day it was received`() {
        let resource = Resource.sample(on: "2023-06-03", yuan: "848369")
        #expect(resource.figures() == [.resources_value: 84_836_900])
        #expect(resource.lines(.resources_value) == ["2023-06-03 +84836900"])
        #expect(Resource.sample(yuan: "0.01").figures() == [.resources_value: 1])
    }

    @Test func `a resource without a value, or worth nothing, adds nothing`() {
        #expect(Resource.sample().figures() == [:])
        #expect(Resource.sample(yuan: "0").figures() == [:])
    }

    @Test func `a resource is posted in its field of service and for its worker`() {
        let lines = Resource.sample(yuan: "5").postings(resting: Resting(), rules: .version1)
        #expect(lines.map(\.field) == [.social_assistance])
        #expect(lines.map(\.worker) == [Sample.worker])
    }

    @Test func `a resource is not received in the future`() {
        #expect(Resource.sample(on: "2023-11-01").blocked == ["received_on"])
        #expect(Resource.sample(on: "2023-10-31").blocked == [])
    }
}
