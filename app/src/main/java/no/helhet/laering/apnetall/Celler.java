package no.helhet.laering.apnetall;

import no.helhet.laering.apnetall.Tabell.Periode;
import no.helhet.statistics.disclosure.Dimension;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Makes the cells of the published tables from what may be shown.
final class Celler {
    private static final double ORE = 100;
    private final Skjermetetall shown;
    private final List<Celle> cells = new ArrayList<>();
    private final Stedsinndeling inndeling;

    private Celler(Skjermetetall shown, Stedsinndeling inndeling) {
        this.shown = shown;
        this.inndeling = inndeling;
    }

    static List<Celle> of(Tallgrunnlag counted) {
        var maker = new Celler(Skjermetetall.of(counted), counted.inndeling());
        for (var tabell : Tabell.TABELLER) {
            maker.addPlaces(tabell, counted.sisteManed());
        }
        return maker.cells;
    }

    private void addPlaces(Tabell tabell, int sisteManed) {
        add(tabell, sisteManed, inndeling.kommune().kode(), Dimension.ALL);
        if (!inndeling.bydeler().isEmpty()) {
            for (var part : inndeling.parts()) {
                add(tabell, sisteManed, part, part);
            }
        }
    }

    private void add(Tabell tabell, int sisteManed, String sted, String place) {
        if (tabell.periode() == Periode.MANED) {
            for (int m = 1; m <= sisteManed; m++) {
                addMonth(tabell, sted, place, m);
            }
        } else if (tabell.inndelinger().isEmpty()) {
            addAmounts(tabell, sted, place);
        } else {
            addDivided(tabell, sted, place, List.of());
        }
    }

    /// Every combination of codes, totals included.
    private void addDivided(Tabell tabell, String sted, String place, List<String> codes) {
        if (codes.size() == tabell.inndelinger().size()) {
            var at = new ArrayList<String>();
            at.add(place);
            codes.forEach(code -> at.add(code.equals(Tabell.ALL) ? Dimension.ALL : code));
            put(
                    tabell,
                    sted,
                    0,
                    codes,
                    tabell.variabler().getFirst(),
                    number(shown.value(tabell.kode(), at.toArray(String[]::new))));
            return;
        }
        var longer = new ArrayList<>(codes);
        longer.add(Tabell.ALL);
        addDivided(tabell, sted, place, longer);
        for (var code : tabell.inndelinger().get(codes.size()).koder()) {
            longer.set(codes.size(), code);
            addDivided(tabell, sted, place, longer);
        }
    }

    private void addMonth(Tabell tabell, String sted, String place, int m) {
        var month = Integer.toString(m);
        if (!tabell.inndelinger().isEmpty()) {
            put(tabell, sted, m, List.of(Tabell.ALL), Variabel.MOTTAKERE, recipients(place, month));
            for (var code : tabell.inndelinger().getFirst().koder()) {
                put(
                        tabell,
                        sted,
                        m,
                        List.of(code),
                        Variabel.MOTTAKERE,
                        number(shown.value(Tallgrunnlag.MANEDER, place, month, code)));
            }
            return;
        }
        var recipients = recipients(place, month);
        addSums(tabell, sted, place, m, month);
        put(tabell, sted, m, List.of(), Variabel.MOTTAKERE, recipients);
        put(
                tabell,
                sted,
                m,
                List.of(),
                Variabel.PER_MOTTAKER,
                ratio(kroner(place, month, Dimension.ALL), recipients, 0));
        put(
                tabell,
                sted,
                m,
                List.of(),
                Variabel.NYE_MOTTAKERE,
                number(shown.value(Tallgrunnlag.NYE_MANEDER, place, month)));
    }

    private @Nullable Double recipients(String place, String month) {
        return number(shown.value(Tallgrunnlag.MANEDER, place, month, Dimension.ALL));
    }

    private void addAmounts(Tabell tabell, String sted, String place) {
        addSums(tabell, sted, place, 0, Dimension.ALL);
        var all = kroner(place, Dimension.ALL, Dimension.ALL);
        var months = recipients(place, Dimension.ALL);
        var recipients =
                number(shown.value("mottakere-alder-kjonn", place, Dimension.ALL, Dimension.ALL));
        put(tabell, sted, 0, List.of(), Variabel.MOTTAKERE, recipients);
        put(tabell, sted, 0, List.of(), Variabel.PER_MOTTAKER, ratio(all, recipients, 0));
        put(tabell, sted, 0, List.of(), Variabel.STONADSMANEDER, months);
        put(
                tabell,
                sted,
                0,
                List.of(),
                Variabel.MANEDER_PER_MOTTAKER,
                ratio(months, recipients, 1));
        put(tabell, sted, 0, List.of(), Variabel.PER_MANED, ratio(all, months, 0));
    }

    private void addSums(Tabell tabell, String sted, String place, int m, String month) {
        put(tabell, sted, m, List.of(), Variabel.STONAD, kroner(place, month, Dimension.ALL));
        put(tabell, sted, m, List.of(), Variabel.BIDRAG, kroner(place, month, Tallgrunnlag.BIDRAG));
        put(tabell, sted, m, List.of(), Variabel.LAN, kroner(place, month, Tallgrunnlag.LAN));
    }

    private @Nullable Double kroner(String place, String month, String form) {
        Long ore = shown.value(Tallgrunnlag.KRONER, place, month, form);
        return ore == null ? null : (double) Math.round(ore / ORE);
    }

    private static @Nullable Double number(@Nullable Long value) {
        return value == null ? null : value.doubleValue();
    }

    /// Withheld when one of the two is: with the other it would tell it. None of nobody.
    private static @Nullable Double ratio(
            @Nullable Double sum, @Nullable Double count, int decimals) {
        if (sum == null || count == null) {
            return null;
        }
        if (count == 0) {
            return 0.0;
        }
        double scale = Math.pow(10, decimals);
        return Math.round(sum / count * scale) / scale;
    }

    private void put(
            Tabell tabell,
            String sted,
            int maned,
            List<String> koder,
            Variabel variabel,
            @Nullable Double verdi) {
        cells.add(new Celle(tabell.kode(), sted, maned, koder, variabel, verdi));
    }
}
