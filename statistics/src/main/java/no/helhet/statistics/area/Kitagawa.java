package no.helhet.statistics.area;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The difference of two crude rates, parted in what is due to composition and what to the rates
/// within cells (Kitagawa 1955, JASA 50). Always with the part of each cell: a composition effect
/// near nothing can be two large ones against each other.
///
/// The parts are arithmetic, not causes, and hold for these cells alone: other cells give another
/// composition. A part may be negative or larger than the difference.
///
/// @param first whose rate is taken less the second's
/// @param firstCrude its crude rate
/// @param difference first less second; positive when the first's rate is higher
/// @param two components, without a rest: each factor is weighed by the mean of the other in both
/// @param three components, with the second as the base and an interaction
/// @param offsetting how much cells pull in each direction
/// @param cells in the order of the table's strata
public record Kitagawa(
        String first,
        String second,
        double firstCrude,
        double secondCrude,
        double difference,
        Two two,
        Three three,
        Offsetting offsetting,
        List<Cell> cells) {
    /// @param composition Σ (p - q) (r + s) / 2, with p and q the shares and r and s the rates of
    ///     first and second
    /// @param rate Σ (r - s) (p + q) / 2
    public record Two(double composition, double rate) {}

    /// @param composition Σ (p - q) s
    /// @param rate Σ (r - s) q
    /// @param interaction Σ (p - q) (r - s)
    public record Three(double composition, double rate, double interaction) {}

    /// Sums of the positive and of the negative parts of cells; the composition's parts about the
    /// mean rate.
    public record Offsetting(
            double compositionUp, double compositionDown, double rateUp, double rateDown) {}

    /// A cell. The parts sum over cells to the components.
    ///
    /// @param levels of the factors
    /// @param composition as in [Two]; its sign says only whether the first has more people here
    /// @param compositionAboutMean the same with the mean of both crude rates taken from the cell's
    ///     rate: positive when the first has more people where rates are high, or fewer where they
    ///     are low. The sum over cells is the same.
    /// @param rate as in [Two]
    public record Cell(
            List<String> levels,
            double firstShare,
            double secondShare,
            double firstRate,
            double secondRate,
            double composition,
            double compositionAboutMean,
            double rate,
            Three three) {}

    public Kitagawa {
        cells = List.copyOf(cells);
    }

    /// Two areas of a table.
    public static Fit<Kitagawa> of(RateTable table, String first, String second) {
        return TwoAreas.of(table, first, second).map(two -> of(table, two));
    }

    /// Each area of a table against all areas together (itself among them).
    public static Fit<List<Kitagawa>> toStandard(RateTable table) {
        String all = "all areas";
        RateTable both = table.with(table.pooled(all));
        var answers = new ArrayList<Kitagawa>();
        var warnings = new ArrayList<Warning>();
        for (String area : table.areas()) {
            Fit<Kitagawa> fit = of(both, area, all);
            warnings.addAll(fit.warnings());
            fit.map(answers::add);
        }
        return answers.isEmpty()
                ? AreaSums.refused(warnings.getFirst())
                : Fit.of(List.copyOf(answers), warnings);
    }

    private static Kitagawa of(RateTable table, TwoAreas two) {
        double middle = (two.firstCrude() + two.secondCrude()) / 2;
        var cells = new ArrayList<Cell>();
        for (int c = 0; c < two.size(); c++) {
            cells.add(cell(table.levels(two.strata().get(c)), two, c, middle));
        }
        return new Kitagawa(
                two.first(),
                two.second(),
                two.firstCrude(),
                two.secondCrude(),
                two.firstCrude() - two.secondCrude(),
                new Two(
                        cells.stream().mapToDouble(Cell::composition).sum(),
                        cells.stream().mapToDouble(Cell::rate).sum()),
                new Three(
                        cells.stream().mapToDouble(c -> c.three().composition()).sum(),
                        cells.stream().mapToDouble(c -> c.three().rate()).sum(),
                        cells.stream().mapToDouble(c -> c.three().interaction()).sum()),
                offsetting(cells),
                cells);
    }

    private static Cell cell(List<String> levels, TwoAreas two, int c, double middle) {
        double p = two.firstShare()[c];
        double q = two.secondShare()[c];
        double r = two.firstRate()[c];
        double s = two.secondRate()[c];
        return new Cell(
                levels,
                p,
                q,
                r,
                s,
                (p - q) * (r + s) / 2,
                (p - q) * ((r + s) / 2 - middle),
                (r - s) * (p + q) / 2,
                new Three((p - q) * s, (r - s) * q, (p - q) * (r - s)));
    }

    private static Offsetting offsetting(List<Cell> cells) {
        double[] composition = cells.stream().mapToDouble(Cell::compositionAboutMean).toArray();
        double[] rate = cells.stream().mapToDouble(Cell::rate).toArray();
        return new Offsetting(
                Arrays.stream(composition).filter(x -> x > 0).sum(),
                Arrays.stream(composition).filter(x -> x < 0).sum(),
                Arrays.stream(rate).filter(x -> x > 0).sum(),
                Arrays.stream(rate).filter(x -> x < 0).sum());
    }
}
