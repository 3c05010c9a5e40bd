package no.helhet.cli.analyse;

import no.helhet.statistics.Fit;
import no.helhet.statistics.analysis.Analysis;
import no.helhet.statistics.analysis.Method;
import no.helhet.statistics.analysis.Request;

/// What came of an analysis.
///
/// @param request what was asked for, every option filled in
public record Outcome(Method method, Request request, CsvData data, Fit<Analysis> fit) {}
