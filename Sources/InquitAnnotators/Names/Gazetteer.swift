import InquitData

/// The cities of the world over 5,000 inhabitants, countries and their subdivisions, by name and by code.
///
/// One embedded file, used where it lies: but for a filter of the names nothing is read beforehand, and a look-up
/// allocates nothing.
/// `Scripts/build-gazetteer` makes it and describes its layout. Cities are from GeoNames (CC BY 4.0),
/// subdivisions from CLDR (Unicode licence).
public struct Gazetteer: Sendable {
  /// Degrees, north and east positive.
  public struct Coordinates: Hashable, Sendable {
    public let latitude: Double
    public let longitude: Double
  }

  /// A country, a subdivision of one, or a city.
  struct Place: Hashable, Sendable {
    enum Kind: UInt8, Sendable {
      case country = 0
      case region = 1
      case city = 2
    }

    let kind: Kind
    /// Two letters of ISO 3166-1.
    let country: UInt16
    /// For a region the ISO 3166-2 part, for a city GeoNames' code of its region; three bytes, 0-padded.
    let admin: UInt32
    /// Of a city.
    let geoNamesID: UInt32
    /// Half decades of inhabitants: 10 is 100,000. 0 when not known.
    let size: UInt8
    /// In 1/46,000 degree.
    fileprivate let latitude: Int32
    fileprivate let longitude: Int32

    var coordinates: Coordinates? {
      latitude == Gazetteer.unknownDegree
        ? nil : Coordinates(latitude: Double(latitude) / 46_000, longitude: Double(longitude) / 46_000)
    }

    /// Whether the region, or the region that a city is in, has this ISO 3166-2 part.
    func hasAdmin(_ part: [UInt8]) -> Bool {
      (0..<3).allSatisfy { UInt8(admin >> (8 * $0) & 0xFF) == ($0 < part.count ? part[$0] : 0) }
    }

    /// News names the states of the United States without saying what they are.
    var isAmericanState: Bool { kind == .region && country == Self.unitedStates }

    private static let unitedStates = UInt16(UInt8(ascii: "U")) | UInt16(UInt8(ascii: "S")) << 8

    /// `UA`: ISO 3166-1.
    var countryCode: String {
      String(decoding: [UInt8(country & 0xFF), UInt8(country >> 8)], as: UTF8.self)
    }

    /// `UA`, `US-CA`, or the GeoNames id of a city.
    var code: String {
      switch kind {
      case .country: return countryCode
      case .region:
        let bytes = (0..<3).map { UInt8(admin >> (8 * $0) & 0xFF) }
        return countryCode + "-" + String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      case .city: return String(geoNamesID)
      }
    }
  }

  /// The gazetteer in the binary.
  public static let shared = Gazetteer(EmbeddedFiles.bytes(of: "Gazetteer/places.bin"))

  private static let headerSize = 20
  private static let placeSize = 16
  private static let unknownDegree: Int32 = -(1 << 23)
  private static let noEntry = UInt32.max
  private static let lastInList: UInt32 = 1 << 31

  // The file lies in the binary's read-only data, so its memory is there and unchanged as long as the
  // program runs, which makes the pointer safe to share.
  private nonisolated(unsafe) let file: UnsafeRawBufferPointer
  private let regionCount: Int
  private let placeCount: Int
  private let slotCount: Int
  private let listCount: Int
  /// The checks of all names.
  private let filter: KeyFilter

  /// The gazetteer in `bytes`; an empty one when they are nil or not in the format.
  init(_ bytes: UnsafeRawBufferPointer?) {
    let counts = bytes.flatMap(Self.counts(in:))
    file = bytes ?? UnsafeRawBufferPointer(start: nil, count: 0)
    regionCount = counts?[0] ?? 0
    placeCount = counts?[1] ?? 0
    slotCount = counts?[2] ?? 0
    listCount = counts?[3] ?? 0
    var filter = KeyFilter(count: listCount)
    let slots = Self.headerSize + Self.placeSize * placeCount
    for slot in stride(from: slots, to: slots + 8 * slotCount, by: 8) {
      let (check, index) = (Self.word(of: file, at: slot), Self.word(of: file, at: slot + 4))
      if index != Self.noEntry { filter.insert(check) }
    }
    self.filter = filter
  }

  /// The header's four counts, if they agree with the length of the file: all reads stay inside it then.
  private static func counts(in bytes: UnsafeRawBufferPointer) -> [Int]? {
    guard bytes.count >= headerSize, bytes.prefix(4).elementsEqual("IQG1".utf8) else { return nil }
    let counts = (0..<4).map {
      Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 4 + 4 * $0, as: UInt32.self)))
    }
    let size = headerSize + placeSize * counts[1] + 8 * counts[2] + 4 * counts[3]
    guard size == bytes.count, counts[0] <= counts[1], counts[2].nonzeroBitCount == 1 else { return nil }
    return counts
  }

  /// Where the place of an annotation's `code` is: a city by its GeoNames id, a country or a state of the
  /// United States by the place where its people live on the average. Nil for codes that are not known, and
  /// for most other subdivisions.
  ///
  ///     Gazetteer.shared.coordinates(ofCode: "703448")    // Kyiv: 50.45, 30.52
  public func coordinates(ofCode code: String) -> Coordinates? {
    if let id = UInt32(code) {
      return firstPlace(in: regionCount..<placeCount) { $0.geoNamesID >= id }
        .flatMap { $0.geoNamesID == id ? $0.coordinates : nil }
    }
    return firstPlace(in: 0..<regionCount) { !$0.code.utf8.lexicographicallyPrecedes(code.utf8) }
      .flatMap { $0.code == code ? $0.coordinates : nil }
  }

  /// The places of a name, likeliest first. `hash` is over the name in lower case.
  func places(named hash: PhraseHash) -> PlaceList {
    PlaceList(gazetteer: self, first: firstEntry(named: hash))
  }

  /// The likeliest place of a name. `hash` is over the name in lower case.
  func likeliestPlace(named hash: PhraseHash) -> Place? {
    guard let index = firstEntry(named: hash), index < listCount else { return nil }
    let number = Int(listEntry(index) & ~Self.lastInList)
    return number < placeCount ? place(number) : nil
  }

  /// Where the places of a name begin in the list.
  private func firstEntry(named hash: PhraseHash) -> Int? {
    let check = UInt32(truncatingIfNeeded: hash.value >> 32)
    guard slotCount > 0, filter.mayContain(check) else { return nil }
    var slot = Int(truncatingIfNeeded: hash.value) & (slotCount - 1)
    // The builder keeps empty slots, but a damaged file must not loop for ever.
    for _ in 0..<slotCount {
      let offset = Self.headerSize + Self.placeSize * placeCount + 8 * slot
      let index = word(at: offset + 4)
      if index == Self.noEntry { break }
      if word(at: offset) == check { return Int(index) }
      slot = (slot + 1) & (slotCount - 1)
    }
    return nil
  }

  /// The places that share a name.
  struct PlaceList: Sequence, IteratorProtocol {
    fileprivate let gazetteer: Gazetteer
    fileprivate var index: Int?

    fileprivate init(gazetteer: Gazetteer, first: Int?) {
      self.gazetteer = gazetteer
      index = first
    }

    mutating func next() -> Place? {
      guard let index, index < gazetteer.listCount else { return nil }
      let entry = gazetteer.listEntry(index)
      self.index = entry & Gazetteer.lastInList == 0 ? index + 1 : nil
      let number = Int(entry & ~Gazetteer.lastInList)
      return number < gazetteer.placeCount ? gazetteer.place(number) : nil
    }
  }

  private func listEntry(_ index: Int) -> UInt32 {
    word(at: Self.headerSize + Self.placeSize * placeCount + 8 * slotCount + 4 * index)
  }

  private func word(at offset: Int) -> UInt32 { Self.word(of: file, at: offset) }

  private static func word(of file: UnsafeRawBufferPointer, at offset: Int) -> UInt32 {
    UInt32(littleEndian: file.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  private func place(_ number: Int) -> Place {
    let offset = Self.headerSize + Self.placeSize * number
    // A three-byte number is read as the low part of four bytes.
    func int24(_ offset: Int) -> Int32 { Int32(bitPattern: word(at: offset) << 8) >> 8 }
    let end = word(at: offset + 12)
    let last = file[offset + 15]
    return Place(
      kind: Place.Kind(rawValue: last & 0xF) ?? .city,
      country: UInt16(file[offset + 10]) | UInt16(file[offset + 11]) << 8, admin: end & 0xFF_FFFF,
      geoNamesID: word(at: offset), size: last >> 4, latitude: int24(offset + 4),
      longitude: int24(offset + 7))
  }

  /// The first place that satisfies `predicate`, which holds from some place on.
  private func firstPlace(in range: Range<Int>, where predicate: (Place) -> Bool) -> Place? {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if predicate(place(middle)) { high = middle } else { low = middle + 1 }
    }
    return low < range.upperBound ? place(low) : nil
  }
}
