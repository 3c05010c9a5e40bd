package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Demands, control and support at work (Karasek 1979, Administrative Science Quarterly 24:285;
/// Johnson & Hall 1988, American Journal of Public Health 78:1336).
///
/// A person's score is the mean answer of a scale (of control: see [Control]). Above the cut is
/// high demands; below the cut is low control and low support; a score at the cut is neither
/// (Fransson et al. 2012, BMC Public Health 12:62). Job strain is high demands with low control,
/// iso-strain that with low support. The cut is the sample's median, or one that is given: medians
/// make shares of different samples incomparable. Also the quotient demands / control and the
/// difference demands - control (Courvoisier & Perneger 2010, Journal of Occupational
/// Health 52:5), which need no cut.
///
/// The questionnaire itself is not here: a specification says which columns are which items.
///
/// @param cuts that were used
/// @param demands over persons
/// @param control over persons
/// @param support over persons; null when it was not asked
/// @param quotient over persons
/// @param difference over persons
/// @param quadrants high strain, active, passive, low strain: shares of those with both scores
/// @param isoStrain job strain with low support, of those with all three; null when support was
///     not asked
/// @param persons one for each row of the data
/// @param level of the intervals
public record DemandControl(
        Cuts cuts,
        ScoreSummary demands,
        ScoreSummary control,
        @Nullable ScoreSummary support,
        ScoreSummary quotient,
        ScoreSummary difference,
        List<ShareOfPersons> quadrants,
        @Nullable ShareOfPersons isoStrain,
        List<Person> persons,
        double level) {
    public DemandControl {
        quadrants = List.copyOf(quadrants);
        persons = List.copyOf(persons);
    }

    /// Where high and low part, in the unit of a mean answer.
    ///
    /// @param support null when it was not asked
    public record Cuts(double demands, double control, @Nullable Double support) {}

    /// Decision latitude: skill discretion alone, or with decision authority. Both count half
    /// each by their means when both are given: the Job Content Questionnaire weighs its six and
    /// three items by 2 and 4 for the same (Karasek et al. 1998, Journal of Occupational
    /// Health Psychology 3:322).
    ///
    /// @param authority null when the items make one scale, as in the Swedish DCSQ
    public record Control(Scale skill, @Nullable Scale authority) {}

    public enum Quadrant {
        HIGH_STRAIN("high strain"),
        ACTIVE("active"),
        PASSIVE("passive"),
        LOW_STRAIN("low strain");

        private final String words;

        Quadrant(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// One person's scores; null where too few items were answered.
    ///
    /// @param row from 1
    /// @param isoStrain null when support is not known
    public record Person(
            int row,
            @Nullable Double demands,
            @Nullable Double control,
            @Nullable Double support,
            @Nullable Double quotient,
            @Nullable Double difference,
            @Nullable Quadrant quadrant,
            @Nullable Boolean isoStrain) {}

    /// @param support null when it was not asked
    /// @param fixed null for the sample's medians
    public static Fit<DemandControl> of(
            Scale demands,
            Control control,
            @Nullable Scale support,
            Frame data,
            @Nullable Cuts fixed,
            double level) {
        if (fixed != null && (fixed.support() == null) != (support == null)) {
            throw new IllegalArgumentException("Give a cut for support just when it was asked");
        }
        return DemandControlFit.of(demands, control, support, data, fixed, level);
    }
}
