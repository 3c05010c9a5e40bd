package no.helhet.statistics.analysis;

import no.helhet.statistics.area.OaxacaModel;
import no.helhet.statistics.area.OaxacaReference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// A decomposition in R, with no package but those it comes with.
final class OaxacaScript {
    private static final String BODY =
            """
            k <- ncol(X); n <- nrow(X); first <- group == "one"
            # shown coefficients and means are made of the design's (normalised: Yun 2005)
            C <- diag(k); U <- diag(k); shown <- colnames(X)
            for (f in names(dummies)) {
              j <- match(dummies[[f]], shown); m <- 1 / (length(j) + 1)
              C[1, j] <- m; C[j, j] <- C[j, j] - m
              C <- rbind(C, replace(rep(0, k), j, -m))
              U <- rbind(U, replace(replace(rep(0, k), 1, 1), j, -1))
              shown <- c(shown, base[[f]])
            }
            q <- length(shown)
            mean_y <- if (logit) plogis else identity
            # columns of unlike size, such as years and kroner, are brought to one
            solved <- function(m, v = diag(nrow(m))) {
              s <- 1 / sqrt(diag(m)); s * solve(s * t(s * m), s * v) }
            fit <- function(x, y, w) {
              if (!logit) return(drop(solved(crossprod(x, w * x), crossprod(x, w * y))))
              b <- rep(0, ncol(x))
              for (i in 1:100) {
                p <- plogis(drop(x %*% b))
                s <- drop(solved(crossprod(x, w * p * (1 - p) * x), crossprod(x, w * (y - p))))
                b <- b + s
                if (max(abs(s) * sqrt(colMeans(x^2))) < 1e-12) break
              }
              b
            }
            one <- function(rows) {
              x <- X[rows, ]; b <- fit(x, y[rows], w[rows]); N <- sum(rows)
              m <- mean_y(drop(x %*% b)); e <- y[rows] - m
              I <- solved(crossprod(x, w[rows] * (if (logit) m * (1 - m) else 1) * x))
              V <- if (robust) I %*% crossprod(w[rows] * e * x) %*% I * N / (N - if (logit) 1 else k)
                else if (logit) I else I * sum(w[rows] * e^2) / (N - k)
              list(b = b, V = V)
            }
            A <- one(first); B <- one(!first)
            share <- sum(w[first]) / sum(w)
            refer <- function(a, b, u) switch(reference, SECOND = b, FIRST = a, HALF = (a + b) / 2,
              SHARE = share * a + (1 - share) * b,
              POOLED = , POOLED_WITH_GROUP = {
                m <- mean_y(drop(ifelse(first, X %*% a, X %*% b)))
                x <- if (reference == "POOLED") X else cbind(X, !first)
                fit(x, m, u)[1:k]
              })
            means <- function(rows, u) drop(U %*% colSums(u[rows] * X[rows, ]) / sum(u[rows]))
            parts <- function(a, b, u) {
              P <- function(rows, c) sum(u[rows] * mean_y(drop(X[rows, ] %*% c))) / sum(u[rows])
              r <- refer(a, b, u); p <- means(first, u); z <- means(!first, u)
              part <- function(m, c, whole) {
                products <- m * drop(C %*% c)
                if (!logit) return(c(products, sum(products)))
                if (all(c == 0)) return(rep(0, q + 1))
                c(products / sum(products) * whole, whole)
              }
              over <- part(p, if (reference == "FIRST") 0 * a else a - r, P(first, a) - P(first, r))
              under <- part(z, if (reference == "SECOND") 0 * b else r - b,
                P(!first, r) - P(!first, b))
              cbind(endowments = part(p - z, b, P(first, b) - P(!first, b)),
                coefficients = part(z, a - b, P(!first, a) - P(!first, b)),
                interaction = part(p - z, a - b,
                  P(first, a) - P(!first, a) - P(first, b) + P(!first, b)),
                explained = part(p - z, r, P(first, r) - P(!first, r)), unexplained = over + under)
            }
            # sets are sums of columns
            S <- rbind(t(sapply(sets, function(s) as.numeric(c(shown, "") %in% s))), diag(q + 1))
            rownames(S) <- c(paste("set", names(sets)), shown, "total")
            value <- function(a, b, u) as.vector(S %*% parts(a, b, u))
            slopes <- function(f, x) sapply(seq_along(x), function(j) {
              h <- (if (logit) 1e-4 else 1e-2 * sd(y)) / sqrt(mean(X[, j]^2)); up <- x; down <- x
              up[j] <- up[j] + h; down[j] <- down[j] - h
              (f(up) - f(down)) / (2 * h) })
            ja <- slopes(function(a) value(a, B$b, w), A$b)
            jb <- slopes(function(b) value(A$b, b, w), B$b)
            fixed <- rowSums((ja %*% A$V) * ja) + rowSums((jb %*% B$V) * jb)
            # each row's own weight moved a little: slow for many rows
            moves <- sapply(seq_len(n), function(i) {
              up <- w; up[i] <- up[i] * 1.001; down <- w; down[i] <- down[i] * .999
              (value(A$b, B$b, up) - value(A$b, B$b, down)) / .002 })
            sampled <- 0
            for (rows in list(first, !first)) {
              m <- moves[, rows] - rowMeans(moves[, rows])
              sampled <- sampled + sum(rows) / (sum(rows) - 1) * rowSums(m^2)
            }
            second <- matrix(0, nrow(S), 5)
            if (!logit) {
              spread <- function(rows) {
                x <- X[rows, ] %*% t(U); v <- w[rows] / sum(w[rows])
                sum(rows) / (sum(rows) - 1) * crossprod(v * sweep(x, 2, colSums(v * x)))
              }
              of <- function(f) {
                a <- C %*% slopes(function(a) f(a, B$b), A$b)
                b <- C %*% slopes(function(b) f(A$b, b), B$b)
                a %*% A$V %*% t(a) + b %*% B$V %*% t(b)
              }
              r <- function(a, b) refer(a, b, w)
              trace <- function(m, c) apply(S, 1, function(s) {
                i <- if (s[q + 1] == 1) 1:q else which(s == 1); sum(m[i, i] * c[i, i]) })
              va <- spread(first); vb <- spread(!first); apart <- of(function(a, b) a - b)
              second <- cbind(trace(va + vb, of(function(a, b) b)), trace(vb, apart),
                trace(va + vb, apart), trace(va + vb, of(r)),
                trace(va, of(function(a, b) a - r(a, b))) +
                  trace(vb, of(function(a, b) r(a, b) - b)))
            }
            frame <- function(v) matrix(v, nrow(S), dimnames = list(rownames(S),
              c("endowments", "coefficients", "interaction", "explained", "unexplained")))
            options(digits = 10)
            print(list(estimate = frame(value(A$b, B$b, w)),
              error_composition_known = frame(sqrt(fixed)),
              error = frame(sqrt(fixed + sampled + as.vector(second)))))
            """;

    private OaxacaScript() {}

    static String of(Request request, OaxacaModel model, OaxacaReference reference, boolean logit) {
        var columns = new ArrayList<String>();
        for (String role : List.of("outcome", "group", "predictors", "factors", "weights")) {
            columns.addAll(request.names(role));
        }
        boolean weighted = model.weights() != null;
        var terms = new ArrayList<String>();
        request.names("predictors").forEach(p -> terms.add("d$" + RScript.name(p)));
        var script = new StringBuilder();
        script.append(
                "d <- d[complete.cases(d[, %s, drop = FALSE]), ]\n"
                        .formatted(RScript.texts(columns)));
        if (weighted) {
            script.append(
                    "d <- d[d$%s > 0, ]\n"
                            .formatted(RScript.name(request.names("weights").getFirst())));
        }
        script.append("X <- cbind(1");
        terms.forEach(t -> script.append(", ").append(t));
        for (String factor : request.names("factors")) {
            var levels = model.sets().stream().filter(s -> s.name().equals(factor)).findFirst();
            levels.ifPresent(
                    set ->
                            script.append(
                                    ", sapply(%s, function(l) as.numeric(d$%s == l))"
                                            .formatted(
                                                    RScript.texts(
                                                            set.columns().stream()
                                                                    .map(
                                                                            c ->
                                                                                    c.substring(
                                                                                            factor
                                                                                                    .length()))
                                                                    .toList()),
                                                    RScript.name(factor))));
        }
        script.append(")\ncolnames(X) <- ").append(RScript.texts(model.design().names()));
        script.append(
                "\ny <- d$%s\ngroup <- ifelse(d$%s == %s, \"one\", \"other\")\n"
                        .formatted(
                                RScript.name(request.names("outcome").getFirst()),
                                RScript.name(request.names("group").getFirst()),
                                text(model.first())));
        script.append(
                weighted
                        ? "w <- d$%s\n".formatted(RScript.name(request.names("weights").getFirst()))
                        : "w <- rep(1, nrow(d))\n");
        script.append(
                "logit <- %s; robust <- %s; reference <- \"%s\"\n"
                        .formatted(
                                r(logit), r(request.yes("robust") || weighted), reference.name()));
        lists(script, model, request.yes("normalise"));
        return script.append(BODY).toString();
    }

    /// Sets, and of normalised factors the dummies and the level without one.
    private static void lists(StringBuilder script, OaxacaModel model, boolean normalise) {
        var dummies = new ArrayList<String>();
        var bases = new ArrayList<String>();
        var sets = new ArrayList<String>();
        for (var set : model.sets()) {
            var columns = new ArrayList<>(set.columns());
            String base = set.base();
            if (normalise && base != null) {
                dummies.add(text(set.name()) + " = " + RScript.texts(set.columns()));
                bases.add(text(set.name()) + " = " + text(base));
                columns.add(base);
            }
            sets.add(text(set.name()) + " = " + RScript.texts(columns));
        }
        for (String column : model.design().names()) {
            if (model.sets().stream().noneMatch(s -> s.columns().contains(column))) {
                sets.add(text(column) + " = " + text(column));
            }
        }
        script.append("dummies <- ").append(list(dummies));
        script.append("\nbase <- ").append(list(bases));
        script.append("\nsets <- ").append(list(sets)).append('\n');
    }

    private static String list(List<String> entries) {
        return entries.stream().collect(Collectors.joining(", ", "list(", ")"));
    }

    private static String text(String value) {
        String quoted = RScript.texts(Arrays.asList(value));
        return quoted.substring(2, quoted.length() - 1);
    }

    private static String r(boolean value) {
        return value ? "TRUE" : "FALSE";
    }
}
