package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// How an enquiry went. Null is what has not been: who waits is not met, who is met has not left.
///
/// @param outcome as the enquiry's column has it
/// @param place counter or room, empty when nobody has met the person
record Meeting(
        Instant came,
        @Nullable Instant met,
        @Nullable Instant done,
        @Nullable String outcome,
        @Nullable Worker with,
        String place) {
    private static final List<String> PLACES =
            List.of("Skranke 1", "Skranke 2", "Rom 1", "Rom 2", "Rom 3");

    static Meeting waiting(Instant came) {
        return new Meeting(came, null, null, null, null, "");
    }

    static Meeting begun(Instant came, Instant met, Worker with, String place) {
        return new Meeting(came, met, null, null, with, place);
    }

    /// One that is over. Who left was met by nobody.
    static Meeting over(
            Instant came, Matter matter, String outcome, Worker with, SplittableRandom random) {
        if (outcome.equals("GIKK")) {
            var left = came.plus(draw(28, 0.4, random));
            return new Meeting(came, null, left, outcome, null, "");
        }
        var met = came.plus(waited(matter, random));
        var length = matter.isEmergency() ? 25 : matter.isInTheRoom() ? 11 : 6;
        var place =
                matter.kanal().equals("TELEFON")
                        ? "Telefon"
                        : PLACES.get(random.nextInt(PLACES.size()));
        return new Meeting(came, met, met.plus(draw(length, 0.6, random)), outcome, with, place);
    }

    /// The same, moved in time.
    ///
    /// @throws IllegalStateException when it is not over
    Meeting endingAt(Instant end) {
        if (done == null) {
            throw new IllegalStateException("The meeting is not over");
        }
        var later = Duration.between(done, end);
        return new Meeting(
                came.plus(later), met == null ? null : met.plus(later), end, outcome, with, place);
    }

    private static Duration waited(Matter matter, SplittableRandom random) {
        if (matter.isEmergency()) {
            return draw(3, 0.6, random);
        }
        return switch (matter.kanal()) {
            case "OPPMOTE" -> draw(9, 0.8, random);
            case "TELEFON" -> draw(4, 0.9, random);
            case "AVTALE" -> draw(3, 0.7, random);
            default -> draw(35, 0.8, random);
        };
    }

    /// Most are short and some are very long.
    ///
    /// @param median minutes
    private static Duration draw(double median, double spread, SplittableRandom random) {
        double minutes = median * StrictMath.exp(spread * random.nextGaussian());
        return Duration.ofSeconds(Math.clamp(Math.round(minutes * 60), 20, 95 * 60));
    }

    String status() {
        return done != null ? "FERDIG" : met != null ? "I_SAMTALE" : "VENTER";
    }

    /// How many times the row has been changed.
    int version() {
        return (met == null ? 0 : 1) + (done == null ? 0 : 1);
    }
}
