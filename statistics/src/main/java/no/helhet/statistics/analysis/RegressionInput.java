package no.helhet.statistics.analysis;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the regressions ask of a request: outcome, predictors and factors as a design, weights, and
/// the rows that have them all.
record RegressionInput(Request request, int[] rows) {
    static final Role OUTCOME =
            Role.one("outcome", Role.Kind.NUMBERS, "What is to be accounted for.");
    static final Role PREDICTORS =
            Role.some("predictors", Role.Kind.NUMBERS, 0, "Numbers that the outcome may follow.");
    static final Role FACTORS =
            Role.some(
                    "factors",
                    Role.Kind.GROUPS,
                    0,
                    "Groups with a level each; the first is the reference.");
    static final Role WEIGHTS =
            Role.optional(
                    "weights",
                    Role.Kind.NUMBERS,
                    "How precise a row is, such as the number of persons behind it.");
    static final Role CLUSTERS =
            Role.one(
                    "clusters",
                    Role.Kind.GROUPS,
                    "Groups whose rows may depend on each other, such as offices.");
    static final Option LEVEL =
            Option.number("confidence", 0.95, "Share of intervals that hold the truth.");
    static final Option SEED = Option.whole("seed", 1, "Of the draws; the same gives the same.");

    /// Rows times columns of a design: 400 MB.
    private static final long MOST_CELLS = 50_000_000;

    /// Rows that miss a value in any column asked for are left out, and that is said.
    static Fit<RegressionInput> of(Request request) {
        differ(request, "clusters", "other_clusters");
        differ(request, "first", "second");
        var numbers = new ArrayList<Numbers>();
        var groups = new ArrayList<Groups>();
        for (String role : List.of("outcome", "predictors", "weights", "treatment", "exposure")) {
            numbers.addAll(request.allNumbers(role));
        }
        for (String role :
                List.of("factors", "clusters", "other_clusters", "blocks", "first", "second")) {
            groups.addAll(request.allGroups(role));
        }
        return Complete.of(request.data().rows(), numbers, groups)
                .map(complete -> new RegressionInput(request, complete.rows()))
                .then(RegressionInput::checked);
    }

    private static void differ(Request request, String role, String other) {
        if (!request.names(role).isEmpty() && request.names(role).equals(request.names(other))) {
            throw new BadSpecification(
                    "columns." + other,
                    "%s is named as %s already. Name another column."
                            .formatted(request.names(other).getFirst(), role));
        }
    }

    /// Factors must have two levels among the rows that are left, and levels of one row are said.
    private Fit<RegressionInput> checked() {
        if (hasReference()) {
            References.check(request, request.names("factors"));
        }
        var warnings = new ArrayList<Warning>();
        long cells = (long) rows.length * (1 + request.names("predictors").size());
        for (Groups factor : factors()) {
            cells += (long) rows.length * factor.count();
            if (factor.count() < 2) {
                return Fit.notEstimable(
                        Warning.Kind.ONE_GROUP,
                        factor.name(),
                        "All rows that can be used have the same level.",
                        "Leave it out: it can explain nothing.");
            }
            long alone = Arrays.stream(factor.sizes()).filter(s -> s == 1).count();
            if (alone > 0) {
                warnings.add(
                        new Warning(
                                Warning.Kind.SMALL_GROUPS,
                                factor.name(),
                                "%d of %d levels have a single row, which alone tells about them."
                                        .formatted(alone, factor.count()),
                                "Merge them with others, or leave the column out."));
            }
        }
        return cells <= MOST_CELLS
                ? Fit.of(this, warnings)
                : Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        String.join(", ", request.names("factors")),
                        "The factors have too many levels for %d rows to be written out."
                                .formatted(rows.length),
                        "Use two-way-fixed-effects, or merge levels.");
    }

    Numbers numbers(String role) {
        return request.numbers(role).keep(rows);
    }

    @Nullable Numbers optionalNumbers(String role) {
        return request.optionalNumbers(role).map(n -> n.keep(rows)).orElse(null);
    }

    Groups groups(String role) {
        return request.groups(role).keep(rows);
    }

    Optional<Groups> optionalGroups(String role) {
        return request.optionalGroups(role).map(g -> g.keep(rows));
    }

    List<Numbers> predictors() {
        return request.allNumbers("predictors").stream().map(n -> n.keep(rows)).toList();
    }

    private List<Groups> factors() {
        return request.allGroups("factors").stream().map(g -> g.keep(rows)).toList();
    }

    /// The intercept, the predictors, and a column for each level of the factors but the first.
    Design design() {
        var builder = Design.builder(rows.length).intercept();
        try {
            predictors().forEach(builder::numeric);
            factors().forEach(f -> builder.factor(f, reference(f)));
        } catch (IllegalArgumentException e) {
            throw new BadSpecification(
                    "columns.predictors", e.getMessage() + ". Name each column once.");
        }
        return builder.build();
    }

    private @Nullable String reference(Groups factor) {
        return hasReference() ? References.of(request, factor) : null;
    }

    /// Not every method shows what is said of each level.
    private boolean hasReference() {
        return request.options().containsKey(References.OPTION.name());
    }

    private List<String> levels(Groups factor) {
        return hasReference() ? References.ordered(request, factor) : factor.levels();
    }

    /// Names of the design's columns that predictors and factors stand for.
    ///
    /// @param names of predictors and factors
    /// @param field of the specification that they are from
    List<String> columns(List<String> names, String field) {
        var columns = new ArrayList<String>();
        for (String name : new LinkedHashSet<>(names)) {
            if (request.names("predictors").contains(name)) {
                columns.add(name);
            } else if (request.names("factors").contains(name)) {
                var factor = request.data().groups(name).keep(rows);
                String reference = levels(factor).getFirst();
                factor.levels().stream()
                        .filter(level -> !level.equals(reference))
                        .map(level -> name + level)
                        .forEach(columns::add);
            } else {
                throw new BadSpecification(
                        field, "%s is neither a predictor nor a factor.".formatted(name));
            }
        }
        return columns;
    }

    /// The level asked for.
    double level() {
        double level = request.number("confidence");
        if (!(level > 0 && level < 1)) {
            throw new BadSpecification("options.confidence", "Give a number between 0 and 1.");
        }
        return level;
    }

    int draws() {
        int draws = request.whole("draws");
        if (draws < 1) {
            throw new BadSpecification("options.draws", "Give a number of at least 1.");
        }
        return draws;
    }

    /// Lines of R that leave out rows as here, and order the levels of factors as here.
    String rData(String... roles) {
        var names = new ArrayList<String>();
        for (String role : roles) {
            names.addAll(request.names(role));
        }
        var lines = new StringBuilder();
        lines.append(
                "d <- d[complete.cases(d[%s]), , drop = FALSE]\n".formatted(RScript.texts(names)));
        for (String weight : request.names("weights")) {
            lines.append("d <- d[d$%s > 0, , drop = FALSE]\n".formatted(RScript.name(weight)));
        }
        for (Groups factor : factors()) {
            String name = RScript.name(factor.name());
            lines.append(
                    "d$%s <- factor(d$%s, levels = %s)\n"
                            .formatted(name, name, RScript.texts(levels(factor))));
        }
        return lines.toString();
    }

    /// `lm(...)` of outcome, predictors, factors and more terms.
    String rModel(String... more) {
        var terms = new ArrayList<String>();
        request.names("predictors").forEach(n -> terms.add(RScript.name(n)));
        request.names("factors").forEach(n -> terms.add(RScript.name(n)));
        terms.addAll(List.of(more));
        String weights =
                request.names("weights").stream()
                        .map(w -> ", weights = " + RScript.name(w))
                        .collect(Collectors.joining());
        return "lm(%s, data = d%s)".formatted(RScript.formula(rName("outcome"), terms), weights);
    }

    /// Those names of `coef(m)` in R that are of these columns, which R may put in backticks.
    static String rCoefficients(List<String> columns) {
        return "names(coef(m))[match(%s, gsub(\"`\", \"\", names(coef(m))))]"
                .formatted(RScript.texts(columns));
    }

    /// The first column of a role as R reads it.
    String rName(String role) {
        return RScript.name(request.names(role).getFirst());
    }
}
