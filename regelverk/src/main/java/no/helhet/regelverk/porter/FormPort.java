package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.stonadsform.Garantivilkar;
import no.helhet.regelverk.stonadsform.Lanevilkar;
import no.helhet.regelverk.stonadsform.Stonadsform.Bidrag;
import no.helhet.regelverk.stonadsform.Stonadsform.Garantien;
import no.helhet.regelverk.stonadsform.Stonadsform.Lanet;
import no.helhet.regelverk.stonadsform.Stonadsform.Varene;
import no.helhet.regelverk.stonadsform.VarerOgTjenester;

import java.util.List;

/// Gate 7: the form of the assistance is lawful, and its terms stand in the decision (sotjl § 21).
final class FormPort implements Port {
    @Override
    public String id() {
        return "form";
    }

    @Override
    public List<Utfall> check(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        if (!grunnlag.isGranted() || grunnlag.type() != Vedtakstype.OKONOMISK_STONAD) {
            return Funn.notRelevant("port.form.ikke-innvilget");
        }
        return switch (grunnlag.form()) {
            case Bidrag() -> Funn.notRelevant("port.form.bidrag");
            case Lanet(var betalingsevne, var plan) -> Lanevilkar.check(betalingsevne, plan);
            case Garantien(var garanti) -> Garantivilkar.check(garanti);
            case Varene(var sarligeForhold) ->
                    VarerOgTjenester.check(
                            grunnlag.vilkar(), sarligeForhold, grunnlag.belop(), grunnlag.belop());
        };
    }
}
