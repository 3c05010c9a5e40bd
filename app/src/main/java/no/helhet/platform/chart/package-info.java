/// Charts: bars, groups of bars and lines, drawn as SVG on the server, each with its table.
///
/// Publishes [no.helhet.platform.chart.Chart] and [no.helhet.platform.chart.Series]. Knows no
/// business words and no framework: the same chart is drawn in a page (`component/chart.jte`),
/// coloured by its style sheet, and in a file of its own, with the colours in it.
@NullMarked
@ApplicationModule(displayName = "Charts")
package no.helhet.platform.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
