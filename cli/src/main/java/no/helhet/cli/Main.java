package no.helhet.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import no.helhet.cli.demo.BadInput;
import no.helhet.cli.demo.NotPossible;

import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.ServiceLoader;

/// `helhet`: see `helhet --help`.
@Command(
        name = "helhet",
        mixinStandardHelpOptions = true,
        version = "Helhet 0.1",
        description = {
            "Helhet: case software for the municipal social services in NAV offices.",
            "Everything runs on this machine, with synthetic people."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  helhet start                     serve http://localhost:8080 with 2 000 people",
            "  helhet start --size large --new  start afresh with 100 000 people",
            "  helhet demo --application eksempler/enslig --out /tmp/enslig",
            "  helhet calculate eksempler/husholdninger/enslig.yaml",
            "  helhet simulate --adjust 'barn-*=+5%%' --out /tmp/simulation",
            "  helhet analyse eksempler/analyse/funnel.json",
            "  helhet register --check          hold the register against the cases",
            "  helhet kostra --form 11F --year 2026 --municipality 4698 --out /tmp/11F.txt",
            "  helhet bench                     measure the speeds that are promised",
            "  helhet test                      run every test, the browser's included",
            "",
            "Each command has its own help: helhet start --help"
        },
        subcommands = {
            StartCommand.class,
            DemoCommand.class,
            CalculateCommand.class,
            SimulateCommand.class,
            AnalyseCommand.class,
            RegisterCommand.class,
            KostraCommand.class
        })
final class Main {
    private Main() {}

    public static void main(String[] args) {
        quiet();
        System.exit(commands().execute(args));
    }

    static CommandLine commands() {
        var commands = new CommandLine(new Main());
        ServiceLoader.load(HelhetCommand.class).forEach(commands::addSubcommand);
        commands.setParameterExceptionHandler(Main::refuse);
        commands.setExecutionExceptionHandler(Main::fail);
        return commands;
    }

    /// What was asked cannot be understood: one line, and where to read more.
    private static int refuse(ParameterException e, String... args) {
        var command = e.getCommandLine();
        command.getErr()
                .printf(
                        "%s (%s --help says more)%n",
                        e.getMessage(), command.getCommandSpec().qualifiedName());
        return ExitCode.USAGE;
    }

    private static int fail(Exception e, CommandLine command, CommandLine.ParseResult asked)
            throws IOException {
        var err = command.getErr();
        if (e instanceof BadInput) {
            err.println(e.getMessage());
            return ExitCode.USAGE;
        }
        if (e instanceof NotPossible || e instanceof NotStarted || e instanceof DataFolder.InUse) {
            err.println(e.getMessage());
            return ExitCode.SOFTWARE;
        }
        if (e instanceof FileSystemException file) {
            err.printf(
                    "%s can not be written or read. Check that you may, or choose another"
                            + " folder.%n",
                    file.getFile());
            return ExitCode.SOFTWARE;
        }
        var details = Files.createTempFile("helhet-error", ".txt");
        try (var out = new PrintWriter(Files.newBufferedWriter(details))) {
            e.printStackTrace(out);
        }
        err.printf(
                "It failed, and that is a fault of ours: %s. The details are in %s%n", e, details);
        return ExitCode.SOFTWARE;
    }

    /// Until the server sets up its log file, only what goes wrong is said.
    private static void quiet() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    }
}
