package no.helhet.regelverk.refusjon;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.refusjon.Etterbetaling.Ytelse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/// Reads the rows of the example tables.
final class Rader {
    static final Kilde KILDE = Kilde.system("eksempel");

    private Rader() {}

    static List<Utlegg> utlegg(String text) {
        return rows(
                text,
                (id, w) ->
                        new Utlegg(
                                id,
                                from(w[0]),
                                to(w[0]),
                                kroner(w[1]),
                                Form.valueOf(w[3]),
                                Formal.valueOf(w[2]),
                                w.length > 4,
                                KILDE));
    }

    static List<Etterbetaling> etterbetalinger(String text) {
        return rows(
                text,
                (id, w) ->
                        new Etterbetaling(
                                id,
                                Ytelse.valueOf(w[3]),
                                "Ytelsen",
                                Formal.valueOf(w[2]),
                                from(w[0]),
                                to(w[0]),
                                kroner(w[1]),
                                Part.valueOf(w[4]),
                                KILDE));
    }

    static List<Underholdsbidrag> bidrag(String text) {
        return rows(
                text,
                (id, w) ->
                        new Underholdsbidrag(
                                id, from(w[0]), to(w[0]), kroner(w[1]), kroner(w[2]), KILDE));
    }

    static Belop kroner(String kroner) {
        return new Belop(new BigDecimal(kroner).movePointRight(2).longValueExact());
    }

    private static <T> List<T> rows(String text, BiFunction<String, String[], T> read) {
        List<T> rows = new ArrayList<>();
        for (String row : text.split(";")) {
            rows.add(read.apply("r" + rows.size(), row.strip().split(" ")));
        }
        return rows;
    }

    private static LocalDate from(String period) {
        return LocalDate.parse(period.substring(0, 10));
    }

    private static LocalDate to(String period) {
        return LocalDate.parse(period.substring(12));
    }
}
