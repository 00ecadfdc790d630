import InquitFormats

extension Format {
  /// The extensions of a format's files, or of all that can be read, each once. `export` names the files of
  /// a format without an extension after the format.
  static func extensions(of format: Format?) -> [String] {
    if let format { return format.extensions.isEmpty ? [format.id] : format.extensions }
    var result: [String] = []
    for name in all.filter(\.isReadable).flatMap(\.extensions) where !result.contains(name) {
      result.append(name)
    }
    return result
  }

  /// Whether a file without a byte holds a document: it has no annotations, and its text lies beside it.
  var readsEmptyFiles: Bool {
    if case .fileEachWithText = layout { true } else { false }
  }

  /// The format of a file. Of the formats that share its extension, what the file starts with decides; where
  /// the extension is no format's, a JSON object is taken for JSONL and the rest for text.
  init(ofFile name: String, startingWith sample: [UInt8], isWhole: Bool) {
    let detected = Detection(sample: sample, isWhole: isWhole, name: name)?.format ?? .plainText
    // JSON that no format knows is taken for records of somebody's own, whatever it is called.
    if detected.id == Format.plainText.id, !ForeignFile.recordKeys(sample: sample).isEmpty {
      self = .native
      return
    }
    let ending = FileSystem.fileExtension(of: name) ?? ""
    let fitting = Format.all.filter { $0.isReadable && $0.extensions.contains(ending) }
    if let first = fitting.first {
      self = fitting.contains { $0.id == detected.id } ? detected : first
    } else {
      let isObject = sample.first { $0 > 0x20 } == UInt8(ascii: "{")
      self = detected.id == Format.plainText.id && isObject ? .native : detected
    }
  }
}
