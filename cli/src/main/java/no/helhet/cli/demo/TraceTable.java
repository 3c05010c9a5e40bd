package no.helhet.cli.demo;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.livsopphold.Linje;
import no.helhet.regelverk.livsopphold.Manedsregnskap;

import java.util.ArrayList;
import java.util.List;

/// The ledger of a month as a table of text, as the decision's trace has it.
final class TraceTable {
    private static final int LONGEST_NAME = 44;
    private static final String ROW = "%-44s %14s %14s  %s";
    private static final Tekster TEXTS = Tekster.load();

    private TraceTable() {}

    static List<String> rows(Manedsregnskap month) {
        var rows = new ArrayList<String>();
        rows.add(ROW.formatted("", "stated", "decided", "").stripTrailing());
        for (var line : month.linjer()) {
            rows.add(
                    ROW.formatted(
                                    shortened(TEXTS.render(line.post(), Sprak.EN)),
                                    line.sought().format(),
                                    decided(line),
                                    line.overstyring() == null
                                            ? line.hjemmel()
                                            : "changed by a person")
                            .stripTrailing());
        }
        var sum = month.forslag().stonad().format();
        rows.add(ROW.formatted("Support", "", sum, "").stripTrailing());
        return rows;
    }

    private static String decided(Linje line) {
        return switch (line.gruppe()) {
            case UTENFOR -> "left out";
            case BEHOV -> line.forslag().format();
            case INNTEKT, REDUKSJON -> Belop.ZERO.minus(line.forslag()).format();
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME
                ? text
                : text.substring(0, LONGEST_NAME - 1) + "\u2026";
    }
}
