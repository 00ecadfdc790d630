import Inquit
import InquitModel

/// A second annotation of the same documents.
struct ReviewComparison {
  private let documents: [String: Document]

  /// Reads a file in any format.
  init(_ path: String) throws(Diagnostic) {
    let id = FileSystem.withoutExtension(FileSystem.name(of: path))
    var reader = RecordReader(inputs: [Input(path: path, id: id)], format: nil)
    var documents: [Document] = []
    while let record = try reader.next() { documents += try record.contents().soundDocuments() }
    self.documents = Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where exactly one of the two has an annotation of a label over these ranges. Rejected ones do not count.
  func disagreements(with document: Document) -> [ByteRange] {
    guard let other = documents[document.id], other.text == document.text else { return [] }
    func footprints(_ document: Document) -> Set<Footprint> {
      Set(
        document.annotations.lazy.filter { $0.provenance.status != .rejected && !$0.ranges.isEmpty }
          .map { Footprint($0) })
    }
    return footprints(document).symmetricDifference(footprints(other)).map { $0.ranges[0] }
  }
}
