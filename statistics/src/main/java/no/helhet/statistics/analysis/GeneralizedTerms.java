package no.helhet.statistics.analysis;

import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.mixed.GlmmOptions;
import no.helhet.statistics.mixed.GlmmTerm;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The groups, the choices and the script of a generalized mixed model.
final class GeneralizedTerms {
    static final String NESTED = "nested";
    static final String CROSSED = "crossed";

    private GeneralizedTerms() {}

    static GlmmOptions options(Request request) {
        int nodes = request.whole("nodes");
        boolean single = request.names("groups").size() == 1 && request.names("slopes").isEmpty();
        if (nodes < 1 || nodes > 51) {
            throw new BadSpecification("options.nodes", "Give a whole number from 1 to 51.");
        }
        if (nodes > 1 && !single) {
            throw new BadSpecification(
                    "options.nodes",
                    "Quadrature is for one column of groups without slopes. Leave nodes at 1.");
        }
        if (request.yes("profile") && !single) {
            throw new BadSpecification(
                    "options.profile",
                    "The interval is for one column of groups without slopes. Leave it out.");
        }
        return new GlmmOptions(nodes, GeneralizedData.confidence(request), request.yes("profile"));
    }

    static List<GlmmTerm> of(GeneralizedData data, boolean withSlopes) {
        var request = data.request();
        var terms = new ArrayList<GlmmTerm>();
        @Nullable Groups outer = null;
        for (String name : request.names("groups")) {
            Groups groups = data.rows().groups(name);
            if (outer == null) {
                Numbers[] slopes =
                        withSlopes
                                ? request.names("slopes").stream()
                                        .map(data.rows()::numbers)
                                        .toArray(Numbers[]::new)
                                : new Numbers[0];
                terms.add(GlmmTerm.slopes(groups, slopes));
            } else {
                if (request.text("structure").equals(NESTED) && !groups.nestedIn(outer)) {
                    groups = outer.cross(groups);
                }
                terms.add(GlmmTerm.intercept(groups));
            }
            outer = groups;
        }
        return terms;
    }

    static List<Warning> slopesAlone(Request request) {
        return request.names("slopes").stream()
                .filter(slope -> !request.names("predictors").contains(slope))
                .map(GeneralizedTerms::slopeAlone)
                .toList();
    }

    static Warning slopeAlone(String slope) {
        return new Warning(
                Warning.Kind.APPROXIMATE,
                slope,
                "The slope differs between groups, but its average is taken as 0.",
                "Name the column among the predictors as well.");
    }

    static String script(GeneralizedData data, GlmmOptions options) {
        var request = data.request();
        List<String> names = request.names("groups").stream().map(RScript::name).toList();
        boolean nested = request.text("structure").equals(NESTED);
        var random = new ArrayList<String>();
        String path = "";
        for (int t = 0; t < names.size(); t++) {
            path = nested && t > 0 ? path + ":" + names.get(t) : names.get(t);
            var effects = new ArrayList<>(List.of("1"));
            if (t == 0) {
                request.names("slopes").forEach(s -> effects.add(RScript.name(s)));
            }
            random.add("(%s | %s)".formatted(String.join(" + ", effects), path));
        }
        return "library(lme4)\n"
                + data.rFactors()
                + "m <- glmer(%s, family = %s, data = d, nAGQ = %d,\n"
                        .formatted(data.rFormula(random), data.rFamily(), options.nodes())
                + "  control = glmerControl(optimizer = \"bobyqa\", tolPwrss = 1e-12,\n"
                + "    optCtrl = list(maxfun = 2e5, rhoend = 1e-9)))\n"
                + "print(summary(m), correlation = FALSE)\nprint(ranef(m))\n";
    }
}
