package no.helhet.praksis.mottak;

/// A day of the reception in figures.
///
/// @param hentet how many have been met
/// @param innen of them, how many within the promise
/// @param utenSvar how many ended with no answer
public record Dagstall(int ferdige, int hentet, int innen, int utenSvar) {}
