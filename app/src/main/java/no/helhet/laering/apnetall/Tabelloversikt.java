package no.helhet.laering.apnetall;

import java.util.List;

/// The list of tables as its page shows it.
///
/// @param omfang how many municipalities, and when last updated; empty before anything is published
/// @param maySee whether the reader may see the office's releases
public record Tabelloversikt(String omfang, boolean maySee, List<Gruppe> grupper) {
    public Tabelloversikt {
        grupper = List.copyOf(grupper);
    }

    /// @param id `mottakere`, `stonad` or `program`
    public record Gruppe(String id, List<Tabell> tabeller) {
        public Gruppe {
            tabeller = List.copyOf(tabeller);
        }
    }
}
