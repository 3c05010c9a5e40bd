package no.helhet.cli;

import no.helhet.cli.demo.BadInput;
import no.helhet.formats.kostra.Skjema;
import no.helhet.laering.rapport.Kommunerapport;
import no.helhet.laering.rapport.Kostrarapport;
import no.helhet.platform.access.Directory;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `helhet kostra`
@Command(
        name = "kostra",
        mixinStandardHelpOptions = true,
        description = {
            "Write a municipality's year to the state: KOSTRA form 11F (financial assistance) or"
                    + " 11CF (qualification benefit), from the register of the local database.",
            "Every line is held against the receiver's controls, our own of all that follows from"
                    + " the layout (H), and those across the lines (F). The file holds the lines"
                    + " that the receiver takes; what is wrong with the others is in the findings.",
            "In Oslo all districts are in one file."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  helhet kostra --form 11F --year 2026 --municipality 4698 --out /tmp/11F.txt",
            "  helhet kostra --form 11CF --year 2026 --municipality 0301 --out /tmp/11CF.txt"
                    + " --findings /tmp/11CF.csv"
        })
final class KostraCommand implements Callable<Integer> {
    private static final int PERSONS = 2_000;

    @Option(names = "--form", required = true, paramLabel = "11F|11CF", description = "The form")
    String form = "";

    @Option(names = "--year", required = true, description = "The year reported for")
    int year;

    @Option(
            names = "--municipality",
            required = true,
            paramLabel = "NUMBER",
            description = "The municipality's number, four digits")
    String municipality = "";

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "Where the form's file is written (ISO 8859-1, lines ended by CR LF)")
    Path out = Path.of("");

    @Option(
            names = "--findings",
            paramLabel = "FILE",
            description = "Where each finding is written as a row of CSV")
    @Nullable Path findings;

    @Option(
            names = "--data",
            defaultValue = ".helhet",
            description =
                    "Folder that keeps the data (default: ${DEFAULT-VALUE}); a new one is filled"
                            + " with a synthetic municipality")
    Path data = Path.of("");

    @Spec @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var skjema =
                Skjema.find(form)
                        .orElseThrow(() -> new BadInput("--form is 11F or 11CF, not " + form));
        if (!Skjema.years().contains(year)) {
            throw new BadInput(
                    "--year: %d has no layout. Give one of %s".formatted(year, Skjema.years()));
        }
        var files = folder(out);
        var findingsFiles = findings == null ? null : folder(findings);
        try (var opened = DataFolder.open(data);
                var server = new LocalStart(new Console(System.out)).start(opened, 0, PERSONS)) {
            var made = make(skjema, server.context());
            return write(made, files, findingsFiles, server.context());
        }
    }

    private static OutputFiles folder(Path file) throws BadInput {
        return OutputFiles.in(
                Objects.requireNonNullElse(file.toAbsolutePath().getParent(), Path.of("/")));
    }

    Kommunerapport make(Skjema skjema, ApplicationContext server) throws BadInput {
        var directory = server.getBean(Directory.class);
        var known = directory.findKommuner();
        if (!known.contains(municipality)) {
            throw new BadInput(
                    "--municipality: no office here serves %s. Give one of %s"
                            .formatted(municipality, known.stream().sorted().toList()));
        }
        var districts = directory.findBydeler(municipality).toArray(String[]::new);
        return Scopes.call(
                Scope.system(municipality, districts),
                () -> server.getBean(Kostrarapport.class).make(municipality, skjema, year));
    }

    int write(
            Kommunerapport made,
            OutputFiles files,
            @Nullable OutputFiles findingsFiles,
            ApplicationContext server)
            throws IOException {
        var texts = server.getBean(TextCatalog.class).in(Language.EN);
        var screen = Objects.requireNonNull(spec).commandLine().getOut();
        var print = new KostraPrint(made, texts);
        if (findingsFiles != null && findings != null) {
            findingsFiles.write(findings.getFileName().toString(), print::findings);
        }
        if (made.ready().isEmpty()) {
            print.summary(screen);
            screen.printf("%nNo line is ready, so no file was written.%n");
            screen.flush();
            return ExitCode.SOFTWARE;
        }
        var bytes = made.file();
        files.write(out.getFileName().toString(), bytes);
        print.summary(screen);
        screen.printf("%nIn %s: %d bytes%n", out, bytes.length);
        if (findings != null) {
            screen.printf("In %s: what the controls found%n", findings);
        }
        screen.flush();
        return ExitCode.OK;
    }
}
