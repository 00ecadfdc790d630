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
    struct Key: Hashable {
      let label: Label
      let ranges: [ByteRange]
    }
    func keys(_ document: Document) -> Set<Key> {
      Set(
        document.annotations.filter { $0.provenance.status != .rejected && !$0.ranges.isEmpty }
          .map { Key(label: $0.label, ranges: $0.ranges) })
    }
    return keys(document).symmetricDifference(keys(other)).map { $0.ranges[0] }
  }
}
