package no.helhet.cli;

import no.helhet.cli.analyse.Cases;
import no.helhet.cli.analyse.Document;
import no.helhet.cli.analyse.MethodList;
import no.helhet.cli.analyse.Question;
import no.helhet.cli.analyse.ResultFolder;
import no.helhet.cli.analyse.Screen;
import no.helhet.cli.demo.BadInput;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.analysis.BadSpecification;
import no.helhet.statistics.analysis.Methods;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `helhet analyse`
@Command(
        name = "analyse",
        mixinStandardHelpOptions = true,
        description = {
            "Run a statistical method on a CSV file, and print its tables.",
            "The specification is JSON: the method, the data file (beside it), which columns have"
                    + " which role, and options. docs/analyse.md explains it and every method.",
            "What warns about an answer is printed before and after it. When the data can not carry"
                    + " an estimate, the reason is printed and the exit code is 1.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  helhet analyse eksempler/analyse/funnel.json",
            "  helhet analyse spec.json --out /tmp/analysis",
            "  helhet analyse --methods",
            "  helhet analyse --methods linear-mixed-model",
            "  helhet analyse --cases ../shared/statistikk --summary"
        })
final class AnalyseCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SPEC", arity = "0..1", description = "The specification")
    @Nullable Path specification;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Folder for result.json (the whole result), the tables as CSV, and repeat.R"
                            + " with data.csv, which repeat it in R")
    @Nullable Path out;

    @Option(
            names = "--methods",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "NAME",
            description = "List the methods, and what each has been verified by; or show one whole")
    @Nullable String methods;

    @Option(
            names = "--cases",
            paramLabel = "DIR",
            description =
                    "Compare every value of the reference cases in a folder (cases.json, data/)"
                        + " with what the methods answer. The exit code is 1 when one is missed")
    @Nullable Path cases;

    @Option(names = "--summary", description = "With --cases: a line for each case")
    boolean summary;

    @Option(names = "--document", hidden = true, description = "Print docs/analyse.md")
    boolean document;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        long asked =
                Stream.of(specification != null, methods != null, cases != null, document)
                        .filter(a -> a)
                        .count();
        if (asked != 1) {
            throw new BadInput("Give a specification, --methods or --cases, one of them");
        }
        if (out != null && specification == null) {
            throw new BadInput("--out: there is nothing to write without a specification");
        }
        if (summary && cases == null) {
            throw new BadInput("--summary: give --cases with it");
        }
        var screen = spec.commandLine().getOut();
        if (specification != null) {
            return analyse(specification);
        }
        if (cases != null) {
            return Cases.read(cases).compare().print(screen, summary)
                    ? ExitCode.OK
                    : ExitCode.SOFTWARE;
        }
        if (document) {
            Document.print(screen);
            return ExitCode.OK;
        }
        list(new MethodList(screen));
        return ExitCode.OK;
    }

    private void list(MethodList list) throws BadInput {
        if (methods == null || methods.isEmpty()) {
            list.print(Methods.all());
            return;
        }
        try {
            list.print(Methods.named(methods));
        } catch (BadSpecification e) {
            throw new BadInput("--methods: there is no method %s".formatted(methods));
        }
    }

    private int analyse(Path file) throws Exception {
        var question = Question.read(file);
        var folder = out == null ? null : ResultFolder.open(out);
        var console = new Console(System.out);
        var ready =
                console.step(
                        "Reading the data",
                        () ->
                                question.open(
                                        (done, of) ->
                                                console.progress("Reading the data", done, of)));
        var outcome =
                console.step(
                        "Computing",
                        () -> ready.run((done, of) -> console.progress("Computing", done, of)));
        var screen = spec.commandLine().getOut();
        new Screen(screen).print(outcome);
        if (folder != null) {
            screen.printf("In %s: %s%n", out, String.join(", ", folder.write(outcome)));
            screen.flush();
        }
        return outcome.fit() instanceof NotEstimable ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
