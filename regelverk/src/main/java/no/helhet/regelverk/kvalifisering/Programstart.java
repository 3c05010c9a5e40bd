package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.porter.Utfall;

import java.time.LocalDate;

/// The programme starts at the latest so many months after the application came in.
final class Programstart implements Programregel {
    @Override
    public String id() {
        return "kvp.program.start";
    }

    @Override
    public String hjemmel() {
        return "sotjl § 31";
    }

    @Override
    public Utfall check(Programforlop program, Regelverdi verdi) {
        return verdi.with(
                "kvp-startfrist",
                months -> {
                    LocalDate latest = program.sokt().plusMonths(months);
                    return verdi.require(
                            !program.from().isAfter(latest), "port.kvp.startfrist", latest);
                });
    }
}
