package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Omradesammenligning.Deling;
import no.helhet.laering.omrade.Omradesammenligning.Par;
import no.helhet.laering.omrade.Omradetidside.Beside;
import no.helhet.laering.omrade.Omradetidside.Mate;
import no.helhet.laering.omrade.Omradetidside.Sagt;
import no.helhet.platform.chart.Chart.Words;
import no.helhet.platform.chart.IntervalBars;
import no.helhet.platform.chart.IntervalBars.Bar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// An area beside the rest, in words, figures and a drawing.
final class Restenord {
    private final Omradesammenligning resten;
    private final Omradeord ord;
    private final String navn;
    private final String over;

    Restenord(Omradesammenligning resten, Omradeord ord, String navn, String over) {
        this.resten = resten;
        this.ord = ord;
        this.navn = navn;
        this.over = over;
    }

    Beside page() {
        var said = new ArrayList<Sagt>();
        said.add(direct());
        var deling = resten.deling();
        said.add(deling == null ? new Sagt("", ord.get("resten.deling.uten")) : parted(deling));
        return new Beside(List.copyOf(said), ways(), deling == null ? null : drawing(deling));
    }

    private Sagt direct() {
        var direkte = resten.direkte();
        return direkte == null
                ? new Sagt("", ord.get("resten.direkte.uten", navn))
                : new Sagt(
                        ord.get(
                                "resten.direkte",
                                over,
                                navn,
                                whole(direkte.omradet()),
                                whole(direkte.resten())),
                        ord.get("resten.direkte.ikke"));
    }

    /// `40,2 (36,1–44,7)`
    private String whole(Spenn spenn) {
        return ord.get(
                "resten.tall",
                Omradeord.promille(spenn.verdi()),
                Omradeord.interval(spenn.nedre(), spenn.ovre()));
    }

    private Sagt parted(Deling deling) {
        var left = deling.igjen();
        return new Sagt(
                ord.get(
                        "resten.deling",
                        navn,
                        Omradeord.signed(deling.forskjell().verdi()),
                        signed(deling.forklart()),
                        signed(left)),
                left.holds(0) ? ord.get("resten.deling.tilfeldig") : ord.get("resten.deling.ikke"));
    }

    private String signed(Spenn spenn) {
        return ord.get("resten.tall", Omradeord.signed(spenn.verdi()), interval(spenn));
    }

    private String interval(Spenn spenn) {
        return ord.get(
                "resten.fratil", Omradeord.signed(spenn.nedre()), Omradeord.signed(spenn.ovre()));
    }

    private List<Mate> ways() {
        var ways = new ArrayList<Mate>();
        ways.add(way("resten.ujustert", resten.ujustert()));
        ways.add(way("resten.indirekte", resten.indirekte()));
        var direkte = resten.direkte();
        if (direkte != null) {
            ways.add(way("resten.direkte.mate", direkte));
        }
        return List.copyOf(ways);
    }

    private Mate way(String key, Par par) {
        return new Mate(
                ord.get(key),
                Omradeord.promille(par.omradet().verdi()),
                Omradeord.interval(par.omradet().nedre(), par.omradet().ovre()),
                Omradeord.promille(par.resten().verdi()),
                Omradeord.interval(par.resten().nedre(), par.resten().ovre()));
    }

    private IntervalBars drawing(Deling deling) {
        var bars = new ArrayList<Bar>();
        deling.faktorer()
                .forEach(f -> bars.add(bar(ord.factors(List.of(f.navn())), f.del(), false)));
        bars.add(bar(ord.get("deler.sammensetning"), deling.forklart(), true));
        bars.add(bar(ord.get("deler.resten"), deling.igjen(), true));
        bars.add(bar(ord.get("tid.forskjell"), deling.forskjell(), true));
        return new IntervalBars(
                "oaxaca",
                new Words(
                        ord.get("resten.oaxaca.tittel", navn, over),
                        ord.get("resten.oaxaca.enhet"),
                        bars.stream()
                                .map(b -> b.name() + " " + b.cells().getFirst())
                                .collect(Collectors.joining(", ")),
                        ord.get("tid.faktor")),
                bars,
                List.of(ord.get("kol.promille"), ord.get("kol.intervall")));
    }

    private Bar bar(String name, Spenn spenn, boolean strong) {
        return new Bar(
                name,
                spenn.verdi() * 1000,
                spenn.nedre() * 1000,
                spenn.ovre() * 1000,
                strong,
                List.of(Omradeord.signed(spenn.verdi()), interval(spenn)));
    }
}
