package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.kvalifisering.Programforlop.Programvedtak;
import no.helhet.regelverk.porter.Utfall;

import java.util.List;

/// The decisions and the time away end after they begin, and no day has two decisions.
final class Programdatoer implements Programregel {
    @Override
    public String id() {
        return "kvp.program.datoer";
    }

    @Override
    public String hjemmel() {
        return "sotjl § 32";
    }

    @Override
    public Utfall check(Programforlop program, Regelverdi verdi) {
        boolean turned =
                program.vedtak().stream().anyMatch(v -> v.to().isBefore(v.from()))
                        || program.opphold().stream()
                                .anyMatch(o -> o.to() != null && o.to().isBefore(o.from()));
        if (turned) {
            return verdi.refuse("grunn.kvp.slutt-for-start");
        }
        List<Programvedtak> vedtak = program.vedtak();
        for (int i = 1; i < vedtak.size(); i++) {
            if (!vedtak.get(i).from().isAfter(vedtak.get(i - 1).to())) {
                return verdi.refuse("port.kvp.vedtak-overlapp", vedtak.get(i).from());
            }
        }
        return new Utfall.Oppfylt();
    }
}
