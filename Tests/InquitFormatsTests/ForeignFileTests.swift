import InquitFormats
import Testing

/// Files that people have and no format reads are called by their names.
@Suite struct ForeignFileTests {
  @Test(arguments: [
    ("PK\u{3}\u{4}xx", "export.zip", "a zip archive"), ("PK\u{3}\u{4}xx", "a.docx", "an office document"),
    ("%PDF-1.5\n", "a.pdf", "a PDF"),
    (#"<?xml version="1.0"?><xmi:XMI xmlns:xmi="http://www.omg.org/XMI">"#, "a.xmi", "UIMA CAS"),
    (#"{"%TYPES":{},"%FEATURE_STRUCTURES":[]}"#, "a.json", "UIMA CAS"),
    (
      " # webanno.custom.Pos | value\n#id=1\n#text=Ann left\n1-1\tAnn\tB-PER\n", "a.tsv",
      "WebAnno TSV of a version before 3"
    ),
    (
      #"{"text":"Ann","token_offsets":[[0,3]],"sentence_offsets":[[0,3]],"entities":[["T1","PER",[[0,3]]]]}"#,
      "get.json", "what brat's server sends to browsers"
    ),
    (#"{"label":"GPE","pattern":[{"lower":"rome"}]}"#, "p.jsonl", "a list of match patterns"),
    (##"[{"text":"PER","suffix_key":"p","background_color":"#fff"}]"##, "labels.json", "a list of labels"),
    (#"{"image":"a.jpg","width":3}"#, "i.jsonl", "about images"),
    (#"{"images":[],"annotations":[],"categories":[]}"#, "coco.json", "about images"),
  ])
  func isNamed(file: String, name: String, kind: String) {
    #expect(ForeignFile(sample: Array(file.utf8), isWhole: true, name: name)?.name == kind)
  }

  @Test(arguments: [
    "", "Ann left.", #"{"text":"Ann"}"#, #"{"inquit":1,"text":"Ann"}"#, "Ann B-PER\n", "#id=1 is no comment",
    #"{"text":"Ann","label":[[0,3,"PER"]],"background_color":1}"#,
  ])
  func otherFilesAreNot(file: String) {
    #expect(ForeignFile(sample: Array(file.utf8), isWhole: true, name: "a.txt") == nil)
  }

  @Test(arguments: [
    ([0x1F, 0x8B, 8, 0], "packed by gzip"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], "an office document"),
    (Array(#"{\rtf1\ansi Ann left.}"#.utf8), "in Rich Text Format"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a picture"), ([0xFF, 0xD8, 0xFF, 0xE0], "a picture"),
  ])
  func bytesTellWithoutAName(bytes: [UInt8], kind: String) {
    #expect(ForeignFile(sample: bytes, isWhole: false)?.name == kind)
  }

  @Test func keysOfRecords() {
    #expect(ForeignFile.recordKeys(sample: Array(#"[{"b":{"c":1},"a":[{"d":2}]}]"#.utf8)) == ["a", "b"])
    #expect(ForeignFile.recordKeys(sample: Array("[Photo] Ann left".utf8)).isEmpty)
  }
}
