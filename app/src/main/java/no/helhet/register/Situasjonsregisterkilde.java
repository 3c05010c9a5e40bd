package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.sak.Situasjonstelling;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/// Persons' situations as workers have stated them.
@Component
class Situasjonsregisterkilde implements Registerkilde<Faktum.Situasjon> {
    private final Situasjonstelling situasjoner;

    Situasjonsregisterkilde(Situasjonstelling situasjoner) {
        this.situasjoner = situasjoner;
    }

    @Override
    public Class<Faktum.Situasjon> type() {
        return Faktum.Situasjon.class;
    }

    @Override
    public List<Kilde<Faktum.Situasjon>> find(String kommunenr, Selection selection) {
        return situasjoner.find(kommunenr, selection).stream()
                .map(
                        stated ->
                                Kilde.of(
                                        stated.id(),
                                        stated.bydel(),
                                        stated.personId(),
                                        whose -> fact(stated, whose)))
                .toList();
    }

    private static Faktum.Situasjon fact(Situasjonstelling.Rad stated, UUID pseudonym) {
        var s = stated.situasjon();
        return new Faktum.Situasjon(
                stated.id(),
                pseudonym,
                stated.sakId(),
                s.dato(),
                stated.versjon(),
                s.livsoppholdskilde(),
                s.trygd(),
                s.arbeidssituasjon(),
                s.bosituasjon(),
                s.okonomiskRadgivning(),
                s.individuellPlan(),
                s.vilkarForSamboer(),
                s.sanksjoner());
    }
}
