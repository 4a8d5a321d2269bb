import Exchange
import Foundation
import Testing

@Suite struct DescriptorSinkTests {
    @Test func `a reader that has gone is a quiet failure, not a signal`() {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        close(ends[0])
        defer { close(ends[1]) }
        let writer = CSVWriter(to: DescriptorSink(ends[1], name: "stdout"), byteOrderMark: false)
        #expect(throws: FileFailure(path: "stdout", action: .write, code: EPIPE)) {
            try writer.header(["a"])
            try writer.finish()
        }
        #expect(FileFailure(path: "stdout", action: .write, code: EPIPE).isBrokenPipe)
    }

    @Test func `a full disk is named`() {
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        let writer = CSVWriter(to: DescriptorSink(full, name: "stdout"), byteOrderMark: false)
        #expect(throws: FileFailure(path: "stdout", action: .write, code: ENOSPC)) {
            try writer.header(["a"])
            try writer.finish()
        }
    }

    @Test func `a slow pipe that does not block gets every byte`() throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        #expect(fcntl(ends[1], F_SETFL, O_NONBLOCK) == 0)
        let reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        let done = DispatchSemaphore(value: 0)
        final class Box: @unchecked Sendable { var data = Data() }
        let box = Box()
        Thread {
            usleep(50_000)
            box.data = reading.readDataToEndOfFile()
            done.signal()
        }.start()
        let writer = CSVWriter(to: DescriptorSink(ends[1], name: "stdout"), byteOrderMark: false)
        for number in 0..<100_000 {
            try writer.append(Int64(number))
            try writer.endRow()
        }
        try writer.finish()
        close(ends[1])
        done.wait()
        let expected = Data((0..<100_000).map { "\($0)\r\n" }.joined().utf8)
        let isSame = box.data == expected
        #expect(isSame)
    }
}
