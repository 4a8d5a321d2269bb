import Casework
import Testing

@Suite struct WorkerTests {
    @Test func `a worker counts nowhere`() {
        #expect(Worker.sample(joined: "2023-06-03", left: "2023-08-31").figures() == [:])
    }

    @Test func `a worker can't leave before joining`() {
        #expect(Worker.sample(joined: "2023-06-03", left: "2023-06-02").blocked == ["left_on"])
        #expect(Worker.sample(joined: "2023-06-03", left: "2023-06-03").blocked == [])
        #expect(Worker.sample(left: "2023-06-02").blocked == [])
    }

    @Test func `no day of a worker lies in the future`() {
        let worker = Worker.sample(joined: "2023-11-01", left: "2023-11-02").with {
            $0.certifiedOn = day("2023-11-01")
            $0.registeredOn = day("2023-11-01")
        }
        #expect(worker.blocked == ["certified_on", "registered_on", "joined_on", "left_on"])
    }

    @Test func `a certificate from before the worker joined is saved`() {
        let worker = Worker.sample(joined: "2023-06-03").with { $0.certifiedOn = day("2015-06-20") }
        #expect(worker.blocked == [])
    }
}
