import Glibc

/// A terminal that hands over every key press, on a screen of its own; as it was before when it goes away.
final class RawTerminal {
  private var before = termios()
  /// Whether there is something to give back: `deinit` runs after an `init` that threw, too.
  private var isTaken = false
  private var interruption: Interruption.Key?

  /// Takes over standard input and output. Throws when they are no terminal.
  init() throws(Diagnostic) {
    guard Terminal.isTerminal(StandardStream.input), Terminal.isTerminal(StandardStream.output),
      tcgetattr(StandardStream.input, &before) == 0
    else {
      throw Diagnostic(
        "a review needs a terminal", help: "--commands FILE carries out commands without a screen")
    }
    var raw = before
    cfmakeraw(&raw)
    tcsetattr(StandardStream.input, TCSAFLUSH, &raw)
    isTaken = true
    interruption = Interruption.register { [before] in Self.giveBack(before) }
    // A resize interrupts `poll`, which is all that is wanted of the signal.
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGWINCH, &action, nil)
    // The alternate screen; no cursor, since the screen shows its own; marks around pasted text, which is not to be
    // taken for keys.
    write("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h\u{1B}[2J")
  }

  deinit {
    guard isTaken else { return }
    if let interruption { Interruption.forget(interruption) }
    Self.giveBack(before)
  }

  private static func giveBack(_ before: termios) {
    var before = before
    try? StandardStream.writeAll(
      Array("\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l".utf8)[...], to: StandardStream.output, name: "")
    tcsetattr(StandardStream.input, TCSAFLUSH, &before)
  }

  var size: (rows: Int, columns: Int) {
    var size = winsize()
    guard ioctl(StandardStream.output, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
      return (24, 80)
    }
    return (Int(size.ws_row), Int(size.ws_col))
  }

  func write(_ text: String) {
    try? StandardStream.writeAll(Array(text.utf8)[...], to: StandardStream.output, name: "")
  }

  enum Event {
    case bytes([UInt8])
    /// Nothing came in time.
    case nothing
    /// A signal came: the size may have changed.
    case interruption
    /// The connection is gone.
    case end
  }

  /// What was typed, waiting for it at most `milliseconds`; -1 waits for ever.
  func read(milliseconds: Int32) -> Event {
    var request = pollfd(fd: StandardStream.input, events: Int16(POLLIN), revents: 0)
    let ready = poll(&request, 1, milliseconds)
    guard ready > 0 else { return ready < 0 && errno == EINTR ? .interruption : .nothing }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let n = Glibc.read(StandardStream.input, &buffer, buffer.count)
    if n > 0 { return .bytes(Array(buffer[..<n])) }
    return n < 0 && errno == EINTR ? .interruption : .end
  }
}
