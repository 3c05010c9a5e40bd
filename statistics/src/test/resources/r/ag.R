# Agreement: makes ag.csv (invented data) and ag.json (what R answers). Run in this folder.
# Written from the definitions, pair by pair, and not by the closed forms of the library.
library(psych)
library(jsonlite)
options(digits = 15)
set.seed(203)

# 60 applications, need of follow-up from 1 to 5 by four case workers, some ratings missing
n <- 60
need <- sample(1:5, n, TRUE, c(.3, .25, .2, .15, .1))
said <- function(shift, spread) pmin(5, pmax(1, round(need + shift + rnorm(n, 0, spread))))
r1 <- said(0, .6); r2 <- said(.2, .8); r3 <- said(-.3, .7); r4 <- said(0, 1.2)
r1[c(3, 17, 41)] <- NA
r2[c(5, 17, 22, 50)] <- NA
r3[c(17, 33)] <- NA
r4[sample(n, 14)] <- NA
# minutes of work, all measured
m1 <- round(60 + 12 * need + rnorm(n, 0, 10), 1)
m2 <- round(52 + 12 * need + rnorm(n, 0, 14), 1)
m3 <- round(66 + 12 * need + rnorm(n, 0, 12), 1)
# two raters of something rare
yes <- runif(n) < .1
a <- ifelse(xor(yes, runif(n) < .05), "yes", "no")
b <- ifelse(xor(yes, runif(n) < .05), "yes", "no")
# twenty measures, each judged by three of five, by two criteria from 0 to 3
measure <- sprintf("T%02d", rep(1:20, each = 3))
rater <- paste0("R", c(replicate(20, sort(sample(5, 3)))))
good <- rep(sample(0:3, 20, TRUE), each = 3)
effect <- pmin(3, pmax(0, good + sample(-1:1, n, TRUE)))
cost <- sample(0:3, n, TRUE)
cost[c(4, 5, 6, 20, 31, 58)] <- NA
d <- data.frame(r1, r2, r3, r4, m1, m2, m3, a, b, measure, rater, effect, cost)
write.csv(d, "ag.csv", row.names = FALSE, quote = FALSE)
d <- read.csv("ag.csv", stringsAsFactors = FALSE)

wide <- as.matrix(d[, c("r1", "r2", "r3", "r4")])

# Krippendorff 2011: every ordered pair within a unit, each by 1 / (m - 1), against every pair
alpha <- function(x, metric) {
  x <- x[rowSums(!is.na(x)) > 1, ]
  all <- x[!is.na(x)]
  far <- function(p, q) switch(metric,
    nominal = as.numeric(p != q),
    ordinal = { lo <- min(p, q); hi <- max(p, q)
      if (lo == hi) 0 else
        (sum(all >= lo & all <= hi) - (sum(all == lo) + sum(all == hi)) / 2)^2 },
    interval = (p - q)^2,
    ratio = if (p == q) 0 else ((p - q) / (p + q))^2)
  within <- 0
  for (u in seq_len(nrow(x))) {
    z <- x[u, !is.na(x[u, ])]
    for (i in seq_along(z)) for (j in seq_along(z)) if (i != j)
      within <- within + far(z[i], z[j]) / (length(z) - 1)
  }
  s <- table(all); v <- as.numeric(names(s)); between <- 0
  for (i in seq_along(v)) for (j in seq_along(v)) if (i != j)
    between <- between + s[[i]] * s[[j]] * far(v[i], v[j])
  N <- length(all)
  list(alpha = 1 - (N - 1) * within / between, units = nrow(x), ratings = N)
}
metrics <- c("nominal", "ordinal", "interval", "ratio")
kripp <- setNames(lapply(metrics, function(m) alpha(wide, m)), metrics)
without <- sapply(1:4, function(r) alpha(wide[, -r], "ordinal")$alpha)
percategory <- sapply(1:5, function(v) alpha((wide == v) * 1, "nominal")$alpha)

# Cohen: two columns, a table, weights; errors by the delta method, with numerical derivatives
weights <- list(unweighted = function(q) diag(q),
  linear = function(q) 1 - abs(outer(1:q, 1:q, "-")) / (q - 1),
  quadratic = function(q) 1 - outer(1:q, 1:q, "-")^2 / (q - 1)^2)
cohen <- function(p, w) {
  po <- sum(w * p); pe <- sum(w * outer(rowSums(p), colSums(p))); (po - pe) / (1 - pe)
}
spread <- function(p, at, w, n) {
  step <- 1e-5
  g <- matrix(0, nrow(p), ncol(p))
  for (i in seq_along(p)) {
    up <- at; up[i] <- up[i] + step; down <- at; down[i] <- down[i] - step
    # shares need not add to one here: the derivative is taken along each cell
    g[i] <- (free(up, w) - free(down, w)) / (2 * step)
  }
  sqrt((sum(at * g^2) - sum(at * g)^2) / n)
}
free <- function(p, w) {
  p <- p / sum(p)
  cohen(p, w)
}
pairs <- lapply(names(weights), function(name) {
  x <- d[complete.cases(d[, c("r1", "r2")]), c("r1", "r2")]
  t <- table(factor(x$r1, 1:5), factor(x$r2, 1:5)); p <- unclass(t) / sum(t)
  w <- weights[[name]](5)
  list(n = nrow(x), kappa = cohen(p, w), se = spread(p, p, w, nrow(x)),
    null = spread(p, outer(rowSums(p), colSums(p)), w, nrow(x)))
})
names(pairs) <- names(weights)
x <- d[complete.cases(d[, c("r1", "r2")]), c("r1", "r2")]
pk <- cohen.kappa(x)
x <- table(factor(d$a), factor(d$b)); po <- sum(diag(x)) / n
rare <- list(table = c(x), po = po, kappa = cohen(unclass(x) / n, diag(2)), pabak = 2 * po - 1)

# several raters with ratings missing, pair by pair
several <- function(x, w) {
  q <- nrow(w); x <- x[rowSums(!is.na(x)) > 0, ]
  agree <- apply(x, 1, function(z) { z <- z[!is.na(z)]; m <- length(z)
    if (m < 2) NA else sum(sapply(1:m, function(i) sum(w[z[i], z[-i]]))) / (m * (m - 1)) })
  po <- mean(agree, na.rm = TRUE)
  pi <- rowMeans(apply(x, 1, function(z) tabulate(z, q) / sum(!is.na(z))))
  own <- apply(x, 2, function(z) tabulate(z, q) / sum(!is.na(z)))
  R <- ncol(x); between <- 0
  for (g in 1:R) for (h in 1:R) if (g != h)
    between <- between + c(own[, g] %*% w %*% own[, h]) / (R * (R - 1))
  chance <- c(gwet = sum(w) / (q * (q - 1)) * sum(pi * (1 - pi)),
    fleiss = c(pi %*% w %*% pi), conger = between, brennan = sum(w) / q^2)
  as.list(c(po = po, (po - chance) / (1 - chance)))
}
q <- 5
coefficients <- lapply(weights, function(w) several(wide, w(q)))
# the error by linearisation is near that of leaving out one unit at a time (17 has one rating)
jackknife <- lapply(weights, function(w) {
  v <- sapply(seq_len(n)[-17], function(i) unlist(several(wide[-c(17, i), ], w(q))))
  as.list(sqrt((ncol(v) - 1) / ncol(v) * rowSums((v - rowMeans(v))^2)))
})

# Fleiss 1971 and Light 1971 on the units that all rated
full <- wide[complete.cases(wide), ]
m <- ncol(full); N <- nrow(full)
count <- t(apply(full, 1, tabulate, nbins = q))
p <- colSums(count) / (N * m)
P <- (rowSums(count^2) - m) / (m * (m - 1))
kappa <- (mean(P) - sum(p^2)) / (1 - sum(p^2))
s <- sum(p * (1 - p))
null <- sqrt(2) / (s * sqrt(N * m * (m - 1))) * sqrt(s^2 - sum(p * (1 - p) * (1 - 2 * p)))
each <- 1 - colSums(count * (m - count)) / (N * m * (m - 1) * p * (1 - p))
light <- mean(apply(combn(4, 2), 2, function(i) {
  lv <- sort(unique(c(full[, i])))
  t <- table(factor(full[, i[1]], lv), factor(full[, i[2]], lv))
  cohen(unclass(t) / sum(t), diag(length(lv)))
}))
fleiss <- list(units = N, kappa = kappa, z = kappa / null, category = each, light = light,
  zcategory = each / sqrt(2 / (N * m * (m - 1))),
  unanimous = mean(apply(full, 1, function(z) length(unique(z)) == 1)),
  tolerance1 = mean(apply(full, 1, function(z) diff(range(z)) <= 1)))

# measurements
minutes <- as.matrix(d[, c("m1", "m2", "m3")])
icc <- ICC(minutes, lmer = FALSE)$results
names(icc) <- c("type", "icc", "f", "df1", "df2", "p", "lower", "upper")
shrout <- matrix(c(9, 6, 8, 7, 10, 6, 2, 1, 4, 1, 5, 2, 5, 3, 6, 2, 6, 4, 8, 2, 8, 6, 9, 7), 6)
fried <- friedman.test(t(minutes))
rho <- cor(minutes, method = "spearman")
rank <- list(w = unname(fried$statistic) / (3 * (n - 1)), chisq = unname(fried$statistic),
  p = fried$p.value, rho = mean(rho[lower.tri(rho)]),
  fisher = tanh(mean(atanh(rho[lower.tri(rho)]))))
tied <- friedman.test(t(full))
ranktied <- list(w = unname(tied$statistic) / (m * (N - 1)), chisq = unname(tied$statistic),
  p = tied$p.value)
within <- sum((full - rowMeans(full))^2) / (N * (m - 1))
left <- full - rowMeans(full) - rep(colMeans(full), each = N) + mean(full)
finn <- list(one = 1 - within / 2, two = 1 - sum(left^2) / ((N - 1) * (m - 1)) / 2,
  f = 2 / within, p = pf(2 / within, Inf, N * (m - 1), lower.tail = FALSE))

# choosing four of twenty: effect counts twice, and its mean must reach 1
choose <- function(x) {
  e <- tapply(x$effect, x$measure, mean); co <- tapply(x$cost, x$measure, mean, na.rm = TRUE)
  co[is.nan(co)] <- 0
  score <- (2 * e + co) / 9
  score <- score[e >= 1]
  score[order(-round(score, 10), names(score))][1:4]
}
chosen <- choose(d)
raters <- paste0("R", 1:5)
stay <- sapply(raters, function(r)
  length(intersect(names(choose(d[d$rater != r, ])), names(chosen))))
# chances by weights alone, by drawing: Dirichlet about 2/3 and 1/3
e <- tapply(d$effect, d$measure, mean); co <- tapply(d$cost, d$measure, mean, na.rm = TRUE)
co[is.nan(co)] <- 0
draws <- 40000
share <- rbeta(draws, 50 * 2 / 3, 50 / 3)
hit <- rowSums(sapply(share, function(s) {
  v <- s * e + (1 - s) * co; v[e < 1] <- -1
  names(v) %in% names(v)[order(-round(v / 3, 10), names(v))][1:4]
})) / draws
selection <- list(chosen = names(chosen), scores = unname(c(chosen)), passed = sum(e >= 1),
  stay = as.list(stay), chance = as.list(setNames(hit, names(e))))

version <- function(p) as.character(packageVersion(p))
write_json(list(
  r = R.version.string, psych = version("psych"), jsonlite = version("jsonlite"),
  kripp = kripp, without = without, percategory = percategory, cohen = pairs,
  psychkappa = list(kappa = pk$kappa, weighted = pk$weighted.kappa,
    se = sqrt(pk$var.kappa), lower = pk$confid[1, 1], upper = pk$confid[1, 3],
    seweighted = sqrt(pk$var.weighted)),
  rare = rare, several = coefficients, jackknife = jackknife, fleiss = fleiss,
  icc = icc, shrout = setNames(ICC(shrout, lmer = FALSE)$results, names(icc)),
  rank = rank, ranktied = ranktied, finn = finn, selection = selection
), "ag.json", digits = NA, auto_unbox = TRUE, pretty = TRUE, dataframe = "columns")
