package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;

import java.util.List;

/// A method as a user asks for it.
public interface Method {
    /// In the specification: lower case and hyphens, such as `linear-mixed-model`.
    String name();

    /// In a list of methods; English.
    String title();

    /// What it is for and what it assumes, two or three sentences.
    String purpose();

    /// The paper, book or standard that the formulas are from.
    String source();

    List<Role> roles();

    List<Option> options();

    Verified verified();

    /// A whole specification as JSON without the data file's name, run by a test on [#exampleData].
    String example();

    /// The data of the example as CSV.
    String exampleData();

    /// @throws BadSpecification when what was asked for makes no sense
    Fit<Analysis> run(Request request, Progress progress);
}
