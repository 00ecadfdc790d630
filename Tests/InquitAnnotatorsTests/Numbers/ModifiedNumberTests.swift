import Testing

@Suite struct ModifiedNumberTests {
  @Test(arguments: [
    "about [number type=cardinal value=50 approximate|50], some [number type=cardinal value=50 approximate|50], nearly [number type=cardinal value=50 approximate|50], close to [number type=cardinal value=50 approximate|50] people",
    "over [number type=cardinal value=50 bound=above|50], more than [number type=cardinal value=50 bound=above|50], less than [number type=cardinal value=50 bound=below|50], fewer than [number type=cardinal value=50 bound=below|50]",
    "at least [number type=cardinal value=8 bound=at-least|eight], no fewer than [number type=cardinal value=8 bound=at-least|eight], [number type=cardinal value=8 bound=at-least|eight] or more",
    "up to [number type=money value=50 currency=USD bound=at-most|$50], at most [number type=cardinal value=8 bound=at-most|eight]",
    "more than about [number type=cardinal value=50 approximate bound=above|50]",
  ])
  func modifiers(marked: String) throws { try checkNumbers(marked) }
}
