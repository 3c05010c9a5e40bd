package no.helhet.praksis.sak.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One page of a worklist.
///
/// @param count all that are open, not only those on this page
/// @param next where the next page begins, null on the last
public record Listedel(List<Arbeidslisterad> rows, int count, @Nullable String next) {}
