package no.helhet.regelverk.radgivning;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.radgivning.Tjenestesvar.Hvorfor;
import no.helhet.regelverk.radgivning.Tjenestesvar.IkkeKjent;
import no.helhet.regelverk.radgivning.Tjenestesvar.KortSvar;
import no.helhet.regelverk.radgivning.Tjenestesvar.Tjeneste;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

class TjenesteregelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        // Earlier talks, several meetings planned, why it is a service, when it started
        "'', false, ,",
        "'', true, FLERE_MOTER, 2026-11-23",
        "2026-11-23, false, GJENTATT, 2026-11-23",
        "2026-10-24, false, GJENTATT, 2026-10-24",
        "2026-10-23, false, ,",
        "2026-10-23 2026-10-24, false, GJENTATT, 2026-10-24",
        "2026-11-20 2026-11-01, false, GJENTATT, 2026-11-01",
        "2026-11-01, true, FLERE_MOTER, 2026-11-01",
        "2026-11-24, false, ,"
    })
    void theSecondTalkWithinThirtyDaysIsAService(
            String before, boolean several, @Nullable Hvorfor why, @Nullable LocalDate started) {
        var answer = assess(before, new Samtale(TODAY, several));

        assertThat(answer)
                .isEqualTo(
                        why == null || started == null
                                ? new KortSvar()
                                : new Tjeneste(started, why));
    }

    @Test
    void whereNoRuleIsKnownNothingIsSaid() {
        assertThat(assess("", new Samtale(LocalDate.of(1990, 1, 1), true)))
                .isInstanceOf(IkkeKjent.class);
    }

    @Property
    void aServiceNeverStartsAfterTheTalkNorBeforeTheDays(
            @ForAll @IntRange(min = 0, max = 200) int a,
            @ForAll @IntRange(min = 0, max = 200) int b,
            @ForAll boolean several) {
        var before =
                List.of(
                        new Samtale(TODAY.minusDays(a), false),
                        new Samtale(TODAY.minusDays(b), false));
        if (Tjenesteregel.assess(before, new Samtale(TODAY, several), Parametre.nasjonale())
                instanceof Tjeneste(var started, var why)) {
            assertThat(started).isBetween(TODAY.minusDays(30), TODAY);
        } else {
            assertThat(Math.min(a, b)).isGreaterThan(30);
            assertThat(several).isFalse();
        }
    }

    private static Tjenestesvar assess(String before, Samtale now) {
        return Tjenesteregel.assess(
                Arrays.stream(before.split(" "))
                        .filter(d -> !d.isEmpty())
                        .map(d -> new Samtale(LocalDate.parse(d), false))
                        .toList(),
                now,
                Parametre.nasjonale());
    }
}
