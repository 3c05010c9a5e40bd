package no.helhet.cli;

import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

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
        var commands = new CommandLine(new Main());
        ServiceLoader.load(HelhetCommand.class).forEach(commands::addSubcommand);
        System.exit(commands.execute(args));
    }
}
