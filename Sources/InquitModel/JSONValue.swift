/// A tree of data whose meaning the model does not know: metadata, attribute values, unknown keys.
///
/// Numbers keep the spelling that they were read with, so that `1.0` and `1e400` survive a round trip.
public enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// The string, if this is one.
  public var stringValue: String? {
    if case .string(let s) = self { return s }
    return nil
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  public init(stringLiteral value: String) { self = .string(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(integerLiteral value: Int) { self = .number(String(value)) }
}

/// Keys and values in the order in which they were written.
///
/// A linear search is used on purpose: objects here have a handful of keys. Keys are compared by their
/// UTF-8, not by canonical equivalence.
public struct JSONObject: Hashable, Sendable {
  /// A key and its value.
  public struct Member: Hashable, Sendable {
    public let key: String
    public var value: JSONValue

    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// As they were written; a key may occur more than once.
  public private(set) var members: [Member]

  public init() { members = [] }

  public init(_ members: [Member]) { self.members = members }

  public var isEmpty: Bool { members.isEmpty }

  /// The value of `key`: the last one written, if the key occurs more than once. Setting replaces it or
  /// appends; setting nil removes the key.
  public subscript(key: String) -> JSONValue? {
    get { members.last { sameBytes($0.key, key) }?.value }
    set {
      if let newValue {
        if let i = members.lastIndex(where: { sameBytes($0.key, key) }) {
          members[i].value = newValue
        } else {
          members.append(Member(key: key, value: newValue))
        }
      } else {
        members.removeAll { sameBytes($0.key, key) }
      }
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    members = elements.map { Member(key: $0.0, value: $0.1) }
  }
}

/// Whether two strings have the same UTF-8; `==` would compare by canonical equivalence.
@inlinable
public func sameBytes(_ a: String, _ b: String) -> Bool {
  a.utf8.elementsEqual(b.utf8)
}
