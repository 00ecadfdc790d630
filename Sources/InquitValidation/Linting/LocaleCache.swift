import Synchronization

/// Keeps what was computed for each locale that has been asked for; for things that take ICU a millisecond.
final class LocaleCache<Value: Sendable>: Sendable {
  private let values = Mutex<[String: Value]>([:])

  func value(of locale: String, make: (String) -> Value) -> Value {
    values.withLock { values in
      if let known = values[locale] { return known }
      let made = make(locale)
      values[locale] = made
      return made
    }
  }
}
