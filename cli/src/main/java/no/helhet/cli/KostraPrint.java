package no.helhet.cli;

import no.helhet.laering.rapport.Kommunerapport;
import no.helhet.laering.rapport.Kontrolltekst;
import no.helhet.laering.rapport.Kostrafunn;
import no.helhet.laering.rapport.Rapportlinje;
import no.helhet.platform.web.Texts;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/// What `helhet kostra` says of a form: counts and findings by control on the screen, each finding
/// as a row of CSV.
final class KostraPrint {
    private final Kommunerapport made;
    private final Texts texts;

    KostraPrint(Kommunerapport made, Texts texts) {
        this.made = made;
        this.texts = texts;
    }

    void summary(PrintWriter screen) {
        var ready = made.ready();
        screen.printf(
                "%nKOSTRA %s, %s, %d%n", made.skjema().nummer(), made.kommunenr(), made.year());
        screen.printf("  %-34s %8d%n", "persons", made.linjer().size());
        screen.printf("  %-34s %8d%n", "lines written", ready.size());
        screen.printf(
                "  %-34s %8d%n",
                "  of them with a warning",
                ready.stream().filter(line -> !line.funn().isEmpty()).count());
        screen.printf(
                "  %-34s %8d%n",
                "left out: errors or missing facts", made.linjer().size() - ready.size());
        var groups = made.groups();
        if (!groups.isEmpty()) {
            screen.printf("%n  %-9s %-8s %7s  %s%n", "control", "severity", "lines", "demands");
        }
        for (var group : groups) {
            screen.printf(
                    "  %-9s %-8s %7d  %s%n",
                    group.kontroll(),
                    group.feil() ? "error" : "warning",
                    group.antall(),
                    Kontrolltekst.of(texts, made.skjema(), group.kontroll(), group.felt()));
        }
    }

    void findings(Writer out) throws IOException {
        out.write("journal_number,control,severity,field,expected,put_right,address\r\n");
        for (var line : made.linjer()) {
            for (var found : line.funn()) {
                out.write(row(line, found));
            }
        }
    }

    private static String row(Rapportlinje line, Kostrafunn found) {
        return List.of(
                                line.journalnr(),
                                found.kontroll(),
                                found.isError() ? "error" : "warning",
                                found.felt(),
                                found.forventet(),
                                found.hvor().name(),
                                found.adresse() == null ? "" : found.adresse())
                        .stream()
                        .map(KostraPrint::cell)
                        .collect(Collectors.joining(","))
                + "\r\n";
    }

    /// In quotes; what a spreadsheet would take for a formula is made a text.
    static String cell(String value) {
        var text = value.isEmpty() || "=+-@\t\r".indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
