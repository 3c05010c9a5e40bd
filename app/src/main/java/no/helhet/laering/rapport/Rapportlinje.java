package no.helhet.laering.rapport;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A person's line in the report of a year, with what is wrong with it. Text of it shows the
/// pseudonym alone.
///
/// @param adresser of the pages where it is put right
/// @param journalnr as the line has it, empty when there is none
/// @param linje null when something that the form demands is missing
/// @param programmer how many programmes the person was in that year, 0 in form 11F
/// @param rettet how many of its fields the office has put right
/// @param egne what the register and the set-up say of the fields that can be put right
public record Rapportlinje(
        UUID pseudonym,
        Linjeadresser adresser,
        String journalnr,
        @Nullable String linje,
        int programmer,
        int rettet,
        Map<String, String> egne,
        List<Kostrafunn> funn) {
    public Rapportlinje {
        egne = Map.copyOf(egne);
        funn = List.copyOf(funn);
    }

    /// Whether the receiver takes it.
    public boolean isReady() {
        return linje != null && funn.stream().noneMatch(Kostrafunn::isError);
    }

    @Override
    public String toString() {
        return "Rapportlinje[" + pseudonym + "]";
    }
}
