import ArgumentParser
import Glibc
import ICU
import Inquit
import InquitData

struct Doctor: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what this Inquit is made of; for bug reports.",
    discussion: """
      Exit code 1 when something is not as it should be.

      Example:
        inquit doctor
      """)

  @OptionGroup var console: ConsoleOptions

  func run() async throws {
    let color = Terminal.usesColor(
      console.color, isTerminal: Terminal.isTerminal(StandardStream.output))
    let problems = self.problems
    let facts = [
      ("inquit", InquitVersion.current), ("ICU", ICUVersion.icu), ("Unicode", ICUVersion.unicode),
      ("languages", LanguageData.available.joined(separator: ", ")),
      ("models", Self.models.joined(separator: ", ")),
      ("locale", Terminal.environment("LC_ALL") ?? Terminal.environment("LANG") ?? "not set"),
      ("cores", "\(sysconf(Int32(_SC_NPROCESSORS_ONLN)))"),
      ("terminal", Terminal.isTerminal(StandardStream.output) ? "yes" : "no"),
    ]
    var text = ""
    for (name, value) in facts {
      text += name + String(repeating: " ", count: 12 - name.utf8.count) + value + "\n"
    }
    for problem in problems { text += Style.yellow("warning: ", color) + problem + "\n" }
    if problems.isEmpty { text += Style.green("all is well", color) + "\n" }
    try StandardOutput.shared.write(text)
    if !problems.isEmpty { throw ExitCode.findings }
  }

  /// The trained models in the binary: language and what it is for.
  private static var models: [String] {
    EmbeddedFiles.paths.filter { $0.hasPrefix("Models/") }
      .map { FileSystem.withoutExtension(String($0.dropFirst("Models/".count))) }
  }

  private var problems: [String] {
    var problems: [String] = []
    if LanguageData.available.isEmpty { problems.append("no language data: the build is not complete") }
    if !SegmentationCheck.passes { problems.append("ICU does not cut a simple sentence into words") }
    return problems
  }
}

/// The smallest sign that ICU and its data work together.
private enum SegmentationCheck {
  static var passes: Bool {
    let segments = TextSegmenter(language: "en").segments(of: "Ann left. Bob stayed.")
    return segments.sentences.count == 2 && segments.tokens.count == 6
  }
}
