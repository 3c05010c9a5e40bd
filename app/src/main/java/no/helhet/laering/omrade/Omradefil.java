package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Omradefunn.Rad;

import java.util.ArrayList;
import java.util.List;

/// A finding as CSV: semicolons and decimal commas as Norwegian spreadsheets read them, hidden
/// cells
/// empty. No cell is a formula, whatever an area is named.
final class Omradefil {
    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private Omradefil() {}

    static String of(Omradefunn funn, Omradeord ord) {
        var file = new StringBuilder("\uFEFF");
        line(
                file,
                List.of(
                        ord.get("fil.kode"),
                        ord.get("fil.navn"),
                        ord.get("fil.ar"),
                        ord.get("fil.folk", funn.sporsmal().mal().alder()),
                        ord.get("fil.antall"),
                        ord.get("kol.promille"),
                        ord.get("fil.nedre"),
                        ord.get("fil.ovre"),
                        ord.get("fil.ventet"),
                        ord.get("kol.justert"),
                        ord.get("fil.justert.nedre"),
                        ord.get("fil.justert.ovre"),
                        ord.get("kol.krympet"),
                        ord.get("fil.merke")));
        for (var rad : funn.rader()) {
            line(file, cells(rad, funn.sporsmal().ar(), ord));
        }
        return file.toString();
    }

    private static List<String> cells(Rad rad, int ar, Omradeord ord) {
        var cells = new ArrayList<String>();
        cells.add(rad.kode());
        cells.add(rad.navn());
        cells.add(String.valueOf(ar));
        cells.add(String.valueOf(rad.folk()));
        var tall = rad.tall();
        if (tall == null) {
            for (int i = 0; i < 9; i++) {
                cells.add("");
            }
            cells.add(ord.get("skjult"));
            return cells;
        }
        cells.add(String.valueOf(tall.antall()));
        for (double share : new double[] {tall.andel(), tall.nedre(), tall.ovre()}) {
            cells.add(Omradeord.promille(share));
        }
        cells.add(Omradeord.decimal(tall.ventet(), 1).replace("\u00a0", ""));
        for (double share :
                new double[] {tall.justert(), tall.justertNedre(), tall.justertOvre()}) {
            cells.add(Omradeord.promille(share));
        }
        var shrunk = tall.krympet();
        cells.add(shrunk == null ? "" : Omradeord.promille(shrunk.andel()));
        cells.add(ord.get("merke." + tall.merke()));
        return cells;
    }

    private static void line(StringBuilder file, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            file.append(i == 0 ? "" : ";").append(cell(cells.get(i)));
        }
        file.append("\r\n");
    }

    static String cell(String text) {
        var safe =
                !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[;\"\\r\\n].*")
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
