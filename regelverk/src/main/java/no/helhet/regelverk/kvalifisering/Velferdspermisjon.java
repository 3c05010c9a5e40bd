package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.porter.Utfall;

/// Days of welfare leave.
final class Velferdspermisjon implements Fravarsregel {
    @Override
    public String id() {
        return "kvp.velferdspermisjon";
    }

    @Override
    public Fravarstype type() {
        return Fravarstype.VELFERDSPERMISJON;
    }

    @Override
    public Utfall check(Fravarsgrunnlag grunnlag, Regelverdi verdi) {
        return verdi.with(
                "kvp-velferdspermisjon-dager", days -> grunnlag.checkYear(type(), days, verdi));
    }
}
