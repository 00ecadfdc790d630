import InquitFormats

extension Format {
  /// The formats that can be read, by the extensions of their files. Formats in two files are not among
  /// them: a text beside them would be taken for a document of its own.
  static let readableInFolders = all.filter { $0.isReadable && !$0.isInTwoFiles }

  private var isInTwoFiles: Bool {
    if case .fileEachWithText = layout { return true }
    return false
  }

  /// The format of a file. The extension decides where it belongs to one format only, and what the file
  /// starts with otherwise. What looks like a JSON object is JSONL, even if its keys tell nothing: if it is
  /// not, the reader says so. The rest is text.
  init(ofFile name: String, startingWith sample: [UInt8], isWhole: Bool) {
    let ending = FileSystem.fileExtension(of: name) ?? ""
    let fitting = Format.all.filter { $0.isReadable && $0.extensions.contains(ending) }
    if fitting.count == 1 {
      self = fitting[0]
      return
    }
    let detected = Detection(sample: sample, isWhole: isWhole, name: name)?.format ?? .plainText
    let isObject = sample.first { $0 > 0x20 } == UInt8(ascii: "{")
    self = detected.id == Format.plainText.id && isObject ? .native : detected
  }
}
