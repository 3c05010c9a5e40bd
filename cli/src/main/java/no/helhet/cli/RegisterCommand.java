package no.helhet.cli;

import no.helhet.cli.demo.BadInput;
import no.helhet.register.DataDictionary;
import no.helhet.register.DictionaryText;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `helhet register`
@Command(
        name = "register",
        mixinStandardHelpOptions = true,
        description = {
            "The register: one row per person and month, and one per event, under pseudonyms.",
            "It follows the cases by itself. Here it is made anew from them, or held against them."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  helhet register --dictionary > docs/register.md",
            "  helhet register --rebuild --municipality 4698",
            "  helhet register --check"
        })
final class RegisterCommand implements Callable<Integer> {
    @Option(names = "--dictionary", description = "Print the data dictionary, as Markdown")
    boolean dictionary;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (Stream.of(dictionary).filter(a -> a).count() != 1) {
            throw new BadInput("Give --rebuild, --check or --dictionary, one of them");
        }
        print();
        return ExitCode.OK;
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

    private static void delete(java.nio.file.Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
