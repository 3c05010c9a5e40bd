package no.helhet.praksis.henvisning;

import no.helhet.platform.web.Texts;
import no.helhet.regelverk.henvisning.Mottakerslag;

import org.jspecify.annotations.Nullable;

/// One a person is referred to.
///
/// @param id null for a national kind
/// @param adresse on lines of their own; empty when it is not known
public record Mottaker(
        @Nullable MottakerId id, Mottakerslag slag, String navn, String adresse, Kanal kanal) {

    /// How what is sent leaves the house.
    public enum Kanal {
        BREV,
        /// Told; the paper is what was told.
        MUNTLIG
    }

    /// As the reader says it: a national kind is called the same in what is sent, whoever reads.
    public String name(Texts t) {
        return id == null ? t.get("henvisning.slag." + slag) : navn;
    }

    /// The value of the choice in a form.
    String valg() {
        return id == null ? slag.name() : id.path();
    }
}
