import InquitFormats

extension ForeignFile {
  /// Throws for a file of a kind that no format reads.
  static func check(_ sample: [UInt8], isWhole: Bool, _ input: Input) throws(Diagnostic) {
    guard let foreign = ForeignFile(sample: sample, isWhole: isWhole, name: input.path) else { return }
    throw Diagnostic(
      file: input.name, "the file is \(foreign.name), which cannot be read", help: foreign.help)
  }
}
