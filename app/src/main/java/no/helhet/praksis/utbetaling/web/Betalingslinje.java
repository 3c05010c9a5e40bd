package no.helhet.praksis.utbetaling.web;

import no.helhet.platform.web.Texts;
import no.helhet.platform.web.Tone;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;

/// A payment in a list.
///
/// @param navn the applicant; null for a protected person
/// @param mottaker a third party that is paid, null for the applicant
/// @param saksnr the case's number, null where it is not looked up
/// @param hos who has the case, null when nobody has
public record Betalingslinje(
        String id,
        int version,
        String sak,
        String person,
        @Nullable String navn,
        @Nullable String mottaker,
        String formal,
        YearMonth maned,
        long belopOre,
        @Nullable String kontonummer,
        LocalDate forfall,
        String status,
        @Nullable String grunn,
        @Nullable String grunnTekst,
        @Nullable String saksnr,
        @Nullable String hos) {

    public String navn(Texts t) {
        return navn == null ? t.get("utbetaling.skjermet") : navn;
    }

    public String formal(Texts t) {
        var key = "utbetaling.formal." + formal;
        return t.has(key) ? t.get(key) : formal;
    }

    /// Why it is held back, or what the bank's code means.
    public String grunn(Texts t) {
        if (grunn == null) {
            return "";
        }
        var key = "utbetaling.grunn." + grunn;
        return t.has(key) ? t.get(key) : t.get("utbetaling.grunn.bank", grunn);
    }

    public String statusKey() {
        return "utbetaling.status." + status;
    }

    public Tone tone() {
        return switch (status) {
            case "UTBETALT" -> Tone.SUCCESS;
            case "HOLDT_TILBAKE", "AVVIST" -> Tone.WARNING;
            case "STANSET" -> Tone.NEUTRAL;
            default -> Tone.INFO;
        };
    }

    /// Held back for what a right account mends, or rejected by the bank.
    public boolean kanPlanlegges() {
        return "AVVIST".equals(status)
                || "KONTO_MANGLER".equals(grunn)
                || "KONTO_UGYLDIG".equals(grunn);
    }

    public boolean kanFrigis() {
        return "BETALT_FOR".equals(grunn);
    }
}
