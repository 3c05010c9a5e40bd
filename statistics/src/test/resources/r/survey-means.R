# Makes survey-means.csv (an invented survey of recipients: offices drawn within regions, people
# within offices) and survey-means.json (what R's survey package says of it).
suppressMessages({library(jsonlite); library(survey)})
set.seed(1904)
offices <- data.frame(office = sprintf("office%02d", 1:26),
  region = rep(c("coast", "inland", "north", "city"), c(8, 6, 5, 7)),
  population = rep(c(30, 22, 18, 9), c(8, 6, 5, 7)), u = rnorm(26, 0, 2),
  n = sample(5:16, 26, TRUE))
d <- offices[rep(1:26, offices$n), ]
m <- nrow(d)
d$age <- sample(c("under 30", "30 to 49", "50 or more"), m, TRUE, c(.25, .45, .3))
d$weight <- round(c(coast = 12, inland = 8, north = 20, city = 5)[d$region] * runif(m, .6, 1.8), 3)
d$weight[c(7, 100)] <- 0
d$household <- 1 + rpois(m, 1.2)
d$hours <- round(20 + d$u + 4 * (d$age == "30 to 49") + rnorm(m, 0, 5), 2)
d$hours[sample(m, 9)] <- NA
d$work <- rbinom(m, 1, plogis(-1 + .3 * d$u + .5 * (d$age == "30 to 49")))
d$rare <- as.integer(d$office %in% c("office03", "office20") & d$work == 1)
d$lonely <- ifelse(d$office == "office01", "alone", d$region)
d <- d[sample(m), c("office", "region", "population", "lonely", "age", "weight", "household", "hours",
  "work", "rare")]
write.csv(d, "survey-means.csv", row.names = FALSE, quote = FALSE)

known <- data.frame(age = c("30 to 49", "50 or more", "under 30"), Freq = c(1500, 1100, 800))
one <- function(s) list(estimate = unname(coef(s)[1]), error = unname(SE(s)[1]),
  deff = unname(as.vector(deff(s))[1]))
all <- function(des) {
  d <- des$variables
  df <- degf(des)
  m <- svymean(~hours, des, na.rm = TRUE, deff = "replace")
  p <- svyciprop(~work, des, method = "logit")
  r <- svyciprop(~rare, des, method = "logit")
  # Means of a domain are means of the design cut by subset(), which keeps its clusters
  by <- lapply(sort(unique(d$age)), function(a) {
    cut <- subset(des, age == a)
    c(one(svymean(~hours, cut, na.rm = TRUE, deff = "replace")), list(
      df = degf(subset(cut, !is.na(hours))), n = sum(weights(subset(cut, !is.na(hours))) != 0),
      interval = as.vector(confint(svymean(~hours, cut, na.rm = TRUE),
        df = degf(subset(cut, !is.na(hours))))),
      share = as.vector(coef(svyciprop(~work, cut))),
      shareInterval = as.vector(attr(svyciprop(~work, cut, df = degf(cut)), "ci")),
      total = one(svytotal(~work, cut, deff = "replace"))))
  })
  names(by) <- sort(unique(d$age))
  ratio <- svyratio(~hours, ~household, des, na.rm = TRUE)
  list(df = df, mean = one(m), interval = as.vector(confint(m, df = degf(subset(des, !is.na(hours))))),
    total = one(svytotal(~work, des, deff = "replace")),
    households = one(svytotal(~household, des, deff = "replace")),
    share = list(estimate = as.vector(coef(p)), error = sqrt(as.vector(attr(p, "var"))),
      interval = as.vector(attr(p, "ci"))),
    rare = list(estimate = as.vector(coef(r)), error = sqrt(as.vector(attr(r, "var"))),
      interval = as.vector(attr(r, "ci"))),
    ratio = list(estimate = as.vector(ratio$ratio), error = as.vector(SE(ratio))), by = by)
}
people <- svydesign(~1, weights = ~weight, data = d)
clustered <- svydesign(~office, weights = ~weight, data = d)
stratified <- svydesign(~office, strata = ~region, weights = ~weight, data = d)
finite <- svydesign(~office, strata = ~region, weights = ~weight, fpc = ~population, data = d)
# postStratify gives rows of weight zero an influence in the variance (svyrecvar sets their weight to
# 1 before it takes the mean off): they are left out here
post <- postStratify(svydesign(~office, strata = ~region, weights = ~weight,
  data = d[d$weight > 0, ]), ~age, known)
options(survey.lonely.psu = "adjust")
lone <- svydesign(~office, strata = ~lonely, weights = ~weight, data = d)
adjust <- all(lone)
options(survey.lonely.psu = "certainty")
certainty <- all(lone)
options(survey.lonely.psu = "average")
average <- all(lone)
options(survey.lonely.psu = "fail")
w <- d$weight
write_json(list(
  versions = list(R = R.version.string, survey = as.character(packageVersion("survey"))),
  people = all(people), clustered = all(clustered), stratified = all(stratified),
  finite = all(finite), post = all(post), adjust = adjust, certainty = certainty,
  average = average, kish = list(effective = sum(w)^2 / sum(w^2), rows = sum(w > 0))),
  "survey-means.json", digits = NA, auto_unbox = TRUE, pretty = TRUE)
