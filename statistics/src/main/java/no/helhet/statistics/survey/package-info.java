/// Surveys: scales and their reliability, shares, ordinal answers, weighted means.
@NullMarked
package no.helhet.statistics.survey;

import org.jspecify.annotations.NullMarked;
