package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.area.OaxacaBlinder;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A difference of two means, by composition and coefficients.
final class OaxacaMeansMethod implements Method {
    @Override
    public String name() {
        return "oaxaca-blinder";
    }

    @Override
    public String title() {
        return "Difference of two means, by composition and coefficients (Oaxaca-Blinder)";
    }

    @Override
    public String purpose() {
        return "Two offices, areas or groups differ in a mean, such as months on social assistance:"
                + " how much because of who the people are, and how much because the same"
                + " characteristics go with other outcomes? A linear regression is fitted in each."
                + " It describes a difference; it does not show its cause.";
    }

    @Override
    public String source() {
        return "Oaxaca 1973, International Economic Review 14; Blinder 1973, Journal of Human"
                + " Resources 8; Jann 2008, Stata Journal 8:453; Yun 2005, Economic Inquiry"
                + " 43:766.";
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
        return Verified.by("a11_oaxaca", "r/ox.json");
    }

    @Override
    public String example() {
        return """
        {
          "method": "oaxaca-blinder",
          "columns": {
            "outcome": "maaneder", "group": "kontor", "predictors": ["alder", "barn"],
            "factors": ["skole"]
          },
          "options": {"first": "Nord"}
        }
        """;
    }

    @Override
    public String exampleData() {
        var random = new Random(20);
        var csv = new StringBuilder("kontor,alder,barn,skole,maaneder,i_arbeid\n");
        for (int i = 0; i < 240; i++) {
            boolean north = i % 5 < 2;
            int age = 19 + random.nextInt(north ? 34 : 46);
            int children = random.nextInt(north ? 4 : 3);
            int school = Math.min(2, random.nextInt(north ? 3 : 4));
            double months =
                    9
                            - .06 * age
                            + (north ? 1.1 : .6) * children
                            - 1.2 * school
                            + 2 * random.nextGaussian();
            double odds = -2 + .03 * age + .6 * school - (north ? .5 : .2) * children;
            csv.append(
                    String.format(
                            Locale.ROOT,
                            "%s,%d,%d,%s,%.1f,%d\n",
                            north ? "Nord" : "Vest",
                            age,
                            children,
                            List.of("grunnskole", "videregaaende", "hoeyere").get(school),
                            Math.max(months, 0),
                            random.nextDouble() < 1 / (1 + Math.exp(-odds)) ? 1 : 0));
        }
        return csv.toString();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        var options = OaxacaRequest.options(request);
        var reference = OaxacaRequest.reference(request);
        return OaxacaRequest.model(request)
                .then(
                        model ->
                                OaxacaBlinder.fit(model, options)
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
                                                                        false))));
    }
}
