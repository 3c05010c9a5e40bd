# Oaxaca-Blinder of means and of shares, and proportional odds, on made-up data.
# Rscript ox.R writes ox.csv and ox.json beside itself.
#
# Nothing here uses a closed form of an error: derivatives in coefficients are numerical, those in
# the rows are by moving the weight of each row a little and doing the whole again.
suppressMessages({library(jsonlite); library(ordinal); library(MASS); library(survey)})
set.seed(20260)
n <- 420
d <- data.frame(office = ifelse(runif(n) < .43, "Nord", "Vest"))
nord <- d$office == "Nord"
d$age <- round(pmin(66, pmax(19, rnorm(n, ifelse(nord, 36, 41), 11))))
d$children <- rpois(n, ifelse(nord, 1.1, .7))
school <- ifelse(runif(n) < ifelse(nord, .5, .35), "lower", ifelse(runif(n) < .6, "upper", "higher"))
d$schoolupper <- as.integer(school == "upper")
d$schoolhigher <- as.integer(school == "higher")
d$weight <- round(exp(rnorm(n, 0, .5)), 3)
eta <- .03 * d$age - .25 * d$children + ifelse(nord, .3, .7) * d$schoolupper + .9 * d$schoolhigher
d$hours <- round(18 + 4 * eta + ifelse(nord, 0, 1.5) + rnorm(n, 0, 3 + .05 * d$age), 2)
d$work <- as.integer(runif(n) < plogis(-1.4 + eta - ifelse(nord, .4, 0)))
d$satisfied <- cut(eta * .8 + rlogis(n), c(-Inf, -.8, .1, 1.3, 2.6, Inf), labels = FALSE)
write.csv(d, "ox.csv", row.names = FALSE)
d <- read.csv("ox.csv")

X <- cbind("(Intercept)" = 1, as.matrix(d[, c("age", "children", "schoolupper", "schoolhigher")]))
nord <- d$office == "Nord"
A <- nord; B <- !nord
k <- ncol(X)
refs <- c("SECOND", "FIRST", "HALF", "SHARE", "POOLED", "POOLED_WITH_GROUP")
sets <- list("(Intercept)" = 1, age = 2, children = 3, school = 4:5)

decompose <- function(y, w, logit, robust) {
  fam <- if (logit) quasibinomial() else gaussian()
  Fm <- if (logit) plogis else identity
  # exact to rounding, as numerical derivatives of it are taken
  solve_fit <- function(x, y, w) {
    b <- if (logit) rep(0, ncol(x)) else NULL
    if (!logit) return(drop(solve(crossprod(x, w * x), crossprod(x, w * y))))
    for (i in 1:60) {
      p <- plogis(drop(x %*% b))
      s <- drop(solve(crossprod(x, w * p * (1 - p) * x), crossprod(x, w * (y - p))))
      b <- b + s
      if (max(abs(s)) < 1e-13) break
    }
    b
  }
  fit <- function(rows) {
    g <- suppressWarnings(glm.fit(X[rows, ], y[rows], weights = w[rows], family = fam,
      control = glm.control(1e-14, 100)))
    b <- g$coefficients
    x <- X[rows, ]; ww <- w[rows]; m <- Fm(drop(x %*% b)); e <- y[rows] - m
    v <- if (logit) m * (1 - m) else 1
    inv <- solve(crossprod(x, ww * v * x))
    N <- sum(rows)
    V <- if (robust) {
      (if (logit) N / (N - 1) else N / (N - k)) * inv %*% crossprod(ww * e * x) %*% inv
    } else if (logit) inv else inv * sum(ww * e^2) / (N - k)
    list(b = b, V = V)
  }
  fa <- fit(A); fb <- fit(B)
  share <- sum(w[A]) / sum(w)
  reference <- function(ref, ba, bb, u) switch(ref,
    SECOND = bb, FIRST = ba, HALF = (ba + bb) / 2, SHARE = share * ba + (1 - share) * bb,
    POOLED = , POOLED_WITH_GROUP = {
      m <- Fm(drop(ifelse(A, X %*% ba, X %*% bb)))
      x <- if (ref == "POOLED") X else cbind(X, B)
      solve_fit(x, m, u)[1:k]
    })
  # every part by column, given the coefficients and the weights of the rows
  parts <- function(ba, bb, u) {
    mean_of <- function(rows, v) sum(u[rows] * v[rows]) / sum(u[rows])
    xa <- apply(X, 2, function(c) mean_of(A, c)); xb <- apply(X, 2, function(c) mean_of(B, c))
    P <- function(rows, b) mean_of(rows, Fm(drop(X %*% b)))
    one <- function(m, c, whole) {
      prod <- m * c
      if (!logit) return(c(prod, sum(prod)))
      if (all(c == 0)) return(rep(0, k + 1))
      c(prod / sum(prod) * whole, whole)
    }
    out <- list(
      endowments = one(xa - xb, bb, P(A, bb) - P(B, bb)),
      coefficients = one(xb, ba - bb, P(B, ba) - P(B, bb)),
      interaction = one(xa - xb, ba - bb, P(A, ba) - P(B, ba) - P(A, bb) + P(B, bb)))
    for (ref in refs) {
      br <- reference(ref, ba, bb, u)
      out[[paste0(ref, "_explained")]] <- one(xa - xb, br, P(A, br) - P(B, br))
      ua <- one(xa, if (ref == "FIRST") 0 * ba else ba - br, P(A, ba) - P(A, br))
      ub <- one(xb, if (ref == "SECOND") 0 * ba else br - bb, P(B, br) - P(B, bb))
      out[[paste0(ref, "_unexplained")]] <- ua + ub
      out[[paste0(ref, "_first")]] <- ua
      out[[paste0(ref, "_second")]] <- ub
    }
    do.call(cbind, out)  # (k + 1) by parts
  }
  aggregate_rows <- rbind(t(sapply(sets, function(s) as.numeric(seq_len(k + 1) %in% s))),
    diag(k + 1))
  rownames(aggregate_rows) <- c(names(sets), colnames(X), "total")
  values <- function(ba, bb, u) aggregate_rows %*% parts(ba, bb, u)
  at <- values(fa$b, fb$b, w)
  flat <- function(m) as.vector(m)
  h <- 1e-5
  jac <- function(f, x) sapply(seq_along(x), function(j) {
    s <- h * max(1e-2, abs(x[j])); up <- x; dn <- x; up[j] <- up[j] + s; dn[j] <- dn[j] - s
    (f(up) - f(dn)) / (2 * s) })
  Ja <- jac(function(b) flat(values(b, fb$b, w)), fa$b)
  Jb <- jac(function(b) flat(values(fa$b, b, w)), fb$b)
  fixed <- rowSums((Ja %*% fa$V) * Ja) + rowSums((Jb %*% fb$V) * Jb)
  # how far each row moves everything, given the coefficients
  eps <- 1e-3
  moves <- sapply(seq_len(n), function(i) {
    up <- w; up[i] <- up[i] * (1 + eps); dn <- w; dn[i] <- dn[i] * (1 - eps)
    flat(values(fa$b, fb$b, up) - values(fa$b, fb$b, dn)) / (2 * eps) })
  sampled <- 0
  for (g in list(A, B)) {
    m <- moves[, g] - rowMeans(moves[, g])
    sampled <- sampled + sum(g) / (sum(g) - 1) * rowSums(m^2)
  }
  second <- 0 * at
  if (!logit) {
    cov_mean <- function(g) {
      x <- X[g, ]; ww <- w[g]; c <- sweep(x, 2, colSums(ww * x) / sum(ww)) * ww / sum(ww)
      sum(g) / (sum(g) - 1) * crossprod(c)
    }
    ca <- cov_mean(A); cb <- cov_mean(B)
    cov_coef <- function(f) {
      ja <- jac(function(b) f(b, fb$b), fa$b); jb <- jac(function(b) f(fa$b, b), fb$b)
      ja %*% fa$V %*% t(ja) + jb %*% fb$V %*% t(jb)
    }
    trace <- function(cm, cc) apply(aggregate_rows, 1, function(r) {
      s <- if (r[k + 1] == 1) 1:k else which(r == 1); sum(cm[s, s] * cc[s, s]) })
    second[, "endowments"] <- trace(ca + cb, fb$V)
    second[, "coefficients"] <- trace(cb, fa$V + fb$V)
    second[, "interaction"] <- trace(ca + cb, fa$V + fb$V)
    for (ref in refs) {
      r <- function(a, b) reference(ref, a, b, w)
      second[, paste0(ref, "_explained")] <- trace(ca + cb, cov_coef(r))
      s1 <- trace(ca, cov_coef(function(a, b) a - r(a, b)))
      s2 <- trace(cb, cov_coef(function(a, b) r(a, b) - b))
      second[, paste0(ref, "_unexplained")] <- s1 + s2
      second[, paste0(ref, "_first")] <- s1
      second[, paste0(ref, "_second")] <- s2
    }
  }
  fixed_error <- at; fixed_error[] <- sqrt(fixed)
  error <- at; error[] <- sqrt(fixed + sampled + as.vector(second))
  out <- lapply(colnames(at), function(p) list(names = rownames(at), estimate = at[, p],
    fixed = fixed_error[, p], error = error[, p]))
  names(out) <- colnames(at)
  list(parts = out, coef_first = unname(fa$b), se_first = unname(sqrt(diag(fa$V))),
    coef_second = unname(fb$b), se_second = unname(sqrt(diag(fb$V))))
}

# Normalised: the mean of the decompositions with each level left out in turn (Yun 2005).
averaged <- function(y) {
  levels <- cbind(lower = 1 - d$schoolupper - d$schoolhigher, upper = d$schoolupper,
    higher = d$schoolhigher)
  each <- lapply(1:3, function(out) {
    x <- cbind(1, d$age, d$children, levels[, -out])
    full <- function(rows) {
      b <- lm.fit(x[rows, ], y[rows])$coefficients
      v <- rep(0, 6); v[1:3] <- b[1:3]; v[(4:6)[-out]] <- b[4:5]; v
    }
    list(a = full(A), b = full(B))
  })
  a <- Reduce("+", lapply(each, `[[`, "a")) / 3; b <- Reduce("+", lapply(each, `[[`, "b")) / 3
  xx <- cbind(1, d$age, d$children, levels)
  xa <- colMeans(xx[A, ]); xb <- colMeans(xx[B, ])
  list(endowments = (xa - xb) * b, coefficients = xb * (a - b), interaction = (xa - xb) * (a - b))
}

m <- clm(factor(satisfied) ~ age + children + schoolupper + schoolhigher, data = d,
  control = clm.control(gradTol = 1e-12))
p <- polr(factor(satisfied) ~ age + children + schoolupper + schoolhigher, data = d, Hess = TRUE,
  control = list(reltol = 1e-15, maxit = 1000))
three <- pmin(pmax(d$satisfied, 2), 4)
m3 <- clm(factor(three) ~ age + schoolupper, data = d, control = clm.control(gradTol = 1e-12))
null <- clm(factor(satisfied) ~ 1, data = d, control = clm.control(gradTol = 1e-12))

# Brant 1990: binary regressions of y > j, joint covariance, Wald test of equal slopes.
brant <- function(y, x) {
  J <- max(y) - 1; q <- ncol(x); X1 <- cbind(1, x)
  g <- lapply(1:J, function(j) glm(as.integer(y > j) ~ x, family = binomial,
    control = glm.control(1e-14, 100)))
  pr <- sapply(g, fitted)
  V <- matrix(0, J * q, J * q)
  inv <- lapply(1:J, function(j) solve(t(X1) %*% diag(pr[, j] * (1 - pr[, j])) %*% X1))
  for (j in 1:J) for (l in 1:J) {
    lo <- pmax(pr[, j], pr[, l]); hi <- pmin(pr[, j], pr[, l])
    c <- inv[[j]] %*% t(X1) %*% diag(hi - lo * hi) %*% X1 %*% inv[[l]]
    V[(j - 1) * q + 1:q, (l - 1) * q + 1:q] <- c[-1, -1]
  }
  b <- unlist(lapply(g, function(m) coef(m)[-1]))
  wald <- function(cols) {
    D <- do.call(rbind, lapply(2:J, function(j) {
      m <- matrix(0, length(cols), J * q)
      for (i in seq_along(cols)) { m[i, cols[i]] <- 1; m[i, (j - 1) * q + cols[i]] <- -1 }
      m }))
    s <- drop(t(D %*% b) %*% solve(D %*% V %*% t(D)) %*% (D %*% b))
    c(s, nrow(D), pchisq(s, nrow(D), lower.tail = FALSE))
  }
  r <- rbind(wald(1:q), t(sapply(1:q, wald)))
  list(chi = r[, 1], df = r[, 2], p = r[, 3])
}

one <- rep(1, n)
result <- list(
  versions = list(R = R.version.string, ordinal = as.character(packageVersion("ordinal")),
    MASS = as.character(packageVersion("MASS")), survey = as.character(packageVersion("survey")),
    sandwich = as.character(packageVersion("sandwich"))),
  linear = decompose(d$hours, one, FALSE, FALSE),
  robust = decompose(d$hours, one, FALSE, TRUE),
  weighted = decompose(d$hours, d$weight, FALSE, TRUE),
  logit = decompose(d$work, one, TRUE, FALSE),
  logit_weighted = decompose(d$work, d$weight, TRUE, TRUE),
  normalised = averaged(d$hours),
  svyglm = local({
    s <- svydesign(ids = ~1, weights = ~weight, data = d[A, ])
    g <- svyglm(work ~ age + children + schoolupper + schoolhigher, s, family = quasibinomial(),
      control = glm.control(1e-14, 100))
    list(coef = unname(coef(g)), se = unname(sqrt(diag(vcov(g)))))
  }),
  hc1 = local({
    g <- lm(hours ~ age + children + schoolupper + schoolhigher, d[A, ])
    unname(sqrt(diag(sandwich::vcovHC(g, "HC1"))))
  }),
  clm = list(thresholds = unname(m$alpha), threshold_se = unname(sqrt(diag(vcov(m)))[1:4]),
    coef = unname(m$beta), se = unname(sqrt(diag(vcov(m)))[5:8]), loglik = as.numeric(logLik(m)),
    aic = AIC(m), null = as.numeric(logLik(null)),
    lr = 2 * as.numeric(logLik(m) - logLik(null)),
    lr_p = pchisq(2 * as.numeric(logLik(m) - logLik(null)), 4, lower.tail = FALSE),
    covariance_age_first = vcov(m)[5, 1]),
  clm_weighted = local({
    w <- d$weight / mean(d$weight)
    m <- clm(factor(satisfied) ~ age + children + schoolupper + schoolhigher, data = d, weights = w,
      control = clm.control(gradTol = 1e-12))
    null <- clm(factor(satisfied) ~ 1, data = d, weights = w, control = clm.control(gradTol = 1e-12))
    s <- svyolr(factor(satisfied) ~ age + children + schoolupper + schoolhigher,
      svydesign(ids = ~1, weights = ~weight, data = d))
    # scores by moving each row's weight: the sandwich by its definition
    loglik <- function(par, i) {
      th <- c(-Inf, par[1:4], Inf); eta <- drop(X[i, -1, drop = FALSE] %*% par[5:8])
      log(plogis(th[d$satisfied[i] + 1] - eta) - plogis(th[d$satisfied[i]] - eta))
    }
    par <- c(m$alpha, m$beta); S <- sapply(1:8, function(j) {
      h <- 1e-5 * max(.1, abs(par[j])); up <- par; dn <- par; up[j] <- up[j] + h; dn[j] <- dn[j] - h
      w * (loglik(up, 1:n) - loglik(dn, 1:n)) / (2 * h) })
    I <- vcov(m); V <- I %*% crossprod(S) %*% I * n / (n - 1)
    b <- 5:8
    list(thresholds = unname(m$alpha), coef = unname(m$beta), loglik = as.numeric(logLik(m)),
      null = as.numeric(logLik(null)), se = unname(sqrt(diag(V))),
      svyolr_se = unname(sqrt(diag(vcov(s)))[c(5:8, 1:4)]),
      wald = drop(m$beta %*% solve(V[b, b], m$beta)))
  }),
  polr = list(coef = unname(coef(p)), zeta = unname(p$zeta), se = unname(sqrt(diag(vcov(p)))[1:4]),
    loglik = as.numeric(logLik(p))),
  clm_three = list(thresholds = unname(m3$alpha), coef = unname(m3$beta),
    se = unname(sqrt(diag(vcov(m3)))[3:4]), loglik = as.numeric(logLik(m3))),
  binary = local({
    g <- glm(as.integer(satisfied > 3) ~ age + children, binomial, d,
      control = glm.control(1e-14, 100))
    list(coef = unname(coef(g)), se = unname(sqrt(diag(vcov(g)))), loglik = as.numeric(logLik(g)))
  }),
  brant = brant(d$satisfied, X[, -1]))
writeLines(toJSON(result, digits = NA, auto_unbox = TRUE, pretty = TRUE), "ox.json")
