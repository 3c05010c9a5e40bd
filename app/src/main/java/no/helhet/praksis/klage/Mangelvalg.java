package no.helhet.praksis.klage;

import no.helhet.regelverk.porter.Klagemangel;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The boxes that say what an appeal lacks.
final class Mangelvalg {
    private Mangelvalg() {}

    /// @param form a field `mangler.NAME` for each box that is ticked
    static Set<Klagemangel> read(Map<String, String> form) {
        var chosen = EnumSet.noneOf(Klagemangel.class);
        for (var mangel : Klagemangel.values()) {
            if (form.containsKey("mangler." + mangel)) {
                chosen.add(mangel);
            }
        }
        return chosen;
    }
}
