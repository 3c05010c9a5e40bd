package no.helhet.statistics.analysis;

import java.util.List;

/// The methods of one room, in the order they are listed.
final class AgreementMethods {
    private AgreementMethods() {}

    static List<Method> all() {
        return List.of(
                new PercentAgreementMethod(),
                new CohenKappaMethod(),
                new FleissKappaMethod(),
                new AgreementCoefficientsMethod(),
                new KrippendorffAlphaMethod(),
                new IntraclassCorrelationMethod(),
                new FinnMethod(),
                new RankAgreementMethod(),
                new SelectionMethod());
    }
}
