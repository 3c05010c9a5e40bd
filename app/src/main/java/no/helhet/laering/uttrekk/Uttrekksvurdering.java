package no.helhet.laering.uttrekk;

/// How many there are in a data set, and how easily one is known again.
///
/// @param personer how many persons
/// @param rader rows in all tables
/// @param minste persons in the smallest group of those who are alike in all that others may know
///     of them; the number of persons when no such variable is there
/// @param sjeldne persons in groups below the limit
record Uttrekksvurdering(int personer, long rader, int minste, int sjeldne) {}
