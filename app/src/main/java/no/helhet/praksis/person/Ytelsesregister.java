package no.helhet.praksis.person;

import java.time.YearMonth;
import java.util.List;

/// Port: benefits from the state and the Housing Bank in a month.
public interface Ytelsesregister {
    Registersvar<List<Ytelse>> findYtelser(String fnr, YearMonth maned);

    /// @param belopOre paid in the month, in øre
    record Ytelse(Type type, YearMonth maned, long belopOre) {}

    enum Type {
        BARNETRYGD,
        BOSTOTTE,
        DAGPENGER,
        SYKEPENGER,
        ARBEIDSAVKLARINGSPENGER,
        UFORETRYGD,
        OVERGANGSSTONAD
    }
}
