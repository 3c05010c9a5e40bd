package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.porter.Utfall;

/// Days with a sick child: more with several children, more for one who is alone in caring for
/// them.
final class SyktBarn implements Fravarsregel {
    @Override
    public String id() {
        return "kvp.sykt-barn";
    }

    @Override
    public Fravarstype type() {
        return Fravarstype.SYKT_BARN;
    }

    @Override
    public Utfall check(Fravarsgrunnlag grunnlag, Regelverdi verdi) {
        if (grunnlag.antallBarn() < 1) {
            return verdi.missing("port.kvp.sykt-barn-ingen");
        }
        String alone = grunnlag.aleneOmOmsorgen() ? "-alene" : "";
        return verdi.with(
                "kvp-sykt-barn-flere",
                several -> {
                    String many = grunnlag.antallBarn() >= several ? "-flere" : "";
                    return verdi.with(
                            "kvp-sykt-barn-dager" + alone + many,
                            days -> grunnlag.checkYear(type(), days, verdi));
                });
    }
}
