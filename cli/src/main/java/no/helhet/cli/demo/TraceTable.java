package no.helhet.cli.demo;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// The ledger of a month as a table of text, read from the decision's trace.
final class TraceTable {
    private static final int LONGEST_NAME = 44;
    private static final String ROW = "%-44s %14s %14s  %s";
    private static final Tekster TEXTS = Tekster.load();

    private TraceTable() {}

    /// @param month one element of the trace's `maneder`
    static List<String> rows(JsonNode month) {
        var rows = new ArrayList<String>();
        rows.add(ROW.formatted("", "stated", "decided", "").stripTrailing());
        for (var line : month.path("linjer")) {
            var income = line.path("gruppe").asString("").equals("INNTEKT");
            var leftOut = line.path("gruppe").asString("").equals("UTENFOR");
            rows.add(
                    ROW.formatted(
                                    shortened(text(line.path("post"))),
                                    amount(line, "sought", false),
                                    leftOut ? "left out" : amount(line, "forslag", income),
                                    line.path("overstyrt").asBoolean(false)
                                            ? "changed by a person"
                                            : line.path("hjemmel").asString(""))
                            .stripTrailing());
        }
        var result = month.path("resultat").path("forslag");
        rows.add(ROW.formatted("Support", "", amount(result, "stonad", false), "").stripTrailing());
        return rows;
    }

    private static String amount(JsonNode node, String name, boolean subtracted) {
        var amount = new Belop(node.path(name).asLong(0));
        return subtracted && !amount.isZero() ? "-" + amount.format() : amount.format();
    }

    private static String text(JsonNode node) {
        return TEXTS.render(tekst(node), Sprak.EN);
    }

    private static Tekst tekst(JsonNode node) {
        var arguments = new ArrayList<Object>();
        for (var argument : node.path("arguments")) {
            arguments.add(
                    argument.has("ore")
                            ? new Belop(argument.path("ore").asLong())
                            : argument.has("key")
                                    ? tekst(argument)
                                    : argument.asString(argument.toString()));
        }
        return Tekst.of(node.path("key").asString(""), arguments.toArray());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME
                ? text
                : text.substring(0, LONGEST_NAME - 1) + "\u2026";
    }
}
