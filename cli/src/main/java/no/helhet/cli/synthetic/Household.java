package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// People at one address. The first is the one who applies.
///
/// @param andel share of time the children live here, percent
/// @param beskyttelse INGEN, FORTROLIG or STRENGT_FORTROLIG, for all of them
/// @param registrert when the office first met them
/// @param cases what they have applied for, in order of time
record Household(
        int index,
        Area area,
        Resident head,
        @Nullable Resident partner,
        List<Resident> children,
        int andel,
        String gate,
        String beskyttelse,
        Instant registrert,
        List<PlannedCase> cases) {

    boolean skjermet() {
        return !beskyttelse.equals("INGEN");
    }

    List<Resident> members() {
        var all = new ArrayList<Resident>();
        all.add(head);
        if (partner != null) {
            all.add(partner);
        }
        all.addAll(children);
        return all;
    }
}
