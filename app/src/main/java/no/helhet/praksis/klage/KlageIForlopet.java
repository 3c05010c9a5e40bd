package no.helhet.praksis.klage;

import no.helhet.praksis.person.Forlop;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// A person's appeals on the timeline, each on the day it came.
@Component
@Transactional(readOnly = true)
class KlageIForlopet implements Forlop {
    private final KlageRepository klager;

    KlageIForlopet(KlageRepository klager) {
        this.klager = klager;
    }

    @Override
    public List<Periode> findPerioder(PersonId id) {
        return klager.findByPerson(id).stream()
                .map(
                        k ->
                                new Periode(
                                        Bane.KONTAKT,
                                        k.skriv().mottatt(),
                                        k.skriv().mottatt(),
                                        t -> t.get("klage.forlop"),
                                        "/klage/" + k.id().path(),
                                        false))
                .toList();
    }
}
