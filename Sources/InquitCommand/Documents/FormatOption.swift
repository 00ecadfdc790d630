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

  /// The format of a file: the one that its start shows; where that is none, the one that the extension names, and a
  /// JSON object is taken for JSONL. What is called a text is one, unless it is a table of tokens.
  init(ofFile name: String, startingWith sample: [UInt8], isWhole: Bool) {
    let detected = Detection(sample: sample, isWhole: isWhole, name: name)?.format ?? .plainText
    // JSON that no format knows is taken for records of somebody's own, whatever it is called.
    if detected.id == Format.plainText.id, !ForeignFile.recordKeys(sample: sample).isEmpty {
      self = .native
      return
    }
    let ending = FileSystem.fileExtension(of: name) ?? ""
    let isCalledText = Format.plainText.extensions.contains(ending)
    if isCalledText, detected.unit != .tokens {
      self = .plainText
    } else if detected.id != Format.plainText.id {
      self = detected
    } else if let named = Format.all.first(where: { $0.isReadable && $0.extensions.contains(ending) }) {
      self = named
    } else {
      self = sample.first { $0 > 0x20 } == UInt8(ascii: "{") ? .native : .plainText
    }
  }
}
