import Inquit
import InquitModel
import InquitReview
import InquitTestSupport
import Testing

@testable import InquitCommand

@Suite struct ReviewScreenTests {
  private static let marked = """
    [quote#q1 kind=direct by=s1 :status=suggested :producer=inquit/quotes :confidence=0.6 :rule=said|“We left 東京,”] \
    [speaker#s1 entity=Ann type=person :status=accepted|Ann] said.
    Then 😀é [location#l1 type=city :status=suggested :confidence=0.9|Rome].
    """

  private func session() throws -> ReviewSession {
    let document = try MarkedTextReader.document(Self.marked)
    return try ReviewSession(
      ids: ["d"], schema: .builtin, load: { _ in document }, record: { _ in })
  }

  private func view(_ session: ReviewSession, _ screen: ReviewScreen, usesColor: Bool = false) -> ReviewView {
    ReviewView(
      layout: TextLayout(session.document.text, width: screen.textColumns), fileName: "a.jsonl",
      usesColor: usesColor)
  }

  /// The lines without styles and without blanks at their ends.
  private func plain(_ lines: [String]) -> [String] {
    lines.map { line in
      var text = line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }

  @Test func aWideScreenHasAList() throws {
    var session = try session()
    try session.perform(.focus("q1"))
    let screen = ReviewScreen(rows: 12, columns: 90)
    #expect(
      plain(screen.lines(of: session, view(session, screen))) == [
        " a.jsonl  text                                                         1/1  1 of 3 judged",
        "  “We left 東京,” Ann said.                         │ quote q1  suggested",
        "  Then 😀é Rome.                                    │ inquit/quotes  said   60",
        "                                                    │ kind=direct",
        "                                                    │ said-by → Ann",
        "                                                    │",
        "                                                    │ open, the doubtful first",
        "                                                    │ ▶ 60 quote “We left 東京,” → Ann",
        "                                                    │   90 location Rome",
        "                                                    │", "",
        "? keys   a accept   r reject   n next suggestion   u undo   w save   q quit",
      ])
  }

  @Test func aNarrowScreenSaysWhatIsInFocus() throws {
    var session = try session()
    try session.perform(.focus("l1"))
    let screen = ReviewScreen(rows: 7, columns: 40)
    #expect(
      plain(screen.lines(of: session, view(session, screen))) == [
        " a.jsonl  text       1/1  1 of 3 judged", "  “We left 東京,” Ann said.", "  Then 😀é Rome.", "", "",
        "location l1  suggested   90  type=city", "? keys   a accept   r reject   n next su",
      ])
  }

  @Test func aTinyScreenDoesNotFail() throws {
    let session = try session()
    for (rows, columns) in [(1, 1), (3, 200), (50, 5)] {
      let screen = ReviewScreen(rows: rows, columns: columns)
      let lines = screen.lines(of: session, view(session, screen))
      #expect(lines.count == rows)
      #expect(lines.allSatisfy { $0.columns <= columns })
    }
  }

  @Test func noRowIsWiderThanTheScreen() throws {
    var session = try session()
    try session.perform(.focus("q1"))
    for columns in [20, 30, 40, 52, 79, 80, 81, 133] {
      let screen = ReviewScreen(rows: 12, columns: columns)
      var view = view(session, screen)
      view.findings = [ReviewFinding(range: nil, annotation: "q1", text: String(repeating: "東a ", count: 90))]
      view.message = String(repeating: "漢", count: 99)
      for line in plain(screen.lines(of: session, view)) { #expect(line.columns <= columns) }
    }
  }

  @Test func withoutColourAnnotationsAreUnderlined() throws {
    var session = try session()
    try session.perform(.move(.next, .paragraph))
    let screen = ReviewScreen(rows: 7, columns: 40)
    let uncoloured = screen.lines(of: session, view(session, screen)).joined()
    #expect(uncoloured.contains("\u{1B}[4mAnn\u{1B}[0m"))
    #expect(!uncoloured.contains("\u{1B}[3"))
    // In colour an accepted annotation has its colour only, a suggestion is underlined too.
    let coloured = screen.lines(of: session, view(session, screen, usesColor: true)).joined()
    #expect(coloured.contains("\u{1B}[35mAnn\u{1B}[0m"))
    #expect(coloured.contains("\u{1B}[4;34m“We left 東京,”\u{1B}[0m"))
  }

  @Test func aTextCannotDriveTheTerminal() throws {
    let document = Document(id: "\u{1B}[2Jx", text: "a\u{1B}[2Jb\u{7}\u{9B}c")
    let session = try ReviewSession(ids: ["d"], schema: .builtin, load: { _ in document }, record: { _ in })
    let screen = ReviewScreen(rows: 7, columns: 40)
    let all = screen.lines(of: session, view(session, screen)).joined()
    #expect(!all.contains("\u{1B}[2J"))
    #expect(!all.contains("\u{7}"))
    #expect(!all.unicodeScalars.contains("\u{9B}"))
  }
}
