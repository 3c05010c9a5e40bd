package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.porter.Utfall;

import java.time.LocalDate;

/// The programme lasts at most so long, and so much longer when special reasons call for it. Leave
/// and interruption are not counted.
final class Programlengde implements Programregel {
    @Override
    public String id() {
        return "kvp.program.lengde";
    }

    @Override
    public String hjemmel() {
        return "sotjl § 32 første ledd";
    }

    @Override
    public Utfall check(Programforlop program, Regelverdi verdi) {
        LocalDate last = program.toWithoutOpphold();
        return verdi.with(
                "kvp-program-lengde",
                years -> {
                    LocalDate ordinary = program.from().plusYears(years);
                    return last.isBefore(ordinary)
                            ? new Utfall.Oppfylt()
                            : checkLonger(program, last, years, verdi);
                });
    }

    private static Utfall checkLonger(
            Programforlop program, LocalDate last, long years, Regelverdi verdi) {
        return verdi.with(
                "kvp-program-forlengelse",
                more -> {
                    if (!last.isBefore(program.from().plusYears(years + more))) {
                        return verdi.refuse("port.kvp.program-lengde", years, more);
                    }
                    return program.sarligeGrunner().isBlank()
                            ? verdi.missing("port.kvp.sarlige-grunner", years)
                            : new Utfall.Oppfylt();
                });
    }
}
