package no.helhet.cli;

import no.helhet.cli.demo.Artefacts;
import no.helhet.cli.demo.BadInput;
import no.helhet.cli.demo.Bundle;
import no.helhet.cli.demo.Demo;
import no.helhet.cli.demo.NotPossible;
import no.helhet.cli.demo.Steps;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.Callable;

/// `helhet demo`
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Play one case from application to payment and report, and leave what came of it.",
            "That is the original (soknad.json and what came with it), the decision's trace"
                    + " (spor.json), the letter (brev.pdf), the payment file and the bank's answer,"
                    + " the applicant's status file (digisos-soker.json) and the KOSTRA line. An"
                    + " application that a person must look at leaves the reason (avklares.json)"
                    + " instead."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  helhet demo --application eksempler/enslig --out /tmp/enslig",
            "  helhet demo --application soknad.json --with-number 12839921088 --out /tmp/case"
        })
final class DemoCommand implements Callable<Integer> {
    private static final int PERSONS = 60;

    @Option(
            names = "--application",
            required = true,
            paramLabel = "FILE|FOLDER",
            description =
                    "A soknad.json, or a folder with one (and melding.json, vedlegg.json, files)")
    Path application;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for what comes of the case")
    Path out;

    @Option(
            names = "--with-number",
            paramLabel = "NUMBER",
            description = "Send it with this synthetic national number instead of the applicant's")
    @Nullable String number;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the data here (default: a temporary folder that is deleted)")
    @Nullable Path data;

    @Override
    public Integer call() throws Exception {
        try (var ctrlC = CtrlC.watch()) {
            var bundle = Bundle.read(application, number);
            var artefacts = Artefacts.open(out, application);
            try {
                return data == null
                        ? temporarily(bundle, artefacts)
                        : play(bundle, artefacts, data);
            } catch (Exception e) {
                if (!ctrlC.isAsked()) {
                    throw e;
                }
                System.out.println("Stopped.");
                return CtrlC.EXIT_CODE;
            }
        }
    }

    private int temporarily(Bundle bundle, Artefacts artefacts) throws Exception {
        var folder = Files.createTempDirectory("helhet-demo");
        try {
            return play(bundle, artefacts, folder);
        } finally {
            delete(folder);
        }
    }

    private int play(Bundle bundle, Artefacts artefacts, Path folder) throws Exception {
        var console = new Console(System.out);
        var began = System.nanoTime();
        try (var opened = DataFolder.open(folder);
                var server = new LocalStart(console).start(opened, 0, PERSONS)) {
            demo(server, folder, console).play(bundle, artefacts);
        }
        console.line("");
        console.line(
                "Done after "
                        + Console.format(Duration.ofNanos(System.nanoTime() - began))
                        + (data == null ? "." : "; the data is kept in " + folder + "."));
        return ExitCode.OK;
    }

    /// Plays an example, for the ahead-of-time cache to keep what a case loads.
    static void rehearse(LocalServer server, DataFolder folder, Console console) throws Exception {
        var example = Path.of(System.getProperty("helhet.home", "."), "eksempler", "enslig");
        try {
            demo(server, folder.path(), console)
                    .play(
                            Bundle.read(example, null),
                            Artefacts.open(folder.resolve("rehearsal"), example));
        } catch (BadInput | NotPossible e) {
            console.line(e.getMessage());
        }
    }

    /// The player on a running server.
    static Demo demo(LocalServer server, Path data, Console console) {
        return new Demo(
                server.context(),
                URI.create(server.address()),
                () -> server.clientToken("soknad.send"),
                data,
                new Steps() {
                    @Override
                    public <T> T step(String name, Callable<T> work) throws Exception {
                        return console.step(name, work::call);
                    }

                    @Override
                    public void line(String text) {
                        console.line(text);
                    }
                });
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
