package no.helhet.statistics.analysis;

import java.util.Locale;

/// Invented cases of twelve offices, half of which took up a new routine.
final class InventedOffices {
    private InventedOffices() {}

    static String csv() {
        var csv = new StringBuilder("kontor,fylke,maned,ny_rutine,alder,boform,stonadsmaneder\n");
        for (int office = 1; office <= 12; office++) {
            int cases = 6 + office * 5 % 9;
            for (int i = 0; i < cases; i++) {
                int age = 19 + (office * 17 + i * 23) % 41;
                int routine = (office + office / 5) % 2;
                String home =
                        (i + office) % 3 == 0 ? "leier" : (i + office) % 3 == 1 ? "eier" : "annet";
                csv.append(
                        String.format(
                                Locale.ROOT,
                                "Kontor %02d,%s,%d,%d,%d,%s,%.1f\n",
                                office,
                                office <= 6 ? "Innlandet" : "Troms",
                                1 + (i * 7 + office) % 6,
                                routine,
                                age,
                                home,
                                7
                                        + 0.06 * age
                                        - 1.2 * routine
                                        + (office * 7 % 5 - 2) * 0.5
                                        + ((office * 31 + i * 37) % 19 - 9) * 0.3));
            }
        }
        return csv.toString();
    }
}
