package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.area.OaxacaLogit;

import java.util.List;

/// A difference of two shares, by composition and coefficients.
final class OaxacaSharesMethod implements Method {
    @Override
    public String name() {
        return "oaxaca-blinder-logit";
    }

    @Override
    public String title() {
        return "Difference of two shares, by composition and coefficients (logit, Yun)";
    }

    @Override
    public String purpose() {
        return "As oaxaca-blinder, for an outcome of yes (1) or no (0), such as being in work a"
                + " year later: a logistic regression is fitted in each group, and the"
                + " difference of mean probabilities is parted. Parts by predictor are a"
                + " linearisation that sums up.";
    }

    @Override
    public String source() {
        return "Yun 2004, Economics Letters 82:275; errors: Yun 2005, Journal of Economic and"
                + " Social Measurement 30:295.";
    }

    @Override
    public List<Role> roles() {
        return OaxacaRequest.ROLES;
    }

    @Override
    public List<Option> options() {
        return OaxacaRequest.OPTIONS;
    }

    @Override
    public Verified verified() {
        return Verified.by("r/ox.json");
    }

    @Override
    public String example() {
        return """
        {
          "method": "oaxaca-blinder-logit",
          "columns": {
            "outcome": "i_arbeid", "group": "kontor", "predictors": ["alder", "barn"],
            "factors": ["skole"]
          },
          "options": {"first": "Nord", "reference": "pooled-with-group"}
        }
        """;
    }

    @Override
    public String exampleData() {
        return new OaxacaMeansMethod().exampleData();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        var options = OaxacaRequest.options(request);
        var reference = OaxacaRequest.reference(request);
        return OaxacaRequest.model(request)
                .then(
                        model ->
                                OaxacaLogit.fit(model, options)
                                        .map(
                                                result ->
                                                        new Analysis(
                                                                result,
                                                                new OaxacaTables(
                                                                                result,
                                                                                reference,
                                                                                options.normalise())
                                                                        .all(),
                                                                OaxacaScript.of(
                                                                        request, model, reference,
                                                                        true))));
    }
}
