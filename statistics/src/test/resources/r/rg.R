# Least squares and its standard errors on invented data: 18 offices of unequal size, a treatment
# given to offices, weights, months that cross the offices. Writes rg.csv and rg.json.
suppressMessages({library(sandwich); library(clubSandwich); library(lmtest); library(jsonlite)})
set.seed(1121)
sizes <- c(2, 3, 4, 5, 5, 6, 7, 7, 8, 9, 10, 10, 11, 12, 13, 14, 16, 18)
d <- data.frame(office = rep(paste0("o", seq_along(sizes) + 10), sizes))
J <- length(sizes); id <- rep(seq_len(J), sizes); n <- nrow(d)
d$treated <- c(0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0)[id]
d$block <- c("a", "a", "b", "b", "a", "b", "b", "a", "a", "b", "a", "b", "a", "b", "b", "a", "b", "a")[id]
d$month <- sample(1:7, n, TRUE)
d$age <- round(rnorm(n, 35, 9)); d$kind <- sample(c("low", "mid", "top"), n, TRUE)
d$w <- round(runif(n, .2, 3), 2)
d$y <- round(10 + .05 * d$age + .8 * d$treated + (d$kind == "top") + rnorm(J, 0, 1)[id] +
  rnorm(7, 0, .4)[d$month] + rnorm(n) * (.5 + d$age / 30), 3)
d <- d[sample(n), ]
write.csv(d, "rg.csv", row.names = FALSE)
d <- read.csv("rg.csv"); d$office <- factor(d$office)
num <- function(x) unname(as.list(as.numeric(x)))
fits <- list(ols = lm(y ~ age + treated + kind, d), wls = lm(y ~ age + treated + kind, d, weights = w))
out <- list(r = R.version.string, packages = as.list(sapply(c("sandwich", "clubSandwich", "lmtest"),
  function(p) as.character(packageVersion(p)))), names = names(coef(fits$ols)))
one <- function(m) {
  s <- summary(m)
  res <- list(coef = num(coef(m)), se = num(s$coefficients[, 2]), p = num(s$coefficients[, 4]), sigma = s$sigma,
    r2 = s$r.squared, adj = s$adj.r.squared, f = unname(s$fstatistic[1]),
    fp = unname(pf(s$fstatistic[1], s$fstatistic[2], s$fstatistic[3], lower.tail = FALSE)),
    leverage = num(hatvalues(m)), cook = num(cooks.distance(m)))
  for (t in c("HC0", "HC1", "HC2", "HC3")) {
    ct <- coeftest(m, vcov. = vcovHC(m, type = t))
    res[[t]] <- list(se = num(ct[, 2]), p = num(ct[, 4]))
  }
  for (t in c("CR0", "CR1", "CR1S", "CR2")) {
    v <- vcovCR(m, cluster = d$office, type = t); ct <- coef_test(m, vcov = v, test = "Satterthwaite")
    w <- Wald_test(m, constraints = constrain_zero(2:4), vcov = v, test = "HTZ")
    w2 <- Wald_test(m, constraints = matrix(c(0, 0, 0, 1, -1, 0, 10, -1, 0, 0), 2, byrow = TRUE), vcov = v, test = "HTZ")
    res[[t]] <- list(se = num(ct$SE), df = num(ct$df_Satt), p = num(ct$p_Satt), cov12 = as.matrix(v)[1, 2],
      wald = list(f = w$Fstat, delta = w$delta, df = w$df_denom, p = w$p_val),
      contrast = list(f = w2$Fstat, df = w2$df_denom, p = w2$p_val))
  }
  two <- function(...) num(sqrt(diag(vcovCL(m, cluster = d[, c("office", "month")], fix = TRUE, ...))))
  res$two <- list(each = two(type = "HC1"), clusters = two(type = "HC0"), none = two(type = "HC0", cadjust = FALSE))
  res
}
out$ols <- one(fits$ols); out$wls <- one(fits$wls)
# A column that one office alone tells about: the adjustment matrix is singular there.
d$alone <- as.numeric(d$office == "o20")
m <- lm(y ~ age + alone, d); ct <- coef_test(m, vcovCR(m, d$office, type = "CR2"), test = "Satterthwaite")
out$alone <- list(se = num(ct$SE), df = num(ct$df_Satt))
mw <- lm(y ~ age + office, d, weights = w)
ct <- coef_test(mw, vcovCR(mw, d$office, type = "CR2"), test = "Satterthwaite")
out$dummies <- list(se = ct$SE[2], df = ct$df_Satt[2])
# No intercept, and weights of zero
z <- d; z$w[c(3, 50, 77)] <- 0; mz <- lm(y ~ age + treated, z, weights = w)
ct <- coef_test(mz, vcovCR(mz, z$office, type = "CR2"), test = "Satterthwaite")
out$zero <- list(coef = num(coef(mz)), sigma = summary(mz)$sigma, se = num(ct$SE), df = num(ct$df_Satt),
  hc3 = num(sqrt(diag(vcovHC(lm(y ~ age + treated, z[z$w > 0, ], weights = w), type = "HC3")))))
s <- summary(lm(y ~ 0 + age + treated, d))
out$through <- list(r2 = s$r.squared, adj = s$adj.r.squared, f = unname(s$fstatistic[1]))
# Two kinds of clusters without anything to mend
ma <- lm(y ~ age, d); v <- vcovCL(ma, d[, c("office", "month")], type = "HC1")
out$unmended <- list(least = min(eigen(v)$values), se = num(sqrt(diag(v))))
# A two-way variance with a negative part, mended
b <- d[d$month <= 3, ]; mb <- lm(y ~ age + treated + kind, b)
v <- vcovCL(mb, b[, c("office", "month")], type = "HC0", cadjust = FALSE); f <- vcovCL(mb, b[, c("office", "month")], type = "HC0", cadjust = FALSE, fix = TRUE)
out$mended <- list(least = min(eigen(v)$values), se = num(sqrt(diag(f))))
# Permutation: all assignments of 3 treated among 9 offices (84), and within two blocks
e <- subset(d, office %in% levels(d$office)[c(1, 2, 4, 5, 6, 7, 8, 10, 13)]); e$office <- droplevels(e$office)
given <- tapply(e$treated, e$office, `[`, 1); blocks <- tapply(e$block, e$office, `[`, 1)
effect <- function(a, weight) { g <- e; g$t <- a[as.character(g$office)]; g$w <- if (is.null(weight)) 1 else weight
  unname(coef(lm(y ~ age + t, g, weights = w))["t"]) }
sets <- combn(9, sum(given)); b0 <- effect(given, NULL); w0 <- effect(given, e$w)
names9 <- names(given)
all <- apply(sets, 2, function(s) { a <- setNames(as.numeric(1:9 %in% s), names9); c(effect(a, NULL), effect(a, e$w),
  all(tapply(a, blocks, sum) == tapply(given, blocks, sum))) })
keep <- all[3, ] == 1
out$permutation <- list(estimate = b0, p = mean(abs(all[1, ]) >= abs(b0) - 1e-9), count = ncol(sets),
  weighted = list(estimate = w0, p = mean(abs(all[2, ]) >= abs(w0) - 1e-9)),
  blocks = list(p = mean(abs(all[1, keep]) >= abs(b0) - 1e-9), count = sum(keep)),
  offices = names9)
# Changed signs, the null imposed: all sets for the nine offices
flip <- function(term, weight) {
  g <- e; g$w <- if (is.null(weight)) 1 else weight
  rest <- lm(reformulate(setdiff(c("age", "treated"), term), "y"), g, weights = w)
  signs <- as.matrix(expand.grid(rep(list(c(1, -1)), 9)))
  t <- function(y) { g$y <- y; m <- lm(y ~ age + treated, g, weights = w)
    coef(m)[[term]] / sqrt(vcovCL(m, e$office, type = "HC0")[term, term]) }
  t0 <- t(e$y); ts <- apply(signs, 1, function(s) t(fitted(rest) + residuals(rest) * s[as.integer(e$office)]))
  mean(abs(ts) >= abs(t0) * (1 - 1e-9))
}
out$signs <- list(age = flip("age", NULL), treated = flip("treated", NULL), weighted = flip("treated", e$w))
wald <- function(y) { g <- e; g$y <- y; m <- lm(y ~ age + treated, g); b <- coef(m)[2:3]
  drop(b %*% solve(vcovCL(m, g$office, type = "HC0")[2:3, 2:3]) %*% b) }
rest <- lm(y ~ 1, e); signs <- as.matrix(expand.grid(rep(list(c(1, -1)), 9)))
out$signs$both <- mean(apply(signs, 1, function(s) wald(fitted(rest) + residuals(rest) * s[as.integer(e$office)])) >=
  wald(e$y) * (1 - 1e-9))
# Leaving an office out
out$left <- num(range(sapply(levels(e$office), function(o) coef(lm(y ~ age + treated, e[e$office != o, ]))["treated"])))
write(toJSON(out, auto_unbox = TRUE, digits = NA), "rg.json")
