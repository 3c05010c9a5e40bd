package no.helhet.cli;

import no.helhet.cli.demo.BadInput;
import no.helhet.cli.simulate.Adjustment;
import no.helhet.cli.simulate.OutputFolder;
import no.helhet.cli.simulate.Request;
import no.helhet.cli.simulate.RuleFile;
import no.helhet.cli.simulate.Scenario;
import no.helhet.cli.simulate.Screen;
import no.helhet.cli.simulate.Source;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// `helhet simulate`
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Compute what other rates of financial assistance would cost, and whom they reach.",
            "Two sets of rules are run over the same households: the first is that of a date, the"
                    + " second is changed with --other-date, --rules or --adjust. Everybody who is"
                    + " entitled is taken to apply, and nobody to change what they do; see"
                    + " docs/simulering.md.",
            "",
            "The households are invented unless --population gives them. Of a hundred, 40 are"
                    + " single, 6 share a home, 6 are single with children, 26 are couples and 22"
                    + " couples with children; of a thousand adults 745 work, 230 live on a benefit"
                    + " and 25 have no income. 3 to 6 of a hundred are entitled with the rates of"
                    + " 2026. The shares are chosen, not measured.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  helhet simulate --adjust 'barn-*=+5%%'",
            "  helhet simulate --households 1000000 --seed 7 --date 2024-01-01 --other-date"
                    + " 2026-01-01",
            "  helhet simulate --population office.csv --month 2026-12 --rules barn-0-5.yaml"
                    + " --out /tmp/simulation"
        })
final class SimulateCommand implements Callable<Integer> {
    @Option(
            names = "--households",
            paramLabel = "N",
            description = "How many to invent, from 1 to 3000000 (default: 100000)")
    @Nullable Integer households;

    @Option(names = "--seed", description = "Another number gives other households (default: 1)")
    @Nullable Long seed;

    @Option(
            names = "--population",
            paramLabel = "FILE",
            description =
                    "Households as CSV with the columns kommunenr, type, barn, bolig,"
                            + " andre_utgifter, inntekt, barnetrygd and barns_arbeidsinntekt;"
                            + " docs/simulering.md explains them")
    @Nullable Path population;

    @Option(
            names = "--month",
            paramLabel = "YYYY-MM",
            description = "The month to compute, for children's ages (default: this month)")
    @Nullable YearMonth month;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day whose rules are the first (default: today)")
    @Nullable LocalDate date;

    @Option(
            names = "--other-date",
            paramLabel = "YYYY-MM-DD",
            description = "The day whose rules are the second (default: that of the first)")
    @Nullable LocalDate otherDate;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description =
                    "An edited parameter file, called as the parameter it replaces in the second"
                            + " rules (repeatable)")
    List<Path> rules = new ArrayList<>();

    @Option(
            names = "--adjust",
            paramLabel = "ID=CHANGE",
            description =
                    "Change amounts in the second rules: 'barn-*=+5%%' by a percentage,"
                            + " 'livsopphold-enslig=8500' to kroner (repeatable)")
    List<String> adjust = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for the figures as CSV, the charts as SVG, and simulation.json with"
                            + " all that is needed to do it again")
    @Nullable Path out;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var request = request();
        var folder = out == null ? null : OutputFolder.open(out);
        var console = new Console(System.out);
        var result = console.step("Simulating", () -> request.run(console::progress));
        var screen = spec.commandLine().getOut();
        new Screen(screen).print(result);
        if (folder != null) {
            var files = folder.write(result);
            screen.printf("%nIn %s: %s%n", out, String.join(", ", files));
            screen.flush();
        }
        return ExitCode.OK;
    }

    private Request request() throws BadInput {
        if (otherDate == null && rules.isEmpty() && adjust.isEmpty()) {
            throw new BadInput(
                    "There is nothing to compare with. Give --other-date, --rules or --adjust");
        }
        var files = new ArrayList<RuleFile>();
        for (var file : rules) {
            var read = RuleFile.read(file);
            if (files.stream().anyMatch(f -> f.parameter().id().equals(read.parameter().id()))) {
                throw new BadInput(
                        "--rules: %s is given twice. Give each parameter once"
                                .formatted(read.parameter().id()));
            }
            files.add(read);
        }
        var adjustments = new ArrayList<Adjustment>();
        for (var text : adjust) {
            adjustments.add(Adjustment.parse(text));
        }
        var today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        var first = date == null ? today : date;
        return new Request(
                        source(),
                        month == null ? YearMonth.from(today) : month,
                        Scenario.of(first),
                        otherDate == null ? first : otherDate,
                        files,
                        adjustments)
                .checked();
    }

    private Source source() throws BadInput {
        if (population != null) {
            if (households != null || seed != null) {
                throw new BadInput(
                        "--population: the households are those of the file. Leave out"
                                + " --households and --seed");
            }
            return new Source.File(population);
        }
        var count = households == null ? 100_000 : households;
        if (count < 1 || count > Source.MOST_HOUSEHOLDS) {
            throw new BadInput(
                    "--households is a number from 1 to %d".formatted(Source.MOST_HOUSEHOLDS));
        }
        return new Source.Synthetic(count, seed == null ? 1 : seed);
    }
}
