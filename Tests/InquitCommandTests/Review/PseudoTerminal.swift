import Foundation

@testable import InquitCommand

/// A program on a terminal of its own, with what its screen shows.
final class PseudoTerminal {
  private let master: Int32
  /// Kept open, so that the terminal outlives the program and its modes can be looked at.
  private let slave: Int32
  private let process = Process()
  private var output: [UInt8] = []
  private(set) var rows: Int
  private(set) var columns: Int

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Starts the tool with `arguments` in `folder`.
  init(
    _ arguments: [String], in folder: URL, rows: Int, columns: Int, environment: [String: String] = [:]
  ) throws {
    (self.rows, self.columns) = (rows, columns)
    // As posix_openpt, unlockpt and ptsname do, which Swift does not see.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (unlocked, number): (Int32, Int32) = (0, 0)
    let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    guard master >= 0, ioctl(master, setLock, &unlocked) == 0, ioctl(master, getNumber, &number) == 0 else {
      throw Failure(description: "no pseudo-terminal")
    }
    slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    setSize()
    let handle = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
    process.executableURL = CommandRunner.products.appending(path: "inquit")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": folder.path]
      .merging(environment) { $1 }
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    close(slave)
    close(master)
  }

  private func setSize() {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func resize(rows: Int, columns: Int) {
    (self.rows, self.columns) = (rows, columns)
    setSize()
    // Only what the program draws from here on is for the new size.
    output = []
    kill(process.processIdentifier, SIGWINCH)
  }

  func send(_ keys: String) {
    let bytes = Array(keys.utf8)
    // The terminal's queue holds 4096 bytes. What does not fit would wait, cut inside a key, and a program that waits
    // for its output to be read takes nothing out of it.
    let deadline = ContinuousClock.now + Self.patience
    while queued + bytes.count > 2048, process.isRunning, ContinuousClock.now < deadline { read() }
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress!, $0.count) }
  }

  /// How many bytes of what was sent the program has not read yet.
  private var queued: Int {
    var count: Int32 = 0
    return ioctl(slave, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// How long to wait for the program: longer than any machine needs that is busy with other tests.
  private static let patience = Duration.seconds(60)

  /// What the screen shows now.
  var screen: TerminalScreen { TerminalScreen(rows: rows, columns: columns, output: output) }

  /// The screen as soon as the program has taken all keys, `isWanted` holds, and nothing more comes; throws when that
  /// is not so in time.
  @discardableResult
  func wait(until isWanted: (TerminalScreen) -> Bool) throws -> TerminalScreen {
    let deadline = ContinuousClock.now + Self.patience
    while ContinuousClock.now < deadline {
      // A screen may come in several pieces.
      if read() || queued > 0 { continue }
      let screen = self.screen
      if isWanted(screen) { return screen }
    }
    throw Failure(description: "the screen does not come to what is expected:\n\(screen.text)")
  }

  @discardableResult
  func wait(for text: String) throws -> TerminalScreen { try wait { $0.text.contains(text) } }

  /// Takes what comes within 50 milliseconds; false when nothing does.
  @discardableResult
  private func read() -> Bool {
    var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, 50) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let n = Foundation.read(master, &buffer, buffer.count)
    if n > 0 { output += buffer[..<n] }
    return n > 0
  }

  /// Waits for the program to end by itself.
  func waitForExit() throws {
    let deadline = ContinuousClock.now + Self.patience
    while process.isRunning, ContinuousClock.now < deadline { read() }
    guard !process.isRunning else { throw Failure(description: "the program does not end") }
  }

  /// As when a connection is lost.
  func hangUp() { kill(process.processIdentifier, SIGHUP) }

  /// Whether the terminal shows what is typed and collects lines, as a shell expects.
  var isCooked: Bool {
    var modes = termios()
    tcgetattr(slave, &modes)
    return modes.c_lflag & tcflag_t(ECHO) != 0 && modes.c_lflag & tcflag_t(ICANON) != 0
  }
}
