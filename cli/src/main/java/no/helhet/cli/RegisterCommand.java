package no.helhet.cli;

import no.helhet.cli.demo.BadInput;
import no.helhet.register.DataDictionary;
import no.helhet.register.DictionaryText;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `helhet register`
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        description = {
            "The register: one row per event, and one per person and month, under pseudonyms.",
            "It follows the cases by itself. Here it is made anew from them, or held against them.",
            "The local server must not be running on the data meanwhile.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  helhet register --check",
            "  helhet register --rebuild --municipality 4698",
            "  helhet register --dictionary > docs/register.md"
        })
final class RegisterCommand implements Callable<Integer> {
    @Option(
            names = "--rebuild",
            description = "Make all of it anew from the cases, and say how many rows there are")
    boolean rebuild;

    @Option(
            names = "--check",
            description =
                    "Say, table by table, whether it is what the cases say, and change nothing. The"
                            + " exit code is 1 when it is not")
    boolean check;

    @Option(
            names = "--dictionary",
            description = "Print the data dictionary of this version, as Markdown")
    boolean dictionary;

    @Option(
            names = "--municipality",
            paramLabel = "NNNN",
            description = "Only this municipality (default: all in the data)")
    @Nullable String municipality;

    @Option(
            names = "--data",
            defaultValue = ".helhet",
            description = "Folder with the data of a local start (default: ${DEFAULT-VALUE})")
    Path data;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (Stream.of(rebuild, check, dictionary).filter(a -> a).count() != 1) {
            throw new BadInput("Give --rebuild, --check or --dictionary, one of them");
        }
        if (municipality != null && (dictionary || !municipality.matches("[0-9]{4}"))) {
            throw new BadInput(
                    dictionary
                            ? "--municipality: the dictionary is the same for all. Leave it out"
                            : "--municipality is a number of four digits, not '"
                                    + municipality
                                    + "'");
        }
        if (dictionary) {
            print();
            return ExitCode.OK;
        }
        if (!Files.exists(data.resolve("municipality"))) {
            throw new NotStarted(
                    "There is no data in %s. helhet start makes some, or choose another folder with --data."
                            .formatted(data));
        }
        return work();
    }

    private int work() throws Exception {
        try (var ctrlC = CtrlC.watch();
                var folder = DataFolder.open(data);
                var server = new LocalStart(new Console(System.out)).start(folder, 0, 0)) {
            var register = new RegisterWork(server.context(), spec.commandLine().getOut());
            try {
                return register.run(municipality, rebuild) ? ExitCode.OK : ExitCode.SOFTWARE;
            } catch (RuntimeException e) {
                if (!ctrlC.isAsked()) {
                    throw e;
                }
                System.out.println("Stopped. What was not made anew is as it was.");
                return CtrlC.EXIT_CODE;
            }
        }
    }

    /// Of the schema that this version makes, whatever the local data is.
    private void print() throws Exception {
        var folder = Files.createTempDirectory("helhet-register");
        try (var database = LocalStart.emptyDatabase(folder)) {
            var source = new DriverManagerDataSource(database.url(), "helhet_owner", "");
            var screen = spec.commandLine().getOut();
            screen.print(DictionaryText.of(DataDictionary.of(source).read()));
            screen.flush();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
