package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.kvalifisering.Programforlop.Programvedtak;
import no.helhet.regelverk.porter.Utfall;

/// One decision covers at most so long.
final class Vedtakslengde implements Programregel {
    @Override
    public String id() {
        return "kvp.program.vedtakslengde";
    }

    @Override
    public String hjemmel() {
        return "forskrift 2011-12-21-1471 § 2";
    }

    @Override
    public Utfall check(Programforlop program, Regelverdi verdi) {
        return verdi.with("kvp-vedtak-lengde", years -> check(program, years, verdi));
    }

    private static Utfall check(Programforlop program, long years, Regelverdi verdi) {
        for (Programvedtak vedtak : program.vedtak()) {
            if (!vedtak.to().isBefore(vedtak.from().plusYears(years))) {
                return verdi.refuse("port.kvp.vedtak-lengde", vedtak.from(), years);
            }
        }
        return new Utfall.Oppfylt();
    }
}
