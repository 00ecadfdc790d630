import Glibc

/// What the operating system said.
enum SystemError {
  /// `what` with the reason that `errno` holds, as in "cannot open: permission denied".
  static func message(_ what: String) -> String {
    let reason = String(cString: strerror(errno))
    return "\(what): \(reason.prefix(1).lowercased())\(reason.dropFirst())"
  }
}
