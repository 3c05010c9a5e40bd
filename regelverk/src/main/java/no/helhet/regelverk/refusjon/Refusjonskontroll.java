package no.helhet.regelverk.refusjon;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Grunner;

import java.time.LocalDate;
import java.util.List;

/// What must be true of the rows before anything is calculated.
final class Refusjonskontroll {
    // Longer than any life: a year that is written wrongly.
    private static final int LENGST_AR = 100;

    private Refusjonskontroll() {}

    static void checkUtlegg(Grunner grunner, List<Utlegg> rows) {
        grunner.checkIds("utlegg", rows.stream().map(Utlegg::id).toList());
        for (Utlegg row : rows) {
            checkRow(grunner, "utlegg[" + row.id() + "].", row.from(), row.to(), row.belop());
        }
    }

    static void checkRow(Grunner grunner, String place, LocalDate from, LocalDate to, Belop belop) {
        if (to.isBefore(from) || to.getYear() - from.getYear() > LENGST_AR) {
            grunner.stop(place + "to", "grunn.periode", LENGST_AR);
        }
        grunner.checkBelop(place + "belop", belop);
    }
}
