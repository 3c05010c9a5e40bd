package no.helhet.praksis.person;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.praksis.person.Forlop.Bane;
import no.helhet.praksis.person.Forlop.Periode;
import no.helhet.praksis.person.Timeline.Support;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

class TimelineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void monthsOfSupportAreCountedOverTheLastTwoYearsAndInARow() {
        var now = YearMonth.from(TODAY);
        var paid =
                Set.of(
                        now,
                        now.minusMonths(1),
                        now.minusMonths(5),
                        now.minusMonths(6),
                        now.minusMonths(7),
                        now.minusMonths(23),
                        now.minusMonths(24),
                        now.plusMonths(1));

        assertThat(Support.count(paid, now)).isEqualTo(new Support(6, 24, 3));
        assertThat(Support.count(Set.of(), now)).isEqualTo(new Support(0, 24, 0));
    }

    @Test
    void whatIsPlannedIsDrawnAndNotCountedAsPaid() {
        var timeline =
                Timeline.of(
                        List.of(
                                month(YearMonth.of(2026, 10), false),
                                month(YearMonth.of(2026, 12), true)),
                        TODAY);

        assertThat(timeline.bars()).hasSize(2);
        assertThat(timeline.bars())
                .extracting(Timeline.Bar::css)
                .containsExactly("f-acc-3", "box dashed");
        assertThat(timeline.support()).isEqualTo(new Support(1, 24, 1));
        assertThat(timeline.byTime().getFirst().periode().fom())
                .isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void whatLiesOutsideIsLeftOutAndNothingIsNoTimeline() {
        assertThat(Timeline.of(List.of(month(YearMonth.of(2020, 1), false)), TODAY)).isNull();
        assertThat(Timeline.of(List.of(), TODAY)).isNull();
    }

    private static Periode month(YearMonth month, boolean planned) {
        return new Periode(
                Bane.UTBETALT, month.atDay(1), month.atEndOfMonth(), t -> "1", null, planned);
    }
}
