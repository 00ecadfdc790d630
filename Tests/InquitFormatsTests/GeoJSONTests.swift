import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

@Suite struct GeoJSONTests {
  private var options: WriteOptions {
    var options = WriteOptions()
    options.coordinatesOfCode = { code in
      code == "703448" ? WriteOptions.Coordinates(latitude: 50.45, longitude: 30.52) : nil
    }
    return options
  }

  @Test func placesOfKnownCode() throws {
    let document = try MarkedTextReader.document(
      "😀 From [location#l1 code=703448 label=x|Kyiv] to [location code=0|Nowhere], said [speaker|Ann].")
    let (file, losses) = try Format.geoJSON.written([document, document], options: options)
    let feature =
      #"{"type":"Feature","geometry":{"type":"Point","coordinates":[30.52,50.45]},"properties":{"#
      + #""document":"text","id":"l1","label":"location","text":"Kyiv","start":7,"end":11,"code":"703448"}}"#
    #expect(file == "{\"type\":\"FeatureCollection\",\"features\":[\n\(feature),\n\(feature)\n]}\n")
    #expect(losses[.annotations] == 4 && losses[.attributes] == 2)
  }

  @Test func noPlaces() throws {
    let file = try Format.geoJSON.written([], options: options).file
    #expect(try JSONParser.parse(Array(file.utf8)) == ["type": "FeatureCollection", "features": .array([])])
  }
}
