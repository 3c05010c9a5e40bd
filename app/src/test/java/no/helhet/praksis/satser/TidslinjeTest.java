package no.helhet.praksis.satser;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Ids;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Parameter.Rad;
import no.helhet.regelverk.parametre.Parameterkontroll;
import no.helhet.regelverk.parametre.Parametre;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class TidslinjeTest {
    private static final Sats RAMME =
            new Sats("boligramme", Sats.Slag.RAMME, Enhet.KRONER_PER_MANED, "sotjl § 18", "");
    private static final Sats ENSLIG =
            new Sats(
                    "livsopphold-enslig",
                    Sats.Slag.VEILEDENDE,
                    Enhet.KRONER_PER_MANED,
                    "sotjl § 18 fjerde ledd",
                    "");
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void aLaterFirstDayEndsTheOneBefore() {
        assertThat(rows(forslag(9_000, "2026-01-01", null), forslag(9_500, "2027-01-01", null)))
                .extracting(Rad::from, Rad::to, Rad::value)
                .containsExactly(
                        tuple("2026-01-01", "2026-12-31", 9_000), tuple("2027-01-01", null, 9_500));
    }

    @Test
    void aCorrectionReplacesItsPeriodAndNoMore() {
        assertThat(
                        rows(
                                forslag(9_000, "2026-01-01", null),
                                forslag(9_200, "2026-03-01", "2026-05-31")))
                .extracting(Rad::from, Rad::to, Rad::value)
                .containsExactly(
                        tuple("2026-01-01", "2026-02-28", 9_000),
                        tuple("2026-03-01", "2026-05-31", 9_200),
                        tuple("2026-06-01", null, 9_000));
    }

    @Test
    void noValueOfItsOwnLeavesAGapThatTheRulesAccept() {
        var parameter =
                Tidslinje.of(
                                List.of(
                                        forslag(9_000, "2026-01-01", null),
                                        forslag(null, "2026-04-01", "2026-04-30")))
                        .parameter(RAMME)
                        .orElseThrow();

        assertThat(Parameterkontroll.check(parameter)).isEmpty();
        assertThat(parameter.gaps()).hasSize(1);
        assertThat(parameter.gaps().getFirst().from()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(parameter.gaps().getFirst().to()).isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @Test
    void theSourceIsTheMunicipalitysDecision() {
        assertThat(rows(forslag(9_000, "2026-01-01", null)).getFirst().source())
                .isEqualTo("kommunens vedtak 4.12.2025, sak 84/25");
    }

    /// Whatever is approved, on every day the value is that of the last approved that covers it,
    /// and the rules find no fault in the rows.
    @Test
    void onEveryDayTheLastApprovedThatCoversItHolds() {
        var random = new SplittableRandom(20261122);
        for (int run = 0; run < 400; run++) {
            var approved = draw(random);
            var line = Tidslinje.of(approved);
            var own = line.parameter(RAMME);
            own.ifPresent(p -> assertThat(Parameterkontroll.check(p)).isEmpty());
            var parametre = Parametre.nasjonale().with("4698", own.stream().toList());
            for (var day = START; day.isBefore(START.plusDays(80)); day = day.plusDays(1)) {
                assertThat(
                                parametre.find("4698", "boligramme", day) instanceof Funnet f
                                        ? Long.valueOf(f.value())
                                        : null)
                        .as("%s of %s", day, approved)
                        .isEqualTo(last(approved, day));
            }
        }
    }

    @Test
    void whatAProposalMeansIsSaidForEachPeriodItChanges() {
        var approved = List.of(forslag(8_500, "2026-06-01", "2026-08-31"));

        assertThat(Virkning.of(ENSLIG, forslag(8_600, "2026-03-01", "2026-12-31"), approved))
                .containsExactly(
                        effect("2026-03-01", "2026-05-31", 8_300, 8_600),
                        effect("2026-06-01", "2026-08-31", 8_500, 8_600),
                        effect("2026-09-01", "2026-12-31", 8_300, 8_600));
    }

    @Test
    void anAmountThatStaysAsItWasIsNoEffect() {
        var same = forslag(8_300, "2026-03-01", null);

        assertThat(Virkning.of(ENSLIG, same, List.of())).isEmpty();
    }

    @Test
    void givingUpAnOwnValueBringsTheNationalBack() {
        var approved = List.of(forslag(8_500, "2026-01-01", null));

        assertThat(Virkning.of(ENSLIG, forslag(null, "2027-01-01", null), approved))
                .containsExactly(effect("2027-01-01", null, 8_500, 8_300));
    }

    private static List<Forslag> draw(SplittableRandom random) {
        var approved = new ArrayList<Forslag>();
        for (int i = random.nextInt(1, 7); i > 0; i--) {
            var from = START.plusDays(random.nextInt(70));
            var to = random.nextBoolean() ? null : from.plusDays(random.nextInt(30));
            var kroner = random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(1, 9));
            approved.add(forslag(kroner, from, to));
        }
        return approved;
    }

    private static @Nullable Long last(List<Forslag> approved, LocalDate day) {
        for (var f : approved.reversed()) {
            if (!day.isBefore(f.fom()) && (f.tom() == null || !day.isAfter(f.tom()))) {
                return f.verdi();
            }
        }
        return null;
    }

    private static List<Rad> rows(Forslag... approved) {
        return Tidslinje.of(List.of(approved)).parameter(RAMME).orElseThrow().rows();
    }

    private static Forslag forslag(@Nullable Integer kroner, String fom, @Nullable String tom) {
        return forslag(kroner, LocalDate.parse(fom), tom == null ? null : LocalDate.parse(tom));
    }

    private static Forslag forslag(
            @Nullable Integer kroner, LocalDate fom, @Nullable LocalDate tom) {
        return new Forslag(
                new ForslagId("4698", Ids.next()),
                "boligramme",
                kroner == null ? null : kroner * 100L,
                fom,
                tom,
                "84/25",
                LocalDate.of(2025, 12, 4),
                "Prisene har steget.",
                "",
                Ids.next(),
                "Amir Rahimi",
                Instant.EPOCH,
                null);
    }

    private static org.assertj.core.groups.Tuple tuple(
            String from, @Nullable String to, int kroner) {
        return org.assertj.core.groups.Tuple.tuple(
                LocalDate.parse(from), to == null ? null : LocalDate.parse(to), kroner * 100L);
    }

    private static Virkning effect(String from, @Nullable String to, int before, int after) {
        return new Virkning(
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                before * 100L,
                after * 100L);
    }
}
