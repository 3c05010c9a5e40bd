package no.helhet.praksis.bekymring;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.bekymring.Bekymringsmelding.Status;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.regelverk.bekymring.Bekymringsgrunnlag;
import no.helhet.regelverk.bekymring.Bekymringskontroll;
import no.helhet.regelverk.porter.Utfall;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The guided act: begun, written, sent at once, received. Open to the one who wrote it and the
/// leader of the office, and to nobody else.
@Service
@Transactional
class Bekymringer {
    private final BekymringRepository meldinger;
    private final Bekymringsbrev brev;
    private final Personer personer;
    private final Bekymringsspor spor;
    private final Bekymringsregler regler;

    Bekymringer(
            BekymringRepository meldinger,
            Bekymringsbrev brev,
            Personer personer,
            Bekymringsspor spor,
            Bekymringsregler regler) {
        this.meldinger = meldinger;
        this.brev = brev;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    static Actor actor() {
        var actor = Scopes.current().actor();
        return CurrentUser.find()
                .map(u -> new Actor(u.brukerId(), u.navn(), actor.rolle(), actor.enhetsnr()))
                .orElse(actor);
    }

    /// @param key made when the form was drawn: the same form sent twice is one notice
    /// @param barn the child, when it is one of the household
    /// @param innhold what is known of the child and whether it is in danger now
    Bekymringssvar begin(
            PersonId person, UUID key, @Nullable PersonId barn, Bekymringsgrunnlag innhold) {
        if (!personer.checkAccess(person).erTillatt()) {
            return new Bekymringssvar.Lukket();
        }
        if (barn != null && !isOfHousehold(person, barn)) {
            return Bekymringssvar.Mangler.of("barn", "bekymring.feil.barn");
        }
        if (meldinger.findBarnevern(person.kommunenr()).isEmpty()) {
            return Bekymringssvar.Mangler.of("vakttelefon", "bekymring.feil.vakttelefon");
        }
        personer.workInDistrictOf(person);
        var id = new BekymringId(person.kommunenr(), key);
        if (meldinger.insert(id, person, barn, innhold, regler.now(), actor())) {
            spor.write(meldinger.find(id).orElseThrow(), "BEKYMRING_BEGYNT");
        }
        return meldinger
                .find(id)
                .filter(m -> personer.isSame(m.personId(), person) && isFor(m))
                .<Bekymringssvar>map(Bekymringssvar.Gjort::new)
                .orElseGet(Bekymringssvar.Lukket::new);
    }

    private boolean isOfHousehold(PersonId person, PersonId barn) {
        return barn.equals(person)
                || personer.findHusstand(person).barn().stream()
                        .anyMatch(b -> b.person().id().equals(barn) && !b.person().skjult());
    }

    /// The way in to the form that begins one: logged whether it opens or not.
    boolean enter(PersonId person) {
        if (personer.find(person).isEmpty()) {
            return false;
        }
        var open = personer.checkAccess(person).erTillatt();
        spor.read(person, open ? "bekymring.ny" : "bekymring.nektet");
        return open;
    }

    /// The way in to read it: logged whether it opens or not.
    Optional<Bekymringsmelding> enter(BekymringId id, String hva) {
        return meldinger
                .find(id)
                .filter(
                        m -> {
                            var open = isFor(m) && personer.checkAccess(m.personId()).erTillatt();
                            spor.read(m.personId(), open ? hva : "bekymring.nektet");
                            return open;
                        });
    }

    private static boolean isFor(Bekymringsmelding m) {
        var me = actor();
        return m.enhetsnr().equals(me.enhetsnr())
                && (m.forfatter().equals(me.id()) || CurrentUser.has(Rolle.LEDER));
    }

    /// @param version of what was read
    Bekymringssvar save(BekymringId id, int version, Bekymringsgrunnlag innhold) {
        return draft(
                id,
                m -> {
                    if (m.innhold().equals(innhold)) {
                        return new Bekymringssvar.Gjort(m);
                    }
                    if (m.version() != version) {
                        return new Bekymringssvar.Utdatert();
                    }
                    meldinger.save(id, innhold);
                    return done(id);
                });
    }

    /// Sends what is saved. Sent twice is sent once.
    Bekymringssvar send(BekymringId id) {
        return perform(
                id,
                m ->
                        switch (m.status()) {
                            case SENDT, KVITTERT -> new Bekymringssvar.Gjort(m);
                            case FORKASTET -> new Bekymringssvar.FeilTilstand();
                            case UTKAST -> sendDraft(m);
                        });
    }

    private Bekymringssvar sendDraft(Bekymringsmelding m) {
        var answers = Bekymringskontroll.check(m.innhold());
        if (answers.stream().anyMatch(Utfall::isMissing)) {
            return new Bekymringssvar.Stengt(answers);
        }
        var barnevern = meldinger.findBarnevern(m.id().kommunenr()).orElseThrow();
        meldinger.send(m.id(), brev.store(m, barnevern), regler.now());
        spor.write(m, "BEKYMRING_SENDT");
        return done(m.id());
    }

    /// Child welfare has said that it is received.
    ///
    /// @param dag from the day it was sent to today
    /// @param hvem who received it
    Bekymringssvar acknowledge(BekymringId id, LocalDate dag, String hvem) {
        return perform(
                id,
                m -> {
                    if (m.status() == Status.KVITTERT) {
                        return new Bekymringssvar.Gjort(m);
                    }
                    var sendt = m.sendt();
                    if (m.status() != Status.SENDT || sendt == null) {
                        return new Bekymringssvar.FeilTilstand();
                    }
                    if (dag.isBefore(Bekymringsregler.day(sendt)) || dag.isAfter(regler.today())) {
                        return Bekymringssvar.Mangler.of("kvittertDag", "bekymring.feil.kvittert");
                    }
                    if (hvem.isBlank()) {
                        return Bekymringssvar.Mangler.of("kvittering", "bekymring.feil.kvittering");
                    }
                    meldinger.acknowledge(id, dag, hvem.strip());
                    spor.write(m, "BEKYMRING_KVITTERT");
                    return done(id);
                });
    }

    /// @param grunn why it is not sent after all; required
    Bekymringssvar discard(BekymringId id, String grunn) {
        return draft(
                id,
                m -> {
                    if (grunn.isBlank()) {
                        return Bekymringssvar.Mangler.of("forkast", "bekymring.feil.forkast");
                    }
                    meldinger.discard(id, grunn.strip(), regler.now());
                    spor.write(m, "BEKYMRING_FORKASTET");
                    return done(id);
                });
    }

    private Bekymringssvar draft(BekymringId id, Function<Bekymringsmelding, Bekymringssvar> act) {
        return perform(
                id,
                m ->
                        m.status() == Status.UTKAST
                                ? act.apply(m)
                                : new Bekymringssvar.FeilTilstand());
    }

    private Bekymringssvar perform(
            BekymringId id, Function<Bekymringsmelding, Bekymringssvar> act) {
        var found = meldinger.find(id).orElse(null);
        if (found == null || !isFor(found) || !personer.checkAccess(found.personId()).erTillatt()) {
            return new Bekymringssvar.Lukket();
        }
        personer.workInDistrictOf(found.personId());
        return act.apply(meldinger.lock(id).orElseThrow());
    }

    private Bekymringssvar done(BekymringId id) {
        return new Bekymringssvar.Gjort(meldinger.find(id).orElseThrow());
    }

    Optional<Barnevern> findBarnevern(String kommunenr) {
        return meldinger.findBarnevern(kommunenr);
    }

    void save(String kommunenr, Barnevern barnevern) {
        meldinger.save(kommunenr, barnevern, regler.now(), actor());
    }
}
