package no.helhet.praksis.person;

import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// Port: what another module draws on a person's timeline. A bean of this type is asked when the
/// person's card is opened, in the reader's scope and after the reader's access was checked.
public interface Forlop {
    List<Periode> findPerioder(PersonId id);

    /// A bar on the timeline, or a point when it lasts one day.
    ///
    /// @param tom last day
    /// @param tekst short, in the reader's language
    /// @param href where it leads, or null; drawn as a link for those who may go there
    /// @param forelopig applied for or planned: drawn dashed
    record Periode(
            Bane bane,
            LocalDate fom,
            LocalDate tom,
            Function<Texts, String> tekst,
            @Nullable String href,
            boolean forelopig) {}

    /// The lanes, from the top.
    enum Bane {
        OKONOMISK_STONAD,
        /// One for each month that something was paid for.
        UTBETALT,
        RAD,
        BOLIG,
        PLAN,
        KONTAKT
    }
}
