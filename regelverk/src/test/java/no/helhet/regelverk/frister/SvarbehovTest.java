package no.helhet.regelverk.frister;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.regelverk.parametre.Parametre;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class SvarbehovTest {
    private static final Parametre PARAMETRE = Parametre.nasjonale();
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @ParameterizedTest
    @CsvSource({
        // Received, the first day an answer can come, today.
        "2026-11-05, , 2026-11-05, IkkeEnda",
        // The limit is 5 December: proposed from a week before.
        "2026-11-05, , 2026-11-27, IkkeEnda",
        "2026-11-05, , 2026-11-28, Foreslatt",
        "2026-11-05, , 2026-12-05, Foreslatt",
        "2026-11-05, , 2026-12-06, Forfalt",
        // What is known to take longer is told at once.
        "2026-11-05, 2026-12-05, 2026-11-06, IkkeEnda",
        "2026-11-05, 2026-12-06, 2026-11-06, Foreslatt",
        "2026-11-05, 2026-12-06, 2026-12-06, Forfalt"
    })
    void anInterimReplyIsProposedBeforeTheLimit(
            LocalDate received, @Nullable LocalDate earliest, LocalDate today, String answer) {
        assertThat(Svarbehov.assess(received, earliest, today, PARAMETRE))
                .extracting(b -> b.getClass().getSimpleName())
                .isEqualTo(answer);
    }

    @Test
    void beforeTheRuleThereIsNoAnswer() {
        var day = LocalDate.of(1995, 3, 31);

        assertThat(Svarbehov.assess(day, null, day, PARAMETRE))
                .isInstanceOf(Svarbehov.Ukjent.class);
    }

    @Property
    void theNeedNeverShrinksWithTime(
            @ForAll @IntRange(max = 3000) int received,
            @ForAll @IntRange(max = 90) int after,
            @ForAll @IntRange(max = 90) int later) {
        var day = FIRST.plusDays(received);

        assertThat(rank(day, day.plusDays(after + later)))
                .isGreaterThanOrEqualTo(rank(day, day.plusDays(after)));
    }

    private static int rank(LocalDate received, LocalDate today) {
        return switch (Svarbehov.assess(received, null, today, PARAMETRE)) {
            case Svarbehov.IkkeEnda early -> 0;
            case Svarbehov.Foreslatt proposed -> 1;
            case Svarbehov.Forfalt over -> 2;
            case Svarbehov.Ukjent unknown -> throw new AssertionError(unknown);
        };
    }
}
