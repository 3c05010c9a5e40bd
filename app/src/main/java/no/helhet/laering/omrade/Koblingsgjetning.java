package no.helhet.laering.omrade;

import no.helhet.formats.klass.KlassColumns;
import no.helhet.formats.table.Dialect;
import no.helhet.formats.table.NumberText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Guesses what a file's columns are from their names and first rows. The analyst corrects it.
final class Koblingsgjetning {
    private static final Map<Kolonnerolle, Pattern> NAMES =
            Map.of(
                    Kolonnerolle.AR,
                    Pattern.compile("^(ar|år|aar|tid|year|time|periode)$"),
                    Kolonnerolle.KJONN,
                    Pattern.compile("kj[oø]nn|^sex$|^gender$"),
                    Kolonnerolle.ALDER,
                    Pattern.compile("alder|^age"),
                    Kolonnerolle.GRUPPE,
                    Pattern.compile(
                            "utdann|bakgrunn|innvandr|hush|statsborger|landgr|^gruppe|educat|country"),
                    Kolonnerolle.VARIABEL,
                    Pattern.compile("variabel|contents|^m[aå]l$"),
                    Kolonnerolle.VERDI,
                    Pattern.compile(
                            "^(verdi|value|antall|tall|folkemengde|befolkning|personer|mottakere"
                                    + "|population|persons|innt.*|income.*)$"));
    private static final Pattern AREA =
            Pattern.compile("region|omr[aå]de|kommune|bydel|grunnkrets|fylke|^kode$|^code$|geo");
    private static final Pattern MEASURE =
            Pattern.compile("innt|income|median|snitt|andel|prosent|percent|rate|per 1");

    private final Importslag slag;
    private final Filhode hode;
    private final String filnavn;

    private Koblingsgjetning(Importslag slag, Filhode hode, String filnavn) {
        this.slag = slag;
        this.hode = hode;
        this.filnavn = filnavn.toLowerCase(Locale.ROOT);
    }

    static Kobling guess(Importslag slag, Filhode hode, String filnavn, Dialect dialect) {
        return new Koblingsgjetning(slag, hode, filnavn).guess(dialect);
    }

    private Kobling guess(Dialect dialect) {
        var roller =
                switch (slag) {
                    case TALL -> figures(dialect);
                    case KODER -> klass(KlassColumns.CODES);
                    case ENDRINGER -> klass(KlassColumns.CHANGES);
                    case FLISER -> klass(KlassColumns.TILES);
                    case KART -> List.<Kolonnerolle>of();
                };
        var egenskap = slag == Importslag.KART ? property() : "";
        var variabel = variable(roller);
        return new Kobling(
                dialect.encoding(),
                dialect.separator(),
                dialect.decimal(),
                dialect.preamble(),
                roller,
                level(roller, egenskap),
                variabel,
                !MEASURE.matcher(filnavn + " " + variabel.toLowerCase(Locale.ROOT)).find(),
                null,
                true,
                egenskap);
    }

    private List<Kolonnerolle> figures(Dialect dialect) {
        var roller = new ArrayList<Kolonnerolle>();
        for (int i = 0; i < hode.names().size(); i++) {
            var rolle = role(i, dialect);
            boolean many =
                    rolle == Kolonnerolle.INGEN
                            || rolle == Kolonnerolle.GRUPPE
                            || rolle == Kolonnerolle.VERDI;
            roller.add(many || !roller.contains(rolle) ? rolle : Kolonnerolle.INGEN);
        }
        int last = roller.size() - 1;
        if (!roller.contains(Kolonnerolle.VERDI)
                && last > 0
                && roller.get(last) == Kolonnerolle.INGEN
                && isNumber(last, dialect)) {
            roller.set(last, Kolonnerolle.VERDI);
        }
        return roller;
    }

    private Kolonnerolle role(int column, Dialect dialect) {
        var name = hode.names().get(column).toLowerCase(Locale.ROOT).strip();
        if (AREA.matcher(name).find() && !name.endsWith("navn") && hasCode(column)) {
            return Kolonnerolle.OMRADE;
        }
        if (Tallesing.year(name) > 0 && isNumber(column, dialect)) {
            return Kolonnerolle.VERDI;
        }
        for (var rolle : NAMES.entrySet()) {
            if (rolle.getValue().matcher(name).find()
                    && (rolle.getKey() != Kolonnerolle.GRUPPE || !name.endsWith("kode"))) {
                return rolle.getKey();
            }
        }
        return Kolonnerolle.INGEN;
    }

    private boolean hasCode(int column) {
        return hode.rows().isEmpty()
                || Niva.of(hode.cell(0, column)) != null
                || hode.cell(0, column).strip().matches("[0-9]{1,8}.*");
    }

    private boolean isNumber(int column, Dialect dialect) {
        for (int row = 0; row < hode.rows().size(); row++) {
            if (NumberText.parse(hode.cell(row, column), dialect.decimal()).isPresent()) {
                return true;
            }
        }
        return hode.rows().isEmpty();
    }

    private List<Kolonnerolle> klass(List<KlassColumns> columns) {
        var roller = new ArrayList<Kolonnerolle>();
        for (var name : hode.names()) {
            var rolle = KlassColumns.find(columns, name).map(Koblingsgjetning::role).orElse(null);
            roller.add(rolle == null || roller.contains(rolle) ? Kolonnerolle.INGEN : rolle);
        }
        return roller;
    }

    private static Kolonnerolle role(KlassColumns column) {
        return switch (column) {
            case OLD_CODE -> Kolonnerolle.FRA_KODE;
            case NEW_CODE -> Kolonnerolle.TIL_KODE;
            case CHANGED -> Kolonnerolle.ENDRET;
            case SHARE -> Kolonnerolle.ANDEL;
            case CODE -> Kolonnerolle.KODE;
            case PARENT -> Kolonnerolle.OVER;
            case NAME -> Kolonnerolle.NAVN;
            case VALID_FROM -> Kolonnerolle.FOM;
            case VALID_TO -> Kolonnerolle.TOM;
            case COLUMN -> Kolonnerolle.KOLONNE;
            case ROW -> Kolonnerolle.RAD;
        };
    }

    /// The property that looks most like a code.
    private String property() {
        var wanted = Pattern.compile("nummer|nr$|kode|code|^id$");
        for (int i = 0; i < hode.names().size(); i++) {
            if (wanted.matcher(hode.names().get(i).toLowerCase(Locale.ROOT)).find()
                    && Niva.of(hode.cell(0, i)) != null) {
                return hode.names().get(i);
            }
        }
        return hode.names().isEmpty() ? "" : hode.names().getFirst();
    }

    private Niva level(List<Kolonnerolle> roller, String egenskap) {
        int column = -1;
        for (var rolle :
                new Kolonnerolle[] {
                    Kolonnerolle.OMRADE, Kolonnerolle.KODE, Kolonnerolle.FRA_KODE
                }) {
            column = column < 0 ? roller.indexOf(rolle) : column;
        }
        if (!egenskap.isEmpty()) {
            column = hode.names().indexOf(egenskap);
        }
        @Nullable Niva niva = null;
        for (int row = 0; row < hode.rows().size() && column >= 0; row++) {
            var found = Niva.of(hode.cell(row, column));
            niva = found == null || found == Niva.LAND && niva != null ? niva : found;
        }
        return niva == null ? Niva.KOMMUNE : niva;
    }

    /// What is counted: from the column's name, else the file's.
    private String variable(List<Kolonnerolle> roller) {
        if (slag != Importslag.TALL || roller.contains(Kolonnerolle.VARIABEL)) {
            return "";
        }
        int column = roller.indexOf(Kolonnerolle.VERDI);
        var name = column < 0 ? "" : hode.names().get(column).toLowerCase(Locale.ROOT);
        var both = name + " " + filnavn;
        if (both.matches(".*(folkemengde|befolkning|population).*")) {
            return "FOLKEMENGDE";
        }
        if (both.matches(".*(mottaker|recipient).*")) {
            return "MOTTAKERE";
        }
        if (both.matches(".*(innt|income).*")) {
            return "INNTEKT_MEDIAN";
        }
        return name.matches("verdi|value|antall|tall|") ? "" : Tallesing.code(name);
    }
}
