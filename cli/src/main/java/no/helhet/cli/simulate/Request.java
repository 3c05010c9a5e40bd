package no.helhet.cli.simulate;

import no.helhet.cli.demo.BadInput;
import no.helhet.cli.synthetic.Progress;
import no.helhet.regelverk.mikrosimulering.Comparison;
import no.helhet.regelverk.mikrosimulering.Mikrosimulering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// What is to be simulated. Every input has been found good but the population, which is read when
/// it is run.
///
/// @param month the month whose children's ages hold
/// @param first the rules as they are
public record Request(
        Source source,
        YearMonth month,
        Scenario first,
        LocalDate otherDate,
        List<RuleFile> files,
        List<Adjustment> adjustments) {

    /// Simulates. Nothing has been written or printed when it is refused.
    public Result run(Progress progress) throws BadInput {
        var second = first.changed(otherDate, files, adjustments);
        var population = source.read(month, progress);
        var before = first.compile(population.municipalities());
        var after = second.compile(population.municipalities());
        return new Result(
                this,
                Comparison.of(
                        population,
                        Mikrosimulering.run(population, month, before),
                        Mikrosimulering.run(population, month, after)),
                before.used(),
                after.used());
    }

    /// Finds what is wrong with the rules before a large population is read.
    public Request checked() throws BadInput {
        first.changed(otherDate, files, adjustments);
        return this;
    }
}
