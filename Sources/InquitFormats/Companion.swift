/// A file that lies beside another and says what is needed to make sense of it.
public struct Companion: Hashable, Sendable {
  /// Without its folder.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
