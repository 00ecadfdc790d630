import InquitModel

/// What people have said of names in finished documents, besides their labels: the type of a place, the full name.
struct NameAttributes: Sendable {
  /// The attributes that belong to what is named; others, such as the use of a place, belong to the mention.
  private static let names: [Label: [String]] = [
    .location: ["type", "code"], .person: ["entity"], .organisation: ["entity"],
  ]

  private struct Name: Hashable {
    let label: Label
    let text: String
  }

  /// The values of each name's attributes in the order of `names`, nil for one that is absent. Names whose mentions
  /// disagree are left out.
  private var values: [Name: [JSONValue?]] = [:]

  /// Learns from what has been accepted, or made by people, in `documents`.
  init(_ documents: [Document]) {
    var disagreeing: Set<Name> = []
    for document in documents {
      for annotation in document.annotations {
        guard let (name, attributes) = Self.name(annotation, in: document),
          ![.suggested, .rejected].contains(annotation.provenance.status)
        else { continue }
        let found = attributes.map { annotation.attributes[$0] }
        if let known = values.updateValue(found, forKey: name), known != found { disagreeing.insert(name) }
      }
    }
    for name in disagreeing { values[name] = nil }
  }

  /// Gives Inquit's open suggestions of the names these attributes.
  func complete(_ document: inout Document) {
    for i in document.annotations.indices {
      let annotation = document.annotations[i]
      guard annotation.provenance.status == .suggested,
        annotation.provenance.producer?.hasPrefix("inquit/") == true,
        let (name, attributes) = Self.name(annotation, in: document), let known = values[name]
      else { continue }
      for (attribute, value) in zip(attributes, known) where value != nil {
        document.annotations[i].attributes[attribute] = value
      }
    }
  }

  private static func name(_ annotation: Annotation, in document: Document) -> (Name, [String])? {
    guard let attributes = names[annotation.label], annotation.ranges.count == 1 else { return nil }
    return (Name(label: annotation.label, text: document.text[annotation.ranges[0]]), attributes)
  }
}
