package no.helhet.praksis.klage;

import no.helhet.platform.files.FilId;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/// The office's answer to an appeal; it never changes.
///
/// @param innhold with a conclusion
/// @param brev the letter to the appellant, null when the covering letter is what the appellant
///     gets
public record Klageavgjorelse(
        Vurdering innhold,
        UUID forberedtAv,
        String forberedtNavn,
        UUID besluttetAv,
        String besluttetNavn,
        Instant besluttet,
        @Nullable FilId brev) {

    public Konklusjon konklusjon() {
        return Objects.requireNonNull(innhold.konklusjon());
    }

    /// With the letter to the appellant.
    Klageavgjorelse with(FilId letter) {
        return new Klageavgjorelse(
                innhold, forberedtAv, forberedtNavn, besluttetAv, besluttetNavn, besluttet, letter);
    }
}
