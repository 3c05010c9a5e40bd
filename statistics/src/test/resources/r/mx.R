# Linear mixed models: nested and unbalanced, crossed, weighted, slopes correlated and not, degrees
# of freedom, conditional variances, profile intervals, comparisons. Invented data. Run in this folder.
suppressMessages({library(lme4); library(lmerTest); library(jsonlite)})
set.seed(20261123)
municipality <- rep(1:14, times = c(21, 34, 12, 55, 18, 40, 27, 9, 63, 30, 16, 44, 25, 36))
n <- length(municipality)
team <- unlist(lapply(1:14, function(m) { k <- sum(municipality == m); sample(1:(2 + m %% 4), k, TRUE) }))
officer <- sample(1:23, n, TRUE)
age <- round(18 + 12 * rbeta(n, 2, 2), 1)
course <- rbinom(n, 1, .4)
kind <- sample(c("flat", "room", "house"), n, TRUE)
year <- 2015 + sample(0:8, n, TRUE)
w <- sample(1:6, n, TRUE)
mt <- interaction(municipality, team, drop = TRUE, sep = ":")
slope <- rnorm(14, 0, 1.1)
y <- 40 + .8 * (age - 24) - 2 * course + 1.2 * (kind == "room") + .5 * (year - 2019) +
  rnorm(14, 0, 3)[municipality] + slope[municipality] * (year - 2019) +
  rnorm(nlevels(mt), 0, 2)[as.integer(mt)] + rnorm(23, 0, 1.5)[officer] + rnorm(n, 0, 4) / sqrt(w / 3)
d <- data.frame(y = round(y, 3), age, course, kind, year, w, municipality, team, officer)
write.csv(d, "mx.csv", row.names = FALSE, quote = FALSE)
d <- read.csv("mx.csv")
for (v in c("kind", "municipality", "team", "officer")) d[[v]] <- factor(d[[v]])
d$mt <- d$municipality:d$team; d$mt <- droplevels(d$mt)
d$cyear <- d$year - 2019
ct <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12, maxfun = 1e6))
of <- function(co, j) as.list(setNames(co[, j], rownames(co)))
fit <- function(f, REML = TRUE, weighted = FALSE) {
  d$prior <- if (weighted) d$w else 1
  m <- lmer(f, d, REML = REML, control = ct, weights = prior)
  if (isSingular(m)) message("singular: ", deparse(f))
  v <- as.data.frame(VarCorr(m))
  co <- coef(summary(m))
  r <- ranef(m, condVar = TRUE)
  list(fixed = of(co, 1), se = of(co, 2), df = of(co, 3), p = of(co, 5),
    vcov = as.list(setNames(v$vcov, paste(sub("[.]1$", "", v$grp), ifelse(is.na(v$var1), "", v$var1), ifelse(is.na(v$var2), "", v$var2), sep = "|"))),
    logLik = as.numeric(logLik(m)), deviance = if (REML) REMLcrit(m) else deviance(m), AIC = AIC(m), BIC = BIC(m),
    effects = lapply(r, function(x) lapply(x, identity)),
    condsd = lapply(r, function(x) { p <- attr(x, "postVar"); q <- if (is.list(p)) 0 else dim(p)[1]
      if (q == 0) lapply(p, function(z) sqrt(z[1, 1, ])) else lapply(1:q, function(i) sqrt(p[i, i, ])) }),
    fitted = head(unname(fitted(m)), 12))
}
X <- "y ~ age + course + kind + cyear"
f <- function(r) as.formula(paste(X, "+", r))
# The roots of lme4's own deviance in standard deviations: its confint() reads them off a spline, which
# near a standard deviation of nothing is wrong by 40 per cent here.
profile_of <- function(f) {
  m <- lme4::lmer(f, d, REML = FALSE, control = ct); g <- lme4:::devfun2(m, useSc = TRUE, signames = FALSE)
  o <- attr(g, "optimum")[1:3]; least <- g(o)
  excess <- function(v, at) optim(o[-at], function(p) { z <- numeric(3); z[at] <- v; z[-at] <- p; g(z) }, control = list(reltol = 1e-15, maxit = 9999))$value - least - qchisq(.95, 1)
  root <- function(i, a, b) uniroot(excess, c(a, b), at = i, tol = 1e-9)$root
  list(names = names(o), maximum = unname(o), lower = sapply(1:3, function(i) root(i, 1e-4 * o[i], o[i])), upper = sapply(1:3, function(i) root(i, o[i], 3 * o[i]))) }
contest_of <- function(f, names) { m <- lmer(f, d, control = ct); L <- diag(length(fixef(m)))[match(names, names(fixef(m))), , drop = FALSE]; as.list(contest(m, L)) }
ml <- function(f) lme4::lmer(f, d, REML = FALSE, control = ct)
an <- function(a, b) { z <- anova(a, b); list(chisq = z$Chisq[2], df = z$Df[2], p = z$`Pr(>Chisq)`[2]) }
r2 <- function(f) { m <- lme4::lmer(f, d, control = ct); X <- model.matrix(m); vf <- var(as.vector(X %*% fixef(m)))
  vr <- sum(sapply(names(VarCorr(m)), function(g) { S <- VarCorr(m)[[g]]; Z <- X[, match(colnames(S), colnames(X)), drop = FALSE]; mean(rowSums((Z %*% S) * Z)) }))
  list(fixed = vf, random = vr, marginal = vf / (vf + vr + sigma(m)^2), conditional = (vf + vr) / (vf + vr + sigma(m)^2)) }
drop_one <- function(f) { m <- lme4::lmer(f, d, control = ct); th <- getME(m, "theta")
  t(sapply(levels(d$municipality), function(g) { e <- subset(d, municipality != g); dd <- lme4::lmer(f, e, devFunOnly = TRUE); dd(th); en <- environment(dd); en$pp$beta(1) })) }
out <- list(
  R = R.version.string, lme4 = as.character(packageVersion("lme4")), lmerTest = as.character(packageVersion("lmerTest")),
  two = fit(f("(1|municipality)")), two_ml = fit(f("(1|municipality)"), FALSE),
  nested = fit(f("(1|municipality) + (1|mt)")), nested_ml = fit(f("(1|municipality) + (1|mt)"), FALSE),
  slope_nested = fit(f("(1+cyear|municipality) + (1|mt)")),
  slope = fit(f("(1+cyear|municipality)")),
  uncorrelated = fit(f("(1+cyear||municipality)")),
  crossed = fit(f("(1|municipality) + (1|officer)")),
  crossed_slope = fit(f("(1+cyear|municipality) + (1|mt) + (1|officer)")),
  weighted = fit(f("(1|municipality) + (1|mt)"), weighted = TRUE), weighted_ml = fit(f("(1|municipality)"), FALSE, TRUE),
  profile = profile_of(f("(1|municipality) + (1|mt)")),
  profile_crossed = profile_of(f("(1|municipality) + (1|officer)")),
  contest = contest_of(f("(1+cyear|municipality) + (1|mt)"), c("kindhouse", "kindroom", "cyear")),
  contest_kind = contest_of(f("(1|municipality)"), c("kindhouse", "kindroom")),
  anova_kind = an(ml(y ~ age + course + cyear + (1|municipality)), ml(f("(1|municipality)"))),
  anova_team = an(ml(f("(1|municipality)")), ml(f("(1|municipality) + (1|mt)"))),
  anova_slope = an(ml(f("(1|municipality)")), ml(f("(1+cyear|municipality)"))),
  anova_correlation = an(ml(f("(1+cyear||municipality)")), ml(f("(1+cyear|municipality)"))),
  lm = list(ml = as.numeric(logLik(lm(as.formula(X), d))), reml = as.numeric(logLik(lm(as.formula(X), d), REML = TRUE))),
  slope_dropped = as.numeric(logLik(lme4::lmer(f("(1|municipality) + (1|mt)"), d, control = ct))),
  r2 = r2(f("(1|municipality) + (1|mt)")), r2_slope = r2(f("(1+cyear|municipality)")),
  null = fit(y ~ 1 + (1|municipality) + (1|mt)),
  drop_one = drop_one(f("(1|municipality) + (1|mt)")))
out$crossed_slope$condsd <- NULL
write(toJSON(out, auto_unbox = TRUE, digits = NA, na = "string", pretty = TRUE), "mx.json")
