package no.helhet.cli.synthetic;

import no.helhet.cli.synthetic.PlannedCase.Stage;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.SplittableRandom;

/// Applications that wait: some came today, some are with a caseworker, some with the decision
/// maker, and a few have waited too long.
final class OpenCases {
    private static final int OF_THOUSAND_HOUSEHOLDS = 34;

    private final LocalDate today;

    OpenCases(LocalDate today) {
        this.today = today;
    }

    @Nullable PlannedCase draw(SplittableRandom random) {
        if (random.nextInt(1000) >= OF_THOUSAND_HOUSEHOLDS) {
            return null;
        }
        int draw = random.nextInt(100);
        if (draw < 4) {
            return PlannedCase.open(today, Stage.NY, true);
        }
        var stage =
                draw < 36
                        ? Stage.NY
                        : draw < 68
                                ? Stage.UNDER_BEHANDLING
                                : draw < 82 ? Stage.VENTER_PA_SOKER : Stage.TIL_BESLUTNING;
        int days =
                stage == Stage.NY
                        ? random.nextInt(9)
                        : random.nextInt(10) == 0
                                ? 30 + random.nextInt(12)
                                : 4 + random.nextInt(25);
        return PlannedCase.open(today.minusDays(days), stage, false);
    }
}
