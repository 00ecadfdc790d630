import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

@Suite struct LabelbuddyTests {
  @Test func reads() throws {
    let file = """
      [{"utf8_text_md5_checksum":"x","annotations":[{"start_byte":5,"end_byte":8,"start_char":2,"end_char":5,"label_name":"PER","extra_data":"sure?"},{"start_char":0,"end_char":1,"label_name":"EMO","extra_data":"{\\"kind\\":\\"smile\\"}"}],"metadata":{"id":7,"source":"web"},"text":"😀 Ann","display_title":"A"},
       {"text":"Rome","meta":{},"labels":[[0,4,"LOC"]]}]
      """
    let (read, losses) = try Format.labelbuddy.readWithLosses(file)
    #expect(read.map(\.document.spans) == [["PER:Ann", "EMO:😀"], ["LOC:Rome"]])
    #expect(read[0].document.id == "7" && read[0].document.metadata == ["source": "web"])
    #expect(read[0].document.annotations.map(\.attributes) == [["extra_data": "sure?"], ["kind": "smile"]])
    #expect(losses[.other] == 1)
    #expect(Detection(sample: Array(file.utf8), isWhole: true)?.format.id == "labelbuddy")
  }

  @Test func writes() throws {
    let document = try MarkedTextReader.document("😀 [person#p type=x|Ann] left").named("d")
    #expect(
      try Format.labelbuddy.written([document]).file == """
        {"text":"😀 Ann left","metadata":{"id":"d"},"annotations":[{"start_char":2,"end_char":5,"label_name":"person","extra_data":"{\\"type\\":\\"x\\"}"}]}

        """)
  }

  @Test func withoutText() throws {
    let error = try #require(throws: ReadError.self) {
      try Format.labelbuddy.read(#"{"utf8_text_md5_checksum":"x","annotations":[]}"#)
    }
    #expect(error.help?.contains("text included") == true)
  }
}
