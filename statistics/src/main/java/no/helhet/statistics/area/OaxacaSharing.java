package no.helhet.statistics.area;

import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// For logit, sees whether the columns can share a part by their products, and collects the
/// parts where they can not, hardly, or with turned sign.
final class OaxacaSharing {
    /// Below this share of the products without their signs, their sum tells little.
    private static final double THIN = .02;
    private static final double NOTHING = 1e-10;

    /// Of a difference between two probabilities.
    private static final double ROUNDING = 1e-12;

    private final Set<String> cancelled = new LinkedHashSet<>();
    private final Set<String> thin = new LinkedHashSet<>();
    private final Set<String> turned = new LinkedHashSet<>();

    /// @param which names the part
    boolean isPossible(OaxacaProduct product, String which) {
        var whole = product.whole();
        if (whole == null) {
            return true;
        }
        int columns = product.means().size();
        double size = 0;
        for (int j = 0; j < columns; j++) {
            size +=
                    Math.abs(
                            product.means().get(j).value() * product.coefficients().get(j).value());
        }
        double sum = product.sum(IntStream.range(0, columns).toArray()).value();
        if (Math.abs(sum) <= NOTHING * size) {
            cancelled.add(which);
            return false;
        }
        if (Math.abs(whole.value()) <= ROUNDING) {
            // nothing by construction, as what a group with a coefficient of its own is above it
            return true;
        }
        if (Math.abs(sum) < THIN * size) {
            thin.add(which);
        } else if (whole.value() * sum < 0) {
            turned.add(which);
        }
        return true;
    }

    List<Warning> warnings() {
        var warnings = new ArrayList<Warning>();
        say(cancelled, "The columns cancel, so that the part has no shares by column.", warnings);
        say(
                thin,
                "The columns nearly cancel, so that their shares are large and uncertain.",
                warnings);
        say(
                turned,
                "The columns' shares have the opposite sign of their own differences.",
                warnings);
        return warnings;
    }

    private static void say(Set<String> parts, String what, List<Warning> warnings) {
        if (!parts.isEmpty()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.APPROXIMATE,
                            String.join("; ", parts),
                            what,
                            "Read the total there, or the parts with another reference."));
        }
    }
}
