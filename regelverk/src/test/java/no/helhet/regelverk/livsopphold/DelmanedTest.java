package no.helhet.regelverk.livsopphold;

import static no.helhet.regelverk.livsopphold.Eksempler.KILDE;
import static no.helhet.regelverk.livsopphold.Eksempler.KOMMUNE;
import static no.helhet.regelverk.livsopphold.Eksempler.NASJONALE;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Husholdning.Type;
import no.helhet.regelverk.parametre.Aldersregel;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Parametre;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Rates for some days of a month, and for a child that changes group.
class DelmanedTest {
    private static final YearMonth DESEMBER = YearMonth.of(2026, 12);

    @ParameterizedTest
    @CsvSource({
        // 8300 kroner in a month of 31 days
        "true,  2026-12-01, 2026-12-31, 830000",
        "true,  2026-12-01, 2026-12-01, 26774",
        "true,  2026-12-12, 2026-12-31, 535484",
        "false, 2026-12-01, 2026-12-01, 27667",
        "false, 2026-12-12, 2026-12-31, 525667",
        // The last day of a month completes it, whatever its number.
        "false, 2026-12-30, 2026-12-31, 27667",
        "false, 2026-02-28, 2026-02-28, 83000",
        "true,  2026-02-28, 2026-02-28, 29643",
        "false, 2026-12-31, 2026-12-31, 0"
    })
    void aRateIsSharedByTheDaysOfTheMonthOrByThirtieths(
            boolean kalenderdager, LocalDate fra, LocalDate til, long ore) {
        assertThat(
                        stonad(
                                part(fra, til),
                                with(
                                        "delmaned-kalenderdager",
                                        Enhet.JA_NEI,
                                        kalenderdager ? 1 : 0)))
                .isEqualTo(new Belop(ore));
    }

    @ParameterizedTest
    @CsvSource({
        // A child of 5 who becomes 6 on 16 December: 4050 before, 4150 after.
        "MANEDEN_ETTER, 2020-12-16, 405000",
        "SAMME_MANED,   2020-12-16, 415000",
        "PA_DAGEN,      2020-12-16, 410162",
        "PA_DAGEN,      2020-12-01, 415000",
        "PA_DAGEN,      2020-12-31, 405322",
        // Of age on 16 December: a child for 15 days when it is by the day.
        "MANEDEN_ETTER, 2008-12-16, 540000",
        "SAMME_MANED,   2008-12-16, 0",
        "PA_DAGEN,      2008-12-16, 261290",
        // Born on 16 December: from the birth when it is by the day.
        "MANEDEN_ETTER, 2026-12-16, 405000",
        "SAMME_MANED,   2026-12-16, 405000",
        "PA_DAGEN,      2026-12-16, 209032"
    })
    void aChildChangesGroupByTheRuleInForce(Aldersregel regel, LocalDate fodt, long ore) {
        Grunnlag grunnlag =
                Eksempler.household(DESEMBER, Type.ENSLIG, Barn.fast("b", "Barnet", fodt, KILDE));
        var beregnet =
                LivsoppholdTest.calculate(
                        grunnlag, with("barn-aldersskifte", Enhet.ALDERSREGEL, regel.ordinal()));
        assertThat(LivsoppholdTest.find(beregnet, "barn:b").computed()).isEqualTo(new Belop(ore));
    }

    @Property(tries = 300)
    void aMonthSplitInPartsAddsUpToTheWhole(
            @ForAll boolean kalenderdager,
            @ForAll Aldersregel regel,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(max = 7300) int childAge,
            @ForAll @IntRange(max = 100) int share,
            @ForAll @Size(max = 6) Set<@IntRange(min = 2, max = 31) Integer> cuts) {
        YearMonth when = YearMonth.of(2026, month);
        Parametre parametre =
                with("barn-aldersskifte", Enhet.ALDERSREGEL, regel.ordinal())
                        .with(
                                KOMMUNE,
                                List.of(
                                        Eksempler.parameter(
                                                "barn-aldersskifte",
                                                Enhet.ALDERSREGEL,
                                                regel.ordinal()),
                                        Eksempler.parameter(
                                                "delmaned-kalenderdager",
                                                Enhet.JA_NEI,
                                                kalenderdager ? 1 : 0)));
        Barn child =
                new Barn(
                        "b",
                        "Barnet",
                        when.atEndOfMonth().minusDays(childAge),
                        share,
                        false,
                        KILDE,
                        KILDE);
        Grunnlag whole = Eksempler.household(when, Type.ENSLIG, child);
        Belop sum = Belop.ZERO;
        int start = 1;
        TreeSet<Integer> starts = new TreeSet<>(cuts);
        starts.removeIf(day -> day > when.lengthOfMonth());
        starts.add(when.lengthOfMonth() + 1);
        for (int next : starts) {
            sum = sum.plus(stonad(part(whole, when.atDay(start), when.atDay(next - 1)), parametre));
            start = next;
        }
        assertThat(sum).isEqualTo(stonad(whole, parametre));
    }

    @Test
    void aFrameForAMonthIsLessForAPartOfItAndABillIsWhatItIs() {
        Parametre ramme = with("boligramme", Enhet.KRONER_PER_MANED, 1_240_000);
        Grunnlag rent =
                Eksempler.with(
                        Eksempler.household(DESEMBER, Type.ENSLIG),
                        List.of(Behov.of("b", Behov.Type.BOLIG, Belop.kroner(9_000), KILDE)),
                        List.of());
        Grunnlag part = part(rent, LocalDate.of(2026, 12, 22), LocalDate.of(2026, 12, 31));
        assertThat(find(rent, ramme)).isEqualTo(Belop.kroner(9_000));
        assertThat(find(part, ramme)).isEqualTo(Belop.kroner(4_000));
        assertThat(find(part, NASJONALE)).isEqualTo(Belop.kroner(9_000));
    }

    private static Belop find(Grunnlag grunnlag, Parametre parametre) {
        return LivsoppholdTest.find(LivsoppholdTest.calculate(grunnlag, parametre), "behov:b")
                .computed();
    }

    private static Belop stonad(Grunnlag grunnlag, Parametre parametre) {
        return LivsoppholdTest.calculate(grunnlag, parametre).computed().stonad();
    }

    private static Grunnlag part(LocalDate fra, LocalDate til) {
        return part(Eksempler.household(YearMonth.from(fra), Type.ENSLIG), fra, til);
    }

    private static Grunnlag part(Grunnlag g, LocalDate fra, LocalDate til) {
        return new Grunnlag(
                g.kommunenr(),
                g.month(),
                Delmaned.of(g.month(), fra, til),
                g.husholdning(),
                g.behov(),
                g.inntekter());
    }

    private static Parametre with(String id, Enhet unit, long value) {
        return NASJONALE.with(KOMMUNE, List.of(Eksempler.parameter(id, unit, value)));
    }
}
