package no.helhet.praksis.sak;

import no.helhet.platform.access.Ansatt;
import no.helhet.platform.access.Directory;
import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.BeskyttelseEndret;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.web.Saksliste;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// When a person gets a protected address, the caseworker who has the case and is not cleared can
/// no longer open it: the case goes back to be given to one who is.
@Service
@Transactional
class Skjermingsfolger {
    private final SakRepository saker;
    private final Saksgang gang;
    private final Directory directory;

    Skjermingsfolger(SakRepository saker, Saksgang gang, Directory directory) {
        this.saker = saker;
        this.gang = gang;
        this.directory = directory;
    }

    /// The person's open cases that somebody who is not cleared has.
    List<Sak> findWithUncleared(PersonId id) {
        return saker.findByPerson(id).stream()
                .filter(sak -> sak.status().isOpen() && isUncleared(sak))
                .toList();
    }

    private boolean isUncleared(Sak sak) {
        return sak.saksbehandler() != null
                && !directory.findAnsatt(sak.saksbehandler()).map(Ansatt::klarert).orElse(false);
    }

    /// A case that waits for its decision stays with the one who prepared it until it comes back.
    void release(PersonId id) {
        findWithUncleared(id)
                .forEach(
                        found ->
                                gang.perform(
                                        found.id(),
                                        null,
                                        Sakshandling.FRIGI,
                                        sak -> {
                                            if (!isUncleared(sak)) {
                                                return new Saksgang.Result.Already();
                                            }
                                            saker.release(sak);
                                            return new Saksgang.Result.Done(
                                                    Map.of("grunn", "SKJERMET"));
                                        }));
    }

    @Component
    static class Listener {
        private final Skjermingsfolger folger;
        private final Directory directory;

        Listener(Skjermingsfolger folger, Directory directory) {
            this.folger = folger;
            this.directory = directory;
        }

        @ModuleListener
        void on(BeskyttelseEndret event) {
            if (event.beskyttelse() == Adressebeskyttelse.INGEN) {
                return;
            }
            var kommunenr = event.personId().kommunenr();
            var bydeler = directory.findBydeler(kommunenr);
            // One district at a time: what is written is written in the case's own.
            for (var bydel : bydeler.isEmpty() ? Set.of("") : bydeler) {
                var scope =
                        bydel.isEmpty() ? Scope.system(kommunenr) : Scope.system(kommunenr, bydel);
                Scopes.run(scope, () -> folger.release(event.personId()));
            }
        }
    }

    /// Says beforehand, on the page that changes the protection, which cases that will be.
    @Component
    @Transactional(readOnly = true)
    static class Varsel implements Place {
        private final Skjermingsfolger folger;
        private final Personer personer;

        Varsel(Skjermingsfolger folger, Personer personer) {
            this.folger = folger;
            this.personer = personer;
        }

        @Override
        public String name() {
            return "person.beskyttelse";
        }

        @Override
        public int order() {
            return 10;
        }

        @Override
        public @Nullable Content render(String id) {
            var person = PersonId.valueOf(id);
            if (!personer.checkAccess(person).erTillatt()) {
                return null;
            }
            var saker = folger.findWithUncleared(person);
            return saker.isEmpty()
                    ? null
                    : new Content("sak/beskyttelse.jte", new Saksliste(saker));
        }
    }
}
