package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Omraderside.Valg;
import no.helhet.laering.omrade.OmradetallRepository.Omradet;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Choice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What may be asked, and what is asked when nothing is chosen.
@Component
class Omradervalg {
    static final String LAND = "0";
    private final Omradeanalyse analyse;

    Omradervalg(Omradeanalyse analyse) {
        this.analyse = analyse;
    }

    /// Parameters of the address, each null or wrong taken as not chosen.
    Omradesporsmal read(
            @Nullable String mal,
            @Nullable Integer ar,
            @Nullable String i,
            @Nullable String kilde) {
        var measure = find(Omrademal.values(), mal, Omrademal.STONAD);
        var years = analyse.years(measure);
        int year = ar != null && years.contains(ar) ? ar : years.isEmpty() ? 0 : years.getFirst();
        var areas = areas(year);
        var chosen = areas.stream().filter(a -> a.value().equals(i)).findFirst();
        var at =
                chosen.or(() -> areas.stream().findFirst())
                        .map(Omrader::value)
                        .orElse(Omradeniva.KOMMUNE + "-" + LAND);
        var parts = at.split("-", 2);
        return new Omradesporsmal(
                measure,
                year,
                Omradeniva.valueOf(parts[0]),
                parts[1],
                find(Tallkilde.values(), kilde, Tallkilde.IMPORT));
    }

    private static <E extends Enum<E>> E find(E[] all, @Nullable String name, E otherwise) {
        return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst().orElse(otherwise);
    }

    Valg choices(Omradesporsmal sporsmal, Omradeord ord) {
        return new Valg(
                Arrays.stream(Omrademal.values())
                        .map(m -> new Choice(m.name(), ord.get("mal." + m)))
                        .toList(),
                analyse.years(sporsmal.mal()).stream()
                        .map(y -> new Choice(y.toString(), y.toString()))
                        .toList(),
                areas(sporsmal.ar()).stream()
                        .map(
                                a ->
                                        new Choice(
                                                a.value(),
                                                ord.get(
                                                        "valg.i",
                                                        ord.get("niva." + a.niva() + ".flertall"),
                                                        a.over())))
                        .toList(),
                Arrays.stream(Tallkilde.values())
                        .map(k -> new Choice(k.name(), ord.get("kilde." + k)))
                        .toList(),
                sporsmal.niva() + "-" + sporsmal.over());
    }

    /// Areas of a level within one.
    private record Omrader(Omradeniva niva, String kode, String over) {
        String value() {
            return niva + "-" + kode;
        }
    }

    /// The office's own first: its districts, the basic units of each, then municipalities beside
    /// it.
    private List<Omrader> areas(int ar) {
        var all = new ArrayList<Omrader>();
        for (var kommunenr : Scopes.current().kommuner()) {
            var kommune = analyse.area(kommunenr, ar).orElse(null);
            if (kommune == null) {
                continue;
            }
            var districts = analyse.under(kommunenr, Omradeniva.BYDEL, ar);
            add(all, Omradeniva.BYDEL, kommune, districts.size());
            add(
                    all,
                    Omradeniva.GRUNNKRETS,
                    kommune,
                    analyse.under(kommunenr, Omradeniva.GRUNNKRETS, ar).size());
            districts.forEach(d -> add(all, Omradeniva.GRUNNKRETS, d, 2));
        }
        for (var kommunenr : Scopes.current().kommuner()) {
            analyse.area(kommunenr, ar)
                    .flatMap(k -> analyse.area(k.over(), ar))
                    .ifPresent(
                            county ->
                                    add(
                                            all,
                                            Omradeniva.KOMMUNE,
                                            county,
                                            analyse.under(county.kode(), Omradeniva.KOMMUNE, ar)
                                                    .size()));
        }
        analyse.area(LAND, ar)
                .ifPresent(
                        land -> {
                            add(all, Omradeniva.KOMMUNE, land, 2);
                            add(all, Omradeniva.FYLKE, land, 2);
                        });
        return all.stream().distinct().toList();
    }

    private static void add(List<Omrader> all, Omradeniva niva, Omradet over, int count) {
        if (count > 1) {
            all.add(new Omrader(niva, over.kode(), over.navn()));
        }
    }
}
