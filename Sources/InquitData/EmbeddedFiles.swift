internal import CInquitData

/// The data files inside the binary. They are mapped with it, so a file costs nothing until it is read.
package enum EmbeddedFiles {
  /// The paths of all files, sorted by their bytes: `Languages/en/cues.txt`.
  package static var paths: [String] {
    (0..<iq_file_count()).map { String(cString: iq_files()[$0].path) }
  }

  /// The content of a file, or nil when there is none of that path.
  package static func bytes(of path: String) -> UnsafeRawBufferPointer? {
    var low = 0
    var high = iq_file_count()
    while low < high {
      let middle = (low + high) / 2
      let entry = iq_files()[middle]
      let order = path.withCString { compare(entry.path, $0) }
      if order == 0 { return UnsafeRawBufferPointer(start: entry.bytes, count: entry.length) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  private static func compare(_ a: UnsafePointer<CChar>, _ b: UnsafePointer<CChar>) -> Int {
    var i = 0
    while a[i] == b[i] && a[i] != 0 { i += 1 }
    return Int(UInt8(bitPattern: a[i])) - Int(UInt8(bitPattern: b[i]))
  }
}
