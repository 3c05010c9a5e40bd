package no.helhet.praksis.plan;

import no.helhet.praksis.person.PersonId;

import java.time.LocalDate;
import java.util.List;

/// What a partner sees of a person's plan.
///
/// @param organisasjon the partner's own name
/// @param nokkel id for the next line that is told
public record Deltplan(
        PersonId person, String organisasjon, List<Mal> mal, LocalDate today, String nokkel) {

    /// @param hvis whose words, empty for the person's own
    public record Mal(int nr, String ord, String hvis, List<Steg> steg) {}

    /// @param eget the partner's own: it can be done and told about
    public record Steg(Plansteg steg, boolean eget, List<Stegmelding> meldinger) {}
}
