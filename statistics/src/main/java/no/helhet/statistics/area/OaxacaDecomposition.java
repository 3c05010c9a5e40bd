package no.helhet.statistics.area;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The formulas of the parts.
final class OaxacaDecomposition {
    private final OaxacaVariables variables;
    private final OaxacaParts parts;
    private final boolean linear;
    private final List<OaxacaDelta> firstMeans;
    private final List<OaxacaDelta> secondMeans;
    private final List<OaxacaDelta> meansApart;
    private final List<OaxacaDelta> first;
    private final List<OaxacaDelta> second;
    private final List<OaxacaDelta> apart;

    OaxacaDecomposition(OaxacaVariables variables, OaxacaParts parts, boolean linear) {
        this.variables = variables;
        this.parts = parts;
        this.linear = linear;
        firstMeans = variables.means(0);
        secondMeans = variables.means(1);
        meansApart = OaxacaProduct.difference(firstMeans, secondMeans);
        first = variables.shown(variables.coefficients(0));
        second = variables.shown(variables.coefficients(1));
        apart = OaxacaProduct.difference(first, second);
    }

    OaxacaEffect difference() {
        String name = "difference";
        if (!linear) {
            return parts.effect(
                    name, variables.predicted(0, 0).minus(variables.predicted(1, 1)), 0);
        }
        var one = new OaxacaProduct(firstMeans, first, null);
        var other = new OaxacaProduct(secondMeans, second, null);
        int[] all = java.util.stream.IntStream.range(0, first.size()).toArray();
        return parts.effect(
                name, one.sum(all).minus(other.sum(all)), parts.second(one) + parts.second(other));
    }

    OaxacaThreefold threefold() {
        @Nullable OaxacaDelta endowments = null;
        @Nullable OaxacaDelta coefficients = null;
        @Nullable OaxacaDelta interaction = null;
        if (!linear) {
            var crossed = variables.predicted(0, 1);
            var other = variables.predicted(1, 0);
            endowments = crossed.minus(variables.predicted(1, 1));
            coefficients = other.minus(variables.predicted(1, 1));
            interaction = variables.predicted(0, 0).minus(other).minus(endowments);
        }
        return new OaxacaThreefold(
                part("endowments", "", meansApart, second, endowments),
                part("coefficients", "", secondMeans, apart, coefficients),
                part("interaction", "", meansApart, apart, interaction));
    }

    OaxacaTwofold twofold(OaxacaReference reference, @Nullable Double weight) {
        var raw = variables.reference(reference);
        var valued = variables.shown(raw);
        @Nullable OaxacaDelta explained = null;
        @Nullable OaxacaDelta above = null;
        @Nullable OaxacaDelta below = null;
        if (!linear) {
            var one = variables.predicted(0, reference);
            var other = variables.predicted(1, reference);
            explained = one.minus(other);
            above = variables.predicted(0, 0).minus(one);
            below = other.minus(variables.predicted(1, 1));
        }
        var ofFirst = new OaxacaProduct(firstMeans, OaxacaProduct.difference(first, valued), above);
        var ofSecond =
                new OaxacaProduct(secondMeans, OaxacaProduct.difference(valued, second), below);
        return new OaxacaTwofold(
                reference,
                weight,
                part("explained", reference.name(), meansApart, valued, explained),
                parts.part("unexplained", reference.name(), List.of(ofFirst, ofSecond)),
                parts.part("unexplained, first", reference.name(), List.of(ofFirst)),
                parts.part("unexplained, second", reference.name(), List.of(ofSecond)));
    }

    private OaxacaPart part(
            String name,
            String reference,
            List<OaxacaDelta> means,
            List<OaxacaDelta> coefficients,
            @Nullable OaxacaDelta whole) {
        return parts.part(name, reference, List.of(new OaxacaProduct(means, coefficients, whole)));
    }
}
