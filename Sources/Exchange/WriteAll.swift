import Glibc

/// Writes every byte to a descriptor, however many pieces that takes.
///
/// Goes on after a signal, waits where the descriptor does not block, and throws `EPIPE` instead of letting
/// `SIGPIPE` end the program: the signal is held back for the calling thread only and taken off again.
func writeAll(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, named path: String
) throws(FileFailure) {
    var remaining = bytes
    while !remaining.isEmpty {
        let (count, code) = writeHoldingBrokenPipe(remaining, to: descriptor)
        if count >= 0 {
            remaining = UnsafeRawBufferPointer(rebasing: remaining[count...])
        } else if code == EAGAIN {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            poll(&waiting, 1, -1)
        } else if code != EINTR {
            throw FileFailure(path: path, action: .write, code: code)
        }
    }
}

private func writeHoldingBrokenPipe(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32
) -> (count: Int, code: Int32) {
    var brokenPipe = sigset_t()
    var before = sigset_t()
    var pending = sigset_t()
    sigemptyset(&brokenPipe)
    sigaddset(&brokenPipe, SIGPIPE)
    sigpending(&pending)
    let wasPending = sigismember(&pending, SIGPIPE) == 1
    pthread_sigmask(SIG_BLOCK, &brokenPipe, &before)
    let count = write(descriptor, bytes.baseAddress, bytes.count)
    let code = errno
    // Linux raises it also where a part was taken before the reader went.
    sigpending(&pending)
    if !wasPending, sigismember(&pending, SIGPIPE) == 1 {
        var now = timespec(tv_sec: 0, tv_nsec: 0)
        while sigtimedwait(&brokenPipe, nil, &now) < 0, errno == EINTR {}
    }
    pthread_sigmask(SIG_SETMASK, &before, nil)
    return (count, code)
}
