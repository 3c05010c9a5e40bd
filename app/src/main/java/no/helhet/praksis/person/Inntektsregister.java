package no.helhet.praksis.person;

import java.time.YearMonth;
import java.util.List;

/// Port: income reported by employers, by month (a-opplysningsloven § 3).
public interface Inntektsregister {
    /// @param fom first month, `tom` last
    /// @return months with income, newest first; a month without is missing
    Registersvar<List<Inntekt>> findInntekter(String fnr, YearMonth fom, YearMonth tom);

    /// @param orgnr the employer's, nine digits
    /// @param bruttoOre before tax, in øre
    /// @param nettoOre paid out, in øre
    record Inntekt(
            YearMonth maned, String orgnr, String arbeidsgiver, long bruttoOre, long nettoOre) {}
}
