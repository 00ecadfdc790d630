import Foundation
import InquitFormats
import InquitModel
import Testing

@testable import InquitCommand

@Suite struct RecordReaderTests {
  /// A file of that many lines; the one numbered `fault` is cut off in the middle.
  private static func doccano(_ count: Int, faultOnLine fault: Int? = nil) -> String {
    (1...count).map { number in
      let line = #"{"id":\#(number),"text":"Ann went to Oslo.","label":[[0,3,"person"]]}"#
      return (number == fault ? String(line.prefix(30)) : line) + "\n"
    }.joined()
  }

  /// What a file is cut into, as it comes and with long files left whole.
  private static func pieces(of file: String) throws -> (streamed: [InputPiece], whole: [InputPiece]) {
    let name = "inquit-\(UUID().uuidString).jsonl"
    let path = FileManager.default.temporaryDirectory.appending(path: name).path
    try file.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    func pieces(keepsFilesWhole: Bool) throws -> [InputPiece] {
      var reader = RecordReader(
        inputs: [Input(path: path, id: "a")], format: nil, keepsFilesWhole: keepsFilesWhole)
      var pieces: [InputPiece] = []
      while let piece = try reader.next() { pieces.append(piece) }
      return pieces
    }
    return (try pieces(keepsFilesWhole: false), try pieces(keepsFilesWhole: true))
  }

  /// One document at a time is in memory, and no list of them.
  @Test func aLongFileComesDocumentByDocument() throws {
    let pieces = try Self.pieces(of: Self.doccano(5000)).streamed
    #expect(pieces.map { $0.contents().outcomes.count }.max() == 1)
    #expect(pieces.count { !$0.contents().outcomes.isEmpty } == 5000)
  }

  @Test func aShortFileIsLeftToBeReadOnAnyCore() throws {
    let pieces = try Self.pieces(of: Self.doccano(3)).streamed
    #expect(pieces.count == 1)
    guard case .unread(let record)? = pieces.first?.content else {
      Issue.record("the file has been read")
      return
    }
    #expect(record.contents().outcomes.count == 3)
  }

  /// Whether a file is read bit by bit or as a whole makes no difference to what is told of it.
  @Test(arguments: [nil, 1, 2500, 5000])
  func faultsAreTheSameAsOfAWholeFile(line: Int?) throws {
    let file = Self.doccano(5000, faultOnLine: line)
    func told(_ pieces: [InputPiece]) -> (outcomes: [String], losses: LossReport) {
      var losses = LossReport()
      var outcomes: [String] = []
      for contents in pieces.map({ $0.contents() }) {
        losses.add(contents.losses)
        outcomes += contents.outcomes.map { outcome in
          switch outcome {
          case .success(let read): "\(read.document.id) \(read.place.line)"
          case .failure(let fault): fault.text(color: false)
          }
        }
      }
      return (outcomes, losses)
    }
    let (streamed, whole) = try Self.pieces(of: file)
    #expect(told(streamed).outcomes == told(whole).outcomes)
    #expect(told(streamed).outcomes.count { $0.contains("error:") } == (line == nil ? 0 : 1))
    #expect(told(streamed).losses == told(whole).losses)
  }
}
