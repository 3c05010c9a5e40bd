package no.helhet.cli.synthetic;

import no.helhet.formats.kostra.Sosialhjelpsrolle;
import no.helhet.formats.kostra.TidligereYtelse;
import no.helhet.formats.kostra.Tilleggsytelse;
import no.helhet.praksis.kvalifisering.Programopplysninger;
import no.helhet.praksis.kvalifisering.Programstatistikk;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// What is answered of a programme for the state's statistics. Most are answered whole; in Havnvik
/// some are not, as in any office of its size.
final class ProgrammeAnswers {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ONE_IN_NOT_ANSWERED = 7;
    private static final int ONE_IN_HALF_ANSWERED = 6;
    private static final int ONE_IN_FROM_ELSEWHERE = 11;
    private static final String ELSEWHERE = "1103";
    private static final List<Set<Tilleggsytelse>> BESIDE =
            List.of(
                    Set.of(),
                    Set.of(Tilleggsytelse.HUSBANKENS_BOSTOTTE),
                    Set.of(Tilleggsytelse.SOSIALHJELP_SUPPLEMENT),
                    Set.of());

    private final Programmes.One one;
    private final PlannedProgramme planned;
    private final LocalDate today;

    ProgrammeAnswers(Programmes.One one, LocalDate today) {
        this.one = one;
        this.planned = one.planned();
        this.today = today;
    }

    String json() {
        return JSON.writeValueAsString(statistics());
    }

    /// Whether anything is answered.
    boolean isAnswered() {
        return planned.isGranted() && !(isBusy() && one.nr() % ONE_IN_NOT_ANSWERED == 2);
    }

    private Programstatistikk statistics() {
        if (!isAnswered()) {
            return new Programstatistikk(null, null, null, null, null);
        }
        boolean elsewhere = one.nr() % ONE_IN_FROM_ELSEWHERE == 4;
        return new Programstatistikk(
                elsewhere, elsewhere ? ELSEWHERE : null, before(), years(), after());
    }

    private Programopplysninger.ForSoknad before() {
        return switch (one.nr() % 4) {
            case 0, 1 ->
                    new Programopplysninger.ForSoknad(Sosialhjelpsrolle.VIKTIGSTE_KILDE, Set.of());
            case 2 ->
                    new Programopplysninger.ForSoknad(
                            Sosialhjelpsrolle.SUPPLERENDE, Set.of(TidligereYtelse.TILTAKSPENGER));
            default ->
                    new Programopplysninger.ForSoknad(
                            null, Set.of(TidligereYtelse.INTRODUKSJONSSTONAD));
        };
    }

    private boolean isHalfAnswered() {
        return isBusy() && one.nr() % ONE_IN_HALF_ANSWERED == 3;
    }

    private boolean isBusy() {
        return one.household().area() == Area.HAVNVIK;
    }

    /// Of one that goes on, this year is not over and not answered.
    private TreeMap<Integer, Set<Tilleggsytelse>> years() {
        var years = new TreeMap<Integer, Set<Tilleggsytelse>>();
        var last = planned.slutt() == null ? today.getYear() - 1 : planned.slutt().getYear();
        for (int year = planned.fom().getYear(); year <= last; year++) {
            if (year < last || !isHalfAnswered()) {
                years.put(year, BESIDE.get((one.nr() + year) % BESIDE.size()));
            }
        }
        return years;
    }

    private Programopplysninger.@Nullable Etterpa after() {
        var ending = planned.ending();
        var sequel = ending == null || isHalfAnswered() ? null : ending.sequel;
        return sequel == null ? null : new Programopplysninger.Etterpa(Set.of(sequel), sequel);
    }
}
