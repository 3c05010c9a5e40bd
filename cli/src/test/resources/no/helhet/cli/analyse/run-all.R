# Runs repeat.R in each of the folders named, and prints a line for each: RAN, LACKS a package, or
# FAILED with R's words.
for (folder in commandArgs(TRUE)) {
  script <- file.path(folder, "repeat.R")
  text <- paste(readLines(script, encoding = "UTF-8"), collapse = "\n")
  found <- regmatches(text, gregexpr("(?<=library\\()\\w+|\\b[A-Za-z][A-Za-z0-9.]+(?=::)", text, perl = TRUE))[[1]]
  lacks <- Filter(function(p) !requireNamespace(p, quietly = TRUE), unique(found))
  if (length(lacks) > 0) {
    cat("LACKS", basename(folder), lacks, "\n")
    next
  }
  before <- setwd(folder)
  printed <- character()
  said <- tryCatch({
    printed <- capture.output(suppressWarnings(suppressMessages(
      source("repeat.R", local = new.env(), encoding = "UTF-8", print.eval = TRUE))))
    if (length(printed) > 0) "RAN" else "FAILED: it prints nothing"
  }, error = function(e) paste("FAILED:", conditionMessage(e)))
  setwd(before)
  cat(said, basename(folder), "\n")
}
