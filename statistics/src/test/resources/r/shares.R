# Makes shares.csv (invented answers from three offices) and shares.json (what R says of them).
suppressMessages({library(jsonlite); library(metafor); library(epitools)})
set.seed(410)
n <- 420
d <- data.frame(
  office = sample(c("Bergfjord", "Lillevik"), n, TRUE, c(.4, .6)),
  age = sample(c("18-24", "25-44", "45-66", "67+"), n, TRUE, c(.15, .4, .35, .1)))
p <- plogis(-.3 + .5 * (d$office == "Bergfjord") + .3 * as.integer(factor(d$age)) - .4)
d$satisfied <- rbinom(n, 1, p)
d$contact <- c("phone", "meeting", "letter", "digital")[
  1 + rbinom(n, 3, .3 + .15 * (d$office == "Bergfjord"))]
write.csv(d, "shares.csv", row.names = FALSE, quote = FALSE)

binom <- function(x, n) list(
  wilson = suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int[1:2],
  corrected = suppressWarnings(prop.test(x, n, correct = TRUE))$conf.int[1:2],
  exact = binom.test(x, n)$conf.int[1:2])
proportions <- list(
  "15of148" = binom(15, 148), "1of29" = binom(1, 29), "0of20" = binom(0, 20),
  "29of29" = binom(29, 29), "99997of100000" = binom(99997, 100000))

first <- d$office == "Bergfjord"
table22 <- function(rows) matrix(c(
  sum(first[rows] & d$satisfied[rows] == 1), sum(first[rows] & d$satisfied[rows] == 0),
  sum(!first[rows] & d$satisfied[rows] == 1), sum(!first[rows] & d$satisfied[rows] == 0)),
  2, byrow = TRUE)
t <- table22(rep(TRUE, n))
fisher <- function(t, level = .95) {
  f <- fisher.test(t, conf.level = level)
  # R's own root is good to four digits: the same equation solved to more
  m <- sum(t[, 1]); k <- sum(t[1, ]); u <- max(0, k - sum(t[, 2])):min(k, m)
  central <- dhyper(u, m, sum(t[, 2]), k, log = TRUE)
  tilted <- function(b) { w <- central + b * u; w <- exp(w - max(w)); w / sum(w) }
  solve <- function(g) exp(uniroot(g, c(-30, 30), tol = 1e-14)$root)
  x <- t[1, 1]
  list(p = f$p.value, or = unname(f$estimate), lower = f$conf.int[1], upper = f$conf.int[2],
    precise = solve(function(b) sum(u * tilted(b)) - x),
    preciseLower = solve(function(b) sum(tilted(b)[u >= x]) - (1 - level) / 2),
    preciseUpper = solve(function(b) sum(tilted(b)[u <= x]) - (1 - level) / 2))
}
chi <- function(t, correct) {
  c <- suppressWarnings(chisq.test(t, correct = correct))
  list(statistic = unname(c$statistic), p = c$p.value, df = unname(c$parameter),
    residual = as.vector(t(c$stdres)), expected = as.vector(t(c$expected)))
}
risk <- riskratio.wald(t[2:1, 2:1])
odds <- oddsratio.wald(t)
two <- list(table = as.vector(t(t)), rr = risk$measure[2, ], or = odds$measure[2, ],
  h = 2 * asin(sqrt(t[1, 1] / sum(t[1, ]))) - 2 * asin(sqrt(t[2, 1] / sum(t[2, ]))),
  fisher = fisher(t), fisher90 = fisher(t, .9),
  skewed = fisher(matrix(c(2, 9, 40, 13), 2, byrow = TRUE)),
  large = fisher(matrix(c(5020, 30980, 4410, 29990), 2, byrow = TRUE)),
  chi = chi(t, FALSE), yates = chi(t, TRUE), yatesNear = chi(matrix(c(5, 5, 5, 6), 2), TRUE))
wide <- chi(table(d$age, d$contact), FALSE)

strata <- sort(unique(d$age))
arr <- array(unlist(lapply(strata, function(s) table22(d$age == s))), c(2, 2, length(strata)))
plain <- mantelhaen.test(arr, correct = FALSE)
corrected <- mantelhaen.test(arr, correct = TRUE)
n1 <- apply(arr[1, , ], 2, sum); n2 <- apply(arr[2, , ], 2, sum); N <- n1 + n2
cells <- data.frame(a = arr[1, 1, ], b = arr[1, 2, ], c = arr[2, 1, ], d = arr[2, 2, ])
meta <- function(m) rma.mh(ai = a, bi = b, ci = c, di = d, data = cells, measure = m)
mo <- meta("OR"); mr <- meta("RR"); md <- meta("RD")
greenland <- sqrt(sum((arr[1, 1, ] * arr[1, 2, ] * n2^3 + arr[2, 1, ] * arr[2, 2, ] * n1^3) /
  (n1 * n2 * N^2))) / sum(n1 * n2 / N)
mh <- list(or = unname(plain$estimate), ci = plain$conf.int[1:2],
  chi = unname(plain$statistic), p = plain$p.value,
  correctedChi = unname(corrected$statistic), correctedP = corrected$p.value,
  orError = mo$se, rr = as.vector(mr$beta), rrError = mr$se, rd = as.vector(md$beta),
  satoError = md$se, greenlandError = greenland,
  bd = mo$BD, bdP = mo$BDp, ta = mo$TA, taP = mo$TAp)

write_json(list(
  versions = list(R = R.version.string, metafor = as.character(packageVersion("metafor")),
    epitools = as.character(packageVersion("epitools"))),
  proportions = proportions, two = two, wide = wide, mh = mh),
  "shares.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)
