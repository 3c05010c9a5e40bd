package no.helhet.platform.web;

import org.jspecify.annotations.Nullable;

/// A line of the main menu: the key of its text, where it leads, and how many are open (`null`
/// when there is nothing to count). Lines stand in the order of their `place`.
public record MenuItem(String textKey, String href, @Nullable Integer open, int place) {}
