import Testing

@Suite struct MoneyNumberTests {
  @Test(arguments: [
    "a [number type=money value=20.43 currency=USD|20 dollar 43c] fee",
    "[number type=money value=5000000 currency=USD|US$5 million] and [number type=money value=50000000000 currency=USD|$50 billion]",
    "[number type=money value=10000 currency=CAD|C$10,000] or [number type=money value=2300000 currency=USD|$2.3 million]",
    "[number type=money value=4500000000 currency=GBP|£4.5bn], [number type=money value=5000000 currency=GBP|£5m], [number type=money value=20 currency=EUR|20€]",
    "[number type=money value=20 currency=EUR|20 euros], [number type=money value=3.01 currency=GBP|GBP3.01], [number type=money value=115 currency=USD|115 USD]",
    "[number type=money value=0.5 currency=USD|50 cents], [number type=money value=1.97 currency=GBP|197 pence], [number type=money value=0.5 currency=GBP|50p]",
    "[number type=money value=15.5 currency=USD|15 dollars and 50 cents]",
    "[number type=range value=5000000 value2=6000000 currency=USD|five to six million US dollars]",
    "[number type=range value=5000000 value2=10000000 currency=USD|$5-10 million] or [number type=range value=5000000000 value2=7000000000 currency=USD|between $5 and $7 billion]",
    "a [number type=money value=500000000 currency=USD|$500 million] deal, [number type=money value=10000 currency=CHF|10,000 Swiss francs]",
    // Rupees of which country? One that is named, the closest one.
    "In India, [number type=money value=3500000 currency=INR|35 lakh rupees], [number type=money value=100 currency=INR|Rs 100]",
    "Nepali farmers got [number type=money value=500000 currency=NPR|500,000 rupees]. Traders from India did not.",
    "they got [number type=money value=500000|500,000 rupees]; [number type=money value=5 currency=ARS|five pesos] in Argentina",
    "[number type=money value=5 currency=INR|5 rupees] or [number type=money value=6 currency=INR|₹6]",
    "rose from [number type=money value=900000000 currency=USD|$0.9bn] in [number type=year value=2018|2018] to [number type=money value=3100000000 currency=USD|$3.1bn] last year",
    "[number type=money value=30 currency=EUR|30 euros] and [number type=quantity value=200 unit=kilometer|200 kilometres]",
  ])
  func amounts(marked: String) throws { try checkNumbers(marked) }
}
