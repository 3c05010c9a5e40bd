# R's side of helhet bench --only statistics: Rscript peer.R ROW FILE.
# Reads the file, fits once with the clock on, prints one line of JSON.
# Debian: r-base-core r-cran-lme4 r-cran-psych r-cran-data.table r-cran-jsonlite, and if wanted
# r-cran-glmmtmb: lme4 finds standard errors by differences of the likelihood, which is some 1e-3
# off at 200 000 rows; glmmTMB's are exact. Where it is there, they are what is compared, and the
# time is lme4's.
suppressMessages({ library(lme4); library(psych); library(data.table); library(jsonlite) })
setDTthreads(2)
args <- commandArgs(TRUE)
row <- args[1]
if (row == "CHECK") quit(status = 0)
data <- fread(args[2])

named <- function(prefix, values) setNames(as.list(values), paste0(prefix, ".", names(values)))

works <- list(
  LOGISTIC_MIXED = function(d) {
    m <- glmer(y ~ a + female + immigrant + low + (1 | office), d, binomial)
    c(named("fixed", fixef(m)), named("se", sqrt(diag(as.matrix(vcov(m))))),
      list(var.office = VarCorr(m)$office[1], logLik = as.numeric(logLik(m))))
  },
  LINEAR_MIXED = function(d) {
    m <- lmer(y ~ x + (1 | g), d)
    c(named("fixed", fixef(m)), named("se", sqrt(diag(as.matrix(vcov(m))))),
      list(var.g = VarCorr(m)$g[1], var.Residual = sigma(m)^2, reml = as.numeric(logLik(m))))
  },
  ALPHA = function(d) {
    a <- psych::alpha(d)
    items <- rownames(a$item.stats)
    c(list(raw_alpha = a$total$raw_alpha, std_alpha = a$total$std.alpha),
      named("r_drop", setNames(a$item.stats$r.drop, items)),
      named("alpha_drop", setNames(a$alpha.drop$raw_alpha, items)),
      named("mean", setNames(a$item.stats$mean, items)))
  },
  # A balanced panel: two means and the grand mean take both effects out at once.
  FIXED_EFFECTS = function(d) {
    within <- function(name) {
      z <- as.numeric(d[[name]])
      w <- data.table(z, person = d$person, month = d$month)
      w[, p := mean(z), person][, m := mean(z), month]
      w$z - w$p - w$m + mean(z)
    }
    y <- within("y"); x <- within("treat")
    b <- sum(x * y) / sum(x^2)
    scores <- data.table(s = x * (y - b * x), office = d$office)[, sum(s), office]$V1
    groups <- length(scores)
    list(treat = b, se = sqrt(groups / (groups - 1) * sum(scores^2)) / sum(x^2))
  },
  # Krippendorff (2011): coincidences of values within units, ordinal distances between them.
  KRIPPENDORFF = function(d) {
    alpha <- function(m) {
      values <- sort(unique(na.omit(as.vector(m))))
      counts <- t(apply(m, 1, function(u) tabulate(match(u, values), length(values))))
      counts <- counts[rowSums(counts) > 1, , drop = FALSE]
      size <- rowSums(counts)
      o <- crossprod(counts / (size - 1), counts) - diag(colSums(counts / (size - 1)))
      n <- colSums(counts)
      upto <- cumsum(n)
      delta <- outer(seq_along(n), seq_along(n), Vectorize(function(a, b)
        (sum(n[min(a, b):max(a, b)]) - (n[a] + n[b]) / 2)^2))
      1 - (sum(n) - 1) * sum(o * delta) / sum(outer(n, n) * delta)
    }
    m <- as.matrix(d)
    set.seed(1)
    for (i in 1:500) alpha(m[sample(nrow(m), replace = TRUE), ])
    list(alpha = alpha(m))
  })

if (row == "LOGISTIC_MIXED") data[, office := factor(office)]
if (row == "LINEAR_MIXED") data[, g := factor(g)]
if (row == "ALPHA") data <- as.data.frame(data)
invisible(gc())
time <- system.time(values <- suppressWarnings(suppressMessages(works[[row]](data))))
status <- "/proc/self/status"
peak <- if (file.exists(status))
  as.numeric(gsub("\\D", "", grep("^VmHWM", readLines(status), value = TRUE))) / 1024 else 0
if (row == "LOGISTIC_MIXED" && requireNamespace("glmmTMB", quietly = TRUE)) {
  exact <- glmmTMB::glmmTMB(y ~ a + female + immigrant + low + (1 | office), data, family = binomial)
  values[grep("^se", names(values))] <- NULL
  values <- c(values, named("se", summary(exact)$coefficients$cond[, "Std. Error"]))
}
cat(toJSON(list(program = R.version.string, seconds = time[["elapsed"]],
  processor = time[["user.self"]] + time[["sys.self"]], peak = peak, values = values),
  auto_unbox = TRUE, digits = NA), "\n")
