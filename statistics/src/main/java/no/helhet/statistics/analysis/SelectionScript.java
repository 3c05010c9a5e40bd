package no.helhet.statistics.analysis;

import no.helhet.statistics.agreement.Criterion;
import no.helhet.statistics.agreement.SelectionChances;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The choice and its chances in R.
final class SelectionScript {
    private SelectionScript() {}

    static String of(Request request, List<Criterion> criteria, SelectionChances.Options options) {
        return """
        cr <- %s; w <- %s; top <- %s; gate <- %s
        cand <- d[[%s]]; who <- as.character(d[[%s]]); raters <- sort(unique(who))
        # r: how much each rater counts
        chosen <- function(w, r) {
          u <- r[who]
          M <- sapply(cr, function(c) {
            v <- d[[c]]; z <- ifelse(is.na(v), 0, u)
            s <- tapply(ifelse(is.na(v), 0, v) * z, cand, sum) / tapply(z, cand, sum)
            ifelse(is.nan(s), NA, s)
          })
          pass <- tapply(u, cand, sum) > 0 &
            apply(t(M) >= gate - 1e-10, 2, function(z) all(z[is.finite(gate)] %%in%% TRUE))
          M[is.na(M)] <- 0; s <- drop(M %%*%% w) / sum(w * top)
          s <- s[pass]; head(s[order(-round(s, 10), seq_along(s))], %d)
        }
        one <- setNames(rep(1, length(raters)), raters)
        chosen(w, one)
        # without each rater
        lapply(raters, function(x) names(chosen(w, replace(one, x, 0))))
        # among the chosen, with R's own random numbers
        set.seed(1); k <- %s; R <- length(raters); names <- sort(unique(cand))
        hit <- replicate(%d, {
          r <- switch("%s", bootstrap = tabulate(sample(R, R, TRUE), R), bayesian = rexp(R),
            rep(1, R))
          g <- if (k > 0) rgamma(length(w), k * w / sum(w)) else w
          names %%in%% names(chosen(g / sum(g), setNames(r, raters)))
        })
        sort(setNames(rowMeans(hit), names), decreasing = TRUE)
        """
                .formatted(
                        RScript.texts(criteria.stream().map(Criterion::name).toList()),
                        each(criteria, c -> Double.toString(c.weight())),
                        each(criteria, c -> Double.toString(c.highest())),
                        each(criteria, c -> c.gate() == null ? "-Inf" : c.gate().toString()),
                        quoted(request, "candidate"),
                        quoted(request, "rater"),
                        options.size(),
                        options.concentration(),
                        options.draws(),
                        request.text("raters"));
    }

    private static String each(List<Criterion> criteria, Function<Criterion, String> what) {
        return criteria.stream().map(what).collect(Collectors.joining(", ", "c(", ")"));
    }

    private static String quoted(Request request, String role) {
        String texts = RScript.texts(request.names(role));
        return texts.substring(2, texts.length() - 1);
    }
}
