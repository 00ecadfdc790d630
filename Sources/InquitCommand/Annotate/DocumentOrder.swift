import ArgumentParser
import Inquit
import InquitModel

/// The order in which documents are written.
enum DocumentOrder: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// That of the inputs.
  case input
  /// Those with the most doubtful suggestion first; those without suggestions last.
  case uncertain

  /// `elements` in this order; equally doubtful documents stay in the order of the inputs.
  func sorted<Element>(_ elements: [Element], by document: (Element) -> Document) -> [Element] {
    if self == .input { return elements }
    let confidences = elements.map { document($0).leastConfidence ?? .infinity }
    return elements.indices.sorted { (confidences[$0], $0) < (confidences[$1], $1) }.map { elements[$0] }
  }
}
