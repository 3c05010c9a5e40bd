package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.survey.DemandControl;
import no.helhet.statistics.survey.DemandControl.Control;
import no.helhet.statistics.survey.DemandControl.Cuts;
import no.helhet.statistics.survey.Scale;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

final class DemandControlSupport implements Method {
    private static final List<String> DEMANDS = List.of("d1", "d2", "d3", "d4", "d5");
    private static final List<String> CONTROL = List.of("c1", "c2", "c3", "c4", "c5", "c6");
    private static final List<String> SUPPORT = List.of("s1", "s2", "s3");

    @Override
    public String name() {
        return "demand-control";
    }

    @Override
    public String title() {
        return "Demands, control and support: job strain and iso-strain";
    }

    @Override
    public String purpose() {
        return "Scores demands, control and support at work, and puts persons into the four"
                + " quadrants of job strain, by medians or fixed cuts. Takes the questionnaire's"
                + " items as columns; its texts are not here. Assumes independent persons for the"
                + " intervals.";
    }

    @Override
    public String source() {
        return "Karasek 1979, Administrative Science Quarterly 24:285; Johnson & Hall 1988,"
                + " American Journal of Public Health 78:1336; Fransson et al. 2012, BMC Public"
                + " Health 12:62; Courvoisier & Perneger 2010, Journal of Occupational Health 52:5";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.some("demands", Role.Kind.NUMBERS, 1, "Items on psychological demands."),
                Role.some("control", Role.Kind.NUMBERS, 1, "Items on control, or on skill alone."),
                Role.some(
                        "authority",
                        Role.Kind.NUMBERS,
                        0,
                        "Items on decision authority, where it counts half beside skill."),
                Role.some("support", Role.Kind.NUMBERS, 0, "Items on support at work."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                ScaleOptions.reversed(),
                Option.number("minimum", 1, "The lowest answer that can be given."),
                Option.number("maximum", 4, "The highest answer that can be given."),
                ScaleOptions.bound("demands-cut", "Above it demands are high; else the median."),
                ScaleOptions.bound("control-cut", "Below it control is low; else the median."),
                ScaleOptions.bound("support-cut", "Below it support is low; else the median."),
                ScaleOptions.share(),
                ScaleOptions.level());
    }

    @Override
    public Verified verified() {
        return Verified.by(ScaleOptions.SOURCE_FILE);
    }

    @Override
    public String example() {
        return """
        {
          "method": "demand-control",
          "columns": {"demands": %s, "control": %s, "support": %s},
          "options": {"reversed": ["d4", "c4"]}
        }
        """
                .formatted(
                        ScaleOptions.json(DEMANDS),
                        ScaleOptions.json(CONTROL),
                        ScaleOptions.json(SUPPORT));
    }

    @Override
    public String exampleData() {
        var items = new ArrayList<>(DEMANDS);
        items.addAll(CONTROL);
        items.addAll(SUPPORT);
        return new InventedAnswers(
                        100,
                        0,
                        items,
                        List.of(.6, .5, .6, -.4, .5, -.4, -.5, -.3, .4, -.5, -.3, -.3, -.4, -.3),
                        4)
                .csv();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        ScaleOptions.checkReversed(request, List.of("demands", "control", "authority", "support"));
        Scale demands = ScaleOptions.part(request, "demands");
        var control =
                new Control(
                        ScaleOptions.part(request, "control"),
                        ScaleOptions.optionalPart(request, "authority"));
        Scale support = ScaleOptions.optionalPart(request, "support");
        Cuts cuts = cuts(request, support != null);
        return DemandControl.of(
                        demands,
                        control,
                        support,
                        request.data(),
                        cuts,
                        ScaleOptions.level(request))
                .map(
                        r ->
                                new Analysis(
                                        r,
                                        tables(r),
                                        script(demands, control, support, r.cuts(), r.level())));
    }

    private static @Nullable Cuts cuts(Request request, boolean support) {
        List<String> names =
                support
                        ? List.of("demands-cut", "control-cut", "support-cut")
                        : List.of("demands-cut", "control-cut");
        if (!support && !request.text("support-cut").isEmpty()) {
            throw new BadSpecification(
                    "options.support-cut", "There are no items on support to cut.");
        }
        List<String> given = names.stream().filter(n -> !request.text(n).isEmpty()).toList();
        if (given.isEmpty()) {
            return null;
        }
        for (String name : names) {
            if (!given.contains(name)) {
                throw new BadSpecification(
                        "options." + name, "Give all cuts, or none for the medians.");
            }
        }
        return new Cuts(
                request.number("demands-cut"),
                request.number("control-cut"),
                support ? Double.valueOf(request.number("support-cut")) : null);
    }

    private static List<Table> tables(DemandControl r) {
        var scores = new ArrayList<List<Object>>();
        EffortRewardBalance.add(scores, r.demands());
        EffortRewardBalance.add(scores, r.control());
        EffortRewardBalance.add(scores, r.support());
        EffortRewardBalance.add(scores, r.quotient());
        EffortRewardBalance.add(scores, r.difference());
        var shares = new ArrayList<List<Object>>();
        r.quadrants().forEach(q -> EffortRewardBalance.add(shares, q));
        EffortRewardBalance.add(shares, r.isoStrain());
        Double support = r.cuts().support();
        return List.of(
                new Table(
                        "Scores",
                        List.of("score", "persons", "mean", "lower", "upper", "sd"),
                        scores,
                        "Mean answers. The quotient and the difference need no cut and lose"
                                + " nothing; each person's scores are in the written result."),
                new Table(
                        "Job strain",
                        List.of("who", "count", "of", "share", "lower", "upper"),
                        shares,
                        "High demands are above %s, low control below %s%s. With medians as cuts"
                                        .formatted(
                                                rounded(r.cuts().demands()),
                                                rounded(r.cuts().control()),
                                                support == null
                                                        ? ""
                                                        : ", low support below " + rounded(support))
                                + " about as many are high as low in every sample: shares of"
                                + " different samples can not be compared."));
    }

    private static String rounded(double cut) {
        return String.format(Locale.ROOT, "%.2f", cut);
    }

    private static String script(
            Scale demands, Control control, @Nullable Scale support, Cuts cuts, double level) {
        var script = new StringBuilder();
        score(script, "demands", demands);
        score(script, "control", control.skill());
        Scale authority = control.authority();
        if (authority != null) {
            score(script, "authority", authority);
            script.append("control <- (control + authority) / 2\n");
        }
        script.append(
                """
                high <- demands > %s + 1e-9
                low <- control < %s - 1e-9
                strain <- ifelse(high, ifelse(low, "high strain", "active"),
                                 ifelse(low, "passive", "low strain"))
                print(table(strain)); print(prop.table(table(strain)))
                for (score in list(demands, control, demands / control, demands - control)) {
                  print(t.test(score, conf.level = %s))
                }
                """
                        .formatted(cuts.demands(), cuts.control(), level));
        if (support != null) {
            score(script, "support", support);
            script.append(
                    "print(table(strain == \"high strain\" & support < %s - 1e-9))\n"
                            .formatted(cuts.support()));
        }
        return script.toString();
    }

    private static void score(StringBuilder script, String name, Scale scale) {
        script.append(ScaleOptions.items("x", scale)).append(ScaleOptions.means(name, "x", scale));
    }
}
