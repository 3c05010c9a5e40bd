package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Agreement within each group against a distribution without agreement (James, Demaree & Wolf
/// 1984, Journal of Applied Psychology 69:85). With s² the mean variance of the items in the group
/// (divisor n - 1) and σ² that of the distribution: rwg = 1 - s²/σ² for one item; for J items
/// rwg(j) = J (1 - s²/σ²) / (J (1 - s²/σ²) + s²/σ²), eq. 1 and 6. A group with s²
/// above σ² has 0, as in R's `multilevel::rwg`; how many there are is said.
///
/// The uniform distribution gives the highest agreement there is to claim: most answers are skewed
/// where nobody agrees, too. Show a skewed one beside it.
///
/// @param items how many
/// @param against the distribution without agreement
/// @param groups each in the order of the levels
/// @param measured groups of two or more, in which there is a value
/// @param median over those
/// @param mean over those
/// @param shareHigh of those with at least 0.70, 0 to 1
public record WithinGroupAgreement(
        int items,
        NullDistribution against,
        List<GroupAgreement> groups,
        int measured,
        double median,
        double mean,
        double shareHigh) {
    public WithinGroupAgreement {
        groups = List.copyOf(groups);
    }

    /// One group's agreement.
    ///
    /// @param size members with an answer to every item
    /// @param variance mean over the items; null for one member
    /// @param agreement 0 to 1; null for one member
    public record GroupAgreement(
            String group, int size, @Nullable Double variance, @Nullable Double agreement) {}

    /// Members without an answer to every item are left out and said.
    ///
    /// @param scale its items, turned and held against the range; the missing rule is not used
    /// @param data with the items' columns
    /// @param groups of the same length
    public static Fit<WithinGroupAgreement> of(
            Scale scale, Frame data, Groups groups, NullDistribution against) {
        if (data.rows() != groups.size()) {
            throw new IllegalArgumentException(
                    "%d rows and %d groups".formatted(data.rows(), groups.size()));
        }
        return WithinGroupFit.of(scale, data, groups, against);
    }
}
