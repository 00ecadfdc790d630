import Foundation
import Testing

@Suite struct CommandTestFileTests {
  private static let content = """
    # Pages

    ## a page

    ````file page.md
    ```marked
    [person|Ann] left.
    ```
    ````

    ```console
    $ cat page.md
    old
    ```

    ## the next

    ```console
    $ true
    ```
    """

  private let file = CommandTestFile(URL(filePath: "/pages.md"), content: Self.content)

  @Test func aBlockMayHoldFences() throws {
    #expect(file.cases.map(\.name) == ["a page", "the next"])
    guard case .file("page.md", let content) = try #require(file.cases[0].blocks.first) else {
      Issue.record("no file")
      return
    }
    #expect(content == "```marked\n[person|Ann] left.\n```\n")
  }

  /// What is written down reads again as what was printed.
  @Test func aTranscriptWithFencesStandsBetweenLongerOnes() throws {
    guard case .console(let lines, _) = file.cases[0].blocks[1] else {
      Issue.record("no transcript")
      return
    }
    let printed = ["$ cat page.md", "```marked", "[person|Ann] left.", "```"]
    var rewritten = file
    for transcript in [printed, ["$ cat page.md", "````", "x"], ["$ cat page.md", "new"]] {
      rewritten = file
      rewritten.replace(lines, with: transcript)
      let cases = CommandTestFile(file.url, content: rewritten.lines.joined(separator: "\n")).cases
      #expect(cases.map(\.blocks.count) == [2, 1])
      guard case .console(_, let read) = cases[0].blocks[1] else {
        Issue.record("no transcript")
        return
      }
      #expect(read == transcript)
    }
    #expect(!rewritten.lines.contains("````console"), "fences are no longer than they need to be")
  }
}
