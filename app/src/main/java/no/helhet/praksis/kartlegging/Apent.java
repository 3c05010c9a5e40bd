package no.helhet.praksis.kartlegging;

import java.util.List;
import java.util.UUID;

/// What is open: one question, or a few that belong together, of a theme or a child.
///
/// @param gruppe the first question's group
/// @param tittel the theme, or the child
/// @param nr the place of the question among those of the theme, `av` how many there are
/// @param versjon the versions of the answers, for the form
/// @param neste what comes after, in words; empty when this is the last
public record Apent(
        String gruppe,
        UUID barn,
        String tittel,
        int nr,
        int av,
        List<Felt> felter,
        String versjon,
        String neste) {
    public boolean aboutChild() {
        return !barn.equals(Svarsted.INGEN);
    }
}
