import ArgumentParser
import InquitFormats
import InquitModel

/// What to do about losses.
struct LossOptions: ParsableArguments {
  @Flag(help: "Exit with 1 when anything was lost.")
  var strict = false

  @Option(
    help: ArgumentHelp(
      "Losses that --strict allows, with commas between, as in tokens,provenance.", valueName: "kinds"),
    transform: Self.kinds)
  var allow: Set<LossKind> = []

  @Option(help: ArgumentHelp("Write the losses here as JSON.", valueName: "file"))
  var report: String?

  /// The heading of what files say that no document can hold.
  static let readingTitle = "what was not taken over"

  static func kinds(_ argument: String) throws -> Set<LossKind> {
    var kinds = Set<LossKind>()
    for name in argument.split(separator: ",").map(String.init) {
      guard let kind = LossKind(rawValue: name) else {
        let known = LossKind.allCases.map(\.rawValue)
        let guess = nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
        throw ValidationError(
          "no loss is called '\(name)'; \(guess ?? "known are " + known.joined(separator: ", "))")
      }
      kinds.insert(kind)
    }
    return kinds
  }

  /// Prints the table, writes the report, and throws the exit code that `--strict` asks for. `reading` are the losses of
  /// reading what was then written, of which the table is printed already; nil where nothing but reading could lose.
  func finish(
    _ losses: LossReport, reading: LossReport? = nil, title: String, format: String, console: ConsoleOptions
  ) throws {
    Self.printTable(of: losses, title: title, console)
    if let report {
      var object: JSONObject = ["format": .string(format), "losses": Self.json(losses)]
      if let reading { object["reading"] = Self.json(reading) }
      var json = JSONWriter()
      json.object(object)
      json.raw("\n")
      let file = try OutputFile(report, force: true)
      try file.write(json.bytes)
      try file.commit()
    }
    let kinds = (losses.entries + (reading?.entries ?? [])).map(\.kind)
    if strict, kinds.contains(where: { !allow.contains($0) }) { throw ExitCode.findings }
  }

  /// Prints what was lost, unless the console is to be quiet.
  static func printTable(of losses: LossReport, title: String, _ console: ConsoleOptions) {
    guard !console.quiet else { return }
    StandardStream.writeToError(
      table(losses, title: title).text(color: console.diagnostics.usesColor, width: nil))
  }

  private static func table(_ losses: LossReport, title: String) -> Table {
    var table = Table(
      title, Table.Column(title: "count", isRightAligned: true), Table.Column(title: "kind"),
      Table.Column(title: "what"), Table.Column(title: "first"))
    for entry in losses.entries {
      let first = entry.places.first.map {
        [$0.document, $0.detail].filter { !$0.isEmpty }.joined(separator: ": ")
      }
      table.rows.append(["\(entry.count)", entry.kind.rawValue, entry.kind.summary, first ?? ""])
    }
    return table
  }

  private static func json(_ losses: LossReport) -> JSONValue {
    .array(
      losses.entries.map { entry in
        [
          "kind": .string(entry.kind.rawValue), "what": .string(entry.kind.summary),
          "count": .number("\(entry.count)"),
          "places": .array(
            entry.places.map { ["document": .string($0.document), "detail": .string($0.detail)] }),
        ]
      })
  }
}
