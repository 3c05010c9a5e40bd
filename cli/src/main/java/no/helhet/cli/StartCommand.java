package no.helhet.cli;

import no.helhet.cli.synthetic.LocalUser;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

/// `helhet start`
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Start everything on this machine and serve it until Ctrl-C.",
            "PostgreSQL, a login provider and the server, filled with a synthetic municipality."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  helhet start                       2 000 people, data kept in .helhet",
            "  helhet start --new --size 20000    start afresh with 20 000",
            "  helhet start --port 9090 --data /tmp/helhet"
        })
final class StartCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            defaultValue = ".helhet",
            description = "Folder that keeps the data (default: ${DEFAULT-VALUE})")
    Path data;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Port to serve (default: ${DEFAULT-VALUE}; 0: any free)")
    int port;

    @Option(names = "--new", description = "Throw the folder's data away and start afresh")
    boolean fresh;

    @Option(
            names = "--size",
            defaultValue = "small",
            description = "small (2 000 people), large (100 000), or a number")
    String size;

    @Option(
            names = "--stop-when-ready",
            hidden = true,
            description = "Visit the first pages, play one case, and stop")
    boolean stopWhenReady;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        int persons = persons();
        checkPort();
        try (var ctrlC = CtrlC.watch();
                var folder = DataFolder.open(data)) {
            try {
                if (fresh) {
                    folder.clear();
                }
                serve(folder, persons, ctrlC);
            } catch (Exception e) {
                if (!ctrlC.isAsked()) {
                    throw e;
                }
            }
            System.out.println("Stopped.");
            return ctrlC.isAsked() ? CtrlC.EXIT_CODE : ExitCode.OK;
        }
    }

    private void serve(DataFolder folder, int persons, CtrlC ctrlC) throws Exception {
        var console = new Console(System.out);
        var began = System.nanoTime();
        console.line("Helhet");
        try (var server = new LocalStart(console).start(folder, port, persons)) {
            var municipality = LocalStart.municipality(folder, persons);
            console.line("");
            console.line(
                    "Ready after "
                            + Console.format(Duration.ofNanos(System.nanoTime() - began))
                            + ": "
                            + server.address());
            var people = municipality.people();
            if (municipality.persons() != persons
                    && spec.commandLine().getParseResult().hasMatchedOption("--size")) {
                console.line("");
                console.line(
                        "The data folder has the %d people of its first start; --new gives %d."
                                .formatted(municipality.persons(), persons));
            }
            console.line("");
            console.line("Log in as:");
            people.forEach(u -> console.line("  " + describe(u)));
            console.line("");
            console.line("Ctrl-C stops. The data stays in " + folder.path() + ".");
            if (stopWhenReady) {
                FirstPages.visit(server.address(), people.getFirst().subject());
                DemoCommand.rehearse(server, folder, console);
            } else {
                ctrlC.await();
            }
            console.line("Stopping ...");
        }
    }

    /// Before anything is done, so that nobody waits for a municipality in vain.
    private void checkPort() throws IOException, NotStarted {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(
                    spec.commandLine(), "--port is a number from 0 to 65535, not " + port);
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress("localhost", port));
        } catch (BindException e) {
            throw NotStarted.portInUse(port);
        }
    }

    private static String describe(LocalUser user) {
        return "%-20s %s%s"
                .formatted(
                        user.navn(),
                        user.rolle(),
                        user.kontor().isEmpty() ? "" : ", " + user.kontor());
    }

    private int persons() {
        return switch (size) {
            case "small" -> 2_000;
            case "large" -> 100_000;
            default -> {
                if (!size.matches("[0-9]{1,7}") || Integer.parseInt(size) < 50) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "--size is small, large, or a number from 50 up, not '" + size + "'");
                }
                yield Integer.parseInt(size);
            }
        };
    }
}
