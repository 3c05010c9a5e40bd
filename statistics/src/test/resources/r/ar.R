# Makes ar.csv and ar.json: rates of areas, held against epitools, metafor and base R.
# Run in this folder: Rscript ar.R
suppressMessages({library(epitools); library(metafor); library(jsonlite)})
set.seed(20261123)
areas <- sprintf("K%02d", 1:24)
ages <- c("18-29", "30-49", "50-66")
homes <- c("eier", "leier")
d <- expand.grid(home = homes, age = ages, area = areas, stringsAsFactors = FALSE)
size <- setNames(round(exp(rnorm(24, log(900), 0.9))), areas)
share <- c(0.10, 0.15, 0.20, 0.15, 0.30, 0.10)
base <- c(0.02, 0.06, 0.015, 0.05, 0.01, 0.04)
level <- setNames(rgamma(24, 12, 12), areas)
d$population <- pmax(3, round(size[d$area] * share * runif(nrow(d), 0.6, 1.4)))
d$events <- rpois(nrow(d), d$population * base * level[d$area])
d$standard <- rep(c(9000, 16000, 21000, 14000, 27000, 11000), 24)
d <- d[, c("area", "age", "home", "population", "events", "standard")]
write.csv(d, "ar.csv", row.names = FALSE, quote = FALSE)

key <- paste(d$age, d$home, sep = ":")
pooled <- tapply(d$events, key, sum) / tapply(d$population, key, sum)
d$expected <- d$population * pooled[key]
by <- function(f) sapply(split(d, d$area), f)

# Direct, in every area
direct <- t(by(function(x) ageadjust.direct(x$events, x$population, stdpop = x$standard)))
directError <- by(function(x) {
  w <- x$standard / sum(x$standard)
  sqrt(sum(w^2 * x$events / x$population^2))
})

# Indirect
observed <- as.numeric(by(function(x) sum(x$events)))
expected <- as.numeric(by(function(x) sum(x$expected)))
tight <- function(x) {
  f <- function(m, tail) if (tail < 0) ppois(x - 1, m, lower.tail = FALSE) - 0.025 else ppois(x, m) - 0.025
  c(if (x == 0) 0 else uniroot(f, c(1e-9, x + 1), tail = -1, tol = 1e-13)$root,
    uniroot(f, c(x + 1e-9, 5 * x + 20), tail = 1, tol = 1e-13)$root)
}
exact <- t(sapply(observed, tight))
epi <- pois.exact(observed)
midp <- t(sapply(observed, function(x) {
  low <- function(m) ppois(x, m, lower.tail = FALSE) + dpois(x, m) / 2 - 0.025
  high <- function(m) ppois(x, m) - dpois(x, m) / 2 - 0.025
  c(if (x == 0) 0 else uniroot(low, c(1e-9, x + 1), tol = 1e-13)$root,
    uniroot(high, c(x, 5 * x + 20), tol = 1e-13)$root)
}))
byar <- t(sapply(observed, function(x) {
  z <- qnorm(0.975)
  c(if (x == 0) 0 else x * (1 - 1 / (9 * x) - z / (3 * sqrt(x)))^3,
    (x + 1) * (1 - 1 / (9 * (x + 1)) + z / (3 * sqrt(x + 1)))^3)
}))
poissonP <- mapply(function(x, e) poisson.test(x, e)$p.value, observed, expected)
indirect <- ageadjust.indirect(d$events[d$area == "K01"], d$population[d$area == "K01"],
  stdcount = as.numeric(tapply(d$events, key, sum)[key[d$area == "K01"]]),
  stdpop = as.numeric(tapply(d$population, key, sum)[key[d$area == "K01"]]))

# Gamma-Poisson: largest likelihood, and Clayton & Kaldor's moments by repetition
nll <- function(p) -sum(dnbinom(observed, size = exp(p[2]), mu = exp(p[1]) * expected, log = TRUE))
o <- optim(c(0, 2), nll, control = list(reltol = 1e-15, maxit = 10000))
o <- optim(o$par, nll, method = "BFGS", control = list(reltol = 1e-15, maxit = 1000))
o <- nlm(nll, o$par, gradtol = 1e-12, steptol = 1e-12, iterlim = 500)
shape <- exp(o$estimate[2]); rate <- shape / exp(o$estimate[1])
a <- rate; v <- shape
for (i in 1:200000) {
  theta <- (observed + v) / (expected + a)
  m <- mean(theta)
  s <- sum((1 + a / expected) * (theta - m)^2) / (length(theta) - 1)
  if (abs(m / s - a) < 1e-13 * a) break
  a <- m / s; v <- m^2 / s
}

# Poisson funnel with the interpolated limits of Spiegelhalter (2005)
limit <- function(p, e) {
  r <- qpois(p, e)
  (r - (ppois(r, e) - p) / dpois(r, e)) / e
}
target <- sum(observed) / sum(expected)
s2 <- target / expected
z <- (observed / expected - target) / sqrt(s2)
q <- quantile(z, c(0.1, 0.9), type = 7)
phi <- mean(pmin(pmax(z, q[1]), q[2])^2)
w <- 1 / s2
tau2 <- max(0, (24 * phi - 23) / (sum(w) - sum(w^2) / sum(w)))
population <- as.numeric(by(function(x) sum(x$population)))
binomial <- function(p, n, t) {
  r <- qbinom(p, n, t)
  pmax(0, (r - (pbinom(r, n, t) - p) / dbinom(r, n, t)) / n)
}
share0 <- sum(observed) / sum(population)

# Das Gupta: three factors, scalar and by cell, and cross-classified by two and three factors
one <- d[d$area == "K01", ]; two <- d[d$area == "K02", ]
permutations <- function(x) if (length(x) < 2) list(x) else
  do.call(c, lapply(seq_along(x), function(i) lapply(permutations(x[-i]), function(r) c(x[i], r))))
shapley <- function(f, A, B) { # mean over all orders of changing the factors
  k <- length(A)
  orders <- permutations(seq_len(k))
  e <- sapply(orders, function(o) {
    now <- B; out <- numeric(k)
    for (i in o) { was <- f(now); now[[i]] <- A[[i]]; out[i] <- f(now) - was }
    out
  })
  rowMeans(e)
}
three <- shapley(function(x) x[[1]] * x[[2]] * x[[3]], list(51.8, 0.459, 0.526), list(84.9, 0.757, 0.511))
pa <- one$population / sum(one$population); pb <- two$population / sum(two$population)
ra <- one$events / one$population; rb <- two$events / two$population
vector <- shapley(function(x) sum(x[[1]] * x[[2]] * x[[3]]),
  list(pa, ra, c(1, 2, 3, 4, 5, 6)), list(pb, rb, c(2, 2, 1, 5, 3, 6)))
odds <- shapley(function(x) { r <- sum(x[[1]] * x[[2]]); r / (1 - r) }, list(pa, ra), list(pb, rb))
term <- function(x, i, factors) { # product over sets of the other factors
  others <- setdiff(factors, i); k <- length(factors)
  n <- function(by) if (length(by)) ave(x$p, x[by], FUN = sum) else rep(sum(x$p), nrow(x))
  out <- rep(1, nrow(x))
  for (m in 0:(2^length(others) - 1)) {
    set <- others[bitwAnd(m, 2^(seq_along(others) - 1)) > 0]; s <- length(set)
    out <- out * (n(c(i, set)) / n(set))^(factorial(s) * factorial(k - 1 - s) / factorial(k))
  }
  out
}
crossed <- function(one, two, factors) {
  one$p <- one$population / sum(one$population); two$p <- two$population / sum(two$population)
  mean <- (one$events / one$population + two$events / two$population) / 2
  A <- lapply(factors, function(i) term(one, i, factors))
  B <- lapply(factors, function(i) term(two, i, factors))
  c(shapley(function(x) sum(mean * Reduce(`*`, x)), A, B),
    sum((one$events / one$population - two$events / two$population) * (one$p + two$p) / 2))
}
cc <- crossed(one, two, c("age", "home"))
# the third factor is the parity of the area: eight areas as one population each, in 2 x 3 x 2 cells
half <- function(names) {
  x <- d[d$area %in% names, ]
  x$parity <- ifelse(as.integer(substr(x$area, 2, 3)) %% 2 == 0, "even", "odd")
  x <- aggregate(cbind(population, events) ~ age + home + parity, x, sum)
  x[order(x$age, x$home, x$parity), ]
}
cc3 <- crossed(half(areas[1:12]), half(areas[13:24]), c("age", "home", "parity"))

# Kitagawa with three components
kitagawa <- list(composition = sum((pa - pb) * (ra + rb) / 2), rate = sum((ra - rb) * (pa + pb) / 2),
  base = c(sum((pa - pb) * rb), sum((ra - rb) * pb), sum((pa - pb) * (ra - rb))))

# Fay-Herriot: metafor for REML and ML, the moment equation by its root, errors with whole matrices
y <- log((observed + 0.5) / expected); D <- 1 / (observed + 0.5)
x <- as.numeric(by(function(x) sum(x$population[x$home == "leier"]) / sum(x$population)))
X <- cbind(1, x); m <- length(y)
fay <- function(A, method) {
  V <- diag(A + D); W <- solve(V); Q <- solve(t(X) %*% W %*% X); b <- Q %*% t(X) %*% W %*% y
  G <- diag(A / (A + D)); e <- y - X %*% b; B <- D / (A + D)
  hat <- as.numeric(X %*% b + G %*% e)
  g1 <- A * B; g2 <- B^2 * diag(X %*% Q %*% t(X))
  v <- if (method == "FH") 2 * m / sum(diag(W))^2 else 2 / sum(diag(W %*% W))
  bias <- switch(method, REML = 0, ML = -sum(diag(Q %*% t(X) %*% W %*% W %*% X)) / sum(diag(W %*% W)),
    FH = 2 * (m * sum(diag(W %*% W)) - sum(diag(W))^2) / sum(diag(W))^3)
  list(refvar = A, coef = as.numeric(b), se = sqrt(diag(Q)), eblup = hat,
    mse = g1 + g2 + 2 * B^2 * v / (A + D) - bias * B^2,
    logLik = sum(dnorm(y, as.numeric(X %*% b), sqrt(A + D), log = TRUE)))
}
tau2of <- function(method) rma(y, D, mods = ~x, method = method, control = list(threshold = 1e-14, maxiter = 10000))$tau2
moment <- uniroot(function(A) { W <- 1 / (A + D); e <- lm.wfit(X, y, W)$residuals; sum(W * e^2) - (m - 2) },
  c(0, 10), tol = 1e-14)$root
fh <- list(y = y, D = D, x = x, REML = fay(tau2of("REML"), "REML"), ML = fay(tau2of("ML"), "ML"), FH = fay(moment, "FH"))

# Ranks
est <- (observed + shape) / (expected + rate); err <- sqrt(observed + shape) / (expected + rate)
expectedRank <- sapply(1:24, function(i) 1 + sum(pnorm((est[-i] - est[i]) / sqrt(err[i]^2 + err[-i]^2))))
draws <- 200000
ranks <- apply(matrix(rnorm(24 * draws, est, err), 24), 2, function(x) rank(-x))

out <- list(
  r = R.version.string,
  packages = list(epitools = as.character(packageVersion("epitools")),
    metafor = as.character(packageVersion("metafor"))),
  areas = areas,
  direct = list(crude = unname(direct[, 1]), rate = unname(direct[, 2]), lower = unname(direct[, 3]),
    upper = unname(direct[, 4]), error = unname(directError)),
  observed = observed, expected = expected,
  exact = list(lower = exact[, 1], upper = exact[, 2]),
  epitools = list(lower = epi$lower, upper = epi$upper, sir = indirect$sir[["sir"]], rate = indirect$rate[["adj.rate"]]),
  midp = list(lower = midp[, 1], upper = midp[, 2]),
  byar = list(lower = byar[, 1], upper = byar[, 2]),
  p = poissonP,
  gamma = list(shape = shape, rate = rate, logLik = -o$minimum,
    mean = (observed + shape) / (expected + rate),
    lower = qgamma(0.025, observed + shape, expected + rate),
    upper = qgamma(0.975, observed + shape, expected + rate),
    aboveOne = pgamma(1, observed + shape, expected + rate, lower.tail = FALSE)),
  moments = list(shape = v, rate = a),
  funnel = list(target = target, z = z, phi = phi, tau2 = tau2,
    lower95 = limit(0.025, target * expected) * target, upper95 = limit(0.975, target * expected) * target,
    lower998 = pmax(0, limit(0.001, target * expected) * target), upper998 = limit(0.999, target * expected) * target,
    zAdded = (observed / expected - target) / sqrt(s2 + tau2)),
  binomial = list(target = share0, lower95 = binomial(0.025, population, share0),
    upper95 = binomial(0.975, population, share0), lower998 = binomial(0.001, population, share0),
    upper998 = binomial(0.999, population, share0)),
  dasgupta = list(three = three, vector = vector, odds = odds, crossed = cc, crossed3 = cc3),
  kitagawa = kitagawa,
  fayHerriot = fh,
  ranks = list(expected = expectedRank, mean = rowMeans(ranks), draws = draws,
    best3 = rowMeans(ranks <= 3), worst3 = rowMeans(ranks >= 22),
    lower = apply(ranks, 1, quantile, 0.025, type = 1), upper = apply(ranks, 1, quantile, 0.975, type = 1),
    median = apply(ranks, 1, quantile, 0.5, type = 1)))
writeLines(toJSON(out, auto_unbox = TRUE, digits = NA, pretty = TRUE), "ar.json")
