import ArgumentParser
import InquitFormats
import InquitModel

struct Formats: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the formats and what each can hold.",
    discussion: """
      Examples:
        inquit formats
        inquit formats --json
      """)

  @Flag(help: "Print JSON for programs.")
  var json = false

  @OptionGroup var console: ConsoleOptions

  func run() async throws {
    if json {
      try StandardOutput.shared.write(jsonText())
      return
    }
    let isTerminal = Terminal.isTerminal(StandardStream.output)
    let color = Terminal.usesColor(console.color, isTerminal: isTerminal)
    let width = isTerminal ? Terminal.columns(of: StandardStream.output) : nil
    try StandardOutput.shared.write(list().text(color: color, width: width) + "\n")
    try StandardOutput.shared.write(matrix().text(color: color, width: width))
  }

  private func list() -> Table {
    var table = Table(
      "Formats", Table.Column(title: "name"), Table.Column(title: "reads"), Table.Column(title: "writes"),
      Table.Column(title: "counts in"), Table.Column(title: "what it is"))
    for format in Format.all {
      table.rows.append([
        format.id, format.isReadable ? "yes" : "–", format.isWritable ? "yes" : "–", format.unit.rawValue,
        format.summary,
      ])
    }
    return table
  }

  /// A row for each format, a column for each thing that a document may have.
  private func matrix() -> Table {
    var table = Table(
      "What each can hold",
      columns: [Table.Column(title: "")] + Format.Capabilities.named.map { Table.Column(title: $0.short) })
    for format in Format.all {
      table.rows.append(
        [format.id]
          + Format.Capabilities.named.map { format.capabilities.contains($0.capability) ? "✔" : "·" })
    }
    return table
  }

  private func jsonText() -> [UInt8] {
    var writer = JSONWriter()
    let formats = Format.all.map { format in
      let holds = Format.Capabilities.named.filter { format.capabilities.contains($0.capability) }
      return JSONValue.object([
        "id": .string(format.id), "aliases": .array(format.aliases.map { .string($0) }),
        "extensions": .array(format.extensions.map { .string($0) }), "summary": .string(format.summary),
        "reads": .bool(format.isReadable), "writes": .bool(format.isWritable),
        "unit": .string(format.unit.rawValue), "holds": .array(holds.map { .string($0.name) }),
      ])
    }
    writer.value(.array(formats))
    writer.raw("\n")
    return writer.bytes
  }
}

extension Table {
  fileprivate init(_ title: String, columns: [Column]) {
    self.title = title
    self.columns = columns
  }
}
