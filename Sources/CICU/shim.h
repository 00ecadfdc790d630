// Empty on purpose: this module carries the link lines only. ICU's headers must not reach Swift's
// importer, where they clash with the copy of ICU inside Foundation.
