// One import for library users. ICU, the data files and the tagger are means, not part of the interface.
@_exported import InquitAnnotators
@_exported import InquitFormats
@_exported import InquitModel
@_exported import InquitSegmentation
@_exported import InquitValidation
