/// Which country's money is meant where several call theirs the same: rupees, pesos, crowns.
extension MeasureParser {
  /// The code of `currency`, named at token `i`: the only one, the only one whose sign the text has, or that of the
  /// country that is named closest; `unknownCurrency` when nothing says which.
  func code(of currency: MeasureLexicon.Currency, at i: Int, scale: Int = 0) -> String {
    guard currency.codes.count > 1 else { return currency.code }
    let signed = currency.codes.filter(currenciesBySign.contains)
    if signed.count == 1 { return signed[0] }
    for distance in 1...Self.farthestCountry {
      for j in [i - distance, i + distance] where tokens.indices.contains(j) && tokens[j].isCapitalised {
        if let code = currency.codes.first(where: { names($0, at: j) }) { return code }
      }
    }
    // Lakh and crore are India's words first of all.
    return Self.southAsianScales.contains(scale) ? currency.codes[0] : MeasureLexicon.unknownCurrency
  }

  /// The powers of ten of lakh and crore.
  private static let southAsianScales = [5, 7]

  /// In tokens: a few paragraphs.
  private static let farthestCountry = 300

  /// Whether the word at `i` is the country of a currency, or what is of that country.
  private func names(_ code: String, at i: Int) -> Bool {
    guard let country = measures.countries[code] else { return false }
    return tokens[i].text.utf8.starts(with: country.utf8)
  }
}
