package no.helhet.praksis.soknad.web;

import no.helhet.platform.web.Texts;

import java.time.LocalDate;

/// One fact of an application.
///
/// @param navn key of the fact's name, or the sender's own title when [#egetNavn]
/// @param fraBruker the applicant says so; otherwise a register does
/// @param overstyrt the applicant says that the register is wrong
public record Faktum(
        String navn, boolean egetNavn, Verdi verdi, boolean fraBruker, boolean overstyrt) {

    public sealed interface Verdi {
        record Ord(String tekst) implements Verdi {}

        /// @param nokkel key of the text
        record Kode(String nokkel) implements Verdi {}

        record Penger(long ore) implements Verdi {}

        record Dag(LocalDate dato) implements Verdi {}

        record Fodt(LocalDate dato) implements Verdi {}

        /// How much of the time, as written.
        record Prosent(String andel) implements Verdi {}
    }

    public String name(Texts t) {
        return egetNavn ? navn : t.get(navn);
    }

    public String value(Texts t) {
        return switch (verdi) {
            case Verdi.Ord(var tekst) -> tekst;
            case Verdi.Kode(var nokkel) -> t.get(nokkel);
            case Verdi.Penger(var ore) -> t.amount(ore);
            case Verdi.Dag(var dato) -> t.dateWithYear(dato);
            case Verdi.Fodt(var dato) -> t.get("soknad.fodt", t.dateWithYear(dato));
            case Verdi.Prosent(var andel) -> t.get("soknad.prosent", andel);
        };
    }
}
