// swift-tools-version: 6.2
import PackageDescription

// The targets are the parts of ARCHITECTURE.md and their dependencies its arrows: an import that is
// not drawn there does not build.
let package = Package(
  name: "Inquit",
  products: [
    .library(name: "Inquit", targets: ["Inquit"]),
    .executable(name: "inquit", targets: ["InquitCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // Values: texts, offsets, documents, annotations, label schemas.
    .target(name: "InquitModel"),

    // ICU. Swift never sees ICU's headers: only CInquitICU includes them, behind an opaque header.
    .systemLibrary(
      name: "CICU", pkgConfig: "icu-i18n",
      providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .target(name: "CInquitICU", dependencies: ["CICU"]),
    .target(name: "ICU", dependencies: ["CInquitICU"]),

    // Knowledge as data: a folder a language, embedded in the binary.
    .target(name: "CInquitData", exclude: ["Data"]),
    .target(name: "InquitData", dependencies: ["CInquitData"]),

    // The stages.
    .target(name: "CInquitBytes"),
    .target(
      name: "InquitSegmentation", dependencies: ["InquitModel", "ICU", "InquitData", "CInquitBytes"]),
    .target(name: "InquitTagger", dependencies: ["InquitModel", "InquitData"]),
    .target(
      name: "InquitAnnotators",
      dependencies: ["InquitModel", "InquitSegmentation", "InquitTagger", "ICU", "InquitData"]),
    .target(name: "InquitValidation", dependencies: ["InquitModel", "ICU", "InquitData"]),
    .target(name: "InquitFormats", dependencies: ["InquitModel"]),

    .target(name: "InquitReview", dependencies: ["InquitModel", "InquitFormats"]),

    // The pipeline, and the tool on top of it.
    .target(
      name: "Inquit",
      dependencies: [
        "InquitModel", "InquitSegmentation", "InquitTagger", "InquitAnnotators", "InquitValidation",
        "InquitFormats", "InquitData",
      ]),
    .executableTarget(
      name: "InquitCommand",
      dependencies: [
        "Inquit", "InquitReview", "InquitModel", "InquitTagger", "InquitValidation", "InquitFormats", "ICU",
        "InquitData", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests.
    .target(
      name: "InquitTestSupport", dependencies: ["InquitModel"], path: "Tests/InquitTestSupport"),
    .testTarget(name: "InquitModelTests", dependencies: ["InquitModel", "InquitTestSupport"]),
    .testTarget(name: "ICUTests", dependencies: ["ICU"]),
    .testTarget(
      name: "InquitDataTests", dependencies: ["InquitData", "InquitTestSupport"]),
    .testTarget(
      name: "InquitSegmentationTests",
      dependencies: [
        "InquitSegmentation", "InquitModel", "InquitFormats", "ICU", "InquitData", "InquitTestSupport",
      ],
      exclude: ["Golden"]),
    .testTarget(
      name: "InquitTaggerTests", dependencies: ["InquitTagger", "InquitModel", "InquitTestSupport"]),
    .testTarget(
      name: "InquitAnnotatorsTests",
      dependencies: [
        "InquitAnnotators", "InquitModel", "InquitSegmentation", "InquitFormats", "InquitTestSupport",
      ],
      exclude: ["Names/Gold", "Numbers/Golden"]),
    .testTarget(
      name: "InquitValidationTests",
      dependencies: [
        "InquitValidation", "InquitModel", "InquitSegmentation", "InquitFormats", "Inquit",
        "InquitTestSupport",
      ]),
    .testTarget(
      name: "InquitFormatsTests", dependencies: ["InquitFormats", "InquitModel", "InquitTestSupport"],
      exclude: ["Golden"]),
    .testTarget(
      name: "InquitReviewTests",
      dependencies: ["InquitReview", "InquitModel", "InquitFormats", "InquitData", "InquitTestSupport"]),
    .testTarget(
      name: "InquitTests",
      dependencies: ["Inquit", "InquitModel", "InquitTagger", "InquitFormats", "InquitTestSupport"],
      exclude: ["Quotes/Gold"]),
    .testTarget(
      name: "InquitCommandTests",
      dependencies: [
        "InquitCommand", "Inquit", "InquitReview", "InquitModel", "InquitFormats", "InquitTestSupport",
      ]),
  ]
)
