# Two-way fixed effects on an invented, unbalanced panel: people who come and go, 12 offices, a
# treatment that begins in some offices. Writes rg-panel.csv and rg-panel.json.
suppressMessages({library(sandwich); library(clubSandwich); library(plm); library(jsonlite)})
set.seed(1122)
P <- 70; T <- 9
d <- expand.grid(month = 1:T, person = 1:P)
office <- sample(1:12, P, TRUE); start <- c(0, 4, 0, 6, 0, 3, 0, 0, 5, 0, 7, 0)
d$office <- office[d$person]
d$treat <- as.numeric(start[d$office] > 0 & d$month >= start[d$office])
d$hours <- round(runif(nrow(d), 0, 20), 1)
d$y <- round(rnorm(P)[d$person] + cumsum(rnorm(T, 0, .3))[d$month] + .5 * d$treat + .03 * d$hours +
  matrix(rnorm(12 * T, 0, .3), 12)[cbind(d$office, d$month)] + rnorm(nrow(d)), 3)
d <- d[runif(nrow(d)) < .6, ]
single <- c(3, 17); for (p in single) d <- d[!(d$person == p & d$month != min(d$month[d$person == p])), ]
d <- d[sample(nrow(d)), c("person", "month", "office", "treat", "hours", "y")]
write.csv(d, "rg-panel.csv", row.names = FALSE)
d <- read.csv("rg-panel.csv")
num <- function(x) unname(as.list(as.numeric(x)))
out <- list(r = R.version.string, packages = as.list(sapply(c("sandwich", "clubSandwich", "plm", "estimatr"), function(p) as.character(packageVersion(p)))))
kept <- d[!(d$person %in% names(which(table(d$person) == 1))), ]
m <- lm(y ~ treat + hours + factor(person) + factor(month), kept)
v <- vcovCR(m, kept$office, type = "CR1"); ct <- coef_test(m, v, test = "Satterthwaite", coefs = c("treat", "hours"))
v2 <- vcovCR(m, kept$office, type = "CR2"); c2 <- coef_test(m, v2, test = "Satterthwaite", coefs = c("treat", "hours"))
within <- function(x) residuals(lm(x ~ factor(person) + factor(month), kept))
out$dropped <- nrow(d) - nrow(kept); out$coef <- num(coef(m)[c("treat", "hours")])
out$cr1 <- num(ct$SE); out$cr1s <- num(sqrt(diag(as.matrix(vcovCR(m, kept$office, type = "CR1S"))))[c("treat", "hours")])
out$cr2 <- list(se = num(c2$SE), df = num(c2$df_Satt), p = num(c2$p_Satt))
out$sigma <- summary(m)$sigma; out$df <- m$df.residual
out$within <- 1 - sum(residuals(m)^2) / sum(within(kept$y)^2)
pm <- plm(y ~ treat + hours, pdata.frame(kept, c("person", "month")), effect = "twoways", model = "within")
out$plm <- num(coef(pm))
er <- estimatr::lm_robust(y ~ treat + hours, kept, fixed_effects = ~ person + month, clusters = office, se_type = "stata")
e2 <- estimatr::lm_robust(y ~ treat + hours, kept, fixed_effects = ~ person + month, clusters = office, se_type = "CR2")
out$estimatr <- list(coef = num(er$coefficients), stata = num(er$std.error), se = num(e2$std.error), df = num(e2$df))
# Few people and few months, neither within the clusters: the months' halves as clusters
k <- kept[kept$person <= 25, ]; k$half <- (k$month * 7) %% 5
mk <- lm(y ~ treat + hours + factor(person) + factor(month), k)
cc <- coef_test(mk, vcovCR(mk, paste(k$half, k$person %% 2), type = "CR2"), test = "Satterthwaite", coefs = c("treat", "hours"))
out$crossed <- list(coef = num(coef(mk)[c("treat", "hours")]), se = num(cc$SE), df = num(cc$df_Satt))
# Balanced: the people seen in every month of a made-up whole panel
w <- expand.grid(month = 1:6, person = 1:40); w$office <- (w$person * 7) %% 11
w$treat <- as.numeric(w$office %% 2 == 0 & w$month >= 3 + w$office %% 3)
w$y <- round(sin(w$person) + cos(w$month * w$office) + .4 * w$treat + sin(w$person * w$month * 1.7), 6)
mb <- lm(y ~ treat + factor(person) + factor(month), w)
cb <- coef_test(mb, vcovCR(mb, w$office, type = "CR2"), test = "Satterthwaite", coefs = "treat")
out$balanced <- list(coef = coef(mb)[["treat"]], cr1 = sqrt(vcovCR(mb, w$office, type = "CR1")["treat", "treat"]), se = cb$SE, df = cb$df_Satt)
# Changed signs over 11 offices, the null imposed, by hand on the balanced panel
rest <- lm(y ~ factor(person) + factor(month), w); tw <- residuals(lm(treat ~ factor(person) + factor(month), w))
gr <- as.integer(factor(w$office)); signs <- as.matrix(expand.grid(rep(list(c(1, -1)), 11)))
dm <- function(x) x - ave(x, w$person) - ave(x, w$month) + mean(x)
t <- function(y) { y <- dm(y); b <- sum(tw * y) / sum(tw^2); b / sqrt(sum(rowsum(tw * (y - b * tw), gr)^2)) * sum(tw^2) }
t0 <- t(w$y); ts <- apply(signs, 1, function(s) t(fitted(rest) + residuals(rest) * s[gr]))
out$balanced$signs <- mean(abs(ts) >= abs(t0) * (1 - 1e-9))
write(toJSON(out, auto_unbox = TRUE, digits = NA), "rg-panel.json")
