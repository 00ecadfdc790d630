import InquitFormats
import InquitModel

/// Exports documents into the files of a division, with a card beside them. The inputs are read twice: once
/// to divide, once to write.
struct SplitExport {
  let command: Export
  let plan: SplitPlan
  let options: WriteOptions

  /// Adds the labels of all annotations to `labels`.
  func run(_ faults: FaultLog, met labels: inout Set<Label>) async throws -> LossReport {
    if let input = try command.input.files(telling: nil).first(where: \.isReadOnce) {
      throw Diagnostic(
        "--split reads its inputs twice, which \(input.name) cannot", help: "save it as a file first")
    }
    if command.to.layout != .manyDocuments {
      throw Diagnostic(
        "the format '\(command.to.id)' has a file for each document, which --split does not divide")
    }
    var keys: [SplitPlan.Key] = []
    let plan = plan
    try await DocumentStream(
      input: command.input, jobs: command.jobs, console: command.console, faults: faults
    ).forEach({ (plan.key(of: $0), $0.annotations.map(\.label)) }) { document, _ in
      keys.append(document.0)
      labels.formUnion(document.1)
    }
    try check(keys)
    var options = options
    // Numbers for labels must be the same in all parts.
    if command.to.writtenCompanion != nil, options.labels == nil { options.labels = labels }
    return try await write(plan.parts(keys), options, FaultLog(skips: faults.skips, console: nil))
  }

  /// Throws when no document has what is to divide them: a name that is spelled otherwise would divide by nothing.
  private func check(_ keys: [SplitPlan.Key]) throws(Diagnostic) {
    guard !keys.isEmpty else { return }
    if let label = plan.stratify, !keys.contains(where: \.hasLabel) {
      throw Diagnostic(
        "no document has the label '\(label)' of --stratify", help: "'inquit stats' lists the labels")
    }
    let without = keys.count { !$0.hasGroup }
    guard plan.groupBy != SplitPlan.byDocument else { return }
    if without == keys.count {
      throw Diagnostic(
        "no document has the key '\(plan.groupBy)' of --group-by, in its metadata or beside it")
    }
    if without > 0 {
      command.console.tell([
        Diagnostic(
          severity: .warning,
          "\(without) of \(keys.count) documents have no '\(plan.groupBy)': each is a group of its own")
      ])
    }
  }

  /// The guidelines whose labels these are; nil when there are others among them.
  private func guidelines(of labels: [Label]) throws -> String? {
    let schema = try SelectionOptions.parse([]).resolved().linter.schema
    guard labels.allSatisfy({ label in schema.labels.contains { $0.label == label } }) else { return nil }
    return "version \(schema.version) of \(schema == .builtin ? "Inquit’s" : "the project’s") guidelines"
  }

  /// A file of the division while it is written.
  private struct Part {
    let file: OutputFile
    private(set) var exporter: Exporter
    private(set) var digest = SHA256()

    init(_ path: String, format: Format, options: WriteOptions, force: Bool) throws(Diagnostic) {
      var options = options
      options.fileID = Input.id(ofFile: FileSystem.name(of: path))
      exporter = try Exporter(toWrite: format, options: options)
      file = try OutputFile(path, force: force)
    }

    /// Writes a document, and gives what of it the format could hold.
    mutating func write(_ document: Document) throws(Diagnostic) -> Document {
      var bytes: [UInt8] = []
      let written: Document
      do { written = try exporter.write(document, to: &bytes) } catch { throw Diagnostic(error) }
      try put(bytes)
      return written
    }

    mutating func finish() throws(Diagnostic) {
      var bytes: [UInt8] = []
      exporter.finish(to: &bytes)
      try put(bytes)
    }

    private mutating func put(_ bytes: [UInt8]) throws(Diagnostic) {
      try file.write(bytes)
      digest.update(bytes)
    }
  }

  /// Writes the documents into the files of their parts, and what describes these beside them.
  private func write(_ division: [Int], _ options: WriteOptions, _ faults: FaultLog) async throws
    -> LossReport
  {
    let name = command.output.output ?? ""
    let folder = name.hasSuffix("/") ? name : name + "/"
    try FileSystem.makeFolder(folder)
    let names = plan.names.map { "\($0).\(command.to.extensions.first ?? command.to.id)" }
    var parts = try names.map {
      try Part(folder + $0, format: command.to, options: options, force: command.output.force)
    }
    var statistics = DatasetStatistics(parts: Array(zip(plan.names, names)))
    var index = 0
    try await command.documents(faults) { document, _ in
      guard index < division.count else { throw Diagnostic("the inputs changed while they were read") }
      let part = division[index]
      index += 1
      statistics.add(document, written: try parts[part].write(document), toPart: part)
    }
    var losses = LossReport()
    for i in parts.indices {
      try parts[i].finish()
      losses.add(parts[i].exporter.losses)
    }
    let descriptions = try describe(statistics, of: parts, losses: losses, in: folder)
    for part in parts { try part.file.close() }
    for file in parts.map(\.file) + descriptions { try file.commit() }
    warnOfEmptyParts(statistics)
    return losses
  }

  /// The dataset's card, its description in Croissant, and the file that the format needs beside its own.
  private func describe(
    _ statistics: DatasetStatistics, of parts: [Part], losses: LossReport, in folder: String
  ) throws -> [OutputFile] {
    let title = FileSystem.name(of: String(folder.dropLast()))
    let companion = parts.first?.exporter.companion
    let card = statistics.card(
      title: title, format: command.to, losses: losses, division: division,
      guidelines: try guidelines(of: statistics.labels), companion: companion)
    let croissant = statistics.croissant(
      title: title, format: command.to, digests: parts.map { $0.digest.hexadecimal() })
    var files = [
      try file(folder + "README.md", Array(card.utf8)),
      try file(folder + "croissant.json", Self.json(croissant)),
    ]
    if let companion { files.append(try file(folder + companion.name, companion.bytes)) }
    return files
  }

  /// A file that is complete, under its temporary name.
  private func file(_ path: String, _ bytes: [UInt8]) throws(Diagnostic) -> OutputFile {
    let file = try OutputFile(path, force: command.output.force)
    try file.write(bytes)
    try file.close()
    return file
  }

  private static func json(_ object: JSONObject) -> [UInt8] {
    var json = JSONWriter()
    json.object(object)
    json.raw("\n")
    return json.bytes
  }

  private var division: String {
    let shares = plan.shares.map(String.init).joined(separator: "/")
    let spread = plan.stratify.map { ", spread evenly by the label `\($0.rawValue)`" } ?? ""
    return
      "Divided \(shares) by \(plan.groupBy)\(spread), seed \(plan.seed). Near-duplicates are on the same side."
  }

  private func warnOfEmptyParts(_ statistics: DatasetStatistics) {
    for (part, share) in zip(statistics.parts, plan.shares) where part.documents == 0 && share > 0 {
      command.console.tell([
        Diagnostic(
          severity: .warning, "no document fell into \(part.name)",
          help: "with few documents --stratify LABEL keeps to the shares; or try another --seed")
      ])
    }
  }
}
