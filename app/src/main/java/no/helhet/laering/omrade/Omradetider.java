package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Omradefunn.Merke;
import no.helhet.laering.omrade.Omradefunn.Rad;
import no.helhet.laering.omrade.Omradefunn.Tall;
import no.helhet.laering.omrade.Omradetidside.Ar;
import no.helhet.laering.omrade.Omradetidside.Beside;
import no.helhet.laering.omrade.Omradetidside.Del;
import no.helhet.platform.chart.Chart;
import no.helhet.platform.chart.Chart.Kind;
import no.helhet.platform.chart.Chart.Words;
import no.helhet.platform.chart.Series;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Digits;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// Puts the page of an area over the years together.
@Service
@Transactional
class Omradetider {
    private final Omradeanalyse analyse;
    private final Omradersider sider;

    Omradetider(Omradeanalyse analyse, Omradersider sider) {
        this.analyse = analyse;
        this.sider = sider;
    }

    /// @return nothing when the area is not among those asked about
    Optional<Omradetidside> show(String kode, Omradesporsmal asked, Texts t) {
        var area = analyse.area(kode, asked.ar()).orElse(null);
        if (area == null) {
            return Optional.empty();
        }
        var niva = Omradeniva.valueOf(area.niva());
        // Opened by its address alone, an area is held against those beside it.
        var sporsmal = niva == asked.niva() ? asked : asked.within(niva, area.over());
        var years = analyse.findYears(sporsmal);
        if (years.values().stream().noneMatch(f -> f.rad(kode).isPresent())) {
            return Optional.empty();
        }
        var ord = new Omradeord(t);
        var over = sider.name(sporsmal);
        boolean units = analyse.under(kode, Omradeniva.GRUNNKRETS, asked.ar()).size() > 1;
        return Optional.of(
                new Omradetidside(
                        area.navn(),
                        over,
                        sporsmal,
                        "/omrader?" + query(sporsmal, sporsmal.niva(), sporsmal.over()),
                        sentences(kode, area.navn(), years, ord),
                        line(kode, area.navn(), over, years, ord),
                        rows(kode, years, ord),
                        parts(kode, sporsmal, years, ord),
                        beside(kode, area.navn(), over, sporsmal, years, ord),
                        variation(sporsmal, ord),
                        spread(years, ord),
                        units ? "/omrader?" + query(sporsmal, Omradeniva.GRUNNKRETS, kode) : null));
    }

    static String query(Omradesporsmal sporsmal, Omradeniva niva, String over) {
        return "mal=%s&ar=%d&i=%s-%s&kilde=%s"
                .formatted(sporsmal.mal(), sporsmal.ar(), niva, over, sporsmal.kilde());
    }

    private static @Nullable Tall tall(Omradefunn funn, String kode) {
        return funn.rad(kode).map(Rad::tall).orElse(null);
    }

    private static List<String> sentences(
            String kode, String navn, NavigableMap<Integer, Omradefunn> years, Omradeord ord) {
        var marked =
                years.entrySet().stream()
                        .filter(
                                e ->
                                        e.getValue()
                                                .rad(kode)
                                                .map(r -> r.merke() != Merke.SOM_VENTET)
                                                .orElse(false))
                        .map(e -> e.getKey().toString())
                        .toList();
        return marked.isEmpty()
                ? List.of(ord.get("tid.ingen", navn, years.size()))
                : List.of(ord.get("tid.noen", navn, ord.and(marked)), ord.get("tid.hvorfor"));
    }

    private static @Nullable Chart line(
            String kode,
            String navn,
            String over,
            NavigableMap<Integer, Omradefunn> years,
            Omradeord ord) {
        if (years.size() < 2) {
            return null;
        }
        var all = new ArrayList<@Nullable Double>();
        years.values().forEach(f -> all.add(f.rate() * 1000));
        return new Chart(
                "tid",
                Kind.LINES_IN_BAND,
                new Words(
                        ord.get("tid.tittel", navn),
                        ord.get("tid.enhet"),
                        years.entrySet().stream()
                                .map(e -> told(e, kode))
                                .collect(Collectors.joining(", ")),
                        ord.get("ar")),
                years.keySet().stream().map(String::valueOf).toList(),
                List.of(
                        series(navn, kode, years, Tall::justert),
                        new Series(over, all),
                        series(ord.get("tid.nedre"), kode, years, Tall::justertNedre),
                        series(ord.get("tid.ovre"), kode, years, Tall::justertOvre)),
                1);
    }

    private static String told(Map.Entry<Integer, Omradefunn> year, String kode) {
        var tall = tall(year.getValue(), kode);
        return year.getKey() + ": " + (tall == null ? "–" : Omradeord.promille(tall.justert()));
    }

    private static Series series(
            String name,
            String kode,
            NavigableMap<Integer, Omradefunn> years,
            ToDoubleFunction<Tall> value) {
        var values = new ArrayList<@Nullable Double>();
        for (var funn : years.values()) {
            var tall = tall(funn, kode);
            values.add(tall == null ? null : value.applyAsDouble(tall) * 1000);
        }
        return new Series(name, values);
    }

    private static List<Ar> rows(
            String kode, NavigableMap<Integer, Omradefunn> years, Omradeord ord) {
        var rows = new ArrayList<Ar>();
        years.forEach(
                (year, funn) ->
                        funn.rad(kode).ifPresent(rad -> rows.add(row(year.toString(), rad, ord))));
        return rows;
    }

    private static Ar row(String year, Rad rad, Omradeord ord) {
        var tall = rad.tall();
        var people = Digits.grouped(rad.folk());
        return tall == null
                ? new Ar(year, people, "–", "–", "–", "–", "–", ord.get("skjult"), false)
                : new Ar(
                        year,
                        people,
                        Digits.grouped(tall.antall()),
                        Omradeord.promille(tall.andel()),
                        Omradeord.interval(tall.nedre(), tall.ovre()),
                        Omradeord.promille(tall.justert()),
                        Omradeord.signed(tall.rest()),
                        ord.get("merke." + tall.merke()),
                        tall.merke() != Merke.SOM_VENTET);
    }

    /// Of an area whose counts are hidden, nothing.
    private List<Del> parts(
            String kode,
            Omradesporsmal sporsmal,
            NavigableMap<Integer, Omradefunn> years,
            Omradeord ord) {
        var funn = years.get(sporsmal.ar());
        if (funn == null || tall(funn, kode) == null) {
            return List.of();
        }
        return Omradedeling.of(analyse.table(sporsmal), kode)
                .map(
                        deling -> {
                            var parts = new ArrayList<Del>();
                            deling.faktorer()
                                    .forEach(
                                            f ->
                                                    parts.add(
                                                            new Del(
                                                                    ord.factors(List.of(f.navn())),
                                                                    Omradeord.signed(f.del()),
                                                                    false)));
                            parts.add(
                                    new Del(
                                            ord.get("deler.resten"),
                                            Omradeord.signed(deling.rest()),
                                            false));
                            parts.add(
                                    new Del(
                                            ord.get("tid.forskjell"),
                                            Omradeord.signed(deling.forskjell()),
                                            true));
                            return List.copyOf(parts);
                        })
                .orElse(List.of());
    }

    /// Of an area whose counts are hidden, nothing.
    private @Nullable Beside beside(
            String kode,
            String navn,
            String over,
            Omradesporsmal sporsmal,
            NavigableMap<Integer, Omradefunn> years,
            Omradeord ord) {
        var funn = years.get(sporsmal.ar());
        if (funn == null || tall(funn, kode) == null) {
            return null;
        }
        return Resten.compare(analyse.table(sporsmal), kode)
                .map(r -> new Restenord(r, ord, navn, over).page())
                .orElse(null);
    }

    private List<String> variation(Omradesporsmal sporsmal, Omradeord ord) {
        return analyse.find(sporsmal).map(f -> new Variasjonsord(f, ord).all()).orElse(List.of());
    }

    /// How far areas usually lie apart, in per cent of the rate, by year.
    private static @Nullable Chart spread(NavigableMap<Integer, Omradefunn> years, Omradeord ord) {
        var between = new ArrayList<@Nullable Double>();
        var within = new ArrayList<@Nullable Double>();
        for (var funn : years.values()) {
            var sd = funn.variasjon().mellom();
            var share = funn.variasjon().innenfor();
            between.add(sd == null ? null : 100 * Math.expm1(sd));
            within.add(
                    sd == null || share == null || share >= 1
                            ? null
                            : 100 * Math.expm1(sd * Math.sqrt(share / (1 - share))));
        }
        if (years.size() < 2 || between.contains(null)) {
            return null;
        }
        var niva = ord.level(years.firstEntry().getValue().sporsmal().niva());
        var series = new ArrayList<Series>();
        series.add(new Series(ord.get("spredning.mellom", niva), between));
        if (!within.contains(null)) {
            series.add(new Series(ord.get("spredning.innenfor"), within));
        }
        return new Chart(
                "spredning",
                Kind.LINES,
                new Words(
                        ord.get("spredning.tittel"),
                        ord.get("spredning.enhet"),
                        ord.get("spredning.forklart"),
                        ord.get("ar")),
                years.keySet().stream().map(String::valueOf).toList(),
                series,
                0);
    }
}
