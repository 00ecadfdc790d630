import InquitModel

/// A change that would make a finding go away.
public struct Fix: Hashable, Sendable {
  /// Whether a person should look at it.
  public enum Safety: String, Hashable, Sendable {
    /// Cannot lose or alter what was meant.
    case safe
    /// Probably right; a person should look at it.
    case unsafe
  }

  /// What it does, as in "leave the white space out".
  public var title: String
  public var safety: Safety
  /// What changes in the document.
  public var edits: [DocumentEdit]
  /// What changes in the user's file, for findings about the file itself.
  public var replacements: [ByteReplacement] = []

  public init(_ title: String, _ safety: Safety, _ edits: [DocumentEdit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }

  public init(_ title: String, _ safety: Safety, replacing replacements: [ByteReplacement]) {
    self.init(title, safety, [])
    self.replacements = replacements
  }
}
