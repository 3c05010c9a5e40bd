package no.helhet.statistics.agreement;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Interval;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Agreement of ratings that are measurements: the share of their variance that is
/// between units. All six forms of Shrout & Fleiss 1979, named as theirs and as McGraw &
/// Wong's 1996, whose tables 4, 7 and 8 the formulas are from. Assumes normal effects
/// and errors; every unit rated by every rater (units that miss a rating are left out).
///
/// A value below nothing is shown as it is: raters differ more within units than units
/// do.
///
/// The p is one-sided, that the correlation is 0, as in R's psych and in irr up to
/// 0.84.1. For ICC(A,k), degrees of freedom and limits follow irr, which puts the
/// average's own value in Satterthwaite's formula; [Form#spearmanBrown] has the limits
/// of Shrout & Fleiss (and psych), which step up those of ICC(A,1). They differ when the
/// rating is unreliable.
///
/// @param units rated by all
/// @param unitMeanSquare between units
/// @param raterMeanSquare between raters
/// @param residualMeanSquare what is left in the two-way model
/// @param withinMeanSquare within units in the one-way model
/// @param robinson Robinson's A 1957: the share of squares between units, of those that
///     are left when raters' own levels are taken out; as R's irr; null
///     when neither units nor errors differ
/// @param forms one-way, agreement, consistency: single, then average
public record IntraclassCorrelation(
        int units,
        int raters,
        double unitMeanSquare,
        double raterMeanSquare,
        double residualMeanSquare,
        double withinMeanSquare,
        @Nullable Double robinson,
        List<Form> forms) {

    /// @param name as Shrout & Fleiss: `ICC(2,1)`, `ICC(2,k)`
    /// @param other as McGraw & Wong: `ICC(A,1)`
    /// @param value null when it is without bound: units differ less than errors alone
    ///     would give
    /// @param f null when there is no disagreement at all
    /// @param interval null when there is no disagreement at all, or a limit has no bound
    /// @param spearmanBrown only for ICC(2,k): limits stepped up from those of ICC(2,1)
    public record Form(
            String name,
            String other,
            String model,
            String type,
            String unit,
            @Nullable Double value,
            @Nullable Double f,
            int df1,
            @Nullable Double df2,
            @Nullable Double p,
            @Nullable Interval interval,
            @Nullable Interval spearmanBrown) {}

    /// The form of a name, such as `ICC(2,1)`.
    ///
    /// @throws IllegalArgumentException when there is none
    public Form form(String name) {
        return forms.stream()
                .filter(f -> f.name().equals(name) || f.other().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no " + name));
    }

    /// @param level of confidence, such as 0.95
    /// @return not estimable when ratings are names, all are the same, or fewer than two
    ///     units were rated by all
    public static Fit<IntraclassCorrelation> fit(Ratings ratings, double level) {
        Normal.checkLevel(level);
        return MeanSquares.of(ratings).then(squares -> IntraclassForms.of(squares, level));
    }
}
