package no.helhet.statistics.analysis;

import no.helhet.statistics.agreement.Criterion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Gates as they are written, and the choice in R.
final class SelectionGates {
    private SelectionGates() {}

    /// @throws BadSpecification when one is not criterion=number
    static Map<String, Double> of(Request request, List<String> criteria) {
        var gates = new LinkedHashMap<String, Double>();
        for (String gate : request.list("gates")) {
            int at = gate.lastIndexOf('=');
            String name = at < 0 ? gate : gate.substring(0, at).strip();
            if (at < 0 || !criteria.contains(name)) {
                throw new BadSpecification(
                        "options.gates",
                        "Write criterion=number with one of the criteria, not %s.".formatted(gate));
            }
            gates.put(name, number("gates", gate.substring(at + 1)));
        }
        return gates;
    }

    static double number(String option, String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BadSpecification("options." + option, "Give a number, not %s.".formatted(text));
    }

    static String script(Request request, List<Criterion> criteria, int size) {
        String gates =
                criteria.stream()
                        .map(c -> c.gate() == null ? "-Inf" : c.gate().toString())
                        .collect(Collectors.joining(", ", "c(", ")"));
        return """
        cr <- %s; w <- %s; top <- %s; gate <- %s
        chosen <- function(d, w, size) {
          M <- sapply(cr, function(c) tapply(d[[c]], d[[%s]], mean, na.rm = TRUE))
          M[is.nan(M)] <- NA
          pass <- apply(t(M) >= gate, 2, function(z) all(z[is.finite(gate)] %%in%% TRUE))
          M[is.na(M)] <- 0; s <- drop(M %%*%% w) / sum(w * top)
          s <- s[pass]; head(s[order(-round(s, 10), seq_along(s))], size)
        }
        chosen(d, w, %d)
        # without each rater
        lapply(split(d, d[[%s]]), function(x) names(chosen(d[!d[[%s]] %%in%% x[[%s]], ], w, %d)))
        """
                .formatted(
                        RScript.texts(criteria.stream().map(Criterion::name).toList()),
                        criteria.stream()
                                .map(c -> Double.toString(c.weight()))
                                .collect(Collectors.joining(", ", "c(", ")")),
                        criteria.stream()
                                .map(c -> Double.toString(c.highest()))
                                .collect(Collectors.joining(", ", "c(", ")")),
                        gates,
                        quoted(request, "candidate"),
                        size,
                        quoted(request, "rater"),
                        quoted(request, "rater"),
                        quoted(request, "rater"),
                        size);
    }

    private static String quoted(Request request, String role) {
        String texts = RScript.texts(request.names(role));
        return texts.substring(2, texts.length() - 1);
    }
}
