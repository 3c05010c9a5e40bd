package no.helhet.statistics.analysis;

import java.util.List;
import java.util.stream.Stream;

/// All methods.
public final class Methods {
    private static final List<Method> ALL =
            Stream.of(
                            MixedMethods.all(),
                            GeneralizedMethods.all(),
                            AreaMethods.all(),
                            OaxacaMethods.all(),
                            ScaleMethods.all(),
                            ShareMethods.all(),
                            RegressionMethods.all(),
                            AgreementMethods.all(),
                            DisclosureMethods.all(),
                            ProcessMethods.all())
                    .flatMap(List::stream)
                    .toList();

    private Methods() {}

    public static List<Method> all() {
        return ALL;
    }

    /// @throws BadSpecification when there is none of that name
    public static Method named(String name) {
        return ALL.stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadSpecification(
                                        "method",
                                        "There is no method %s. See helhet analyse --methods."
                                                .formatted(name)));
    }
}
