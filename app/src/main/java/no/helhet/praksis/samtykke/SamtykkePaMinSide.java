package no.helhet.praksis.samtykke;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// Who sees what, on Min side.
@Component
@Transactional
class SamtykkePaMinSide implements Place {
    private final Samtykkesider sider;

    SamtykkePaMinSide(Samtykkesider sider) {
        this.sider = sider;
    }

    @Override
    public String name() {
        return "minside.bunn";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public @Nullable Content render(String id) {
        if (!CurrentUser.has(Rolle.INNBYGGER)) {
            return null;
        }
        var side = sider.own(List.of(PersonId.valueOf(id)));
        return side.isEmpty() ? null : new Content("samtykke/minser.jte", side);
    }
}
