import ArgumentParser
import Inquit
import InquitModel
import InquitReview

struct Review: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Correct and confirm annotations at the terminal.",
    usage: "inquit review <file|folder> ... [options]",
    discussion: """
      Opens native JSONL files, one after the other. Every change is kept in FILE.journal before the screen \
      shows it, so a lost connection or a crash loses nothing: the next start goes on where this one ended. \
      FILE itself changes on saving only, and lines that were not edited stay as they are, byte for byte. Of a \
      file of another format, FILE.jsonl is made and reviewed; a text is annotated first.

      A correction of a name is carried over to open suggestions of the same name. After every few documents that \
      are done, a list of names and a model are learnt from them, and the documents to come get better suggestions. \
      What you have judged or edited is never touched.

      Examples:
        inquit review news.jsonl
        inquit review article.txt
        inquit review annotated/                        its .jsonl files
        inquit review news.jsonl --queue uncertain      the most doubtful first
        inquit review news.jsonl --against other.jsonl  “g” leads to disagreements
        inquit review news.jsonl --commands fixes.txt   without a screen, and save

      Commands, which keys stand for and --commands takes, one a line:
      \(ReviewCommand.usage.map { "  \($0.syntax)\n      \($0.meaning)" }.joined(separator: "\n"))
      """)

  enum Queue: String, CaseIterable, ExpressibleByArgument {
    /// As in the file.
    case file
    /// By the least confident suggestion.
    case uncertain
  }

  @Argument(
    help: ArgumentHelp("Native JSONL files, files in other formats, or folders.", valueName: "file|folder"))
  var files: [String]

  @Option(help: ArgumentHelp("The order of the documents.", valueName: "order"))
  var queue = Queue.file

  @Option(help: ArgumentHelp("A second file with the same documents, to compare with.", valueName: "file"))
  var against: String?

  @Option(help: ArgumentHelp("A key map that changes or adds to the built-in one.", valueName: "file"))
  var keys: String?

  @Option(
    help: ArgumentHelp(
      "Learn after every so many finished documents, 0 for never; 5 by default, 0 with --commands.",
      valueName: "number"))
  var learn: Int?

  @OptionGroup(title: "Project") var project: ProjectOptions
  @OptionGroup(title: "Labels and findings") var rules: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "Carry out the commands in a file (- for standard input), save, and end.", valueName: "file"))
  var commands: String?

  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    if let learn, learn < 0 { throw ValidationError("--learn must not be negative") }
  }

  func run() async throws { try await review() }

  /// On the main thread: waiting for keys would otherwise block one of the threads that learn.
  @MainActor private func review() async throws {
    let desk = try ReviewDesk(self)
    var script = try commands.map { try ReviewScript($0, console: console) }
    let files = try ReviewFile.expanded(files)
    var place = 0
    while files.indices.contains(place) {
      let opened = try desk.open(files[place])
      let neighbours = ReviewNeighbours(hasPrevious: place > 0, hasNext: place + 1 < files.count)
      let end: ReviewEnd
      if var running = script {
        end = try await running.carryOut(on: opened, neighbours)
        script = running
      } else {
        var loop = try ReviewLoop(opened, desk, neighbours)
        end = loop.run()
      }
      switch end {
      case .quit: return
      case .next: place += 1
      case .previous: place -= 1
      }
    }
  }
}
