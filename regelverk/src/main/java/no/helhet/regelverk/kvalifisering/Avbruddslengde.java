package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.porter.Utfall;

import java.time.LocalDate;
import java.util.List;

/// A programme that has been interrupted for so long is ended. Interruptions that follow on each
/// other are one.
final class Avbruddslengde implements Programregel {
    @Override
    public String id() {
        return "kvp.program.avbrudd";
    }

    @Override
    public String hjemmel() {
        return "sotjl § 34 første ledd tredje punktum";
    }

    @Override
    public Utfall check(Programforlop program, Regelverdi verdi) {
        return verdi.with("kvp-avbrudd-lengde", years -> check(program, years, verdi));
    }

    private static Utfall check(Programforlop program, long years, Regelverdi verdi) {
        LocalDate start = LocalDate.MIN;
        LocalDate end = LocalDate.MIN;
        for (Opphold avbrudd : interruptions(program)) {
            if (avbrudd.from().isAfter(end)) {
                start = avbrudd.from();
            }
            LocalDate to = avbrudd.to();
            // The first day after it, or the day asked about while it lasts.
            LocalDate after = to == null ? program.dag() : to.plusDays(1);
            end = after.isAfter(end) ? after : end;
            if (!end.isBefore(start.plusYears(years))) {
                return verdi.refuse("port.kvp.avbrudd-lengde", start, years);
            }
        }
        return new Utfall.Oppfylt();
    }

    private static List<Opphold> interruptions(Programforlop program) {
        return program.opphold().stream()
                .filter(away -> away.grunn() == Frammote.Grunn.AVBRUDD)
                .toList();
    }
}
