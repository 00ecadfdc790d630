import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// Annotations of formats that are JSON have the place of their own value, not that of the record.
struct JSONPlacesTests {
  /// A file with `‸` in front of each annotation's value; the names are those of formats.
  static let files: [(String, String)] = [
    ("doccano", #"{"id":1,"text":"é Ann Bo","label":[‸[2,5,"PER"],  ‸[6,8,"PER"]]}"#),
    (
      "doccano-relations",
      #"""
      {"text":"é Ann Bo",
       "entities":[‸{"id":1,"label":"PER","start_offset":2,"end_offset":5},
         ‸{"id":2,"label":"PER","start_offset":6,"end_offset":8}],"relations":[]}
      """#
    ),
    (
      "prodigy",
      #"""
      {"text":"é Ann Bo","spans":[‸{"start":2,"end":5,"label":"PER"}, ‸{"start":6,"end":8,"label":"PER"}]}
      """#
    ),
    (
      "label-studio",
      #"""
      [{"data":{"text":"é"},"annotations":[]},
       {"data":{"text":"é Ann Bo"},"annotations":[{"result":[
        ‸{"id":"x","type":"labels","value":{"start":2,"end":5,"labels":["PER"]}},
        ‸{"id":"y","type":"labels","value":{"start":6,"end":8,"labels":["PER"]}}]}]}]
      """#
    ),
    (
      "labelbuddy",
      #"""
      {"text":"é Ann Bo","annotations":[‸{"start_char":2,"end_char":5,"label_name":"PER"},‸{"start_char":6,"end_char":8,"label_name":"PER"}]}
      """#
    ),
    ("spacy-json", #"["é Ann Bo", {"entities": [‸[2,5,"PER"], ‸[6,8,"PER"]]}]"#),
    ("spacy-json", #"{"annotations":[["é Ann Bo", {"entities": [‸[2,5,"PER"], ‸[6,8,"PER"]]}]]}"#),
    ("spacy-json", #"{"text":"é Ann Bo","ents":[‸{"start":2,"end":5,"label":"PER"}, ‸{"start":6,"end":8}]}"#),
    ("gliner", #"[{"tokenized_text":["é","Ann","Bo"],"ner":[‸[1,1,"PER"], ‸[2,2,"PER"]]}]"#),
    ("hf", #"{"tokens":["é","Ann","Bo"],"ner_tags":["O", ‸"B-PER", ‸"B-PER"]}"#),
    (
      "citron",
      #"""
      {"text":"é Ann Bo","quotes":[‸{"contents":[{"start":2,"end":5}],"sources":[‸{"start":6,"end":8}]}]}
      """#
    ),
  ]

  @Test(arguments: files, ["", "\r\n\n  "])
  func annotationsStandWhereTheirValuesDo(file: (String, String), before: String) throws {
    let (places, bytes) = Self.cut(before + file.1)
    let format = try #require(Format.named(file.0))
    var reader = try #require(try format.reader(ByteSource(bytes: bytes)))
    var found: [FilePlace] = []
    while let read = try reader.next() {
      #expect(read.annotationPlaces.count == read.document.annotations.count)
      found += read.annotationPlaces
    }
    #expect(found == places)
  }

  /// The places of the marks, and the bytes without them.
  private static func cut(_ marked: String) -> ([FilePlace], [UInt8]) {
    var places: [FilePlace] = []
    var rest = String.UnicodeScalarView()
    var place = FilePlace(line: 1, column: 1)
    for scalar in marked.unicodeScalars {
      if scalar == "‸" {
        places.append(place)
        continue
      }
      rest.append(scalar)
      if scalar == "\n" {
        place = FilePlace(line: place.line + 1, column: 1)
      } else {
        place.column = (place.column ?? 1) + 1
      }
    }
    return (places, Array(String(rest).utf8))
  }

  /// Asking in any order takes no longer than in that of the file.
  @Test(.timeLimit(.minutes(10)))
  func placesOnOneLongLineAreFound() throws {
    let filler = #"{"start":0,"end":1,"label":"é"}"#
    let list = Array(repeating: filler, count: 50_000).joined(separator: ",")
    let record = JSONRecord(bytes: Array("{\"spans\":[\(list)]}".utf8), start: FilePlace(line: 7, column: 3))
    let places = JSONPlaces(record)
    let width = filler.unicodeScalars.count + 1
    for i in stride(from: 49_999, through: 0, by: -1) {
      #expect(places.place(at: "spans[\(i)]") == FilePlace(line: 7, column: 13 + i * width))
    }
  }

  @Test func aPathThatLeadsNowhereHasThePlaceOfTheRecord() {
    let places = JSONPlaces(
      JSONRecord(bytes: Array(#"{"a":[1]}"#.utf8), start: FilePlace(line: 2, column: 5)))
    for path in ["b", "a[1]", "a[x]", "a.b", "a[99999999999999999999]"] {
      #expect(places.place(at: path) == FilePlace(line: 2, column: 5), "\(path)")
    }
  }
}
