package no.helhet.praksis.klage;

import no.helhet.platform.files.FilId;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.VedtakId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/// A decision that can be appealed against, of whichever kind.
///
/// @param malform the language of its letter
/// @param korrigerer the decision it was made in place of, null for none
/// @param tittel what it decides, in the reader's language
/// @param href where it is read
/// @param nytt where a new decision in its place is begun, or it is set aside, by POST; null when
///     it has been set aside
/// @param oppheves it is set aside, and nothing decided in its place
/// @param virkning what it means that it waits
public record PaklagetVedtak(
        VedtakId id,
        KlagesakId sakId,
        PersonId personId,
        Instant vedtatt,
        UUID besluttetAv,
        String malform,
        FilId brev,
        @Nullable VedtakId korrigerer,
        Function<Texts, String> tittel,
        String href,
        @Nullable String nytt,
        boolean oppheves,
        Virkning virkning) {
    /// What it means that a decision waits while an appeal is treated (fvl § 42).
    public enum Virkning {
        /// What it gives and has not been sent to the bank is held.
        HOLDES,
        /// What it takes away goes on.
        FORTSETTER,
        /// It gives nothing and takes nothing away.
        INGEN
    }

    public String title(Texts t) {
        return tittel.apply(t);
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "PaklagetVedtak[" + id + "]";
    }
}
