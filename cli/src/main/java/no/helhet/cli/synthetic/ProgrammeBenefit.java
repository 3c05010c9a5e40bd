package no.helhet.cli.synthetic;

import no.helhet.regelverk.frister.Helligdager;
import no.helhet.regelverk.kvalifisering.Frammote;
import no.helhet.regelverk.kvalifisering.Frammotedag;
import no.helhet.regelverk.kvalifisering.Fravarstype;
import no.helhet.regelverk.kvalifisering.Kvalifiseringsstonad;
import no.helhet.regelverk.kvalifisering.Stonadsberegning;
import no.helhet.regelverk.kvalifisering.Stonadsgrunnlag;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;

import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/// The benefit of a participant's months, calculated as the office would have.
final class ProgrammeBenefit {
    private static final Parametre PARAMETRE = Parametre.nasjonale();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SICK = 9;

    private ProgrammeBenefit() {}

    /// How one met: sick on one day of every month, when it is a day to meet on.
    static String kind(LocalDate day) {
        return day.getDayOfMonth() == SICK ? "SYKDOM" : "TIL_STEDE";
    }

    /// @param dager how many days of benefit
    /// @param spor the trace, JSON
    record Month(YearMonth maned, long ore, int dager, String spor) {}

    /// The day a month's benefit is paid.
    static LocalDate due(YearMonth month) {
        var next = month.plusMonths(1);
        if (PARAMETRE.find("kvp-utbetalingsdag", next.atDay(1)) instanceof Oppslag.Funnet day) {
            return Helligdager.virkedagFrom(next.atDay((int) day.value()));
        }
        throw new IllegalStateException("No day of payment is known in " + next);
    }

    static List<Month> calculate(PlannedProgramme programme, LocalDate fodt) {
        var attended = Set.copyOf(programme.attended());
        return programme.calculated().stream()
                .map(month -> calculate(programme, attended, fodt, month))
                .toList();
    }

    private static Month calculate(
            PlannedProgramme programme, Set<LocalDate> attended, LocalDate fodt, YearMonth month) {
        var from = later(month.atDay(1), programme.fom());
        var until = programme.slutt() == null ? month.atEndOfMonth() : programme.slutt();
        var last = until.isBefore(month.atEndOfMonth()) ? until : month.atEndOfMonth();
        var days =
                from.datesUntil(last.plusDays(1))
                        .filter(day -> !Workdays.isWeekend(day))
                        .map(day -> Frammotedag.of(day, met(attended, day)))
                        .toList();
        var ground =
                new Stonadsgrunnlag(
                        from,
                        last,
                        fodt,
                        Kilde.system("Folkeregisteret"),
                        List.of(),
                        days,
                        Kilde.saksbehandler("godkjent oppmøte"),
                        List.of(),
                        null);
        if (Kvalifiseringsstonad.calculate(ground, PARAMETRE)
                instanceof Stonadsberegning.Beregnet made) {
            return new Month(
                    month,
                    made.stonad().ore(),
                    days.size(),
                    JSON.writeValueAsString(made.spor().toMap()));
        }
        throw new IllegalStateException("The benefit of " + month + " cannot be calculated");
    }

    private static Frammote met(Set<LocalDate> attended, LocalDate day) {
        return attended.contains(day) && kind(day).equals("SYKDOM")
                ? new Frammote.GyldigFravar(Fravarstype.SYKDOM)
                : new Frammote.TilStede();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
