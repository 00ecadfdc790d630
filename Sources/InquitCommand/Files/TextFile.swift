import InquitFormats
import InquitModel

/// Files that are read as text: configurations, schemas, lists, key maps.
enum TextFile {
  /// The whole text, without a byte order mark. Throws when the file cannot be read or is not UTF-8.
  static func text(of path: String) throws(Diagnostic) -> String {
    let input = try InputFile(path)
    do {
      var source = input.source()
      return String(decoding: try ReadError.checkUTF8(source.rest()), as: UTF8.self)
    } catch {
      throw Diagnostic(reading: error, file: input.name)
    }
  }
}

extension InputFile {
  /// The file's bytes from here on, as readers of formats want them.
  func source() -> ByteSource {
    ByteSource {
      let bytes = try self.read(upTo: Detection.sampleLength)
      return bytes.isEmpty ? nil : bytes
    }
  }
}

extension Diagnostic {
  /// What went wrong while a file was read: of its bytes or of its format.
  init(reading error: any Error, file: String) {
    if let diagnostic = error as? Diagnostic {
      self = diagnostic
    } else if let error = error as? ReadError {
      self.init(error, file: file)
    } else {
      self.init(file: file, "\(error)")
    }
  }
}

extension Collection<UInt8> {
  /// Whether there is nothing but blanks, TABs and line ends. Other controls are no blanks: a file of NULs is damaged.
  var isBlank: Bool {
    allSatisfy {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        || $0 == UInt8(ascii: "\t")
    }
  }
}
