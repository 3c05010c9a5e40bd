package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.porter.Utfall;

import java.time.LocalDate;

/// The right to self-certify has not been taken away.
final class EgenmeldingRett implements Fravarsregel {
    @Override
    public String id() {
        return "kvp.egenmelding.rett";
    }

    @Override
    public Fravarstype type() {
        return Fravarstype.EGENMELDING;
    }

    @Override
    public Utfall check(Fravarsgrunnlag grunnlag, Regelverdi verdi) {
        LocalDate lost = grunnlag.egenmeldingTaptFra();
        return lost == null
                ? new Utfall.Oppfylt()
                : verdi.require(grunnlag.dag().isBefore(lost), "port.kvp.egenmelding-rett", lost);
    }
}
