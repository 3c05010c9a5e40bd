package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.porter.Utfall;

/// How many days on end one may self-certify. Benefit days are counted: the regulation's text is
/// not read here, and that reading takes nothing from the participant.
final class EgenmeldingLengde implements Fravarsregel {
    @Override
    public String id() {
        return "kvp.egenmelding.lengde";
    }

    @Override
    public Fravarstype type() {
        return Fravarstype.EGENMELDING;
    }

    @Override
    public Utfall check(Fravarsgrunnlag grunnlag, Regelverdi verdi) {
        long length = grunnlag.lengthOfAbsence(type());
        return verdi.with(
                "kvp-egenmelding-dager",
                most -> verdi.require(length <= most, "port.kvp.egenmelding-lengde", most, length));
    }
}
