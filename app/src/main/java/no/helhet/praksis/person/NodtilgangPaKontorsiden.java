package no.helhet.praksis.person;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.EmergencyAccess;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.FollowUp;
import no.helhet.platform.web.Place;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Emergency accesses that the leader has not acknowledged, on the leader's page.
@Component
class NodtilgangPaKontorsiden implements Place {
    private static final int ORDER = 9;
    private final EmergencyAccess accesses;

    NodtilgangPaKontorsiden(EmergencyAccess accesses) {
        this.accesses = accesses;
    }

    @Override
    public String name() {
        return "leder.oppfolging";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public @Nullable Content render(String id) {
        if (!CurrentUser.has(Rolle.LEDER) || Scopes.find().isEmpty()) {
            return null;
        }
        int count = accesses.findUnacknowledged().size();
        return count == 0
                ? null
                : new Content(
                        "component/followup.jte",
                        new FollowUp(count, "person.nodtilganger.linje", "/nodtilganger"));
    }
}
