package no.helhet.laering.apnetall;

import no.helhet.laering.apnetall.Tabell.Periode;
import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Fact;
import no.helhet.platform.web.Texts;
import no.helhet.register.Inndeling;
import no.helhet.register.Skjermingsgrense;

import org.springframework.stereotype.Component;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Puts together the page of a table: what can be chosen, the drawing, all the figures, and how
/// they are counted.
@Component
class Tallsider {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Apnetall figures;
    private final Tallkube cube;

    Tallsider(Apnetall figures, Tallkube cube) {
        this.figures = figures;
        this.cube = cube;
    }

    /// What is chosen, where there is such a thing; otherwise what is most likely asked for.
    private record Valgt(Tallsted sted, int ar, Variabel variabel, String gruppe) {}

    /// @param asked the parameters of the address; what is not known in them is passed over
    Tallside show(Tabell tabell, Map<String, String> asked, Texts t) {
        var current = figures.findCurrent();
        var title = t.get(tabell.text("tittel"));
        if (current.isEmpty()) {
            return new Tallside(
                    tabell.kode(),
                    title,
                    "",
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    false,
                    List.of(),
                    "",
                    "");
        }
        var places = figures.findPlaces(current);
        var chosen = choose(tabell, asked, current, places);
        var own =
                current.stream()
                        .filter(u -> chosen.sted().kode().startsWith(u.kommunenr()))
                        .sorted(Comparator.comparing(Utgave::ar))
                        .toList();
        var sporring =
                new Sporring(
                        tabell,
                        Set.of(chosen.sted().kode()),
                        null,
                        Set.of(),
                        Set.of(),
                        Map.of(),
                        Set.of());
        var view =
                cube.build(sporring, own, t) instanceof Tallkube.Svar.Bygd(var dataset)
                        ? new Tallvisning(
                                dataset, tabell, chosen.ar(), chosen.variabel(), chosen.gruppe(), t)
                        : null;
        var address =
                ApnetallApi.PATH
                        + "/"
                        + tabell.kode()
                        + "?omrade="
                        + chosen.sted().kode()
                        + "&sprak="
                        + t.language().tag();
        return new Tallside(
                tabell.kode(),
                title,
                t.get("apnetall.figur.arene", chosen.sted().navn(), Integer.toString(chosen.ar())),
                choices(tabell, chosen, current, places, t),
                view == null ? null : view.chart(title, chosen.sted().navn()),
                view == null ? List.of() : view.columns(),
                view == null ? List.of() : view.rows(),
                view != null && view.isWithheld(),
                facts(tabell, own, chosen, t),
                address,
                address + "&format=csv");
    }

    private static Valgt choose(
            Tabell tabell, Map<String, String> asked, List<Utgave> current, List<Tallsted> places) {
        var ownOffice = CurrentUser.find().map(u -> u.kontor()).orElse(null);
        var fallback =
                places.stream()
                        .filter(s -> ownOffice != null && ownOffice.kommuner().contains(s.kode()))
                        .findFirst()
                        .orElse(places.getFirst());
        var sted =
                places.stream()
                        .filter(s -> s.kode().equals(asked.get(Sporringsleser.OMRADE)))
                        .findFirst()
                        .orElse(fallback);
        var years = years(current, sted);
        int latest =
                tabell.periode() == Periode.MANED
                        ? years.last()
                        : current.stream()
                                .filter(u -> sted.kode().startsWith(u.kommunenr()))
                                .filter(Utgave::isWhole)
                                .map(Utgave::ar)
                                .max(Comparator.naturalOrder())
                                .orElse(years.last());
        int ar =
                years.stream()
                        .filter(y -> y.toString().equals(asked.get(Sporringsleser.AR)))
                        .findFirst()
                        .orElse(latest);
        var variabel =
                tabell.variabler().stream()
                        .filter(v -> v.kode().equals(asked.get(Sporringsleser.VARIABEL)))
                        .findFirst()
                        .orElse(tabell.variabler().getFirst());
        var gruppe =
                tabell.inndelinger().stream()
                        .flatMap(i -> i.koder().stream())
                        .filter(k -> k.equals(asked.get("gruppe")))
                        .findFirst()
                        .orElse(Tabell.ALL);
        return new Valgt(sted, ar, variabel, gruppe);
    }

    private static TreeSet<Integer> years(List<Utgave> current, Tallsted sted) {
        var years = new TreeSet<Integer>();
        current.stream()
                .filter(u -> sted.kode().startsWith(u.kommunenr()))
                .forEach(u -> years.add(u.ar()));
        return years;
    }

    private static List<Tallvalg> choices(
            Tabell tabell, Valgt chosen, List<Utgave> current, List<Tallsted> places, Texts t) {
        var choices = new ArrayList<Tallvalg>();
        choices.add(
                new Tallvalg(
                        Sporringsleser.OMRADE,
                        t.get("apnetall.felt.omrade"),
                        places.stream()
                                .map(s -> new Choice(s.kode(), placeName(s, places, t)))
                                .toList(),
                        chosen.sted().kode()));
        if (!(tabell.periode() == Periode.AR && tabell.inndelinger().isEmpty())) {
            choices.add(
                    new Tallvalg(
                            Sporringsleser.AR,
                            t.get("apnetall.felt.ar"),
                            years(current, chosen.sted()).descendingSet().stream()
                                    .map(y -> new Choice(y.toString(), y.toString()))
                                    .toList(),
                            Integer.toString(chosen.ar())));
        }
        if (tabell.variabler().size() > 1) {
            choices.add(
                    new Tallvalg(
                            Sporringsleser.VARIABEL,
                            t.get("apnetall.felt.variabel"),
                            tabell.variabler().stream()
                                    .map(
                                            v ->
                                                    new Choice(
                                                            v.kode(),
                                                            t.get("apnetall.variabel." + v.kode())))
                                    .toList(),
                            chosen.variabel().kode()));
        }
        if (tabell.periode() == Periode.MANED && !tabell.inndelinger().isEmpty()) {
            choices.add(group(tabell.inndelinger().getFirst(), chosen.gruppe(), t));
        }
        return choices;
    }

    private static Tallvalg group(Inndeling inndeling, String chosen, Texts t) {
        var codes = new ArrayList<String>();
        codes.add(Tabell.ALL);
        codes.addAll(inndeling.koder());
        return new Tallvalg(
                "gruppe",
                t.get("apnetall.felt.gruppe"),
                codes.stream().map(k -> new Choice(k, Tallkube.text(inndeling, k, t))).toList(),
                chosen);
    }

    /// A district stands with the name of its municipality.
    private static String placeName(Tallsted sted, List<Tallsted> places, Texts t) {
        return sted.niva() == Tallsted.Niva.KOMMUNE
                ? sted.navn()
                : places.stream()
                        .filter(k -> k.niva() == Tallsted.Niva.KOMMUNE)
                        .filter(k -> sted.kode().startsWith(k.kode()))
                        .findFirst()
                        .map(k -> t.get("apnetall.hoveddel", sted.navn(), k.navn()))
                        .orElse(sted.navn());
    }

    private static List<Fact> facts(Tabell tabell, List<Utgave> own, Valgt chosen, Texts t) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(t.get("apnetall.fakta.definisjon"), t.get(tabell.text("hva")), ""));
        facts.add(
                new Fact(
                        t.get("apnetall.fakta.skjerming"),
                        t.get("apnetall.skjermet.note", Skjermingsgrense.of(chosen.ar()).minst()),
                        ""));
        if (chosen.sted().niva() == Tallsted.Niva.BYDEL) {
            facts.add(
                    new Fact(
                            t.get("apnetall.fakta.bydel"),
                            t.get("apnetall.fakta.bydel.tekst"),
                            ""));
        }
        facts.add(new Fact(t.get("apnetall.fakta.kilde"), t.get("apnetall.kilde"), ""));
        own.stream()
                .filter(u -> u.ar() == chosen.ar())
                .forEach(
                        u -> {
                            facts.add(
                                    new Fact(
                                            t.get("apnetall.fakta.utgave"),
                                            t.get(
                                                    "apnetall.fakta.utgave.tekst",
                                                    u.versjon(),
                                                    Integer.toString(u.ar()),
                                                    t.dateWithYear(
                                                            u.publisert()
                                                                    .atZone(OSLO)
                                                                    .toLocalDate())),
                                            ""));
                            if (!u.grunn().isEmpty()) {
                                facts.add(new Fact(t.get("apnetall.fakta.grunn"), u.grunn(), ""));
                            }
                        });
        return facts;
    }
}
