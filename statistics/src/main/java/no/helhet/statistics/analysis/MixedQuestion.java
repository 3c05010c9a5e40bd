package no.helhet.statistics.analysis;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.mixed.Criterion;
import no.helhet.statistics.mixed.LinearMixedModel;
import no.helhet.statistics.mixed.RandomTerm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What a linear mixed model is asked of: the complete rows, and models of them.
///
/// @param request as it was made
/// @param rows those with a value in every column named
record MixedQuestion(Request request, Frame rows) {
    static final String CATEGORIES = "factors";
    private static final String NESTED = "nested";
    private static final String CROSSED = "crossed";

    /// Roles that every method of linear mixed models has.
    static List<Role> roles() {
        return List.of(
                Role.one(
                        "outcome",
                        Role.Kind.NUMBERS,
                        "A number that can be added up: days, points, kroner."),
                Role.some(
                        "predictors",
                        Role.Kind.ANY,
                        0,
                        "Numbers as they are; texts as categories against the first."),
                Role.some(
                        CATEGORIES,
                        Role.Kind.GROUPS,
                        0,
                        "Categories against the first, also when they are numbers."),
                Role.some(
                        "groups",
                        Role.Kind.GROUPS,
                        1,
                        "Who belongs together: the outermost column first, such as office, team."),
                Role.some(
                        "slopes",
                        Role.Kind.NUMBERS,
                        0,
                        "Numbers whose effect differs between the groups of the first column, or of"
                                + " the one that the option slopes-of names."),
                Role.optional(
                        "weights",
                        Role.Kind.NUMBERS,
                        "Above 0: the residual variance of a row is divided by it."));
    }

    static List<Option> options() {
        return List.of(
                Option.text(
                        "slopes-of",
                        "",
                        "The column of groups whose slopes differ; the first when left out."),
                Option.choice(
                        "structure",
                        List.of(NESTED, CROSSED),
                        "Of several columns of groups: nested when each group of one lies in one"
                                + " of the column before (labels may repeat), else crossed."),
                Option.yesNo(
                        "correlated",
                        true,
                        "Whether intercepts and slopes of groups may go together."),
                References.OPTION,
                Option.number("confidence", .95, "Of the intervals, between 0 and 1."));
    }

    /// @param more roles of predictors beside the common ones
    static Fit<MixedQuestion> of(Request request, String... more) {
        double confidence = request.number("confidence");
        if (!(confidence > 0 && confidence < 1)) {
            throw new BadSpecification(
                    "options.confidence", "Give a number between 0 and 1, such as 0.95.");
        }
        String slopesOf = request.text("slopes-of");
        if (!slopesOf.isEmpty() && !request.names("groups").contains(slopesOf)) {
            throw new BadSpecification(
                    "options.slopes-of",
                    "Name one of the columns of groups, not " + slopesOf + ".");
        }
        var named =
                Stream.concat(
                                Stream.of("outcome", "predictors", CATEGORIES, "groups", "slopes"),
                                Stream.concat(Stream.of("weights"), Stream.of(more)))
                        .flatMap(role -> request.names(role).stream())
                        .distinct()
                        .toList();
        for (String group : request.names("groups")) {
            if (named.stream().filter(group::equals).count() > 1
                    || request.names("groups").stream().filter(group::equals).count() > 1) {
                throw new BadSpecification("columns.groups", "Name %s once.".formatted(group));
            }
        }
        var numbers = new ArrayList<Numbers>();
        var groups = new ArrayList<Groups>();
        for (String name : named) {
            boolean asGroups =
                    !request.data().isNumeric(name)
                            || request.names("groups").contains(name)
                            || request.names(CATEGORIES).contains(name);
            if (asGroups) {
                groups.add(request.data().groups(name));
            } else {
                numbers.add(request.data().numbers(name));
            }
        }
        return Complete.of(request.data().rows(), numbers, groups)
                .map(complete -> new MixedQuestion(request, request.data().keep(complete.rows())))
                .then(question -> question.checked(more));
    }

    /// A category column of one value is no column of the design, so it has to be said here; and a
    /// grouping whose labels repeat may have been meant to cross.
    private Fit<MixedQuestion> checked(String... more) {
        var roles = Stream.concat(Stream.of("predictors", CATEGORIES), Stream.of(more)).toList();
        var categories =
                roles.stream()
                        .flatMap(
                                role ->
                                        request.names(role).stream()
                                                .filter(name -> isCategory(role, name)))
                        .toList();
        References.check(request, categories);
        var warnings = new ArrayList<>(slopesAlone(roles));
        for (String name : categories) {
            Groups column = rows.groups(name);
            if (column.count() < 2) {
                return Fit.notEstimable(
                        Warning.Kind.CONSTANT,
                        name,
                        "All rows are of one category.",
                        "Leave the column out: it can explain nothing.");
            }
            long alone = Arrays.stream(column.sizes()).filter(size -> size == 1).count();
            if (alone > 0) {
                warnings.add(
                        new Warning(
                                Warning.Kind.SMALL_GROUPS,
                                name,
                                "%d of %d categories have a single row."
                                        .formatted(alone, column.count()),
                                "Put categories together, or let them be random effects."));
            }
        }
        List<String> named = request.names("groups");
        Groups inner = terms().getLast().groups();
        if (inner.count() == rows.rows()
                && named.size() > 1
                && rows.groups(named.getLast()).count() < rows.rows()) {
            return Fit.notEstimable(
                    Warning.Kind.SMALL_GROUPS,
                    inner.name(),
                    "Taken as nested, every group has one row: what is the group's is not told from"
                            + " what is the row's.",
                    "Write \"structure\": \"crossed\" if %s is the same in every %s, else use a"
                                    .formatted(named.getLast(), named.get(named.size() - 2))
                            + " coarser grouping.");
        }
        return Fit.of(this, warnings);
    }

    private List<Warning> slopesAlone(List<String> roles) {
        return request.names("slopes").stream()
                .filter(slope -> roles.stream().noneMatch(r -> request.names(r).contains(slope)))
                .map(GeneralizedTerms::slopeAlone)
                .toList();
    }

    Numbers outcome() {
        return rows.numbers(request.names("outcome").getFirst());
    }

    LinearMixedModel.Options by(Criterion criterion) {
        return new LinearMixedModel.Options(
                criterion,
                request.number("confidence"),
                request.names("weights").stream().findFirst().map(rows::numbers).orElse(null));
    }

    /// The intercept and the columns of the roles.
    ///
    /// @throws BadSpecification when a column has two roles
    Design design(String... roles) {
        var design = Design.builder(rows.rows()).intercept();
        for (String role : roles) {
            for (String name : request.names(role)) {
                try {
                    if (isCategory(role, name)) {
                        var column = rows.groups(name);
                        design.factor(column, References.of(request, column));
                    } else {
                        design.numeric(rows.numbers(name));
                    }
                } catch (IllegalArgumentException e) {
                    throw new BadSpecification("columns." + role, "Name %s once.".formatted(name));
                }
            }
        }
        return design.build();
    }

    boolean isCategory(String role, String name) {
        return role.endsWith(CATEGORIES) || !rows.isNumeric(name);
    }

    List<RandomTerm> terms() {
        var terms = new ArrayList<RandomTerm>();
        for (String name : request.names("groups")) {
            Groups groups = rows.groups(name);
            if (!terms.isEmpty() && request.text("structure").equals(NESTED)) {
                Groups outer = terms.getLast().groups();
                groups = groups.nestedIn(outer) ? groups : outer.cross(groups);
            }
            List<Numbers> slopes = slopes(name).stream().map(rows::numbers).toList();
            terms.add(new RandomTerm(groups, slopes, request.yes("correlated")));
        }
        return terms;
    }

    /// Columns whose effect differs between the groups of a column.
    List<String> slopes(String group) {
        String of = request.text("slopes-of");
        boolean here = group.equals(of.isEmpty() ? request.names("groups").getFirst() : of);
        return here ? request.names("slopes") : List.of();
    }

    Fit<LinearMixedModel> fit(Criterion criterion, Design design) {
        return LinearMixedModel.fit(outcome(), design, terms(), by(criterion));
    }
}
