package no.helhet.cli.demo;

import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Trygd;
import no.helhet.praksis.sak.Situasjon;
import no.helhet.praksis.sak.Situasjonsforslag;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/// The applicant's situation as the caseworker states it: what the application proposes, and for
/// the rest what a talk with the applicant might have told.
final class Situation {
    private Situation() {}

    static Situasjon of(Situasjonsforslag proposed, LocalDate day) {
        return new Situasjon(
                day,
                Situasjon.Kilde.BRUKER,
                Objects.requireNonNullElse(
                        proposed.livsoppholdskilde(), Livsoppholdskilde.SOSIALHJELP),
                Objects.requireNonNullElse(proposed.trygd(), Trygd.INGEN),
                Objects.requireNonNullElse(
                        proposed.arbeidssituasjon(), Arbeidssituasjon.REGISTRERT_ARBEIDSLEDIG),
                Objects.requireNonNullElse(proposed.bosituasjon(), Bosituasjon.ANNET),
                false,
                false,
                false,
                Set.of());
    }
}
