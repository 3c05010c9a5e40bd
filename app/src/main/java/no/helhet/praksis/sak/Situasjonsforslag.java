package no.helhet.praksis.sak;

import no.helhet.formats.digisos.soknad.Arbeid;
import no.helhet.formats.digisos.soknad.Dato;
import no.helhet.formats.digisos.soknad.Soknad;
import no.helhet.formats.digisos.soknad.Utbetaling;
import no.helhet.formats.digisos.soknad.Utdanning;
import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Trygd;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an application says of the applicant's situation, in KOSTRA's codes. What it does not say
/// is null, and is left to the worker: not to mention a benefit is not to have none.
public record Situasjonsforslag(
        @Nullable Livsoppholdskilde livsoppholdskilde,
        @Nullable Trygd trygd,
        @Nullable Arbeidssituasjon arbeidssituasjon,
        @Nullable Bosituasjon bosituasjon) {
    public static final Situasjonsforslag EMPTY = new Situasjonsforslag(null, null, null, null);

    private static final int MONTHS_VALID = 3;
    private static final long FULL_POSITION = 100;
    private static final Map<String, Trygd> BENEFITS =
            Map.of(
                    "dagpenger", Trygd.DAGPENGER,
                    "sykepenger", Trygd.SYKEPENGER,
                    "uføretrygd", Trygd.UFORETRYGD,
                    "overgangsstønad", Trygd.OVERGANGSSTONAD,
                    "alderspensjon", Trygd.ALDERSPENSJON,
                    "arbeidsavklaringspenger", Trygd.ARBEIDSAVKLARINGSPENGER,
                    "barnetrygd", Trygd.BARNETRYGD);

    /// @param sokt the day of the application; payments older than three months say nothing
    public static Situasjonsforslag of(Soknad soknad, LocalDate sokt) {
        var work = work(soknad);
        var benefit = benefit(soknad, YearMonth.from(sokt).minusMonths(MONTHS_VALID));
        return new Situasjonsforslag(livelihood(work, benefit), benefit, work, home(soknad));
    }

    // Child benefit is nobody's main livelihood.
    private static @Nullable Livsoppholdskilde livelihood(
            @Nullable Arbeidssituasjon work, @Nullable Trygd benefit) {
        if (benefit != null && benefit != Trygd.BARNETRYGD) {
            return Livsoppholdskilde.TRYGD;
        }
        return switch (work) {
            case HELTID, DELTID -> Livsoppholdskilde.ARBEIDSINNTEKT;
            case UTDANNING -> Livsoppholdskilde.STIPEND_ELLER_LAN;
            case null, default -> null;
        };
    }

    private static @Nullable Arbeidssituasjon work(Soknad soknad) {
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
        return soknad.data().utdanning().flatMap(Utdanning::erStudent).orElse(false)
                ? Arbeidssituasjon.UTDANNING
                : null;
    }

    private static @Nullable Trygd benefit(Soknad soknad, YearMonth oldest) {
        return soknad.data().okonomi().opplysninger().utbetaling().stream()
                .filter(u -> u.type().equals("navytelse"))
                .filter(u -> month(u) != null && !month(u).isBefore(oldest))
                .max(Comparator.comparingLong(Situasjonsforslag::ore))
                .map(u -> benefit(u.tittel().toLowerCase(Locale.ROOT)))
                .orElse(null);
    }

    private static long ore(Utbetaling u) {
        return u.netto().or(u::belop).map(b -> b.ore().orElse(0)).orElse(0L);
    }

    private static Trygd benefit(String title) {
        return BENEFITS.entrySet().stream()
                .filter(b -> title.startsWith(b.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Trygd.ANNEN);
    }

    private static @Nullable YearMonth month(Utbetaling u) {
        return u.periodeTom()
                .or(u::utbetalingsdato)
                .or(u::periodeFom)
                .flatMap(Dato::dato)
                .map(YearMonth::from)
                .orElse(null);
    }

    private static @Nullable Bosituasjon home(Soknad soknad) {
        return soknad.data()
                .bosituasjon()
                .flatMap(b -> b.botype())
                .map(
                        type ->
                                switch (type) {
                                    case EIER -> Bosituasjon.EID;
                                    case KOMMUNAL -> Bosituasjon.LEID_KOMMUNAL;
                                    case LEIER -> Bosituasjon.LEID_PRIVAT;
                                    case INGEN -> Bosituasjon.UTEN_BOLIG;
                                    case INSTITUSJON -> Bosituasjon.INSTITUSJON;
                                    case KRISESENTER, FENGSEL, VENNER, FORELDRE, FAMILIE, ANNET ->
                                            Bosituasjon.ANNET;
                                })
                .orElse(null);
    }
}
