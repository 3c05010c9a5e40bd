# Makes rank-sum.csv (invented days until a decision at two offices, measured to the hour and to
# the day) and rank-sum.json (what R says of them).
library(jsonlite)
set.seed(77)
office <- rep(c("Bergfjord", "Lillevik"), c(23, 31))
hours <- round(c(rgamma(23, 3, .2), rgamma(31, 3, .3)), 5)
d <- data.frame(office, exact = hours, days = floor(hours / 2))
write.csv(d, "rank-sum.csv", row.names = FALSE, quote = FALSE)

superiority <- function(x, y, level) {
  m <- length(x); n <- length(y); k <- (m + n) / 2 - 1; z <- qnorm((1 + level) / 2)
  u <- mean(outer(x, y, ">") + outer(x, y, "==") / 2)
  g <- function(t) abs(u - t) - z * sqrt(t * (1 - t) *
    (1 + k * (1 - t) / (2 - t) + k * t / (1 + t)) / (m * n))
  c(u, if (u > 0) uniroot(g, c(0, min(u, 1 - 1e-6)), tol = 1e-14)$root else 0,
    if (u < 1) uniroot(g, c(max(u, 1e-6), 1), tol = 1e-14)$root else 1)
}
test <- function(x, y, exact = NULL, correct = TRUE, level = .95) {
  w <- suppressWarnings(wilcox.test(x, y, exact = exact, correct = correct, conf.int = TRUE,
    conf.level = level, tol.root = 1e-13))
  list(w = unname(w$statistic), p = w$p.value, estimate = unname(w$estimate),
    median = median(outer(x, y, "-")), interval = w$conf.int[1:2], 
    superiority = superiority(x, y, level))
}
x <- d$exact[office == "Bergfjord"]; y <- d$exact[office == "Lillevik"]
xd <- d$days[office == "Bergfjord"]; yd <- d$days[office == "Lillevik"]
large <- round(qgamma(ppoints(400), 3, .2), 1); other <- round(qgamma(ppoints(350), 2, .2), 1)
write_json(list(versions = list(R = R.version.string),
  exact = test(x, y), exact90 = test(x, y, level = .9),
  normal = test(x, y, exact = FALSE), uncorrected = test(x, y, exact = FALSE, correct = FALSE),
  ties = test(xd, yd), tiesUncorrected = test(xd, yd, correct = FALSE),
  small = test(c(4.1, 3.2, 9), c(1.5, 2.25, 8, 0.5)), apart = test(c(7, 8, 9), c(1, 2, 3, 4)),
  even = test(c(1, 4), c(2, 3), exact = FALSE),
  quantiles = list(large = large, other = other), many = test(large, other)),
  "rank-sum.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)
