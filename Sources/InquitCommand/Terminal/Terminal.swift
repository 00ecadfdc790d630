import Glibc

/// What is known of the terminal behind a file descriptor.
enum Terminal {
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Whether to colour what goes to a terminal or elsewhere (see no-color.org).
  static func usesColor(_ mode: ColorMode, isTerminal: Bool) -> Bool {
    switch mode {
    case .always: true
    case .never: false
    case .auto: isTerminal && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }
  }

  /// The width in columns; 80 when it cannot be told.
  static func columns(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// An ANSI style; the codes are those of ECMA-48's SGR.
enum Style: String {
  case bold = "1"
  case dim = "2"
  case underline = "4"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case blue = "34"
  case magenta = "35"
  case cyan = "36"

  /// `text` in this style, or as it is where colour is off.
  func callAsFunction(_ text: String, _ isOn: Bool) -> String {
    isOn ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
