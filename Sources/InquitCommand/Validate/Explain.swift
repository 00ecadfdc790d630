import ArgumentParser
import InquitModel
import InquitValidation

struct Explain: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a rule of validate, with examples.",
    usage: "inquit explain <code|name> ... [options]",
    discussion: """
      Examples:
        inquit explain OFF005
        inquit explain half-quote-pair
      """)

  @Argument(help: ArgumentHelp("Codes or names of rules.", valueName: "rule"))
  var rules: [String]

  @OptionGroup var console: ConsoleOptions

  func run() async throws {
    let color = Terminal.usesColor(console.color, isTerminal: Terminal.isTerminal(StandardStream.output))
    var texts: [String] = []
    for name in rules {
      guard let rule = RuleRegistry.rule(name) ?? RuleRegistry.rule(name.uppercased()) else {
        throw Diagnostic(
          "no rule is called '\(name)'",
          help: RuleRegistry.nearestName(to: name).map { "did you mean '\($0)'?" }
            ?? "'inquit rules' lists them all")
      }
      texts.append(RuleText(about: rule.about, color: color).text)
    }
    try StandardOutput.shared.write(texts.joined(separator: "\n"))
  }
}

/// A rule's description for people.
struct RuleText {
  let about: RuleDescription
  let color: Bool

  var text: String {
    var text = Style.bold("\(about.code) \(about.name)", color) + "\n"
    text += about.level.style(about.level.rawValue, color) + ": \(about.summary)\n"
    switch about.fix {
    case .none: break
    case .safe: text += "fix: --fix applies it\n"
    case .unsafe: text += "fix: --unsafe-fixes applies it; look at what it does\n"
    }
    text += "\n" + Self.wrapped(about.why, to: 80) + "\n"
    text += examples("Wrong", about.failing, .red) + examples("Right", about.passing, .green)
    return text
  }

  private func examples(_ title: String, _ examples: [RuleExample], _ style: Style) -> String {
    if examples.isEmpty { return "" }
    return "\n" + style(title, color) + "\n"
      + examples.map { example in
        let source: String
        switch example {
        case .marked(let text), .native(let text): source = text
        case .file(_, let bytes): source = String(decoding: bytes, as: UTF8.self)
        case .schemaChange(let text, let previous): source = "\(text)\nby the schema:\n\(previous)"
        case .predicted(let text, let predicted): source = "\(text)\nwhere the model says:\n\(predicted)"
        }
        return source.split(separator: "\n", omittingEmptySubsequences: false)
          .map { "  " + $0.unicodeScalars.map { String(DisplayWidth.printable($0)) }.joined() + "\n" }
          .joined()
      }.joined()
  }

  private static func wrapped(_ text: String, to width: Int) -> String {
    var lines = [""]
    for word in text.split(separator: " ") {
      if !lines[lines.count - 1].isEmpty, lines[lines.count - 1].count + word.count >= width {
        lines.append("")
      }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines.joined(separator: "\n")
  }
}
