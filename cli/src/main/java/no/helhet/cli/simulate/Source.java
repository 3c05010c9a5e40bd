package no.helhet.cli.simulate;

import no.helhet.cli.demo.BadInput;
import no.helhet.cli.synthetic.Progress;
import no.helhet.cli.synthetic.SyntheticHouseholds;
import no.helhet.regelverk.mikrosimulering.Population;

import java.nio.file.Path;
import java.time.YearMonth;

/// Where the households come from.
public sealed interface Source {
    /// What there is memory for.
    int MOST_HOUSEHOLDS = 3_000_000;

    Population read(YearMonth month, Progress progress) throws BadInput;

    /// Invented ones.
    record Synthetic(int households, long seed) implements Source {
        @Override
        public Population read(YearMonth month, Progress progress) {
            return SyntheticHouseholds.draw(seed, month.atDay(1), households, progress);
        }
    }

    /// A file with a row for each, see [PopulationFile].
    record File(Path path) implements Source {
        @Override
        public Population read(YearMonth month, Progress progress) throws BadInput {
            return PopulationFile.read(path);
        }
    }
}
