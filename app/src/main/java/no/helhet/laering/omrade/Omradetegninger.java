package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Omradefunn.Merke;
import no.helhet.laering.omrade.Omradefunn.Rad;
import no.helhet.laering.omrade.Omradefunn.Tall;
import no.helhet.laering.omrade.OmradetallRepository.Plass;
import no.helhet.platform.chart.Chart.Words;
import no.helhet.platform.chart.Drawn;
import no.helhet.platform.chart.FunnelPlot;
import no.helhet.platform.chart.FunnelPlot.Axes;
import no.helhet.platform.chart.FunnelPlot.Limit;
import no.helhet.platform.chart.PartedBars;
import no.helhet.platform.chart.PartedBars.Bar;
import no.helhet.platform.chart.PartedBars.Parts;
import no.helhet.platform.chart.ShapeMap;
import no.helhet.platform.chart.ShapeMap.Shape;
import no.helhet.platform.chart.TileMap;
import no.helhet.platform.chart.TileMap.Tile;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The map, the funnel and the parted bars of a finding. A description carries the values; what is
/// hidden is in none of them.
final class Omradetegninger {
    private static final int MOST_BARS = 40;
    private static final int STEPS = 60;
    private final Omradefunn funn;
    private final Omradeord ord;
    private final String whole;

    /// @param whole the name of all areas together
    Omradetegninger(Omradefunn funn, Omradeord ord, String whole) {
        this.funn = funn;
        this.ord = ord;
        this.whole = whole;
    }

    /// Shapes where every area has one, else tiles; null where an area has no place.
    @Nullable Drawn map(List<Plass> places, Function<String, List<double[]>> shapes) {
        var byCode = places.stream().collect(Collectors.toMap(Plass::kode, p -> p));
        if (funn.rader().stream().anyMatch(r -> !byCode.containsKey(r.kode()))) {
            return null;
        }
        var classes =
                Kartklasser.of(
                        funn.rader().stream()
                                .map(Rad::tall)
                                .flatMap(
                                        t ->
                                                t == null
                                                        ? List.<Double>of().stream()
                                                        : List.of(t.andel()).stream())
                                .toList());
        var columns = List.of(ord.get("kol.promille"), ord.get("kol.mot", whole));
        var words =
                new Words(
                        ord.get("kart.tittel"),
                        ord.get("kart.enhet", funn.sporsmal().mal().alder()),
                        values(),
                        ord.get("niva." + funn.sporsmal().niva()));
        if (places.stream().allMatch(p -> p.geometri() != null)) {
            var all =
                    funn.rader().stream()
                            .map(
                                    r ->
                                            new Shape(
                                                    r.navn(),
                                                    shapes.apply(byCode.get(r.kode()).geometri()),
                                                    value(r),
                                                    number(r, classes),
                                                    note(r)))
                            .toList();
            return new ShapeMap("kart", words, all, classes.names(ord), columns);
        }
        var tiles = new ArrayList<Tile>();
        for (var rad : funn.rader()) {
            var place = byCode.get(rad.kode());
            if (place.kolonne() == null || place.rad() == null) {
                return null;
            }
            tiles.add(
                    new Tile(
                            rad.navn(),
                            place.kolonne(),
                            place.rad(),
                            value(rad),
                            number(rad, classes),
                            note(rad)));
        }
        return new TileMap("kart", words, tiles, classes.names(ord), columns);
    }

    private static int number(Rad rad, Kartklasser classes) {
        var tall = rad.tall();
        return tall == null ? 0 : classes.of(tall.andel());
    }

    private static String value(Rad rad) {
        var tall = rad.tall();
        return tall == null ? "–" : Omradeord.whole(tall.andel());
    }

    private String note(Rad rad) {
        return switch (rad.merke()) {
            case OVER -> "▲ " + ord.get("merke.OVER.kort");
            case UNDER -> "▼ " + ord.get("merke.UNDER.kort");
            case SOM_VENTET -> "";
        };
    }

    private String values() {
        return funn.rader().stream()
                .map(r -> r.navn() + " " + value(r))
                .collect(Collectors.joining(", "));
    }

    FunnelPlot funnel() {
        double all = funn.rate() * 1000;
        var points = new ArrayList<FunnelPlot.Point>();
        double least = Double.MAX_VALUE;
        double most = 1;
        for (var rad : funn.rader()) {
            var tall = rad.tall();
            if (tall == null) {
                continue;
            }
            least = Math.min(least, tall.ventet());
            most = Math.max(most, tall.ventet());
            points.add(
                    new FunnelPlot.Point(
                            rad.navn(),
                            tall.ventet(),
                            tall.justert() * 1000,
                            tall.merke() != Merke.SOM_VENTET,
                            List.of(
                                    Omradeord.decimal(tall.ventet(), 0),
                                    Omradeord.promille(tall.justert()),
                                    ord.get("merke." + tall.merke()))));
        }
        var limits = new ArrayList<Limit>();
        for (int i = 0; i <= STEPS; i++) {
            double at =
                    Math.max(1, least * .7) + (most * 1.04 - Math.max(1, least * .7)) * i / STEPS;
            var limit = funn.trakt().at(at);
            limits.add(
                    new Limit(
                            at,
                            limit.lower95() * all,
                            limit.upper95() * all,
                            limit.lower998() * all,
                            limit.upper998() * all));
        }
        var marked = funn.merket().stream().map(Rad::navn).toList();
        return new FunnelPlot(
                "trakt",
                new Words(
                        ord.get("trakt.tittel"),
                        ord.get("trakt.enhet"),
                        marked.isEmpty()
                                ? ord.get("trakt.ingen")
                                : ord.get("trakt.utenfor", ord.and(marked)),
                        ord.get("niva." + funn.sporsmal().niva())),
                all,
                points,
                limits,
                new Axes(
                        ord.get("trakt.ventet"),
                        whole.length() > 8 ? ord.get("alle") : whole,
                        "95 %",
                        "99,8 %"),
                List.of(
                        ord.get("trakt.ventet"),
                        ord.get("kol.justert"),
                        ord.get("kol.mot", whole)));
    }

    /// Null where there are so many that nobody reads them.
    @Nullable PartedBars parts() {
        if (funn.rader().size() > MOST_BARS) {
            return null;
        }
        var bars =
                funn.rader().stream()
                        .map(
                                r -> {
                                    var tall = r.tall();
                                    return new Bar(
                                            r.navn(),
                                            tall == null ? null : parts(tall),
                                            r.merke() != Merke.SOM_VENTET,
                                            tall == null
                                                    ? List.of("–", "–", "–")
                                                    : List.of(
                                                            Omradeord.signed(tall.sammensetning()),
                                                            Omradeord.signed(tall.rest()),
                                                            Omradeord.interval(
                                                                    tall.restNedre(),
                                                                    tall.restOvre())));
                                })
                        .toList();
        return new PartedBars(
                "deler",
                new Words(
                        ord.get("deler.tittel"),
                        ord.get("deler.enhet", whole, Omradeord.promille(funn.rate())),
                        funn.rader().stream()
                                .filter(r -> r.tall() != null)
                                .map(this::sentence)
                                .collect(Collectors.joining(". ")),
                        ord.get("niva." + funn.sporsmal().niva())),
                ord.get("deler.sammensetning"),
                ord.get("deler.rest"),
                bars,
                List.of(
                        ord.get("deler.sammensetning"),
                        ord.get("deler.resten"),
                        ord.get("kol.intervall")));
    }

    private String sentence(Rad rad) {
        var tall = rad.tall();
        return tall == null
                ? ""
                : rad.navn()
                        + " "
                        + Omradeord.signed(tall.sammensetning())
                        + " / "
                        + Omradeord.signed(tall.rest());
    }

    private static Parts parts(Tall tall) {
        return new Parts(
                tall.sammensetning() * 1000,
                tall.rest() * 1000,
                tall.restNedre() * 1000,
                tall.restOvre() * 1000);
    }
}
