import InquitModel

extension TagSchemeEvidence {
  /// The scheme in which a file is to be read, and what speaks for it, for people; nil where nothing does. Throws
  /// `ReadError` when the tags speak for two schemes.
  func scheme() throws(ReadError) -> (scheme: TagScheme, reason: String?) {
    let verdict = verdict
    let (scheme, found) = (verdict.scheme, verdict.breaches)
    guard let rival = verdict.rival else { return (scheme, nil) }
    let wrong = "as \(rival.scheme.name), \(rival.breaches.description) would be wrong"
    if verdict.isOpen {
      throw ReadError(
        line: min(found.line, rival.breaches.line),
        message:
          "the tags are neither \(scheme.name) nor \(rival.scheme.name) throughout: as \(scheme.name), "
          + "\(found.description) would be wrong; \(wrong)",
        help: "'inquit import --scheme NAME' reads them in the scheme that you name")
    }
    return (scheme, "the tags are \(scheme.name): \(wrong)")
  }
}
