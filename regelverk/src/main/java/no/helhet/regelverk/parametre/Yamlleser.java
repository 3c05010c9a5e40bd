package no.helhet.regelverk.parametre;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.parametre.Parameter.Aldersgruppe;
import no.helhet.regelverk.parametre.Parameter.Hull;
import no.helhet.regelverk.parametre.Parameter.Rad;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Turns the plain maps and lists of a YAML file into a [Parameter], knowing at each step where in
/// the file it is.
final class Yamlleser {
    private final String name;

    Yamlleser(String name) {
        this.name = name;
    }

    /// The first thing that could not be read. Thrown and caught within the reading of one file.
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final String place;
        private final transient Tekst tekst;

        Fault(String place, String key, Object... arguments) {
            super(place);
            this.place = place;
            this.tekst = Tekst.of(key, arguments);
        }

        String place() {
            return place;
        }

        Tekst tekst() {
            return tekst;
        }
    }

    Parameter parameter(@Nullable Object root) throws Fault {
        Map<?, ?> map = map(root, name);
        String unitWord = text(map, "unit", "");
        Enhet unit =
                Enhet.ofWord(unitWord)
                        .orElseThrow(() -> new Fault("unit", "parameterfeil.enhet", unitWord));
        List<Rad> rows = new ArrayList<>();
        List<?> rowList = list(map, "rows");
        for (int i = 0; i < rowList.size(); i++) {
            rows.add(row(rowList.get(i), "rows[" + i + "]", unit));
        }
        List<Hull> gaps = new ArrayList<>();
        if (map.get("gaps") != null) {
            List<?> gapList = list(map, "gaps");
            for (int i = 0; i < gapList.size(); i++) {
                String place = "gaps[" + i + "]";
                Map<?, ?> gap = map(gapList.get(i), place);
                gaps.add(
                        new Hull(
                                date(gap, "from", place),
                                date(gap, "to", place),
                                text(gap, "reason", place)));
            }
        }
        return new Parameter(
                text(map, "id", ""),
                unit,
                text(map, "hjemmel", ""),
                text(map, "description", ""),
                alder(map.get("alder")),
                gaps,
                rows);
    }

    private Rad row(@Nullable Object node, String place, Enhet unit) throws Fault {
        Map<?, ?> row = map(node, place);
        if (!row.containsKey("to")) {
            throw new Fault(place + ".to", "parameterfeil.mangler-slutt");
        }
        String certainty = text(row, "certainty", place);
        return new Rad(
                date(row, "from", place),
                row.get("to") == null ? null : date(row, "to", place),
                value(row.get("value"), place + ".value", unit),
                text(row, "source", place),
                Sikkerhet.ofWord(certainty)
                        .orElseThrow(
                                () -> new Fault(place + ".certainty", "parameterfeil.sikkerhet")));
    }

    private static long value(@Nullable Object node, String place, Enhet unit) throws Fault {
        if (unit == Enhet.JA_NEI && node instanceof Boolean yes) {
            return yes ? 1 : 0;
        }
        if (unit != Enhet.JA_NEI && node instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString());
            try {
                return decimal.multiply(BigDecimal.valueOf(unit.scale())).longValueExact();
            } catch (ArithmeticException e) {
                throw new Fault(place, "parameterfeil.verdi", unit.word());
            }
        }
        throw new Fault(place, "parameterfeil.verdi", unit.word());
    }

    private static @Nullable Aldersgruppe alder(@Nullable Object node) throws Fault {
        if (node == null) {
            return null;
        }
        Map<?, ?> map = map(node, "alder");
        return new Aldersgruppe(
                (int) value(map.get("from"), "alder.from", Enhet.AR),
                (int) value(map.get("to"), "alder.to", Enhet.AR));
    }

    private static Map<?, ?> map(@Nullable Object node, String place) throws Fault {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw new Fault(place, "parameterfeil.form");
    }

    private static List<?> list(Map<?, ?> map, String key) throws Fault {
        if (map.get(key) instanceof List<?> list) {
            return list;
        }
        throw new Fault(key, "parameterfeil.form");
    }

    private static String text(Map<?, ?> map, String key, String place) throws Fault {
        if (map.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new Fault(at(place, key), "parameterfeil.mangler");
    }

    private static LocalDate date(Map<?, ?> map, String key, String place) throws Fault {
        try {
            return LocalDate.parse(text(map, key, place));
        } catch (DateTimeParseException e) {
            throw new Fault(at(place, key), "parameterfeil.dato");
        }
    }

    private static String at(String place, String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
