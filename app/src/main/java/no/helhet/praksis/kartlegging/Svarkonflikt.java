package no.helhet.praksis.kartlegging;

import java.util.UUID;

/// Two have answered the same question: both texts, in words.
///
/// @param felt the question's name
/// @param version of their answer
public record Svarkonflikt(
        String sporsmal,
        UUID barn,
        String felt,
        String annen,
        String mitt,
        String deres,
        String deresTid,
        int version) {
    /// Where the choice is sent.
    public String action(KartleggingId id) {
        var about = barn.equals(Svarsted.INGEN) ? "" : "?barn=" + barn;
        return "/kartlegging/" + id.path() + "/svar/" + sporsmal + "/konflikt" + about;
    }
}
