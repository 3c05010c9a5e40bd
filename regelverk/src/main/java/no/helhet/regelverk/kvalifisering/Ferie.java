package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.porter.Utfall;

import java.time.LocalDate;

/// Days of holiday: more from the birthday that gives them.
final class Ferie implements Fravarsregel {
    @Override
    public String id() {
        return "kvp.ferie";
    }

    @Override
    public Fravarstype type() {
        return Fravarstype.FERIE;
    }

    @Override
    public Utfall check(Fravarsgrunnlag grunnlag, Regelverdi verdi) {
        LocalDate fodt = grunnlag.fodt();
        if (fodt == null) {
            return verdi.missing("grunn.kvp.fodt-mangler");
        }
        int age = fodt.until(grunnlag.dag()).getYears();
        return verdi.with(
                "kvp-ferie-dager",
                days ->
                        verdi.with(
                                "kvp-ferie-tillegg-alder",
                                limit ->
                                        age < limit
                                                ? grunnlag.checkYear(type(), days, verdi)
                                                : withMore(grunnlag, days, verdi)));
    }

    private Utfall withMore(Fravarsgrunnlag grunnlag, long days, Regelverdi verdi) {
        return verdi.with(
                "kvp-ferie-tillegg-dager", more -> grunnlag.checkYear(type(), days + more, verdi));
    }
}
