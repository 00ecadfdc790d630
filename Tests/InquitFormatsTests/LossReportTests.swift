import Foundation
import InquitTestSupport
import Testing

@testable import InquitFormats

@Suite struct LossReportTests {
  /// The page of the documentation has a row for each kind, and for no other.
  @Test func kindsAreDocumented() throws {
    let page = try String(
      contentsOf: TestFiles.packageRoot.appending(path: "Sources/Inquit/Inquit.docc/LossReports.md"),
      encoding: .utf8)
    let rows = page.split(separator: "\n").drop { $0 != "## Kinds" }.filter { $0.hasPrefix("| `") }
    #expect(rows.map(String.init) == LossKind.allCases.map { "| `\($0.rawValue)` | \($0.summary) |" })
  }

  @Test func placesAreTheFirstOnes() {
    var report = LossReport()
    for i in 0..<5 { report.note(.tokens, in: "d\(i)", String(repeating: "é", count: 50)) }
    var later = LossReport()
    later.note(.text, in: "d9", "a\nb")
    later.note(.tokens, in: "d9", "", count: 3)
    report.add(later)
    #expect(report.entries.map(\.kind) == [.text, .tokens])
    #expect(report[.tokens] == 8 && report[.parts] == 0)
    #expect(report.entries[0].places == [LossReport.Place(document: "d9", detail: "a b")])
    #expect(report.entries[1].places.map(\.document) == ["d0", "d1", "d2"])
    #expect(report.entries[1].places.allSatisfy { $0.detail.unicodeScalars.count == 41 })
  }
}
