// Filled by the tests of this part.
