import Synchronization

/// What was made for each language asked for so far; for things that cost more than a look-up to make: word lists
/// read, tables compiled, ICU's data opened.
///
/// Threads share it. While one makes a value the others wait, so nothing is made twice; `make` must not ask the
/// same cache.
package final class LanguageCache<Value: Sendable>: Sendable {
  private let values = Mutex<[String: Value]>([:])
  private let make: @Sendable (String) -> Value

  package init(_ make: @escaping @Sendable (String) -> Value) { self.make = make }

  /// The value of a language: a BCP 47 tag, an ICU locale or whatever else `make` understands.
  package subscript(language: String) -> Value {
    values.withLock { values in
      if let known = values[language] { return known }
      let made = make(language)
      values[language] = made
      return made
    }
  }
}
