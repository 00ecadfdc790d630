import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// Files whose offsets count something else than their format says.
@Suite struct OffsetUnitTests {
  /// How positions of a text are counted by mistake.
  enum Mistake: CaseIterable, Sendable {
    case utf16, bytes, crlf, lf

    var unit: TextUnit {
      switch self {
      case .utf16: .utf16
      case .bytes: .bytes
      case .crlf: .codePointsWithCRLF
      case .lf: .codePointsWithLF
      }
    }

    /// A position as it is counted.
    func count(_ text: String, upTo end: String.Index) -> Int {
      let before = text[..<end]
      let lineEnds = before.unicodeScalars.count { $0 == "\n" }
      return switch self {
      case .utf16: before.utf16.count
      case .bytes: before.utf8.count
      case .crlf: before.unicodeScalars.count + lineEnds
      case .lf: before.unicodeScalars.count - lineEnds
      }
    }
  }

  private static let names = ["Café", "Rome", "Ann Lee", "São Paulo", "Paul Smith"]

  /// A text in which the mistake shows.
  private static func text(for mistake: Mistake) -> String {
    let lines = "She left\nCafé in\nRome: “Hi”, said Ann Lee of São Paulo.\nPaul Smith left. He was 30.\n"
    return switch mistake {
    case .utf16, .bytes: "😀 " + lines
    case .crlf: lines
    case .lf: lines.replacing("\n", with: "\r\n")
    }
  }

  private static func ranges(_ mistake: Mistake) -> [(start: Int, end: Int, text: String)] {
    let text = text(for: mistake)
    return names.compactMap { name in
      text.firstRange(of: name).map {
        (mistake.count(text, upTo: $0.lowerBound), mistake.count(text, upTo: $0.upperBound), name)
      }
    }
  }

  private static func file(_ format: Format, _ mistake: Mistake) -> String {
    let text: JSONValue = .string(text(for: mistake))
    let ranges = ranges(mistake)
    func list(_ item: ((start: Int, end: Int, text: String)) -> JSONValue) -> JSONValue {
      .array(ranges.map(item))
    }
    func number(_ value: Int) -> JSONValue { .number("\(value)") }
    let record: JSONObject =
      switch format.id {
      case Format.doccano.id:
        ["text": text, "label": list { .array([number($0.start), number($0.end), "X"]) }]
      case Format.labelbuddy.id:
        [
          "text": text,
          "annotations": list {
            ["start_char": number($0.start), "end_char": number($0.end), "label_name": "X"]
          },
        ]
      case Format.prodigy.id:
        [
          "text": text, "answer": "accept",
          "spans": list {
            ["start": number($0.start), "end": number($0.end), "label": "X", "text": .string($0.text)]
          },
        ]
      default:
        [
          "data": ["text": text],
          "annotations": .array([
            [
              "result": list {
                [
                  "type": "labels",
                  "value": [
                    "start": number($0.start), "end": number($0.end), "labels": .array(["X"]),
                    "text": .string($0.text),
                  ],
                ]
              }
            ]
          ]),
        ]
      }
    var bytes: [UInt8] = []
    record.writeLine(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where the file repeats what its annotations cover, the unit is named, and its ranges are read in it on request
  /// only, which is said.
  @Test(arguments: [Format.prodigy.id, Format.labelStudio.id], Mistake.allCases)
  func withTheirText(formatID: String, mistake: Mistake) throws {
    let format = try #require(Format.named(formatID))
    let file = Self.file(format, mistake)
    let read = try format.read(file)[0]
    #expect(!read.faults.isEmpty && read.faults.allSatisfy { $0.fittingUnit == mistake.unit.rawValue })
    #expect(read.repairs.isEmpty)

    var options = ReadOptions()
    options.repairsOffsets = true
    let repaired = try format.read(file, options: options)[0]
    #expect(repaired.faults.isEmpty && repaired.document.spans == Self.names.map { "X:\($0)" })
    #expect(repaired.repairs.count == read.faults.count)
    #expect(repaired.repairs.allSatisfy { $0.unit == mistake.unit.rawValue })
  }

  /// Where nothing repeats the text, words tell: of the annotations as read, or of one that is none of the text.
  @Test(arguments: [Format.doccano.id, Format.labelbuddy.id], Mistake.allCases)
  func withoutTheirText(formatID: String, mistake: Mistake) throws {
    let format = try #require(Format.named(formatID))
    let file = Self.file(format, mistake)
    let (documents, losses) = try format.readWithLosses(file)
    let told = losses.entries.first { $0.kind == .offsets }?.places.first?.detail
    #expect(documents[0].faults.allSatisfy { $0.fittingUnit == mistake.unit.rawValue })
    #expect(told?.hasSuffix("with --offsets \(mistake.unit.name)") == true, "\(told ?? "nothing")")

    var options = ReadOptions()
    options.unit = mistake.unit
    let (again, remaining) = try format.readWithLosses(file, options: options)
    #expect(again[0].document.spans == Self.names.map { "X:\($0)" })
    #expect(again[0].faults.isEmpty && remaining[.offsets] == 0)
  }

  /// Parts of words in the right unit are no reason for a doubt, nor is what is right.
  @Test(arguments: TextVariant.allCases)
  func rightOffsets(variant: TextVariant) throws {
    let marked = try MarkedTextReader.document(
      "[x|An]n saw [x|Bo]b and [x|Eve] in\n[x|Par]is. Ten [x|me]n\nsl[x|ep]t, [x|Ge]rmans f[x|ough]t.")
    let (file, _) = try Format.doccano.written([variant.apply(to: marked)])
    #expect(try Format.doccano.readWithLosses(file).losses[.offsets] == 0)
  }
}
