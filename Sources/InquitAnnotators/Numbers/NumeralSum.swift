/// The value of number words as they come: smaller ones are added, scale words multiply.
struct NumeralSum {
  private var total = ExactNumber.zero
  /// What has come since the last scale word.
  private var group: ExactNumber?
  /// What may be added to the group must be smaller than this: 10 after twenty, 100 after hundred.
  private var room: Int
  /// The power of ten of the last scale word; the largest integer before the first.
  private(set) var lastScale = Int.max
  private var isDigits: Bool
  /// The powers of ten by which scale words have multiplied all that was before them.
  private var shift = 0
  /// More is no amount but a row of words, which would make one endless number.
  private static let largestShift = 60
  /// The power of ten of the scale words, while the number is one group with scale words after it.
  private(set) var scale = 0
  private var groups: Int

  init(group: ExactNumber?, isDigits: Bool) {
    self.group = group
    self.isDigits = isDigits
    room = group == nil ? 1000 : 1
    groups = group == nil ? 0 : 1
  }

  var isEmpty: Bool { groups == 0 }

  /// The value, or nil before the first word.
  var value: ExactNumber? {
    guard !isEmpty else { return nil }
    return group.map { total.plus($0) ?? $0 } ?? total
  }

  /// Whether "and" may come before what is added next.
  var takesAnd: Bool { !isEmpty && room >= 100 }

  /// A spoken zero before the digit that follows: Spanish cero cinco.
  var isLeadingZero: Bool { groups == 1 && !isDigits && total.isZero && group?.isZero == true }

  var endsWithScale: Bool { group == nil && lastScale != Int.max }

  var endsWithHundred: Bool { group != nil && room == 100 }

  /// Adds a number below 1000, and says whether it fits.
  mutating func add(_ value: Int) -> Bool {
    if isLeadingZero, value < 10 {
      group = ExactNumber(value)
      room = 1
      return true
    }
    guard value < room, value > 0 || isEmpty else { return false }
    if let group {
      self.group = group.plus(ExactNumber(value))
    } else {
      group = ExactNumber(value)
      groups += 1
    }
    if groups > 1 || scale > 0 { scale = 0 }
    room = Self.room(after: value)
    return true
  }

  private static func room(after value: Int) -> Int {
    if value >= 100 { return value % 100 == 0 ? 100 : 1 }
    return value >= 20 && value % 10 == 0 ? 10 : 1
  }

  /// Multiplies with ten to the power `power`, and says whether that fits.
  mutating func multiply(power: Int, impliesOne: Bool) -> Bool {
    if power == 2 { return multiplyByHundred(impliesOne: impliesOne) }
    if group == nil {
      if !isEmpty, scale > 0 || power > lastScale {
        // Scale after scale multiplies all: three lakh crore.
        guard shift + power <= Self.largestShift else { return false }
        shift += power
        total = total.shifted(by: power)
      } else {
        guard impliesOne, isEmpty || power < lastScale else { return false }
        total = total.plus(ExactNumber(1).shifted(by: power)) ?? total
        groups += 1
      }
    } else if let group, power < lastScale {
      total = total.plus(group.shifted(by: power)) ?? total
    } else {
      return false
    }
    scale = groups == 1 ? scale + power : 0
    group = nil
    room = 1000
    isDigits = false
    lastScale = power
    return true
  }

  private mutating func multiplyByHundred(impliesOne: Bool) -> Bool {
    guard let group else {
      guard impliesOne, room > 100 else { return false }
      self.group = ExactNumber(100)
      groups += 1
      room = 100
      return true
    }
    guard isDigits || (room <= 10 && group < ExactNumber(100)) else { return false }
    self.group = group.shifted(by: 2)
    room = 100
    scale = groups == 1 ? 2 : 0
    isDigits = false
    return true
  }

  /// Multiplies with a dozen, and says whether there is something to multiply.
  mutating func multiply(by factor: Int) -> Bool {
    guard let value else { return false }
    total = value.times(factor)
    group = nil
    room = 0
    scale = 0
    return true
  }
}
