import Foundation
import InquitFormats
import InquitModel
import InquitTestSupport
import InquitValidation
import Testing

/// `Tests/Broken/` is a catalogue of what can go wrong: a file for each fault, named after it, whose first record says
/// in words what is wrong. Each is reported with its fault, and with no other error or warning.
@Suite struct BrokenFileTests {
  private static let faults: [(file: String, code: RuleCode)] = [
    ("truncated-json", "FIL001"),
    ("missing-text", "FIL001"),
    ("lone-surrogate", "FIL001"),
    ("byte-order-mark", "FIL002"),
    ("empty-file", "FIL003"),
    ("not-utf8", "TXT001"),
    ("control-character", "TXT002"),
    ("c1-control", "TXT003"),
    ("line-separator", "TXT004"),
    ("mixed-line-ends", "TXT005"),
    ("not-nfc", "TXT006"),
    ("zero-width-space", "TXT007"),
    ("right-to-left-override", "TXT008"),
    ("mojibake", "TXT009"),
    ("replacement-character", "TXT010"),
    ("empty-text", "TXT011"),
    ("noncharacter", "TXT012"),
    ("html-entity", "TXT013"),
    ("html-tag", "TXT014"),
    ("escape-sequence", "TXT015"),
    ("mixed-script-word", "TXT016"),
    ("range-past-the-end", "OFF001"),
    ("reversed-range", "OFF002"),
    ("covered-text-mismatch", "OFF004"),
    ("offsets-in-utf16", "OFF005"),
    ("offsets-in-bytes", "OFF006"),
    ("carriage-returns-counted", "OFF007"),
    ("carriage-returns-not-counted", "OFF008"),
    ("inclusive-end", "OFF009"),
    ("shifted-offsets", "OFF010"),
    ("empty-range", "OFF011"),
    ("no-ranges", "OFF012"),
    ("unsorted-parts", "OFF013"),
    ("overlapping-parts", "OFF014"),
    ("split-grapheme", "OFF015"),
    ("overlapping-tokens", "OFF016"),
    ("unknown-label", "SCH001"),
    ("unknown-attribute", "SCH002"),
    ("missing-attribute", "SCH003"),
    ("unknown-value", "SCH004"),
    ("value-with-separator", "SCH005"),
    ("parts-not-allowed", "SCH006"),
    ("unknown-relation", "SCH007"),
    ("wrong-endpoint", "SCH008"),
    ("exchanged-endpoints", "SCH008"),
    ("crossing-annotations", "SCH009"),
    ("confidence-in-percent", "SCH010"),
    ("edge-whitespace", "SPN001"),
    ("edge-punctuation", "SPN002"),
    ("half-quote-pair", "SPN003"),
    ("half-bracket", "SPN004"),
    ("inside-word", "SPN005"),
    ("inside-token", "SPN006"),
    ("across-sentences", "SPN007"),
    ("duplicate-annotation", "SPN008"),
    ("line-break-inside", "SPN009"),
    ("punctuation-only", "SPN010"),
    ("possessive-inside", "SPN011"),
    ("overlong-name", "SPN012"),
    ("relation-to-nothing", "REL001"),
    ("duplicate-relation", "REL002"),
    ("self-relation", "REL003"),
    ("relation-cycle", "REL004"),
    ("duplicate-id", "REL005"),
    ("cue-inside-quote", "REL006"),
    ("speaker-inside-quote", "REL007"),
    ("several-speakers", "REL008"),
    ("distant-cue", "REL009"),
    ("orphan-cue", "REL010"),
    ("orphan-speaker", "REL011"),
    ("different-entities", "REL012"),
    ("rejected-endpoint", "REL013"),
    ("unbalanced-mark", "QUO001"),
    ("unannotated-quote", "QUO002"),
    ("quote-without-marks", "QUO003"),
    ("quote-without-speaker", "QUO005"),
    ("spoken-title", "QUO006"),
    ("unlinked-parts", "QUO007"),
    ("inconsistent-entity", "QUO008"),
    ("indirect-with-marks", "QUO009"),
    ("unresolved-entity", "QUO010"),
    ("inconsistent-speaker-type", "QUO012"),
    ("attribution-inside", "QUO013"),
    ("value-differs-from-digits", "NUM001"),
    ("foreign-separators", "NUM002"),
    ("missing-unit", "NUM003"),
    ("missing-currency", "NUM004"),
    ("unknown-currency", "NUM005"),
    ("currency-differs-from-sign", "NUM006"),
    ("reversed-number-range", "NUM007"),
    ("incomplete-range", "NUM008"),
    ("percent-as-cardinal", "NUM009"),
    ("implausible-year", "NUM010"),
    ("fractional-ordinal", "NUM011"),
    ("misplaced-currency", "NUM012"),
    ("cut-number", "NUM013"),
    ("value-differs-from-words", "NUM014"),
    ("abbreviated-unit", "NUM015"),
    ("unknown-region-code", "LOC001"),
    ("code-of-another-country", "LOC002"),
    ("country-as-water", "LOC003"),
    ("lowercase-location", "LOC004"),
    ("literal-possessor", "LOC005"),
    ("joined-locations", "LOC006"),
    ("article-in-location", "LOC007"),
    ("label-varies", "CON001"),
    ("type-varies", "CON002"),
    ("unlabelled-repeat", "CON003"),
    ("entity-case-varies", "CON004"),
    ("duplicate-labelled-differently", "CON005"),
    ("attribute-sometimes-missing", "CON006"),
    ("unlabelled-elsewhere", "CON007"),
    ("duplicate-document", "SET001"),
    ("document-in-two-splits", "SET002"),
    ("near-duplicate-in-two-splits", "SET003"),
    ("label-missing-in-split", "SET004"),
    ("duplicate-document-id", "SET006"),
    ("unannotated-document", "SET007"),
    ("unused-suppression", "SUP001"),
    ("suppression-without-reason", "SUP002"),
    ("unknown-suppression", "SUP003"),
  ]

  @Test(arguments: faults.map(\.file))
  func isReportedWithItsFault(file: String) throws {
    let code = try #require(Self.faults.first { $0.file == file }).code
    let bytes = try TestFiles.bytes("Tests/Broken/\(file).jsonl")
    let findings = Self.findings(in: bytes, name: "\(file).jsonl").filter { $0.level > .info }
    let messages = findings.map { "\($0.code) \($0.message)" }
    #expect(findings.contains { $0.code == code }, "\(code) is not among \(messages)")
    #expect(findings.allSatisfy { $0.code == code }, "others than \(code): \(messages)")
  }

  @Test func everyFileIsInTheTable() throws {
    let folder = TestFiles.packageRoot.appending(path: "Tests/Broken")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".jsonl")
    }
    #expect(Set(files) == Set(Self.faults.map { "\($0.file).jsonl" }))
  }

  /// Rules without a broken file, each for a reason.
  @Test func everyErrorAndWarningHasAFile() {
    // No offset of the native format can split a code point. Formats of token columns have tests of their own.
    // A change of the schema shows only beside the schema before it, and what a model sees otherwise beside the model.
    let exempt: Set<RuleCode> = ["OFF003", "SCH011", "CON008"]
    let covered = Set(Self.faults.map(\.code))
    for about in RuleRegistry.all.map(\.about)
    where about.level > .info && about.code.family != .tags && !exempt.contains(about.code) {
      #expect(covered.contains(about.code), "\(about.code) \(about.name) has no file")
    }
  }

  /// What all rules say about a file of JSONL.
  static func findings(in bytes: [UInt8], name: String) -> [Finding] {
    let linter = Linter(schema: builtInSchema)
    let file = CheckedFile(name: name, bytes: bytes, layout: .jsonLines)
    var findings = linter.findings(in: file)
    if findings.contains(where: { $0.code == .notUTF8 }) { return findings }
    var corpus = linter.makeCorpusCheck()
    for (n, line) in file.lines().enumerated() {
      // Readers pass over a byte order mark.
      let record = bytes[line].starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[line].dropFirst(3) : bytes[line]
      do {
        let read = try NativeReader().document(onLine: Array(record), number: n + 1)
        let document = CheckedDocument(read, schema: builtInSchema)
        findings += linter.findings(in: document, file: name)
        corpus.add(
          document, origin: DocumentOrigin(file: name, split: read.document.metadata["split"]?.stringValue))
      } catch {
        findings.append(
          Finding(
            unreadable: error.message, file: name, place: FilePlace(line: error.line, column: error.column),
            help: error.help))
      }
    }
    return findings + corpus.findings()
  }
}
