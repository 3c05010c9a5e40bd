# Makes sparse-strata.csv (invented counts of two groups in many small strata: pairs, a few in each,
# and few uneven strata) and sparse-strata.json (what R says of each set).
suppressMessages({library(jsonlite); library(metafor)})
set.seed(311)
pairs <- as.data.frame(t(sapply(1:70, function(i) {
  x <- rbinom(2, 1, c(.6, .35)); c(x[1], 1 - x[1], x[2], 1 - x[2]) })))
few <- data.frame(rpois(25, 1.2), rpois(25, 2), rpois(25, 1), rpois(25, 3))
uneven <- data.frame(c(2, 310, 0), c(1, 45, 6), c(900, 3, 2), c(1100, 9, 4))
sets <- list(pairs = pairs, few = few, uneven = uneven)
d <- do.call(rbind, lapply(names(sets), function(s) setNames(cbind(set = s, sets[[s]]),
  c("set", "a", "b", "c", "d"))))
write.csv(d, "sparse-strata.csv", row.names = FALSE, quote = FALSE)

answer <- function(t) {
  t <- t[t$a + t$b > 0 & t$c + t$d > 0, ]
  m <- function(measure) rma.mh(measure = measure, ai = a, bi = b, ci = c, di = d, data = t)
  or <- m("OR"); rr <- m("RR"); rd <- m("RD")
  cells <- array(rbind(t$a, t$c, t$b, t$d), c(2, 2, nrow(t)))
  plain <- mantelhaen.test(cells, correct = FALSE); corrected <- mantelhaen.test(cells)
  list(strata = nrow(t), or = as.vector(or$beta), orError = or$se, rr = as.vector(rr$beta),
    rrError = rr$se, rd = as.vector(rd$beta), satoError = rd$se, chi = unname(plain$statistic),
    correctedChi = unname(corrected$statistic), ta = or$TA, bd = or$BD)
}
out <- lapply(split(d[-1], d$set), answer)
write_json(c(list(versions = list(R = R.version.string,
  metafor = as.character(packageVersion("metafor")))), out), "sparse-strata.json",
  digits = NA, auto_unbox = TRUE, pretty = TRUE)
