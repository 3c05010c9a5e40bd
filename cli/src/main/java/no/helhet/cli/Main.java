package no.helhet.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Command;

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
            "  helhet bench                     measure the speeds that are promised",
            "  helhet test                      run every test, the browser's included",
            "",
            "Each command has its own help: helhet start --help"
        },
        subcommands = {StartCommand.class, DemoCommand.class})
final class Main {
    private Main() {}

    public static void main(String[] args) {
        quiet();
        var commands = new CommandLine(new Main());
        ServiceLoader.load(HelhetCommand.class).forEach(commands::addSubcommand);
        System.exit(commands.execute(args));
    }

    /// Until the server sets up its log file, only what goes wrong is said.
    private static void quiet() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    }
}
