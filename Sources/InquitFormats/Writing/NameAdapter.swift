import InquitModel

/// Respells labels, attribute names and, where the format keeps them, ids in the characters that it allows in names.
struct NameAdapter {
  /// Whether a name may hold a character.
  let allows: (Unicode.Scalar) -> Bool
  /// Whether a name may start with a character, where that is less than it may hold.
  let allowsFirst: (Unicode.Scalar) -> Bool
  private let keepsIDs: Bool

  init(
    keepsIDs: Bool = false, allows: @escaping (Unicode.Scalar) -> Bool,
    allowsFirst: ((Unicode.Scalar) -> Bool)? = nil
  ) {
    self.keepsIDs = keepsIDs
    self.allows = allows
    self.allowsFirst = allowsFirst ?? allows
  }

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    for i in document.annotations.indices {
      let label = document.annotations[i].label
      if let other = respelled(label.rawValue) {
        losses.note(.labels, in: document.id, label.rawValue)
        document.annotations[i].label = Label(other)
      }
      adaptAttributes(of: &document.annotations[i], in: document.id, &losses)
    }
    for i in document.relations.indices {
      let label = document.relations[i].label
      guard let other = respelled(label.rawValue) else { continue }
      losses.note(.labels, in: document.id, label.rawValue)
      document.relations[i].label = RelationLabel(other)
    }
    if keepsIDs { adaptIDs(of: &document, &losses) }
  }

  /// `name` with a hyphen for each character that is not allowed, and an `x` before one that is not allowed at
  /// the start; nil when it is well as it is.
  func respelled(_ name: String) -> String? {
    guard let first = name.unicodeScalars.first else { return "unnamed" }
    if allowsFirst(first), name.unicodeScalars.allSatisfy(allows) { return nil }
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars { scalars.append(allows(scalar) ? scalar : "-") }
    if let first = scalars.first, !allowsFirst(first) { scalars.insert("x", at: scalars.startIndex) }
    return String(scalars)
  }

  private func adaptAttributes(
    of annotation: inout Annotation, in document: String, _ losses: inout LossReport
  ) {
    let kept = annotation.attributes.members.filter { respelled($0.key) == nil }
    guard kept.count < annotation.attributes.members.count else { return }
    losses.note(.attributes, in: document, "\(annotation.label) \(annotation.id)")
    annotation.attributes = JSONObject(kept)
  }

  /// Ids that change must not become equal to others, nor may two be the same, of which relations mean the first.
  private func adaptIDs(of document: inout Document, _ losses: inout LossReport) {
    var taken = Set(document.annotations.map(\.id))
    var seen: Set<String> = []
    var numbers: [String: Int] = [:]
    var renamed: [String: String] = [:]
    var lost: [String] = []
    for i in document.annotations.indices {
      let id = document.annotations[i].id
      let isFirst = seen.insert(id).inserted
      guard let spelling = respelled(id) ?? (isFirst ? nil : id) else { continue }
      var other = spelling
      while !taken.insert(other).inserted {
        numbers[spelling, default: 1] += 1
        other = "\(spelling)-\(numbers[spelling, default: 1])"
      }
      document.annotations[i].id = other
      if isFirst { renamed[id] = other }
      lost.append(id)
    }
    guard !lost.isEmpty else { return }
    losses.note(.annotationIDs, in: document.id, lost.joined(separator: ", "))
    for i in document.relations.indices {
      if let other = renamed[document.relations[i].source] { document.relations[i].source = other }
      if let other = renamed[document.relations[i].target] { document.relations[i].target = other }
    }
  }
}
