package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A person's mapping as another page shows it.
///
/// @param person in address form
/// @param sist the newest, null when there is none
/// @param mayWrite whether the reader may begin one or take it up
/// @param skritt the steps that live here and are not done
public record Kartleggingslenke(
        String person,
        @Nullable Kartlegging sist,
        boolean mayWrite,
        LocalDate today,
        List<ApentSkritt> skritt) {

    /// A step that was agreed.
    ///
    /// @param barn the child's name, empty for none or a protected child
    /// @param eierNavn empty when the person does it
    public record ApentSkritt(
            KartleggingId kartlegging,
            UUID id,
            Wording tekst,
            String barn,
            String eierNavn,
            LocalDate frist) {
        public String text(Texts t) {
            return tekst.in(t.language(), barn.isEmpty() ? t.get("kartlegging.barnet") : barn);
        }
    }

    /// When the newest was finished; the day it was begun while it is open.
    public LocalDate day() {
        var end = sist == null ? null : sist.slutt();
        return sist == null
                ? today
                : Kartleggingsdag.day(end == null ? sist.begynt() : end.tidspunkt());
    }
}
