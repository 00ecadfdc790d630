import InquitReview

/// Whether there are files to go on to.
struct ReviewNeighbours {
  let hasPrevious: Bool
  let hasNext: Bool

  /// Where `command` leads when it leads out of the file.
  func end(after command: ReviewCommand, in session: ReviewSession) -> ReviewEnd? {
    switch command {
    case .move(.next, .document) where hasNext && !session.hasDocument(.next): .next
    case .move(.previous, .document) where hasPrevious && !session.hasDocument(.previous): .previous
    default: nil
    }
  }
}

/// How the review of a file ended.
enum ReviewEnd {
  case quit
  /// The person went on behind its last document, or back before its first one.
  case next, previous
}
