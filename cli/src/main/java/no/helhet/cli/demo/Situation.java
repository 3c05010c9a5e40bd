package no.helhet.cli.demo;

import no.helhet.formats.digisos.soknad.Arbeid;
import no.helhet.formats.digisos.soknad.Dato;
import no.helhet.formats.digisos.soknad.Soknad;
import no.helhet.formats.digisos.soknad.Utbetaling;
import no.helhet.formats.digisos.soknad.Utdanning;
import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Trygd;
import no.helhet.register.Faktum;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// The applicant's situation in KOSTRA's codes, as the caseworker reads it in the application.
final class Situation {
    private static final long FULL_POSITION = 100;

    private Situation() {}

    /// @param soknad null when the original could not be read
    /// @param recent whether a payment is new enough to say anything
    static Faktum.Situasjon of(
            @Nullable Soknad soknad, LocalDate day, Predicate<Utbetaling> recent) {
        var work = soknad == null ? Arbeidssituasjon.IKKE_REGISTRERT_ARBEIDSLEDIG : work(soknad);
        var benefit = soknad == null ? Trygd.INGEN : benefit(soknad, recent);
        return new Faktum.Situasjon(
                day,
                livelihood(work, benefit),
                benefit,
                work,
                soknad == null ? Bosituasjon.ANNET : home(soknad),
                false,
                false,
                false,
                Set.of());
    }

    private static Livsoppholdskilde livelihood(Arbeidssituasjon work, Trygd benefit) {
        if (benefit != Trygd.INGEN) {
            return Livsoppholdskilde.TRYGD;
        }
        return switch (work) {
            case HELTID, DELTID -> Livsoppholdskilde.ARBEIDSINNTEKT;
            case UTDANNING -> Livsoppholdskilde.STIPEND_ELLER_LAN;
            default -> Livsoppholdskilde.SOSIALHJELP;
        };
    }

    static Arbeidssituasjon work(Soknad soknad) {
        var arbeid = soknad.data().arbeid();
        var stated = arbeid.flatMap(Arbeid::situasjon).filter(s -> s.erIJobb().orElse(false));
        if (stated.isPresent()) {
            return stated.get().jobbGrad().filter(g -> g == Arbeid.Grad.HELTID).isPresent()
                    ? Arbeidssituasjon.HELTID
                    : Arbeidssituasjon.DELTID;
        }
        var most =
                arbeid.flatMap(Arbeid::forhold).orElse(List.of()).stream()
                        .filter(f -> f.tom().flatMap(Dato::dato).isEmpty())
                        .mapToLong(f -> f.stillingsprosent().verdi().orElse(0))
                        .max()
                        .orElse(0);
        if (most > 0) {
            return most >= FULL_POSITION ? Arbeidssituasjon.HELTID : Arbeidssituasjon.DELTID;
        }
        return studies(soknad)
                ? Arbeidssituasjon.UTDANNING
                : Arbeidssituasjon.REGISTRERT_ARBEIDSLEDIG;
    }

    private static boolean studies(Soknad soknad) {
        return soknad.data().utdanning().flatMap(Utdanning::erStudent).orElse(false);
    }

    private static Trygd benefit(Soknad soknad, Predicate<Utbetaling> recent) {
        for (var u : soknad.data().okonomi().opplysninger().utbetaling()) {
            if (u.type().equals("navytelse") && recent.test(u)) {
                var title = u.tittel().toLowerCase(Locale.ROOT);
                return title.startsWith("dagpenger")
                        ? Trygd.DAGPENGER
                        : title.startsWith("sykepenger")
                                ? Trygd.SYKEPENGER
                                : title.startsWith("uf")
                                        ? Trygd.UFORETRYGD
                                        : title.startsWith("arbeidsavklaring")
                                                ? Trygd.ARBEIDSAVKLARINGSPENGER
                                                : title.startsWith("barnetrygd")
                                                        ? Trygd.BARNETRYGD
                                                        : Trygd.ANNEN;
            }
        }
        return Trygd.INGEN;
    }

    private static Bosituasjon home(Soknad soknad) {
        return soknad.data()
                .bosituasjon()
                .flatMap(b -> b.botype())
                .map(
                        type ->
                                switch (type.name()) {
                                    case "EIER" -> Bosituasjon.EID;
                                    case "KOMMUNAL" -> Bosituasjon.LEID_KOMMUNAL;
                                    case "LEIER" -> Bosituasjon.LEID_PRIVAT;
                                    case "INGEN" -> Bosituasjon.UTEN_BOLIG;
                                    case "INSTITUSJON" -> Bosituasjon.INSTITUSJON;
                                    default -> Bosituasjon.ANNET;
                                })
                .orElse(Bosituasjon.ANNET);
    }
}
