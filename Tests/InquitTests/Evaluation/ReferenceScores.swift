/// What nervaluate 1.2.1 and seqeval 1.2.2 say of two small sets of documents.
///
/// A line with bars is a document: how many words it has, its gold spans and its predicted ones, as
/// `first-endLABEL` in words. A line without is a result: label, scheme, then correct, incorrect, partial,
/// missed, spurious, precision, recall, F1.
enum ReferenceScores {
  /// Spans that do not overlap.
  static let flat = """
    39 | 0-3o 7-11l 14-18l 20-22l 25-29l 31-35l 36-37l | 0-3l 4-5p 7-13l 14-18o 19-23p 25-30p 31-35l 36-37l
    29 | 4-5o 16-18p 23-26p 27-28l | 3-5o 5-6o 9-10p 16-18p 22-27l 27-28l
    21 | 0-4l 5-8p 11-12p 14-16o 19-21l | 5-8o 9-10p 11-12p 12-13l 14-16o 19-21l
    23 | 6-9o 20-22p | 6-9o 15-16o 19-23l
    30 | 17-20p 21-22o | 17-20p 20-21l 21-22p
    27 | 1-2p 4-6l 8-10o 11-15p 19-22l | 1-2p 4-6l 7-12o 19-22p 26-27o
    all strict 11 12 0 2 8 0.354839 0.440000 0.392857
    location strict 5 1 0 5 5 0.454545 0.454545 0.454545
    person strict 4 0 0 4 7 0.363636 0.500000 0.421053
    organisation strict 2 2 0 2 5 0.222222 0.333333 0.266667
    all exact 16 7 0 2 8 0.516129 0.640000 0.571429
    location exact 5 1 0 5 5 0.454545 0.454545 0.454545
    person exact 4 0 0 4 7 0.363636 0.500000 0.421053
    organisation exact 2 2 0 2 5 0.222222 0.333333 0.266667
    all partial 16 0 7 2 8 0.629032 0.780000 0.696429
    location partial 5 0 1 5 5 0.500000 0.500000 0.500000
    person partial 4 0 0 4 7 0.363636 0.500000 0.421053
    organisation partial 2 0 2 2 5 0.333333 0.500000 0.400000
    all type 14 9 0 2 8 0.451613 0.560000 0.500000
    location type 6 0 0 5 5 0.545455 0.545455 0.545455
    person type 4 0 0 4 7 0.363636 0.500000 0.421053
    organisation type 4 0 0 2 5 0.444444 0.666667 0.533333
    """

  /// Spans that overlap at random.
  static let nested = """
    30 | 0-4l 2-5o 4-6o 6-8o 10-15o 12-17p 17-19p 17-20p 20-25p | 0-3p 5-10o 7-10l 8-14p 13-17l 15-16l 15-18l 15-18p 21-26p 22-26p
    30 | 1-3p 3-4l 4-8l 8-10o 8-10p 9-12p 15-20o 19-23o 20-25o | 0-3o 0-4p 9-12o 9-15o 11-17o 14-20l 18-20l 19-24o 21-26l 22-25o
    30 | 2-5l 6-9p 9-11l 9-15p 12-18o 15-19p 15-21o 22-26o 22-28o | 0-3o 2-3o 3-4l 4-8o 13-14p 15-18o 17-18l 19-25l 22-26l 23-25p
    30 | 5-10l 8-9o 12-18l 13-15l 17-18o 18-19o 19-21l 22-24p 22-26l | 0-4l 4-9o 4-10p 7-10l 10-16o 12-17l 15-19p 17-22o 20-23l 21-26p
    30 | 2-3o 4-10l 7-10p 9-14l 17-19p 18-24l 19-23l 20-23l 23-27l | 0-5o 4-10o 9-12o 10-11o 12-13l 12-15l 12-16p 13-19l 21-25l 23-24l
    all strict 0 39 0 6 11 0.000000 0.000000 0.000000
    location strict 0 8 0 8 12 0.000000 0.000000 0.000000
    person strict 0 6 0 7 6 0.000000 0.000000 0.000000
    organisation strict 0 9 0 7 9 0.000000 0.000000 0.000000
    all exact 3 35 0 7 12 0.060000 0.066667 0.063158
    location exact 0 8 0 8 12 0.000000 0.000000 0.000000
    person exact 0 6 0 7 6 0.000000 0.000000 0.000000
    organisation exact 0 9 0 7 9 0.000000 0.000000 0.000000
    all partial 3 0 35 7 12 0.410000 0.455556 0.431579
    location partial 0 0 8 8 12 0.200000 0.250000 0.222222
    person partial 0 0 6 7 6 0.250000 0.230769 0.240000
    organisation partial 0 0 9 7 9 0.250000 0.281250 0.264706
    all type 18 19 0 8 13 0.360000 0.400000 0.378947
    location type 8 0 0 8 12 0.400000 0.500000 0.444444
    person type 6 0 0 7 6 0.500000 0.461538 0.480000
    organisation type 9 0 0 7 9 0.500000 0.562500 0.529412
    """

  /// seqeval's strict report on `flat` (scheme IOB2): label, precision, recall, F1, support.
  static let seqeval = """
    location 0.454545 0.454545 0.454545 11
    organisation 0.222222 0.333333 0.266667 6
    person 0.363636 0.500000 0.421053 8
    micro-avg 0.354839 0.440000 0.392857 25
    macro-avg 0.346801 0.429293 0.380755 25
    weighted-avg 0.369697 0.440000 0.398737 25
    """
}
