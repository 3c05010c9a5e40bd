package no.helhet.statistics.analysis;

/// The level of intervals that was asked for.
final class Confidence {
    private Confidence() {}

    /// @throws BadSpecification when it is not between nothing and one
    static double of(Request request) {
        double confidence = request.number("confidence");
        if (!(confidence > 0 && confidence < 1)) {
            throw new BadSpecification(
                    "options.confidence", "Give a number between 0 and 1, such as 0.95.");
        }
        return confidence;
    }
}
