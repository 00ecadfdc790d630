/// Calls an ICU function that writes UTF-16 and returns the full length, and decodes what it wrote.
/// Nil when ICU reports a failure: the locale or the rule set does not exist.
func utf16String(_ call: (UnsafeMutablePointer<UInt16>?, Int32, inout Int32) -> Int32) -> String? {
  var buffer = [UInt16](repeating: 0, count: 128)
  while true {
    var status: Int32 = 0
    let capacity = Int32(buffer.count)
    let length = buffer.withUnsafeMutableBufferPointer { call($0.baseAddress, capacity, &status) }
    guard status <= 0 else { return nil }
    if length <= capacity { return String(decoding: buffer[..<Int(length)], as: UTF16.self) }
    buffer = [UInt16](repeating: 0, count: Int(length))
  }
}
