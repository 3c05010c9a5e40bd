package no.helhet.praksis.minside;

import no.helhet.praksis.minside.web.Regnestykke;
import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Reads a decision's trace back into the sentences that its receiver can follow.
@Component
class Regneforklaring {
    private final JsonMapper json;

    Regneforklaring(JsonMapper json) {
        this.json = json;
    }

    /// One for each month that was computed.
    List<Regnestykke> explain(String spor) {
        var result = new ArrayList<Regnestykke>();
        for (var month : json.readTree(spor).path("maneder")) {
            if (month.path("status").asString("").equals("beregnet")) {
                result.add(month(month));
            }
        }
        return List.copyOf(result);
    }

    private static Regnestykke month(JsonNode month) {
        var sums = month.path("resultat").path("forslag");
        return new Regnestykke(
                YearMonth.parse(month.path("grunnlag").path("month").asString()),
                lines(month, "BEHOV"),
                sums.path("behov").asLong(),
                lines(month, "INNTEKT"),
                sums.path("stonad").asLong(),
                lines(month, "UTENFOR"));
    }

    private static List<Regnestykke.Linje> lines(JsonNode month, String gruppe) {
        var lines = new ArrayList<Regnestykke.Linje>();
        for (var line : month.path("linjer")) {
            if (line.path("gruppe").asString("").equals(gruppe)) {
                lines.add(
                        new Regnestykke.Linje(
                                text(line.path("post")),
                                text(line.path("setning")),
                                line.path("forslag").asLong(),
                                line.path("overstyrt").asBoolean()));
            }
        }
        return List.copyOf(lines);
    }

    private static Tekst text(JsonNode node) {
        var arguments = new ArrayList<Object>();
        for (var argument : node.path("arguments")) {
            arguments.add(argument(argument));
        }
        return new Tekst(node.path("key").asString(), arguments);
    }

    private static Object argument(JsonNode node) {
        if (node.has("ore")) {
            return new Belop(node.path("ore").asLong());
        }
        if (node.has("key")) {
            return text(node);
        }
        return node.isNumber() ? (Object) node.asLong() : node.asString();
    }
}
