package no.helhet.laering.omrade;

import no.helhet.statistics.Design;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.area.DirectRate;
import no.helhet.statistics.area.OaxacaEffect;
import no.helhet.statistics.area.OaxacaLogit;
import no.helhet.statistics.area.OaxacaModel;
import no.helhet.statistics.area.OaxacaOptions;
import no.helhet.statistics.area.OaxacaReference;
import no.helhet.statistics.area.OaxacaSet;
import no.helhet.statistics.area.PoissonInterval;
import no.helhet.statistics.area.RateTable;
import no.helhet.statistics.area.StandardPopulation;
import no.helhet.statistics.area.StandardRates;
import no.helhet.statistics.area.Standardisation;
import no.helhet.statistics.area.StandardisedRatio;
import no.helhet.statistics.survey.Proportion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An area held against the rest of those it is compared with: pure. Everyone who lives there is
/// counted, so that intervals are of chance in who received, not of who lives where.
final class Resten {
    private static final double CONFIDENCE = .95;
    private static final double Z = 1.959963984540054;
    private static final String AREA = "omradet";
    private static final String REST = "resten";

    private final List<String> faktorer;
    private final List<Omradecelle> cells;

    private Resten(List<String> faktorer, List<Omradecelle> cells) {
        this.faktorer = faktorer;
        this.cells = cells;
    }

    /// @return nothing where the area has no people or nobody is counted outside it
    static Optional<Omradesammenligning> compare(Omradetabell tabell, String kode) {
        var cells =
                tabell
                        .sum(
                                c ->
                                        new Omradecelle(
                                                c.omrade().equals(kode) ? AREA : REST,
                                                "",
                                                "",
                                                c.stratum(),
                                                0,
                                                0))
                        .stream()
                        .filter(c -> c.folk() > 0)
                        .toList();
        return new Resten(tabell.faktorer(), cells).run();
    }

    private Optional<Omradesammenligning> run() {
        if (sum(AREA, false) == 0 || sum(REST, true) == 0) {
            return Optional.empty();
        }
        return result(table())
                .flatMap(
                        table ->
                                indirect(table)
                                        .map(
                                                indirect ->
                                                        new Omradesammenligning(
                                                                new Omradesammenligning.Par(
                                                                        share(AREA), share(REST)),
                                                                indirect,
                                                                direct(table).orElse(null),
                                                                parted().orElse(null))));
    }

    private long sum(String side, boolean counted) {
        return cells.stream()
                .filter(c -> c.omrade().equals(side))
                .mapToLong(c -> counted ? c.antall() : c.folk())
                .sum();
    }

    private Spenn share(String side) {
        long people = sum(side, false);
        var wilson =
                result(Proportion.of((int) sum(side, true), (int) people, CONFIDENCE))
                        .orElseThrow()
                        .wilson();
        return new Spenn((double) sum(side, true) / people, wilson.lower(), wilson.upper());
    }

    private Fit<RateTable> table() {
        return RateTable.of(
                Groups.of("omrade", cells.stream().map(Omradecelle::omrade).toArray(String[]::new)),
                List.of(
                        Groups.of(
                                "stratum",
                                cells.stream()
                                        .map(c -> "s" + String.join("+", c.stratum()))
                                        .toArray(String[]::new))),
                Numbers.of("antall", cells.stream().mapToDouble(Omradecelle::antall).toArray()),
                Numbers.of("folk", cells.stream().mapToDouble(Omradecelle::folk).toArray()));
    }

    private Optional<Omradesammenligning.Par> indirect(RateTable table) {
        double all =
                (double) (sum(AREA, true) + sum(REST, true))
                        / (sum(AREA, false) + sum(REST, false));
        return result(
                        Standardisation.indirect(
                                table,
                                StandardRates.pooled(table),
                                PoissonInterval.EXACT,
                                CONFIDENCE))
                .map(fit -> fit.ratios())
                .filter(ratios -> ratios.size() == 2)
                .map(
                        ratios ->
                                new Omradesammenligning.Par(
                                        spenn(find(ratios, AREA), all),
                                        spenn(find(ratios, REST), all)));
    }

    private static StandardisedRatio find(List<StandardisedRatio> ratios, String side) {
        return ratios.stream().filter(r -> r.area().equals(side)).findFirst().orElseThrow();
    }

    private static Spenn spenn(StandardisedRatio ratio, double all) {
        return new Spenn(
                ratio.ratio() * all,
                ratio.interval().lower() * all,
                ratio.interval().upper() * all);
    }

    /// Both with the composition of all; nothing where the area lacks a group that others have.
    private static Optional<Omradesammenligning.Par> direct(RateTable table) {
        return result(Standardisation.direct(table, StandardPopulation.pooled(table), CONFIDENCE))
                .filter(fit -> fit.rates().size() == 2)
                .map(
                        fit ->
                                new Omradesammenligning.Par(
                                        spenn(fit.rate(AREA)), spenn(fit.rate(REST))));
    }

    private static Spenn spenn(DirectRate rate) {
        return new Spenn(rate.rate(), rate.gamma().lower(), rate.gamma().upper());
    }

    /// Oaxaca-Blinder with a logistic regression on each side, the composition valued by the rates
    /// of the rest.
    private Optional<Omradesammenligning.Deling> parted() {
        // Those counted and the others of a group are a row each.
        var rows =
                cells.stream()
                        .flatMap(
                                c ->
                                        IntStream.of(1, 0)
                                                .mapToObj(
                                                        hit ->
                                                                new Omradecelle(
                                                                        c.omrade(),
                                                                        "",
                                                                        "",
                                                                        c.stratum(),
                                                                        hit == 1
                                                                                ? c.antall()
                                                                                : c.folk()
                                                                                        - c
                                                                                                .antall(),
                                                                        hit)))
                        .filter(c -> c.folk() > 0)
                        .toList();
        var design = Design.builder(rows.size()).intercept();
        var sets = new ArrayList<OaxacaSet>();
        for (int f = 0; f < faktorer.size(); f++) {
            int at = f;
            var levels =
                    Groups.of(
                            faktorer.get(f),
                            rows.stream()
                                    .map(c -> "n" + c.stratum().get(at))
                                    .toArray(String[]::new));
            if (levels.count() > 1) {
                design.factor(levels, null);
                sets.add(set(levels));
            }
        }
        if (sets.isEmpty()) {
            return Optional.empty();
        }
        var model =
                OaxacaModel.of(
                                Numbers.of(
                                        "mottaker",
                                        rows.stream().mapToDouble(Omradecelle::antall).toArray()),
                                Groups.of(
                                        "side",
                                        rows.stream()
                                                .map(Omradecelle::omrade)
                                                .toArray(String[]::new)),
                                AREA,
                                design.build())
                        .counted(
                                Numbers.of(
                                        "folk",
                                        rows.stream().mapToDouble(Omradecelle::folk).toArray()))
                        .with(sets);
        return result(OaxacaLogit.fit(model, OaxacaOptions.STANDARD))
                .map(
                        fit -> {
                            var parts = fit.twofold(OaxacaReference.SECOND);
                            return new Omradesammenligning.Deling(
                                    spenn(fit.difference()),
                                    spenn(parts.explained().total()),
                                    spenn(parts.unexplained().total()),
                                    sets.stream()
                                            .map(
                                                    s ->
                                                            new Omradesammenligning.Faktor(
                                                                    s.name(),
                                                                    spenn(
                                                                            parts.explained()
                                                                                    .set(
                                                                                            s
                                                                                                    .name()))))
                                            .sorted(
                                                    Comparator.comparing(
                                                            f -> faktorer.indexOf(f.navn())))
                                            .toList());
                        });
    }

    private static OaxacaSet set(Groups levels) {
        return OaxacaSet.factor(
                levels.name(),
                levels.levels().stream().skip(1).map(l -> levels.name() + l).toList(),
                levels.name() + levels.level(0));
    }

    private static Spenn spenn(OaxacaEffect effect) {
        return new Spenn(
                effect.estimate(),
                effect.estimate() - Z * effect.fixedError(),
                effect.estimate() + Z * effect.fixedError());
    }

    private static <R> Optional<R> result(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> Optional.of(result);
            case FittedWithWarnings<R>(var result, var ignored) -> Optional.of(result);
            case NotEstimable<R> none -> Optional.empty();
        };
    }
}
