package no.helhet.praksis.klage;

import no.helhet.platform.files.FilId;
import no.helhet.regelverk.porter.Klagemangel;
import no.helhet.regelverk.porter.Mangel;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// What an appeal lacked when it came, and the short time limit to mend it (fvl § 32).
///
/// @param sendt the day the appellant was told
/// @param brev what the appellant was told
/// @param oppgave the case's task to follow it up, null where there are no tasks
/// @param rettet the day it was mended, null while it is not
public record Klageretting(
        Set<Klagemangel> mangler,
        LocalDate sendt,
        LocalDate frist,
        FilId brev,
        @Nullable UUID oppgave,
        @Nullable LocalDate rettet) {

    public boolean isMended() {
        return rettet != null;
    }

    Mangel mangel(LocalDate today) {
        return new Mangel(mangler, frist, today);
    }
}
