package no.helhet.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlphaDrawsTest {
    @Test
    void drawsDoNotChangeWhatIsSaidOfTheData() {
        var ratings = RatingsOf.rows(RatingsOf.FOUR_OBSERVERS);

        for (int draws : new int[] {0, 2, 25, 400}) {
            var alpha =
                    RatingsOf.answer(
                            KrippendorffAlpha.fit(
                                    ratings,
                                    new KrippendorffAlpha.Options(Metric.ORDINAL, .95, draws, 3)));
            assertThat(alpha.ratings()).isEqualTo(40);
            assertThat(alpha.alpha()).isEqualTo(1 - alpha.observed() / alpha.expected());
        }
    }
}
