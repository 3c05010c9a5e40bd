package no.helhet.praksis.kartlegging;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// One child on the page.
///
/// @param alder empty when unknown
/// @param bosted how much of the time the child lives here; empty for always
/// @param apent what is open of this child; null when something else is
/// @param mangler how many answers are missing
/// @param forste the first question that has no answer; empty for none
public record Barnedel(
        UUID barn,
        String navn,
        String alder,
        String bosted,
        List<Kjentrad> rader,
        @Nullable Apent apent,
        int mangler,
        String forste) {
    public String id() {
        return BarnetErHort.anchor(barn);
    }
}
