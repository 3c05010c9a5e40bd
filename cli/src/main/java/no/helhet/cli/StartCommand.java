package no.helhet.cli;

import no.helhet.cli.synthetic.LocalUser;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/// `helhet start`
@Command(
        name = "start",
        mixinStandardHelpOptions = true,
        description = {
            "Start everything on this machine and serve it until Ctrl-C:",
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
            description = "Visit the first pages and stop")
    boolean stopWhenReady;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var console = new Console(System.out);
        var began = System.nanoTime();
        var folder = openFolder();
        if (fresh) {
            folder.clear();
        }
        var stopped = new CountDownLatch(1);
        var stop = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    stop.countDown();
                                    await(stopped);
                                }));
        try (folder) {
            console.line("Helhet");
            try (var server = new LocalStart(console).start(folder, port, persons())) {
                console.line("");
                console.line(
                        "Ready after "
                                + Console.format(Duration.ofNanos(System.nanoTime() - began))
                                + ": "
                                + server.address());
                console.line("");
                console.line("Log in as:");
                people(folder).forEach(u -> console.line("  " + describe(u)));
                console.line("");
                console.line("Ctrl-C stops. The data stays in " + folder.path() + ".");
                if (stopWhenReady) {
                    FirstPages.visit(server.address(), people(folder).getFirst().subject());
                } else {
                    stop.await();
                }
                console.line("Stopping ...");
            }
            console.line("Stopped.");
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    private static String describe(LocalUser user) {
        return "%-20s %s%s"
                .formatted(
                        user.navn(),
                        user.rolle(),
                        user.kontor().isEmpty() ? "" : ", " + user.kontor());
    }

    private java.util.List<LocalUser> people(DataFolder folder) throws Exception {
        return LocalStart.municipality(folder, persons()).people();
    }

    private DataFolder openFolder() throws Exception {
        try {
            return DataFolder.open(data);
        } catch (DataFolder.InUse e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
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

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
