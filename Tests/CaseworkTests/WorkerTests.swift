import Casework
import Testing

@Suite struct WorkerTests {
    @Test func `a worker is one of the social workers from the day of joining until the day of leaving`() {
        let worker = Worker.sample(joined: "2023-06-03", left: "2023-08-31")
        #expect(worker.lines(.workers) == ["2023-06-03 +1", "2023-08-31 -1"])
        #expect(worker.lines(.workers_certified) == [])
        #expect(Worker.sample(joined: "2023-06-03").figures() == [.workers: 1])
        #expect(Worker.sample(left: "2023-08-31").figures() == [:])
    }

    @Test func `a certificate counts from its day, or from joining where that is later or no day is known`() {
        func certified(_ on: String?, left: String? = nil) -> [String] {
            Worker.sample(joined: "2023-06-03", left: left).with {
                $0.certificate = .assistant
                $0.certifiedOn = on.map(day)
            }.lines(.workers_certified)
        }
        #expect(certified("2023-07-01") == ["2023-07-01 +1"])
        #expect(certified("2015-06-20") == ["2023-06-03 +1"])
        #expect(certified(nil) == ["2023-06-03 +1"])
        #expect(certified("2023-07-01", left: "2023-08-31") == ["2023-07-01 +1", "2023-08-31 -1"])
        #expect(certified("2023-07-01", left: "2023-06-30") == [])
    }

    @Test func `a post and a field count a worker for the plans of talent`() {
        let urban = Worker.sample(joined: "2023-06-03").with {
            $0.post = .urban_community
            $0.field = .elderly
            $0.certificate = .social_worker
        }
        #expect(
            urban.figures() == [
                .workers: 1, .workers_certified: 1, .community_workers: 1, .community_workers_certified: 1,
                .urban_community_workers: 1, .elderly_workers: 1,
            ])
        let rural = Worker.sample(joined: "2023-06-03").with {
            $0.post = .rural_community
            $0.field = .children
        }
        #expect(
            rural.figures() == [
                .workers: 1, .community_workers: 1, .rural_community_workers: 1, .children_workers: 1,
            ])
        #expect(Worker.sample(joined: "2023-06-03").with { $0.post = .agency }.figures() == [.workers: 1])
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
