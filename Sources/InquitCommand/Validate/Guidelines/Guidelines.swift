import ArgumentParser
import Inquit
import InquitFormats
import InquitModel
import InquitValidation

struct Guidelines: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a folder of annotation guidelines, and check the examples in it.",
    discussion: """
      Examples:
        inquit guidelines new Guidelines/ --label person,disease
        inquit guidelines check Guidelines/
      """,
    subcommands: [GuidelinesCheck.self, GuidelinesNew.self])
}

struct GuidelinesCheck: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run every example of a folder of guidelines through its schema and the rules.",
    usage: "inquit guidelines check <folder> [options]",
    discussion: """
      The pages are the folder's Markdown files. A block that begins with ```marked is a correct example, in marked \
      text; one that begins with ```marked wrong=CODE must be found by that rule. The folder's schema.conf is the \
      schema; without one the built-in schema is taken.

      Examples:
        inquit guidelines check Guidelines/

      Exit codes: 0 all agree; 1 something disagrees; 2 could not run.
      """)

  @Argument(help: ArgumentHelp("The folder with the pages.", valueName: "folder"))
  var folder: String

  @OptionGroup var console: ConsoleOptions

  func run() async throws {
    let files = try FileSystem.files(below: folder)
    let pages = files.filter { FileSystem.fileExtension(of: $0) == "md" }
    if pages.isEmpty {
      throw Diagnostic(file: folder, "no pages in this folder", help: "pages are files ending in .md")
    }
    let linter = Linter(schema: try schema(files))
    var reporter = FindingForm.full.reporter(
      color: Terminal.usesColor(console.color, isTerminal: Terminal.isTerminal(StandardStream.output)))
    var examples = 0
    var disagreements = 0
    for page in pages {
      for example in try Self.examples(of: page) {
        examples += 1
        for finding in Self.disagreements(linter, example, page) {
          disagreements += 1
          try StandardOutput.shared.write(reporter.report(finding))
        }
      }
    }
    let checked =
      "\(counted(examples, "example")) on \(counted(pages.count, "page"))"
    let result = disagreements == 0 ? "all agree" : counted(disagreements, "disagreement")
    console.summarise("checked \(checked): \(result)")
    if disagreements > 0 { throw ExitCode.findings }
  }

  private func schema(_ files: [String]) throws -> LabelSchema {
    guard let path = files.first(where: { FileSystem.name(of: $0) == "schema.conf" }) else { return .builtin }
    return try SelectionOptions.schema(of: path)
  }

  private static func examples(of page: String) throws -> [GuidelineExample] {
    do {
      return try GuidelineExample.examples(in: try TextFile.text(of: page))
    } catch let error as ConfigurationError {
      throw Diagnostic(file: page, line: error.line, error.message, help: error.help)
    }
  }

  /// The disagreements at their places on the page.
  private static func disagreements(
    _ linter: Linter, _ example: GuidelineExample, _ page: String
  ) -> [Finding] {
    let findings: [Finding]
    do {
      let documents = try MarkedTextReader.documents(in: Array(example.markup.utf8))
      findings = linter.disagreements(with: example, documents: documents)
    } catch {
      findings = [
        Finding(
          unreadable: error.message, file: page, place: FilePlace(line: error.line, column: error.column),
          help: error.help)
      ]
    }
    return findings.map { finding in
      var moved = finding
      moved.file = page
      moved.place.line += example.line - 1
      return moved
    }
  }
}
