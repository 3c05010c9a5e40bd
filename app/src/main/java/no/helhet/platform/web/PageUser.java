package no.helhet.platform.web;

/// Who is logged in, as the header shows it: name, role in words, and office (empty for a
/// resident).
public record PageUser(String navn, String rolle, String kontor) {}
