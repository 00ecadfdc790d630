import InquitModel

/// The table of all rules.
public enum RuleRegistry {
  /// In the order of their families and codes.
  public static let all: [any Rule] = [
    UnreadableRecord(), ByteOrderMark(), EmptyFile(),

    NotUTF8(), ControlCharacter(), C1Control(), UnusualLineEnd(), MixedLineEnds(), NotNFC(),
    InvisibleCharacter(),
    BidirectionalControl(), Mojibake(), ReplacementCharacter(), EmptyText(), Noncharacter(), HTMLEntity(),
    HTMLTag(),
    EscapeSequence(), MixedScriptWord(),

    OffsetOutOfBounds(), ReversedRange(), SplitCodePoint(), CoveredTextMismatch(), OffsetsInUTF16(),
    OffsetsInBytes(), CarriageReturnsCounted(), CarriageReturnsNotCounted(), InclusiveEnd(), ShiftedOffsets(),
    EmptyRange(), NoRanges(), UnsortedParts(), OverlappingParts(), SplitGrapheme(), OverlappingSegments(),

    UnknownLabel(), UnknownAttribute(), MissingAttribute(), UnknownValue(), WrongValueType(),
    PartsNotAllowed(),
    UnknownRelation(), WrongEndpoint(), IllegalOverlap(), ConfidenceOutOfRange(), SchemaChange(),

    EdgeWhitespace(), EdgePunctuation(), HalfQuotePair(), HalfBracket(), InsideWord(), InsideToken(),
    AcrossSentences(), DuplicateAnnotation(), LineBreakInside(), NoLetters(), PossessiveInside(),
    OverlongName(),

    DanglingRelation(), DuplicateRelation(), SelfRelation(), RelationCycle(), DuplicateID(), CueInsideQuote(),
    SpeakerInsideQuote(), SeveralSpeakers(), DistantCue(), OrphanCue(), OrphanSpeaker(), DifferentEntities(),
    RejectedEndpoint(),

    UnbalancedMark(), UnannotatedQuote(), QuoteWithoutMarks(), MismatchedMarks(), QuoteWithoutSpeaker(),
    SpokenNonSpeech(), UnlinkedParts(), InconsistentEntity(), IndirectWithMarks(), UnresolvedEntity(),
    QuoteWithoutCue(), InconsistentSpeakerType(), AttributionInside(),

    ValueDiffersFromDigits(), ForeignSeparators(), MissingUnit(), MissingCurrency(), UnknownCurrency(),
    CurrencyDiffersFromSign(), ReversedNumberRange(), IncompleteRange(), PercentSign(), ImplausibleYear(),
    FractionalOrdinal(), MisplacedCurrency(), CutNumber(), ValueDiffersFromWords(), AbbreviatedUnit(),

    UnknownRegionCode(), CodeDiffersFromName(), ImpossibleCountryType(), LowercaseName(), LiteralPossessor(),
    JoinedLocations(), LeadingLowercase(),

    IllegalTransition(), MixedTagSchemes(), UnknownTag(), ColumnCount(), AlmostBlankLine(), LabelCaseVaries(),

    LabelVaries(), TypeVaries(), UnlabelledRepeat(), EntityCaseVaries(), DuplicateLabelledDifferently(),
    AttributeSometimesMissing(), UnlabelledElsewhere(), ModelDisagrees(),

    DuplicateDocument(), DocumentInTwoSplits(), NearDuplicateInTwoSplits(), LabelMissingInSplit(),
    TooFewExamples(),
    DuplicateDocumentID(), UnannotatedDocument(), MissingLanguage(),

    InterruptedAnnotation(), NestedAnnotation(),

    UnusedSuppression(), SuppressionWithoutReason(), UnknownSuppression(),
  ]

  /// The name or code that is nearest to one that no rule has; nil when none is near.
  public static func nearestName(to name: String) -> String? {
    InquitModel.nearestName(to: name, among: all.map(\.about.name) + all.map(\.about.code.rawValue))
  }

  /// The rule with a code or a name.
  public static func rule(_ codeOrName: String) -> (any Rule)? {
    all.first { $0.about.code.rawValue == codeOrName || $0.about.name == codeOrName }
  }
}
