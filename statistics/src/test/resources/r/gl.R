# Generalized linear (mixed) models: makes gl.csv and gl.json. R 4.2, lme4, jsonlite.
# Rscript gl.R
# glmmTMB gives the standard errors a second time: lme4's Hessian is by differences of a deviance
# whose inner iterations start where the last ones ended, and is some tenths of a per cent off.
suppressMessages({library(lme4); library(glmmTMB); library(jsonlite)})
set.seed(20261123)
n <- 900
office <- rep(1:30, times = rep(c(15, 25, 30, 35, 45), 6))
team <- office * 10 + sample(1:4, n, TRUE)
case <- sample(1:12, n, TRUE)
x <- round(rnorm(n), 3)
young <- rbinom(n, 1, .4)
area <- factor(sample(c("north", "south", "west"), n, TRUE))
uo <- rnorm(30, 0, .9)[office]
so <- rnorm(30, 0, .8)[office]
ut <- rnorm(400, 0, .9)[team]
uc <- rnorm(12, 0, .5)[case]
y <- rbinom(n, 1, plogis(-.4 + .5 * x + .6 * young + uo + ut + so * x))
years <- round(runif(n, .2, 4), 2)
events <- rpois(n, exp(log(years) + .2 - .3 * x + .4 * young + .6 * uo + 1.2 * uc))
size <- sample(1:12, n, TRUE)
hits <- rbinom(n, size, plogis(-1 + .4 * x + .8 * uo))
flat <- rep(0:1, length.out = n)
d <- data.frame(flat, office, team, case, x, young, area, y, years, events, size, hits)
write.csv(d, "gl.csv", row.names = FALSE, quote = FALSE)
d <- read.csv("gl.csv")
d$area <- factor(d$area)
ct <- glmerControl(optimizer = "bobyqa", optCtrl = list(maxfun = 2e5, rhoend = 1e-10),
                   tolPwrss = 1e-13, check.conv.grad = "ignore")
out <- function(m) {
  v <- as.data.frame(VarCorr(m))
  list(fixed = as.list(fixef(m)), se = as.list(sqrt(diag(as.matrix(vcov(m))))),
       vcov = v$vcov, sdcor = v$sdcor, grp = v$grp, logLik = as.numeric(logLik(m)),
       AIC = AIC(m), BIC = BIC(m))
}
effects <- function(m) {
  r <- as.data.frame(ranef(m, condVar = TRUE))
  list(grp = as.character(r$grpvar), term = as.character(r$term), level = as.character(r$grp),
       value = r$condval, sd = r$condsd)
}
simple <- function(m) {
  s <- summary(m)$coefficients
  list(coef = as.list(coef(m)), se = as.list(s[, 2]), p = as.list(s[, 4]),
       logLik = as.numeric(logLik(m)), deviance = deviance(m), AIC = AIC(m), BIC = BIC(m),
       pearson = sum(residuals(m, "pearson")^2) / df.residual(m))
}
glmT <- glm.control(epsilon = 1e-14, maxit = 100)
logit <- glm(y ~ x + young + area, binomial, d, control = glmT)
counts <- glm(events ~ x + young + offset(log(years)), poisson, d, control = glmT)
grouped <- glm(cbind(hits, size - hits) ~ x + area, binomial, d, control = glmT)
# a value far from the others, which agrees with them
far <- d
far$x[1] <- 400
far$y[1] <- 1
farm <- suppressWarnings(glm(y ~ x + young, binomial, far, control = glmT))
# rows without trials
few <- d
few$size[1:40] <- few$hits[1:40] <- 0
fewm <- glm(cbind(hits, size - hits) ~ x + area, binomial, few, control = glmT)
m1 <- glmer(y ~ x + young + (1 | office), d, binomial, control = ct)
m0 <- glmer(y ~ x + (1 | office), d, binomial, control = ct)
m9 <- glmer(y ~ x + young + (1 | office), d, binomial, control = ct, nAGQ = 9)
p1 <- glmer(events ~ x + young + offset(log(years)) + (1 | office), d, poisson, control = ct)
p5 <- glmer(events ~ x + young + offset(log(years)) + (1 | office), d, poisson, control = ct,
            nAGQ = 5)
slope <- glmer(y ~ x + young + (1 + x | office), d, binomial, control = ct)
nested <- glmer(y ~ x + young + (1 | office / team), d, binomial, control = ct)
crossed <- glmer(events ~ x + young + offset(log(years)) + (1 | office) + (1 | case), d, poisson,
                 control = ct)
big <- glmer(cbind(hits, size - hits) ~ x + (1 | office), d, binomial, control = ct)
only <- glmer(y ~ x + (0 + x | office), d, binomial, control = ct)
none <- suppressMessages(glmer(flat ~ x + (1 | office), d, binomial, control = ct))
V <- as.matrix(vcov(m1))[2:3, 2:3]
b <- fixef(m1)[2:3]
# all of one answer where young is 1 in the first 60 rows
sep <- d[1:60, ]
sep$y <- ifelse(sep$young == 1, 1, sep$y)
sepm <- suppressWarnings(glm(y ~ young, binomial, sep))
tmb <- function(f, family) {
  m <- glmmTMB(f, d, family = family,
               control = glmmTMBControl(optCtrl = list(rel.tol = 1e-14, x.tol = 1e-10)))
  list(fixed = as.list(fixef(m)$cond), se = as.list(sqrt(diag(vcov(m)$cond))),
       logLik = as.numeric(logLik(m)))
}
res <- list(
  R = R.version.string, lme4 = as.character(packageVersion("lme4")),
  glmmTMB = as.character(packageVersion("glmmTMB")),
  tmb = suppressWarnings(list(
    binary = tmb(y ~ x + young + (1 | office), binomial),
    poisson = tmb(events ~ x + young + offset(log(years)) + (1 | office), poisson),
    grouped = tmb(cbind(hits, size - hits) ~ x + (1 | office), binomial),
    slope = tmb(y ~ x + young + (1 + x | office), binomial),
    nested = tmb(y ~ x + young + (1 | office / team), binomial),
    crossed = tmb(events ~ x + young + offset(log(years)) + (1 | office) + (1 | case), poisson),
    only = tmb(y ~ x + (0 + x | office), binomial))),
  glm = list(logit = simple(logit), counts = simple(counts), grouped = simple(grouped),
             far = simple(farm), few = simple(fewm)),
  separated = list(converged = sepm$converged, young = unname(coef(sepm)["young"])),
  binary = c(out(m1), list(effects = effects(m1),
    profile = unname(suppressMessages(confint(m1, parm = "theta_", method = "profile",
                                              devtol = 1e-6))[1, ]))),
  agq9 = c(out(m9), list(effects = effects(m9))),
  poisson = c(out(p1), list(effects = effects(p1))), poisson5 = out(p5),
  slope = c(out(slope), list(effects = effects(slope))),
  nested = c(out(nested), list(effects = effects(nested))),
  crossed = c(out(crossed), list(effects = effects(crossed))),
  none = out(none), grouped = out(big), only = out(only),
  lr = list(chisq = anova(m0, m1)$Chisq[2], p = anova(m0, m1)[["Pr(>Chisq)"]][2]),
  wald = list(chisq = as.numeric(t(b) %*% solve(V) %*% b)))
write(toJSON(res, auto_unbox = TRUE, digits = NA, pretty = TRUE), "gl.json")
