package no.helhet.laering.omrade;

import no.helhet.platform.web.Problem;

import java.util.ArrayList;
import java.util.List;

/// What a mapping lacks before a file can be read by it. The texts are keys.
final class Koblingskontroll {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    private Koblingskontroll() {}

    static List<Problem> check(Importslag slag, Kobling k, List<String> names) {
        var feil = new ArrayList<Problem>();
        for (var rolle : slag.roller()) {
            boolean many = rolle == Kolonnerolle.GRUPPE || rolle == Kolonnerolle.VERDI;
            if (!many && k.count(rolle) > 1) {
                feil.add(
                        new Problem(
                                "rolle-" + k.roller().lastIndexOf(rolle), "import.feil.toganger"));
            }
        }
        if (k.ar() != null && (k.ar() < FIRST_YEAR || k.ar() > LAST_YEAR)) {
            feil.add(new Problem("ar", "import.feil.ar"));
        }
        switch (slag) {
            case TALL -> figures(k, names, feil);
            case KODER -> {
                require(k, Kolonnerolle.KODE, "import.feil.kode", feil);
                require(k, Kolonnerolle.NAVN, "import.feil.navn", feil);
                year(k, Kolonnerolle.FOM, feil);
            }
            case ENDRINGER -> {
                require(k, Kolonnerolle.FRA_KODE, "import.feil.fra", feil);
                require(k, Kolonnerolle.TIL_KODE, "import.feil.til", feil);
                year(k, Kolonnerolle.ENDRET, feil);
            }
            case FLISER -> {
                require(k, Kolonnerolle.KODE, "import.feil.kode", feil);
                require(k, Kolonnerolle.KOLONNE, "import.feil.kolonne", feil);
                require(k, Kolonnerolle.RAD, "import.feil.rad", feil);
            }
            case KART -> {
                if (!names.contains(k.egenskap())) {
                    feil.add(new Problem("egenskap", "import.feil.egenskap"));
                }
            }
        }
        return feil;
    }

    private static void figures(Kobling k, List<String> names, List<Problem> feil) {
        require(k, Kolonnerolle.OMRADE, "import.feil.omrade", feil);
        require(k, Kolonnerolle.VERDI, "import.feil.verdi", feil);
        long values = 0;
        long years = 0;
        for (int i = 0; i < names.size(); i++) {
            if (k.rolle(i) == Kolonnerolle.VERDI) {
                values++;
                years += Tallesing.year(names.get(i)) > 0 ? 1 : 0;
            }
        }
        if (k.column(Kolonnerolle.AR) < 0 && k.ar() == null && years < values) {
            feil.add(new Problem("ar", "import.feil.utenar"));
        }
        // Several columns of values are years of one variable, or variables named by the columns.
        boolean named = k.column(Kolonnerolle.VARIABEL) >= 0 || values > 1 && years == 0;
        if (!named && !k.variabel().matches("[A-Z][A-Z0-9_]{1,39}")) {
            feil.add(new Problem("variabel", "import.feil.variabel"));
        }
        if (named && !k.variabel().isEmpty()) {
            feil.add(new Problem("variabel", "import.feil.variabelfrakolonne"));
        }
    }

    private static void require(Kobling k, Kolonnerolle rolle, String text, List<Problem> feil) {
        if (k.column(rolle) < 0) {
            feil.add(new Problem("rolle-0", text));
        }
    }

    private static void year(Kobling k, Kolonnerolle rolle, List<Problem> feil) {
        if (k.column(rolle) < 0 && k.ar() == null) {
            feil.add(new Problem("ar", "import.feil.utenar"));
        }
    }
}
