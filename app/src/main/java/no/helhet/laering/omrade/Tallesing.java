package no.helhet.laering.omrade;

import no.helhet.formats.klass.KlassYears;
import no.helhet.formats.table.CsvRow;
import no.helhet.formats.table.NumberText;
import no.helhet.laering.omrade.Importrad.Nokkel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads rows of figures by a mapping. Counts of codes that are gone are gathered where they were
/// moved to, and written at the end, since several may meet there.
final class Tallesing implements Radlesing {
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");
    private static final int MOST_MOVED = 500_000;

    private final Kobling kobling;
    private final List<String> names;
    private final Omradebok bok;
    private final Radmottak mottak;
    private final List<Verdikolonne> verdier = new ArrayList<>();
    private final List<Integer> grupper = new ArrayList<>();
    private final Map<Nokkel, Moved> moved = new LinkedHashMap<>();
    private final Map<String, String> variables = new HashMap<>();
    private final Remembered<String> koder;
    private final Remembered<String> kjonn = new Remembered<>(Kjonnstekst::parse);
    private final Remembered<Alderstekst.Alder> aldre = new Remembered<>(Alderstekst::parse);
    private final Remembered<Integer> arene =
            new Remembered<>(text -> KlassYears.from(text).orElse(0));
    private long flyttet;

    /// @param ar in the column's name, or 0
    private record Verdikolonne(int nr, int ar, String variabel) {}

    private record Moved(double sum, long linje) {}

    Tallesing(Kobling kobling, List<String> names, Omradebok bok, Radmottak mottak) {
        this.kobling = kobling;
        this.names = names;
        this.bok = bok;
        this.mottak = mottak;
        this.koder = new Remembered<>(kobling.niva()::code);
        for (int i = 0; i < names.size(); i++) {
            if (kobling.rolle(i) == Kolonnerolle.VERDI) {
                var variabel = kobling.variabel();
                verdier.add(
                        new Verdikolonne(
                                i,
                                year(names.get(i)),
                                variabel.isEmpty() ? code(names.get(i)) : variabel));
            } else if (kobling.rolle(i) == Kolonnerolle.GRUPPE) {
                grupper.add(i);
            }
        }
    }

    /// The year that a column's name holds, or 0.
    static int year(String name) {
        var found = YEAR.matcher(name);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /// A name as a variable's code: `Personer i alt` is `PERSONER_I_ALT`.
    static String code(String name) {
        var plain =
                YEAR.matcher(name)
                        .replaceAll("")
                        .toUpperCase(Locale.ROOT)
                        .replace("Æ", "AE")
                        .replace("Ø", "O")
                        .replace("Å", "A")
                        .replaceAll("[^A-Z0-9]+", "_")
                        .replaceAll("^[_0-9]+|_+$", "");
        return plain.length() > 40 ? plain.substring(0, 40) : plain;
    }

    @Override
    public void take(CsvRow row) {
        long linje = row.line();
        var omradetekst = row.cell(kobling.column(Kolonnerolle.OMRADE));
        var kode = koder.of(omradetekst);
        if (kode == null) {
            refuse(linje, Kolonnerolle.OMRADE, Avviksgrunn.OMRADE_MANGLER, omradetekst);
            return;
        }
        if (!bok.isKnown(kode)) {
            refuse(linje, Kolonnerolle.OMRADE, Avviksgrunn.OMRADE_UKJENT, omradetekst);
            return;
        }
        var kjonntekst = row.cell(kobling.column(Kolonnerolle.KJONN));
        var kjonnet = kjonn.of(kjonntekst);
        if (kjonnet == null) {
            refuse(linje, Kolonnerolle.KJONN, Avviksgrunn.KJONN, kjonntekst);
            return;
        }
        var alder = alder(row);
        if (alder == null) {
            refuse(
                    linje,
                    Kolonnerolle.ALDER,
                    Avviksgrunn.ALDER,
                    row.cell(kobling.column(Kolonnerolle.ALDER)));
            return;
        }
        var gruppe = gruppe(row);
        for (var kolonne : verdier) {
            var ar = ar(row, kolonne);
            if (ar == 0) {
                refuse(
                        linje,
                        Kolonnerolle.AR,
                        Avviksgrunn.AR,
                        row.cell(kobling.column(Kolonnerolle.AR)));
                return;
            }
            var variabel = variabel(row, kolonne);
            if (variabel.length() < 2) {
                refuse(
                        linje,
                        Kolonnerolle.VARIABEL,
                        Avviksgrunn.VARIABEL,
                        row.cell(kobling.column(Kolonnerolle.VARIABEL)));
                return;
            }
            value(
                    row,
                    kolonne,
                    new Nokkel(
                            variabel,
                            kobling.niva(),
                            kode,
                            ar,
                            kjonnet,
                            alder.fra(),
                            alder.til(),
                            gruppe));
        }
    }

    private Alderstekst.@Nullable Alder alder(CsvRow row) {
        int column = kobling.column(Kolonnerolle.ALDER);
        return column < 0 ? Alderstekst.Alder.ALLE : aldre.of(row.cell(column));
    }

    private String gruppe(CsvRow row) {
        if (grupper.isEmpty()) {
            return "";
        }
        var parts = new ArrayList<String>();
        for (int column : grupper) {
            var text = row.cell(column).strip();
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }
        return String.join(" / ", parts);
    }

    private int ar(CsvRow row, Verdikolonne kolonne) {
        int column = kobling.column(Kolonnerolle.AR);
        if (column >= 0) {
            var ar = arene.of(row.cell(column));
            return ar == null ? 0 : ar;
        }
        return kolonne.ar() > 0 ? kolonne.ar() : kobling.ar() == null ? 0 : kobling.ar();
    }

    private String variabel(CsvRow row, Verdikolonne kolonne) {
        int column = kobling.column(Kolonnerolle.VARIABEL);
        return column < 0
                ? kolonne.variabel()
                : variables.computeIfAbsent(row.cell(column), Tallesing::code);
    }

    private void value(CsvRow row, Verdikolonne kolonne, Nokkel key) {
        var text = row.cell(kolonne.nr());
        var number = NumberText.parse(text, kobling.desimal());
        var name = names.get(kolonne.nr());
        if (number.isEmpty()) {
            var sign = text.strip().matches("|\\.{1,3}|:|-|–|NA|null");
            mottak.avvik(
                    row.line(), name, sign ? Avviksgrunn.INGEN_VERDI : Avviksgrunn.IKKE_TALL, text);
        } else if (kobling.antall() && number.getAsDouble() < 0) {
            mottak.avvik(row.line(), name, Avviksgrunn.NEGATIV, text);
        } else if (bok.holds(key.kode(), key.ar())) {
            mottak.rad(row.line(), new Importrad.Tall(key, number.getAsDouble()));
        } else {
            move(row, key, number.getAsDouble());
        }
    }

    private void move(CsvRow row, Nokkel key, double verdi) {
        var shares = kobling.flytt() ? bok.moved(key.kode(), key.ar()) : null;
        boolean canMove = shares != null && (kobling.antall() || shares.size() == 1);
        if (!canMove || moved.size() > MOST_MOVED) {
            refuse(
                    row.line(),
                    Kolonnerolle.OMRADE,
                    Avviksgrunn.OMRADE_UTGATT,
                    row.cell(kobling.column(Kolonnerolle.OMRADE)));
            return;
        }
        flyttet++;
        for (var share : shares.entrySet()) {
            var to =
                    new Nokkel(
                            key.variabel(),
                            key.niva(),
                            share.getKey(),
                            key.ar(),
                            key.kjonn(),
                            key.alderFra(),
                            key.alderTil(),
                            key.gruppe());
            if (kobling.antall()) {
                moved.merge(
                        to,
                        new Moved(verdi * share.getValue(), row.line()),
                        (a, b) -> new Moved(a.sum() + b.sum(), a.linje()));
            } else {
                mottak.rad(row.line(), new Importrad.Tall(to, verdi));
            }
        }
    }

    @Override
    public void end() {
        moved.forEach((key, sum) -> mottak.rad(sum.linje(), new Importrad.Tall(key, sum.sum())));
        moved.clear();
    }

    @Override
    public long flyttet() {
        return flyttet;
    }

    private void refuse(long linje, Kolonnerolle rolle, Avviksgrunn grunn, String verdi) {
        int column = kobling.column(rolle);
        mottak.avvik(linje, column < 0 ? "" : names.get(column), grunn, verdi);
    }
}
