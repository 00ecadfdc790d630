import InquitModel

/// Ids that no annotation of a document has: the label's first letter and a number.
struct FreshIDs {
  private var used: Set<String>
  /// By the letter, the number to try next.
  private var next: [Substring: Int] = [:]

  init(besides annotations: [Annotation]) { used = Set(annotations.map(\.id)) }

  mutating func id(for label: Label) -> String {
    let letter = label.rawValue.prefix(1)
    var number = next[letter] ?? 1
    while !used.insert("\(letter)\(number)").inserted { number += 1 }
    next[letter] = number + 1
    return "\(letter)\(number)"
  }
}
