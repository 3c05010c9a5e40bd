package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.frister.Frist;
import no.helhet.regelverk.frister.Frister;
import no.helhet.regelverk.frister.Fristtype;
import no.helhet.regelverk.parametre.Oppslag.Ukjent;
import no.helhet.regelverk.parametre.Verdinavn;
import no.helhet.regelverk.porter.Utfall;

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
        return switch (Frister.calculate(
                Fristtype.PROGRAMSTART, program.sokt(), verdi.parametre())) {
            case Frist.Beregnet limit ->
                    verdi.require(
                            !limit.isOver(program.from()), "port.kvp.startfrist", limit.lastDay());
            case Frist.Ukjent(Fristtype type, Ukjent unknown) ->
                    verdi.missing(
                            "grunn.kvp.ukjent-verdi", Verdinavn.of(unknown.id()), unknown.date());
        };
    }
}
