package no.helhet.platform.chart;

import no.helhet.platform.chart.Chart.Width;
import no.helhet.platform.chart.Chart.Words;

import java.util.List;

/// A drawing with its table, for `component/drawn.jte`: what is neither bars nor lines.
public interface Drawn {
    /// Names it on its page.
    String id();

    /// What is said about it; the description carries the main values.
    Words words();

    /// An `svg` element with classes for `h-charts.css`, no script and no inline style.
    String svg(Width width);

    /// Headings of the table after its first.
    List<String> columns();

    /// The same figures as text: first what each is of, then a cell for each heading.
    List<List<String>> rows();
}
