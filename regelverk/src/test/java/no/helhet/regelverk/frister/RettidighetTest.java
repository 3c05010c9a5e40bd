package no.helhet.regelverk.frister;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.regelverk.parametre.Parametre;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class RettidighetTest {
    private static final Parametre PARAMETRE = Parametre.nasjonale();
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @ParameterizedTest
    @CsvSource({
        // Decided, noticed, appealed.
        "2026-11-02, 2026-11-03, 2026-11-03, ITide",
        "2026-11-02, 2026-11-03, 2026-11-24, ITide",
        "2026-11-02, 2026-11-03, 2026-11-25, ForSen",
        // Three weeks from 7 November end on a Saturday: Monday is in time.
        "2026-11-06, 2026-11-07, 2026-11-30, ITide",
        "2026-11-06, 2026-11-07, 2026-12-01, ForSen",
        // The outer limit is counted from the decision, not from the notice, and is not moved.
        "2026-11-02, 2026-11-03, 2027-11-02, ForSen",
        "2026-11-02, 2026-11-03, 2027-11-03, EtterYtterfristen",
        "2024-02-29, 2024-03-01, 2025-02-28, ForSen",
        "2024-02-29, 2024-03-01, 2025-03-01, EtterYtterfristen",
        // Notice that came after a year still gives three weeks.
        "2025-01-02, 2026-02-02, 2026-02-23, ITide",
        "2025-01-02, 2026-02-02, 2026-02-24, EtterYtterfristen"
    })
    void anAppealIsInTimeLateOrTooLate(
            LocalDate decided, LocalDate noticed, LocalDate appealed, String answer) {
        assertThat(Rettidighet.assess(decided, noticed, appealed, PARAMETRE))
                .extracting(r -> r.getClass().getSimpleName())
                .isEqualTo(answer);
    }

    @Test
    void noticeBeforeTheActHasNoAnswer() {
        var old = LocalDate.of(1969, 12, 31);

        assertThat(Rettidighet.assess(old, old, old, PARAMETRE))
                .isInstanceOf(Rettidighet.Ukjent.class);
    }

    @Property
    void onceLateAnAppealIsNeverInTimeAgain(
            @ForAll @IntRange(max = 3000) int decided,
            @ForAll @IntRange(max = 60) int noticed,
            @ForAll @IntRange(max = 500) int appealed,
            @ForAll @IntRange(max = 500) int later) {
        var first = FIRST.plusDays(decided);
        var notice = first.plusDays(noticed);

        assertThat(rank(first, notice, notice.plusDays(appealed + later)))
                .isGreaterThanOrEqualTo(rank(first, notice, notice.plusDays(appealed)));
    }

    private static int rank(LocalDate decided, LocalDate noticed, LocalDate appealed) {
        return switch (Rettidighet.assess(decided, noticed, appealed, PARAMETRE)) {
            case Rettidighet.ITide inTime -> 0;
            case Rettidighet.ForSen late -> 1;
            case Rettidighet.EtterYtterfristen late -> 2;
            case Rettidighet.Ukjent unknown -> throw new AssertionError(unknown);
        };
    }
}
