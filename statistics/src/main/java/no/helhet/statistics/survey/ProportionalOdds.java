package no.helhet.statistics.survey;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Regression of an answer on an ordered scale, such as five steps from very dissatisfied to
/// very satisfied: log odds of P(answer at most j) = threshold j - xᵀb (McCullagh 1980,
/// Journal of the Royal Statistical Society B 42:109), by maximum likelihood. Newton's method
/// with halved steps on columns of mean 0 and size 1; the likelihood is concave, so there is
/// one maximum (Pratt 1981).
///
/// exp(b) is how many times larger the odds of a higher answer are when the column is one
/// larger, at every step of the scale: that is the assumption. It is tested by Brant 1990
/// (Biometrics 46:1171), a Wald test of equal slopes in the logistic regressions of each
/// "above j", overall and by column. Signs are as in R's `clm` and `polr`. Errors are from
/// the observed information, as in `clm`; `polr` differs in later digits, as its information
/// is numerical. Intervals are Wald's, where `confint` of both takes the profile.
///
/// With survey weights it is a pseudo-likelihood: errors are linearised, n / (n - 1) times
/// (Binder 1983, International Statistical Review 51:279), as in R's `svyolr`; the test of
/// all columns is Wald's, and there is neither Akaike's criterion nor Brant's test.
///
/// Assumes independent rows. Not estimable: a value that is not a number, a missing answer,
/// an answer that the order does not name, a category of the order without rows (it would
/// collapse with its neighbour), fewer than two categories, constant or collinear columns,
/// separation. Warned of: a category or level of one row, a row that decides alone, slopes
/// that clearly differ.
public final class ProportionalOdds {
    private ProportionalOdds() {}

    /// With intervals of 95 per cent.
    ///
    /// @param order all categories, lowest first
    /// @param design an intercept is left out: the thresholds are in its place
    public static Fit<ProportionalOddsResult> fit(
            Groups answers, List<String> order, Design design) {
        return fit(answers, order, design, null, .95);
    }

    /// @param weights survey weights, 0 or more, in any unit; null when all rows count
    ///     the same
    /// @param confidence of the intervals, such as 0.95
    /// @throws IllegalArgumentException when answers and design have unequal rows, or the
    ///     order names a category twice
    public static Fit<ProportionalOddsResult> fit(
            Groups answers,
            List<String> order,
            Design design,
            @Nullable Numbers weights,
            double confidence) {
        if (answers.size() != design.rows()
                || (weights != null && weights.size() != design.rows())) {
            throw new IllegalArgumentException(
                    "%s or its weights have not the %d rows of the design"
                            .formatted(answers.name(), design.rows()));
        }
        if (order.stream().distinct().count() != order.size()) {
            throw new IllegalArgumentException("The order names a category twice");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("The confidence lies between 0 and 1");
        }
        Design slopes =
                design.names().contains(Design.INTERCEPT)
                        ? design.without(design.indexOf(Design.INTERCEPT))
                        : design;
        return ProportionalOddsCheck.rows(answers, order, slopes, weights)
                .then(rows -> new ProportionalOddsFit(rows, confidence).run());
    }
}
