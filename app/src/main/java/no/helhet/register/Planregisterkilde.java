package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.plan.Plantelling;

import org.springframework.stereotype.Component;

import java.util.List;

/// Individual plans.
@Component
class Planregisterkilde implements Registerkilde<Faktum.Plan> {
    private final Plantelling planer;

    Planregisterkilde(Plantelling planer) {
        this.planer = planer;
    }

    @Override
    public Class<Faktum.Plan> type() {
        return Faktum.Plan.class;
    }

    @Override
    public List<Kilde<Faktum.Plan>> find(String kommunenr, Selection selection) {
        return planer.find(kommunenr, selection).stream()
                .map(
                        r ->
                                Kilde.of(
                                        r.id(),
                                        r.bydel(),
                                        r.personId(),
                                        whose ->
                                                new Faktum.Plan(
                                                        r.id(),
                                                        whose,
                                                        r.enhetsnr(),
                                                        r.begynt(),
                                                        r.godkjent(),
                                                        r.versjoner(),
                                                        r.avsluttet())))
                .toList();
    }
}
