extension StringProtocol {
  /// Without the blanks at either end.
  func trimmingBlanks() -> String {
    var bytes = Array(utf8)[...]
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
