/// What a named place is: the values of a location's attribute `type`.
enum PlaceType: String, Sendable {
  case country, region, city, district, water, mountain, road, facility, continent, other
}

/// What a location's name stands for: the values of its attribute `usage`.
enum PlaceUsage: String, Sendable {
  /// The place itself.
  case literal
  /// The government or people of the place: Kyiv accused Moscow.
  case metonymic
  /// What belongs to the place: Russia's army, the US president, the mayor of London.
  case associative
}
