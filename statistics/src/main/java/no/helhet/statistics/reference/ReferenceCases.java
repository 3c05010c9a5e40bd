package no.helhet.statistics.reference;

import java.util.List;
import java.util.stream.Stream;

/// All reference cases that the methods are held against.
public final class ReferenceCases {
    private ReferenceCases() {}

    public static List<ReferenceCase> all() {
        return Stream.of(
                        MixedCases.all(),
                        GeneralizedCases.all(),
                        AreaCases.all(),
                        OaxacaCases.all(),
                        ScaleCases.all(),
                        ShareCases.all(),
                        RegressionCases.all(),
                        AgreementCases.all())
                .flatMap(List::stream)
                .toList();
    }
}
