import ArgumentParser
import InquitModel
import InquitValidation

struct Rules: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the rules of validate.",
    usage: "inquit rules [options]",
    discussion: """
      Examples:
        inquit rules
        inquit rules --json | jq -r '.[] | select(.fix != "none") | .code'
      """)

  @Flag(help: "Print a list of JSON objects, with explanations and examples.")
  var json = false

  @OptionGroup var console: ConsoleOptions

  func run() async throws {
    try StandardOutput.shared.write(json ? jsonText : table)
  }

  private var table: String {
    let color = Terminal.usesColor(console.color, isTerminal: Terminal.isTerminal(StandardStream.output))
    let rules = RuleRegistry.all.map(\.about)
    let width = rules.map(\.name.count).max() ?? 0
    return RuleFamily.allCases.compactMap { family in
      let members = rules.filter { $0.code.family == family }
      if members.isEmpty { return nil }
      return Style.bold("\(family.rawValue)  \(family.title)", color) + "\n"
        + members.map { rule in
          let name = rule.name + String(repeating: " ", count: width - rule.name.count)
          let level = rule.level.rawValue + String(repeating: " ", count: 7 - rule.level.rawValue.count)
          let fix = rule.fix == .none ? " " : rule.fix == .safe ? "*" : "~"
          return "\(rule.code)\(fix) \(name)  \(rule.level.style(level, color))  \(rule.summary)\n"
        }.joined()
    }.joined(separator: "\n") + "\n* has a safe fix, ~ one to look at\n"
  }

  private var jsonText: String {
    let objects = RuleRegistry.all.map(\.about).map { rule in
      JSONValue.object([
        "code": .string(rule.code.rawValue), "name": .string(rule.name),
        "level": .string(rule.level.rawValue),
        "summary": .string(rule.summary), "why": .string(rule.why), "fix": .string(rule.fix.rawValue),
        "failing": Self.examples(rule.failing), "passing": Self.examples(rule.passing),
      ]).text
    }
    return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }

  private static func examples(_ examples: [RuleExample]) -> JSONValue {
    .array(
      examples.map { example in
        switch example {
        case .marked(let text): .object(["marked": .string(text)])
        case .native(let text): .object(["native": .string(text)])
        case .predicted(let text, let predicted):
          .object(["marked": .string(text), "predicted": .string(predicted)])
        case .schemaChange(let text, let previous):
          .object(["marked": .string(text), "previousSchema": .string(previous)])
        case .file(let name, let bytes):
          .object(["file": .string(name), "bytes": .array(bytes.map { .number("\($0)") })])
        }
      })
  }
}
