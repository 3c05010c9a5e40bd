package no.helhet.praksis.samtykke;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The questions that wait, on top of Min side.
@Component
@Transactional
class SporsmalPaMinSide implements Place {
    private final Samtykkesider sider;

    SporsmalPaMinSide(Samtykkesider sider) {
        this.sider = sider;
    }

    @Override
    public String name() {
        return "minside.topp";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public @Nullable Content render(String id) {
        if (!CurrentUser.has(Rolle.INNBYGGER)) {
            return null;
        }
        var side = sider.own(MineSamtykkerController.own());
        return side.sporsmal().isEmpty() ? null : new Content("samtykke/minspor.jte", side);
    }
}
