# Scales: what Helhet's reliability, group agreement and work environment scores are held against.
# Rscript sc.R writes sc.csv (invented answers) and sc.json beside this file.
suppressMessages({
  library(psych); library(multilevel); library(lavaan); library(jsonlite)
})
set.seed(20261123)
n <- 240
office <- sort(sample(sprintf("K%02d", 1:22), n, TRUE, prob = c(rep(1, 10), rep(3, 11), .35)))
office[n] <- "K23"
climate <- rnorm(23, 0, .6)[as.integer(factor(office))]
trait <- climate + rnorm(n)
answer <- function(score, most) pmin(most, pmax(1, round((most + 1) / 2 + score)))

# six items, 1 to 7, the second and fifth reversed, answers missing
loads <- c(1.2, -1, .8, 1.1, -.6, .4)
q <- sapply(loads, function(l) answer(l * trait + rnorm(n, 0, 1.1), 7))
holes <- matrix(runif(n * 6) < rep(c(.02, .1, .05, 0, .15, .03), each = n), n)
holes[7, ] <- TRUE
holes[8, -1] <- TRUE
q[holes] <- NA
colnames(q) <- paste0("q", 1:6)

# four items, 1 to 5, for agreement within offices; one missing answer
w <- sapply(1:4, function(i) answer(.9 * climate + rnorm(n, 0, .8), 5))
w[11, 2] <- NA
w[office == "K06", ] <- rep(c(1, 5), length.out = sum(office == "K06"))
colnames(w) <- paste0("w", 1:4)

# effort (3), reward (7, of which 5 to 7 reversed), overcommitment (6, the third reversed), 1 to 4
strain <- rnorm(n)
e <- sapply(1:3, function(i) answer(.7 * strain + rnorm(n, .3, .6), 4))
r <- sapply(1:7, function(i) answer((if (i > 4) .4 else -.4) * strain + rnorm(n, 0, .7), 4))
o <- sapply(1:6, function(i) answer((if (i == 3) -.5 else .5) * strain + rnorm(n, 0, .7), 4))
e[3, 1] <- NA; r[4, 2:3] <- NA; r[5, 1:4] <- NA; o[6, 6] <- NA
colnames(e) <- paste0("e", 1:3); colnames(r) <- paste0("r", 1:7); colnames(o) <- paste0("o", 1:6)

# demands (5), skill (4), authority (2), support (6), 1 to 4
dm <- sapply(1:5, function(i) answer(.6 * strain + rnorm(n, 0, .7), 4))
sk <- sapply(1:4, function(i) answer(-.3 * strain + rnorm(n, .3, .7), 4))
au <- sapply(1:2, function(i) answer(-.3 * strain + rnorm(n, 0, .7), 4))
su <- sapply(1:6, function(i) answer(-.2 * strain + rnorm(n, .2, .7), 4))
dm[9, 1:3] <- NA; su[10, ] <- NA
colnames(dm) <- paste0("d", 1:5); colnames(sk) <- paste0("s", 1:4)
colnames(au) <- paste0("a", 1:2); colnames(su) <- paste0("u", 1:6)

d <- data.frame(office, q, w, e, r, o, dm, sk, au, su)
write.csv(d, "sc.csv", row.names = FALSE)
d <- read.csv("sc.csv")

# reliability with missing answers, as psych does it
x <- d[, paste0("q", 1:6)]
x[, c(2, 5)] <- 8 - x[, c(2, 5)]
a <- suppressWarnings(alpha(x))
turned <- function(a, x) list(
  raw = a$total$raw_alpha, std = a$total$std.alpha, average = a$total$average_r,
  lambda6 = a$total$`G6(smc)`, mean = a$total$mean, sd = a$total$sd,
  n = a$item.stats$n, raw_r = a$item.stats$raw.r, r_drop = a$item.stats$r.drop,
  item_mean = a$item.stats$mean, item_sd = a$item.stats$sd, dropped = a$alpha.drop$raw_alpha,
  lowest = unname(colMeans(x == 1, na.rm = TRUE)), highest = unname(colMeans(x == 7, na.rm = TRUE)))
pairwise <- turned(a, x)

# complete answers: Feldt's interval, one factor, omega by lavaan and factanal
cc <- na.omit(x)
ac <- suppressWarnings(alpha(cc))
ci <- alpha.ci(ac$total$raw_alpha, nrow(cc), ncol(cc))
fit <- cfa("f =~ q1 + q2 + q3 + q4 + q5 + q6", cc, std.lv = TRUE)
p <- parameterEstimates(fit)
l <- p$est[p$op == "=~"]
u <- p$est[p$op == "~~" & p$lhs != "f"]
s <- standardizedSolution(fit)
ls <- s$est.std[s$op == "=~"]
us <- s$est.std[s$op == "~~" & s$lhs != "f"]
fa <- factanal(cc, 1)
# Both stop short of the maximum of the likelihood (the optimiser's tolerance): EM goes on to it.
R <- cor(cc)
le <- fa$loadings[, 1]
ue <- fa$uniquenesses
repeat {
  b <- solve(outer(le, le) + diag(ue), le)
  Rb <- as.vector(R %*% b)
  ln <- Rb / (1 - sum(b * le) + sum(b * Rb))
  un <- 1 - ln * Rb
  done <- max(abs(ln - le), abs(un - ue)) < 1e-15
  le <- ln; ue <- un
  if (done) break
}
Se <- outer(le, le) + diag(ue)
sd_cc <- sapply(cc, sd)
complete <- c(turned(ac, cc), list(
  persons = nrow(cc), lower = ci$lower.ci, upper = ci$upper.ci,
  omega = sum(l)^2 / (sum(l)^2 + sum(u)), omega_std = sum(ls)^2 / (sum(ls)^2 + sum(us)),
  loadings = ls, uniquenesses = us,
  factanal_loadings = unname(fa$loadings[, 1]), factanal_uniquenesses = unname(fa$uniquenesses),
  factanal_omega = sum(fa$loadings[, 1])^2 / (sum(fa$loadings[, 1])^2 + sum(fa$uniquenesses)),
  em_loadings = unname(le), em_uniquenesses = unname(ue),
  em_omega = sum(sd_cc * le)^2 / (sum(sd_cc * le)^2 + sum(sd_cc^2 * ue)),
  em_omega_std = sum(le)^2 / (sum(le)^2 + sum(ue)),
  discrepancy = log(det(Se)) - log(det(R)) + sum(diag(solve(Se, R))) - 6))

# other sets of items, where factanal's search takes other ways: some with steps of its line search
sets <- list(q = paste0("q", 1:6), w = paste0("w", 1:4), e = paste0("e", 1:3), r = paste0("r", 1:7),
             o = paste0("o", 1:6), d = paste0("d", 1:5), u = paste0("u", 1:6),
             all = c(paste0("e", 1:3), paste0("r", 1:7), paste0("o", 1:6), paste0("d", 1:5)))
# z1 and z2 follow w1 closely: their uniquenesses end at factanal's lower bound
d$z1 <- round(d$w1 + d$q1 / 12, 1); d$z2 <- d$w1; d$z2[40:50] <- 3
sets$z <- c("w1", "z1", "z2", "u1", "u2")
write.csv(d, "sc.csv", row.names = FALSE)
factors <- lapply(sets, function(v) {
  z <- na.omit(d[, v])
  f <- factanal(z, 1)
  list(items = v, persons = nrow(z), evaluations = unname(f$criteria["counts.function"]),
       least = min(f$uniquenesses),
       omega = sum(f$loadings[, 1])^2 / (sum(f$loadings[, 1])^2 + sum(f$uniquenesses)))
})

# a missing answer is the person's mean, from three answers on
three <- rowSums(!is.na(x)) >= 3
f <- x[three, ]
m <- rowMeans(f, na.rm = TRUE)
for (j in 1:6) f[is.na(f[, j]), j] <- m[is.na(f[, j])]
af <- suppressWarnings(alpha(f))
filled <- list(persons = nrow(f), raw = af$total$raw_alpha, std = af$total$std.alpha,
               r_drop = af$item.stats$r.drop, mean = mean(m), sd = sd(m))

# offices: analysis of variance and rwg
score <- rowMeans(d[, paste0("w", 1:4)])
av <- aov(score ~ factor(office), d)
t <- summary(av)[[1]]
nj <- as.vector(table(d$office[!is.na(score)]))
k0 <- (sum(nj) - sum(nj^2) / sum(nj)) / (length(nj) - 1)
icc <- list(icc1 = ICC1(av), icc2 = ICC2(av), f = t[1, 4], p = t[1, 5], msb = t[1, 3], msw = t[2, 3],
            sizes = nj, effective = k0,
            unequal = (t[1, 3] - t[2, 3]) / (t[1, 3] + (k0 - 1) * t[2, 3]))
# equal sizes: six offices of five, with the interval of psych's ICC(1,1) and ICC(1,k)
even <- unlist(lapply(split(seq_len(n), d$office), function(i) if (length(i) > 5) i[2:6]))
even <- even[!is.na(score[even])]
keep <- names(which(table(d$office[even]) == 5))[1:6]
even <- even[d$office[even] %in% keep]
wide <- matrix(score[even], ncol = 5, byrow = TRUE)
ic <- suppressWarnings(ICC(wide, lmer = FALSE))$results
even_icc <- list(rows = even, icc1 = ic$ICC[1], lower1 = ic$`lower bound`[1],
                 upper1 = ic$`upper bound`[1], icc2 = ic$ICC[4], lower2 = ic$`lower bound`[4],
                 upper2 = ic$`upper bound`[4])
one <- rwg(d$w1, d$office, ranvar = 2)
j4 <- rwg.j(d[, paste0("w", 1:4)], d$office, ranvar = 2)
j4s <- rwg.j(d[, paste0("w", 1:4)], d$office, ranvar = 1.34)
agreement <- list(groups = as.character(j4$grpid), sizes = j4$gsize, one = one$rwg, uniform = j4$rwg.j, skew = j4s$rwg.j,
                  median = median(j4$rwg.j, na.rm = TRUE), mean = mean(j4$rwg.j, na.rm = TRUE),
                  median_skew = median(j4s$rwg.j, na.rm = TRUE))

# work environment: at least half of the items answered
mean_of <- function(v, back = character(), least = ceiling(length(v) / 2)) {
  z <- d[, v]
  z[, back] <- 5 - z[, back]
  ifelse(rowSums(!is.na(z)) >= least, rowMeans(z, na.rm = TRUE), NA)
}
exact <- function(x, n) as.numeric(binom.test(x, n)$conf.int)
E1 <- mean_of(paste0("e", 1:3)); R1 <- mean_of(paste0("r", 1:7), paste0("r", 5:7))
O1 <- mean_of(paste0("o", 1:6), "o3")
ratio <- (3 * E1) / (7 * R1 * 3 / 7)
eri <- list(effort = 3 * E1, reward = 7 * R1, overcommitment = 6 * O1, ratio = ratio,
            scored = sum(!is.na(ratio)), above = sum(ratio > 1 + 1e-12, na.rm = TRUE),
            mean = mean(ratio, na.rm = TRUE), sd = sd(ratio, na.rm = TRUE),
            interval = as.numeric(t.test(ratio)$conf.int),
            share_interval = exact(sum(ratio > 1 + 1e-12, na.rm = TRUE), sum(!is.na(ratio))),
            tertile = unname(quantile(6 * O1, 2 / 3, na.rm = TRUE)),
            high_overcommitment = sum(6 * O1 > quantile(6 * O1, 2 / 3, na.rm = TRUE) + 1e-12, na.rm = TRUE))
D1 <- mean_of(paste0("d", 1:5)); S1 <- mean_of(paste0("u", 1:6))
C1 <- (mean_of(paste0("s", 1:4)) + mean_of(paste0("a", 1:2))) / 2
md <- median(D1, na.rm = TRUE); mc <- median(C1, na.rm = TRUE); ms <- median(S1, na.rm = TRUE)
cell <- ifelse(D1 > md, ifelse(C1 < mc, "high strain", "active"),
               ifelse(C1 < mc, "passive", "low strain"))
dc <- list(cuts = c(md, mc, ms), cell = cell,
           counts = as.integer(table(factor(cell, c("high strain", "active", "passive", "low strain")))),
           iso = sum(cell == "high strain" & S1 < ms, na.rm = TRUE),
           iso_of = sum(!is.na(cell) & !is.na(S1)),
           quotient = mean(D1 / C1, na.rm = TRUE), difference = mean(D1 - C1, na.rm = TRUE))

versions <- sapply(c("psych", "multilevel", "lavaan"), function(v) as.character(packageVersion(v)))
write_json(list(r = R.version.string, packages = as.list(versions), pairwise = pairwise,
                complete = complete, factors = factors, filled = filled, icc = icc, even = even_icc,
                agreement = agreement, eri = eri, dc = dc),
           "sc.json", digits = NA, auto_unbox = TRUE, pretty = TRUE, na = "null")
