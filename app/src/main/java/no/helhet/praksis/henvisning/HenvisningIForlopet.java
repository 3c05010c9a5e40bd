package no.helhet.praksis.henvisning;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.person.Forlop;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.stream.Stream;

/// A person's referrals on the timeline, each on the day it was sent.
@Component
@Transactional(readOnly = true)
class HenvisningIForlopet implements Forlop {
    private final HenvisningRepository henvisninger;

    HenvisningIForlopet(HenvisningRepository henvisninger) {
        this.henvisninger = henvisninger;
    }

    @Override
    public List<Periode> findPerioder(PersonId id) {
        return CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                ? henvisninger.findByPerson(id).stream().flatMap(this::sent).toList()
                : List.of();
    }

    private Stream<Periode> sent(Henvisning h) {
        return henvisninger.findSkritt(h.id()).stream()
                .filter(s -> s.handling() == Henvisningshandling.SEND)
                .map(
                        s ->
                                new Periode(
                                        Bane.KONTAKT,
                                        s.dag(),
                                        s.dag(),
                                        t ->
                                                t.get(
                                                        "henvisning.forlop",
                                                        t.get(
                                                                "henvisning.slag."
                                                                        + h.mottaker().slag())),
                                        "/henvisning/" + h.id().path(),
                                        false));
    }
}
