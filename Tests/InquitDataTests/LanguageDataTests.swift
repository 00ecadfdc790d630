import Foundation
import InquitData
import InquitTestSupport
import Testing

@Suite struct LanguageDataTests {
  @Test func listsHaveRowsWithoutComments() {
    #expect(LanguageData(language: "en").entries(of: "stop-words.txt").contains("the"))
    #expect(!LanguageData(language: "en").entries(of: "stop-words.txt").contains { $0.hasPrefix("#") })
  }

  @Test func aListMayHaveCRLFAndNoLastLineEnd() {
    let list = Array("# a comment\r\n\r\nÅland\tregion\tAX\r\nTexas\t\n\nlast".utf8)
    list.withUnsafeBytes { bytes in
      #expect(DataList.rows(in: bytes) == [["Åland", "region", "AX"], ["Texas", ""], ["last"]])
    }
  }

  @Test func aRegionFallsBackToItsLanguage() {
    let data = LanguageData(language: "en-GB")
    #expect(data.exists)
    #expect(!data.entries(of: "stop-words.txt").isEmpty)
  }

  @Test(arguments: ["deu", "GER", "deu-AT", "deu_Latn_DE"])
  func aCodeOfThreeLettersFindsTheLanguageOfTwo(tag: String) {
    let data = LanguageData(language: tag)
    #expect(data.base == "de")
    #expect(data.entries(of: "stop-words.txt") == LanguageData(language: "de").entries(of: "stop-words.txt"))
  }

  /// Every language with a folder is found by a code of three letters.
  @Test func allLanguagesHaveCodesOfThreeLetters() {
    let codes = LanguageData.root.rows(of: "language-codes.txt")
    #expect(Set(codes.map { $0[1] }) == Set(LanguageData.available))
  }

  @Test func anUnknownLanguageHasNothing() {
    let data = LanguageData(language: "xx")
    #expect(!data.exists)
    #expect(data.rows(of: "stop-words.txt").isEmpty)
  }

  /// Who reads a list passes over rows that lack a column. English has all lists, and rows of every kind.
  @Test(arguments: LanguageData.available)
  func rowsHaveAsManyColumnsAsInEnglish(language: String) {
    let folder = "Languages/\(language)/"
    for path in EmbeddedFiles.paths where path.hasPrefix(folder) && path.hasSuffix(".txt") {
      let file = String(path.dropFirst(folder.count))
      let columns = LanguageData(language: "en").rows(of: file).map(\.count)
      guard let least = columns.min(), let most = columns.max() else { continue }
      for row in LanguageData(language: language).rows(of: file) {
        #expect((least...most).contains(row.count), "\(path): \(row)")
      }
    }
  }

  /// A misspelt list would be passed over in silence. The English file says at its top which lists and features there are.
  @Test(arguments: LanguageData.available)
  func everyRowOfTheQuoteGrammarHasADescribedListAndAWord(language: String) throws {
    let english = try TestFiles.bytes("Sources/CInquitData/Data/Languages/en/quote-grammar.txt")
    let described = Set(
      String(decoding: english, as: UTF8.self).split(separator: "\n").filter { $0.hasPrefix("#   ") }
        .map { String($0.dropFirst(4).prefix { $0 != " " }) })
    for row in LanguageData(language: language).rows(of: "quote-grammar.txt") {
      #expect(row.count == 2, "\(row)")
      #expect(described.contains(row[0] == "feature" ? row[1] : row[0]), "\(row)")
    }
  }

  /// The index of embedded files is generated and checked in; this fails when it is stale.
  @Test func theIndexIsUpToDate() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [TestFiles.packageRoot.appending(path: "Scripts/embed-data").path, "--check"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func everyFileIsFoundByItsPath() {
    #expect(EmbeddedFiles.paths.contains("Guidelines/schema.conf"))
    for path in EmbeddedFiles.paths { #expect(EmbeddedFiles.bytes(of: path) != nil) }
    #expect(EmbeddedFiles.bytes(of: "no/such/file") == nil)
  }
}
