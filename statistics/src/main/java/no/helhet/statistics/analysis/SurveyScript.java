package no.helhet.statistics.analysis;

import no.helhet.statistics.survey.LonelyStratum;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The script that repeats a survey's answer in R.
final class SurveyScript {
    private SurveyScript() {}

    /// @param estimate lines of R that leave the estimate in `m` and its interval in `ci`, from the
    ///     design `part` with `df` degrees of freedom
    /// @param outcomes roles whose columns must have a value
    static String of(Request request, String estimate, String... outcomes) {
        String present =
                List.of(outcomes).stream()
                        .flatMap(role -> request.names(role).stream())
                        .map(n -> "!is.na(" + RScript.name(n) + ")")
                        .collect(Collectors.joining(" & "));
        String say =
                """
                cat("who, estimate, standard error, lower, upper, degrees of freedom\\n")
                say <- function(who, part) {
                  df <- degf(subset(part, %s))
                %s  cat(who, format(c(unname(coef(m)), unname(SE(m)), ci, df), digits = 10), "\\n")
                }
                say("all", des)
                """
                        .formatted(present, estimate);
        return design(request) + say + parts(request);
    }

    private static String parts(Request request) {
        if (request.names(SurveyQuestion.PARTS).isEmpty()) {
            return "";
        }
        String column = RScript.name(request.names(SurveyQuestion.PARTS).getFirst());
        return "for (this.part in sort(unique(d$%s))) say(this.part, subset(des, %s == this.part))\n"
                .formatted(column, column);
    }

    private static String design(Request request) {
        LonelyStratum lonely = SurveyQuestion.lonely(request);
        var script = new StringBuilder("library(survey)\n");
        if (lonely != LonelyStratum.FAIL) {
            script.append(
                    "options(survey.lonely.psu = \"%s\")\n"
                            .formatted(lonely.name().toLowerCase(Locale.ROOT)));
        }
        script.append(
                ShareRoles.complete(
                        request,
                        SurveyQuestion.WEIGHTS,
                        SurveyQuestion.STRATA,
                        SurveyQuestion.CLUSTERS,
                        SurveyQuestion.POPULATION,
                        SurveyQuestion.POST_STRATUM));
        boolean post = !request.names(SurveyQuestion.POST_STRATUM).isEmpty();
        if (post && !request.names(SurveyQuestion.WEIGHTS).isEmpty()) {
            script.append("# postStratify lets rows of weight zero add to the variance\n");
            script.append(
                    "d <- d[%s > 0, , drop = FALSE]\n"
                            .formatted(ShareRoles.column(request, SurveyQuestion.WEIGHTS)));
        }
        var arguments = new ArrayList<String>();
        arguments.add("id = " + formula(request, SurveyQuestion.CLUSTERS, "~1"));
        add(arguments, request, "strata", SurveyQuestion.STRATA);
        arguments.add("weights = " + formula(request, SurveyQuestion.WEIGHTS, "rep(1, nrow(d))"));
        add(arguments, request, "fpc", SurveyQuestion.POPULATION);
        arguments.add("data = d, nest = TRUE");
        script.append("des <- svydesign(%s)\n".formatted(String.join(", ", arguments)));
        if (post) {
            script.append(postStrata(request));
        }
        return script.toString();
    }

    private static String postStrata(Request request) {
        Map<String, Double> known = SurveyQuestion.known(request);
        String column = request.names(SurveyQuestion.POST_STRATUM).getFirst();
        return """
        known <- setNames(data.frame(%s, c(%s)), c(%s, "Freq"))
        des <- postStratify(des, ~%s, known)
        """
                .formatted(
                        RScript.texts(List.copyOf(known.keySet())),
                        known.values().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")),
                        RScript.texts(List.of(column)),
                        RScript.name(column));
    }

    private static void add(List<String> arguments, Request request, String argument, String role) {
        if (!request.names(role).isEmpty()) {
            arguments.add(argument + " = " + formula(request, role, ""));
        }
    }

    private static String formula(Request request, String role, String otherwise) {
        return request.names(role).isEmpty()
                ? otherwise
                : "~" + RScript.name(request.names(role).getFirst());
    }
}
