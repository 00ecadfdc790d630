import ArgumentParser
import InquitFormats
import InquitModel

struct Import: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read documents of another format and write native JSONL.",
    usage: "inquit import <file|folder|-> ... [--from <format>] [options]",
    discussion: """
      The format is found out from the content, and said with its reason; --from overrides. 'inquit formats' \
      lists the formats.

      Examples:
        inquit import doccano.jsonl > news.jsonl
        inquit import train.conll --scheme bio --output train.jsonl
        inquit import brat-folder/ --from brat --output news.jsonl
        inquit import labels.json --offsets utf16
      """)

  @OptionGroup(title: "Input") var input: InputOptions

  @OptionGroup var languages: LanguageOptions

  @Option(
    help: ArgumentHelp("How tokens are tagged; without it the tags say.", valueName: "scheme"),
    transform: TagScheme.argument)
  var scheme: TagScheme?

  @Flag(
    help: "Read tags that may not stand where they do: an annotation begins wherever one must have begun.")
  var repairTags = false

  @Option(
    help: ArgumentHelp(
      "What tags that are numbers mean: their names in order, with commas between, or a file of them, such as dataset_info.json.",
      valueName: "names|file"),
    transform: TagNames.companion)
  var tagNames: Companion?

  @Option(
    help: ArgumentHelp(
      """
      What the file's offsets count, where it is not what its format says: codepoints, utf16, bytes, or code points of \
      the text with other line ends, crlf or lf.
      """, valueName: "unit"),
    transform: TextUnit.argument)
  var offsets: TextUnit?

  @Flag(help: "Read offsets whose text does not fit in the unit in which it does, and say so.")
  var repairOffsets = false

  @OptionGroup var unreadable: FaultOptions
  @OptionGroup(title: "Losses") var losses: LossOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var console: ConsoleOptions

  func run() async throws {
    let target = try ExportTarget(format: .native, options: WriteOptions(), output: output)
    let faults = unreadable.log(console)
    let formats = FormatLog(console: console)
    var report = LossReport()
    for input in try input.files(telling: console) {
      report.add(try copy(input, to: target, faults, formats))
    }
    formats.finish()
    try faults.checkReading()
    try target.finish()
    try losses.finish(report, title: LossOptions.readingTitle, format: "native", console: console)
    try faults.finish()
  }

  /// Writes the documents of a file; gives what the reader could not take over.
  private func copy(
    _ input: Input, to target: ExportTarget, _ faults: FaultLog, _ formats: FormatLog
  ) throws -> LossReport {
    var losses = LossReport()
    guard var reader = faults.attempt(input, { try reader(of: input, formats) }) else { return losses }
    var notes = reader.notes
    for text in notes { note(input, text) }
    while let outcome = reader.next() {
      for text in reader.notes.dropFirst(notes.count) { note(input, text) }
      notes = reader.notes
      switch outcome {
      case .failure(let fault):
        faults.report(fault)
        if let line = fault.line {
          losses.note(.unreadable, in: input.name, "line \(line): \(fault.message)")
        }
      case .success(let read):
        for repair in read.repairs {
          losses.note(
            .repairedOffsets, in: read.document.id, "\(repair.annotation ?? "a range"): \(repair.unit)")
        }
        if let fault = read.faults.first {
          faults.report(Diagnostic(fault, in: read, file: input.name))
          losses.note(.unreadable, in: input.name, "line \(fault.place.line): \(read.document.id)")
        } else if !faults.isStopped {
          try target.write(read.document)
        }
      }
    }
    losses.add(reader.losses)
    return losses
  }

  private func reader(of input: Input, _ formats: FormatLog) throws -> InputReader {
    var source = try InputFile(input.path).source()
    source.transcodesUTF16 = true
    let format = try format(of: &source, input, formats)
    if source.isTranscoded { note(input, "read as UTF-8, for its byte order mark says UTF-16") }
    return try InputReader(source, of: input, format: format, options: options)
  }

  private func format(of source: inout ByteSource, _ input: Input, _ formats: FormatLog) throws -> Format {
    let (sample, isWhole) = try source.peek(Detection.sampleLength)
    if sample.isEmpty {
      let named = self.input.from ?? Format(ofFile: input.path, startingWith: sample, isWhole: isWhole)
      if named.readsEmptyFiles { return named }
      throw Diagnostic.noDocuments(in: input)
    }
    if let from = self.input.from { return from }
    try ForeignFile.check(sample, isWhole: isWhole, input)
    guard let detection = Detection(sample: sample, isWhole: isWhole, name: input.path) else {
      // Zero bytes say that it is no text at all, and in need of no other encoding.
      if !sample.contains(0) { _ = try ReadError.checkUTF8(sample) }
      throw Diagnostic(file: input.name, "the format cannot be found out", help: "name it with --from")
    }
    // Damaged columns or blank lines look like text; the name knows better.
    let named = Format(ofFile: input.path, startingWith: sample, isWhole: isWhole)
    if detection.format.id == Format.plainText.id, named.id != Format.plainText.id {
      let keys = ForeignFile.recordKeys(sample: sample)
      if !keys.isEmpty, self.input.textField == nil {
        throw Diagnostic(
          file: input.name, "no format has records with the keys \(Self.listed(keys))",
          help: "name the key that holds the text with --text-field, or the format with --from")
      }
      formats.add(
        named,
        keys.isEmpty
          ? "as its name says; the content does not tell" : "because --text-field names a key of its records",
        of: input)
      return named
    }
    formats.add(
      detection.format, "because \(detection.reason)", of: input,
      help: detection.alternatives.isEmpty
        ? nil : "it might be \(detection.alternatives.map(\.id).joined(separator: " or ")); --from decides")
    return detection.format
  }

  /// The first of some names in quotation marks.
  private static func listed(_ names: [String]) -> String {
    let count = 6
    return names.prefix(count).map { "“\($0)”" }.joined(separator: ", ") + (names.count > count ? " …" : "")
  }

  private func note(_ input: Input, _ message: String) {
    console.tell([Diagnostic(severity: .note, file: input.name, message)])
  }

  private var options: ReadOptions {
    var options = ReadOptions()
    options.textKey = self.input.textField
    options.language = languages.language
    options.scheme = scheme
    options.repairsTags = repairTags
    options.unit = offsets
    options.repairsOffsets = repairOffsets
    options.companions = tagNames.map { [$0] } ?? []
    return options
  }
}

extension TextUnit {
  fileprivate static func argument(_ name: String) throws -> TextUnit {
    guard let unit = allCases.first(where: { $0.name == name.lowercased() }) else {
      throw ValidationError("known are \(allCases.map(\.name).joined(separator: ", "))")
    }
    return unit
  }
}
