package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.porter.Utfall;

import java.time.LocalDate;

/// One may self-certify only when some weeks of the programme have passed.
final class EgenmeldingTidligst implements Fravarsregel {
    @Override
    public String id() {
        return "kvp.egenmelding.tidligst";
    }

    @Override
    public Fravarstype type() {
        return Fravarstype.EGENMELDING;
    }

    @Override
    public Utfall check(Fravarsgrunnlag grunnlag, Regelverdi verdi) {
        return verdi.with(
                "kvp-egenmelding-tidligst",
                weeks -> {
                    LocalDate first = grunnlag.programstart().plusWeeks(weeks);
                    return verdi.require(
                            !grunnlag.dag().isBefore(first),
                            "port.kvp.egenmelding-tidligst",
                            first);
                });
    }
}
