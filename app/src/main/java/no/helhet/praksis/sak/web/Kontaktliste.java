package no.helhet.praksis.sak.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One page of the cases without contact.
///
/// @param count all of them, not only those on this page
/// @param grense how many days a case may be quiet
/// @param next where the next page begins, null on the last
public record Kontaktliste(List<Kontaktrad> rows, int count, int grense, @Nullable Integer next) {}
