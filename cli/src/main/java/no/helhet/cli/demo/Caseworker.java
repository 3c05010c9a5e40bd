package no.helhet.cli.demo;

import no.helhet.platform.access.HelhetUser;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saksutfall;
import no.helhet.praksis.sak.Situasjoner;
import no.helhet.praksis.sak.Tildeling;
import no.helhet.praksis.soknad.Soknader;
import no.helhet.praksis.vedtak.Endring;
import no.helhet.praksis.vedtak.Feltgruppe;
import no.helhet.praksis.vedtak.Innsending;
import no.helhet.praksis.vedtak.Lagring;
import no.helhet.praksis.vedtak.Provelse;
import no.helhet.praksis.vedtak.Utkast;
import no.helhet.praksis.vedtak.UtkastId;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.regelverk.porter.Portsvar;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/// The caseworker: takes the case, writes the draft until every gate is open, and sends it.
final class Caseworker {
    /// Each round opens at least one gate; there are ten.
    private static final int MOST_ROUNDS = 12;

    private final HelhetUser user;
    private final Tildeling tildeling;
    private final Vedtaksbehandling behandling;
    private final Situasjoner situasjoner;

    Caseworker(
            HelhetUser user,
            Tildeling tildeling,
            Vedtaksbehandling behandling,
            Situasjoner situasjoner) {
        this.user = user;
        this.tildeling = tildeling;
        this.situasjoner = situasjoner;
        this.behandling = behandling;
    }

    HelhetUser user() {
        return user;
    }

    <T> T as(Supplier<T> work) {
        return Staff.as(user, work);
    }

    boolean take(Sak sak) {
        return as(() -> tildeling.take(sak.id(), user.brukerId())).isDone();
    }

    /// States the applicant's situation, which the yearly report asks for.
    boolean stateSituation(Sak sak, LocalDate today) {
        return as(
                () ->
                        situasjoner
                                .state(
                                        sak.id(),
                                        situasjoner.findVersion(sak.personId()),
                                        Situation.of(situasjoner.suggest(sak), today))
                                .isDone());
    }

    /// An ordinary application: fills what the gates ask for and sends it to the decision maker.
    void prepare(Sak sak, Soknader.Registrert soknad) throws NotPossible {
        var id = open(sak);
        var writer = new DraftWriter(this, id, new Facts(sak, soknad));
        writer.begin();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            switch (as(() -> behandling.send(id, find(id).version()))) {
                case Innsending.Sendt() -> {
                    return;
                }
                case Innsending.Mangler(var porter) -> writer.fill(porter);
                case Innsending.Avvist(Saksutfall answer) ->
                        throw new NotPossible("The case can not be sent: " + answer);
                case Innsending.Utdatert u ->
                        throw new NotPossible("Somebody else wrote in the draft meanwhile.");
                case Innsending.Lukket() ->
                        throw new NotPossible("The draft is not open to " + user.navn() + ".");
            }
        }
        throw new NotPossible(
                "The draft still lacks what these gates ask for: " + missing(check(id).porter()));
    }

    /// An emergency: what was given today is written down; whoever signs it needs nobody else.
    void prepareNodhjelp(Sak sak, Soknader.Registrert soknad) throws NotPossible {
        var writer = new DraftWriter(this, open(sak), new Facts(sak, soknad));
        writer.begin();
        writer.writeNodhjelp();
    }

    private UtkastId open(Sak sak) throws NotPossible {
        return as(() -> behandling.open(sak.id()))
                .map(Utkast::id)
                .orElseThrow(
                        () ->
                                new NotPossible(
                                        "The case is closed to " + user.navn() + ", who has it."));
    }

    Utkast find(UtkastId id) {
        return as(() -> behandling.find(id)).orElseThrow();
    }

    Provelse check(UtkastId id) {
        return as(() -> behandling.check(find(id)));
    }

    void save(UtkastId id, Endring change) throws NotPossible {
        var answer = as(() -> saveNow(id, change));
        if (!(answer instanceof Lagring.Lagret)) {
            throw new NotPossible(
                    "The draft did not take the change of %s: %s"
                            .formatted(change.gruppe(), answer.getClass().getSimpleName()));
        }
    }

    private Lagring saveNow(UtkastId id, Endring change) {
        Feltgruppe part = change.gruppe();
        var version = behandling.find(id).orElseThrow().innhold().version(part);
        return behandling.save(id, version, change);
    }

    static String missing(List<Portsvar> porter) {
        return String.join(
                ", ", porter.stream().filter(p -> !p.isOpen()).map(Portsvar::id).toList());
    }
}
