package no.helhet.praksis.vedtak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.EventLog;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.soknad.Soknader;
import no.helhet.regelverk.porter.Portsvar;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Preparing a decision: a draft begins with what is known, is written part by part, and is sent to
/// the decision maker when every gate is open.
@Service
@Transactional
public class Vedtaksbehandling {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    static final String FORMAL = "saksbehandling";

    private final UtkastRepository utkast;
    private final VedtakRepository vedtak;
    private final Portvakt portvakt;
    private final Regler regler;
    private final Saker saker;
    private final Personer personer;
    private final Soknader soknader;
    private final BarnFraKartlegging kartlagt;
    private final EventLog events;
    private final Audit audit;
    private final Portstopptelling stops;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;

    Vedtaksbehandling(
            UtkastRepository utkast,
            VedtakRepository vedtak,
            Portvakt portvakt,
            Regler regler,
            Saker saker,
            Personer personer,
            Soknader soknader,
            BarnFraKartlegging kartlagt,
            VedtakEvents events,
            Audit audit,
            Portstopptelling stops,
            ApplicationEventPublisher publisher,
            Clock clock) {
        this.utkast = utkast;
        this.vedtak = vedtak;
        this.portvakt = portvakt;
        this.regler = regler;
        this.saker = saker;
        this.personer = personer;
        this.soknader = soknader;
        this.kartlagt = kartlagt;
        this.events = events.log();
        this.audit = audit;
        this.stops = stops;
        this.publisher = publisher;
        this.clock = clock;
    }

    /// The case's open draft; one is made from what is known when there is none. Empty when there
    /// is no such case, it is not under treatment, or its person is closed to the user.
    public Optional<Utkast> open(SakId sakId) {
        var existing = utkast.findOpen(sakId);
        if (existing.isPresent()) {
            return existing;
        }
        var sak = saker.hold(sakId).filter(s -> s.status().isOpen()).orElse(null);
        if (sak == null || !personer.checkAccess(sak.personId()).erTillatt()) {
            return Optional.empty();
        }
        var person = personer.find(sak.personId()).orElseThrow();
        var soknad =
                Optional.ofNullable(sak.soknadId())
                        .flatMap(soknader::find)
                        .map(Soknader.Registrert::innhold)
                        .orElse(null);
        var innhold =
                new FirstDraft(sak, person, personer.findHusstand(sak.personId()), soknad).make();
        return Optional.of(begin(sak, mapped(sak, innhold), null));
    }

    private Innhold mapped(Sak sak, Innhold innhold) {
        var filled = kartlagt.fill(sak.personId(), innhold);
        return innhold.withBarn(
                innhold.barn().stream()
                        .map(
                                b ->
                                        filled.stream()
                                                .filter(f -> f.id().equals(b.id()))
                                                .findFirst()
                                                .orElse(b))
                        .toList());
    }

    private Utkast begin(
            Sak sak, Innhold innhold, @org.jspecify.annotations.Nullable VedtakId korrigerer) {
        var actor = actor();
        var fresh =
                new Utkast(
                        new UtkastId(sak.id().kommunenr(), Ids.next()),
                        sak.id(),
                        sak.personId(),
                        innhold,
                        Utkast.Status.UTKAST,
                        null,
                        null,
                        null,
                        null,
                        korrigerer,
                        clock.instant(),
                        actor.navn(),
                        0);
        // Two who open at once share the draft of the first.
        if (!utkast.insert(fresh, actor)) {
            return utkast.findOpen(sak.id()).orElseThrow();
        }
        append(fresh, "UTKAST_OPPRETTET", Map.of("utkast", fresh.id().id()));
        return fresh;
    }

    public Optional<Utkast> find(UtkastId id) {
        return utkast.find(id);
    }

    /// The case's draft that is not decided yet.
    public Optional<Utkast> findOpen(SakId sakId) {
        return utkast.findOpen(sakId);
    }

    /// Saves one change.
    ///
    /// @param version the version of the part ([Innhold#version]) that was read
    public Lagring save(UtkastId id, int version, Endring endring) {
        var now = utkast.lock(id).orElse(null);
        if (now == null || !now.isEditable() || !personer.checkAccess(now.personId()).erTillatt()) {
            return new Lagring.Lukket();
        }
        if (now.innhold().version(endring.gruppe()) != version) {
            return isAlready(now.innhold(), endring)
                    ? new Lagring.Lagret(now, now.innhold().version(endring.gruppe()))
                    : new Lagring.Konflikt(now);
        }
        var actor = actor();
        var parametre = regler.parametre(id.kommunenr());
        var changes = new Endringer(id.kommunenr(), actor.navn(), parametre);
        return switch (changes.apply(now.innhold(), endring)) {
            case Endringer.Svar.Avvist(var grunn) -> new Lagring.Avvist(grunn);
            case Endringer.Svar.Endret(var changed) -> {
                var saved = changed.saved(endring.gruppe());
                utkast.save(id, saved, clock.instant(), actor);
                append(
                        now,
                        "UTKAST_ENDRET",
                        Map.of("utkast", id.id(), "felt", endring.gruppe().name()));
                yield new Lagring.Lagret(
                        utkast.find(id).orElseThrow(), saved.version(endring.gruppe()));
            }
        };
    }

    // The same sent twice (a line that fell after the save) is no conflict.
    private static boolean isAlready(Innhold innhold, Endring endring) {
        var now = innhold.vurdering();
        return switch (endring) {
            case Endring.SetTekst(var felt, var tekst) -> innhold.tekst(felt).equals(tekst.strip());
            case Endring.SetLan(var lan) -> now.lan().equals(lan);
            case Endring.SetGaranti(var garanti) -> now.garanti().equals(garanti);
            case Endring.SetVarer(var varer) -> now.varer().equals(varer);
            default -> false;
        };
    }

    /// What the gates say of a draft now.
    public Provelse check(Utkast draft) {
        var sak = saker.find(draft.sakId()).orElseThrow();
        var fodt = personer.find(draft.personId()).map(Person::fodselsdato).orElse(null);
        return portvakt.check(draft, sak, fodt, null, today());
    }

    /// Sends the draft to the decision maker, when every gate but the decision maker's own is open.
    ///
    /// @param version of the whole draft ([Utkast#version])
    public Innsending send(UtkastId id, int version) {
        var now = utkast.lock(id).orElse(null);
        if (now == null || !now.isEditable() || !personer.checkAccess(now.personId()).erTillatt()) {
            return new Innsending.Lukket();
        }
        if (now.version() != version) {
            return new Innsending.Utdatert(now);
        }
        var provelse = check(now);
        if (!provelse.isReadyToSend()) {
            refused(now, provelse);
            return new Innsending.Mangler(provelse.missingToSend());
        }
        var answer = saker.sendToDecision(now.sakId());
        if (!answer.isDone()) {
            return new Innsending.Avvist(answer);
        }
        utkast.send(id, clock.instant(), actor());
        append(now, "UTKAST_SENDT", Map.of("utkast", id.id(), "belopOre", provelse.belopOre()));
        return new Innsending.Sendt();
    }

    /// What the gates refuse is written down, once a day for each version of the draft.
    private void refused(Utkast draft, Provelse provelse) {
        if (stops.isKnown(draft, today())) {
            return;
        }
        var id = Ids.next();
        append(
                id,
                draft,
                "PORT_STOPPET",
                Map.of(
                        "utkast",
                        draft.id().id().toString(),
                        "versjon",
                        draft.version(),
                        "dag",
                        today().toString(),
                        "porter",
                        provelse.missingToSend().stream().map(Portsvar::id).toList()));
        publisher.publishEvent(new PortStoppet(draft.sakId(), id, clock.instant()));
    }

    /// Opens a decided case again with a draft that begins as the decision was, for a correction. A
    /// decision never changes: what is wrong in it is put right by a new one.
    public Optional<Utkast> correct(VedtakId id) {
        var wrong = vedtak.find(id).orElse(null);
        if (wrong == null || !personer.checkAccess(wrong.personId()).erTillatt()) {
            return Optional.empty();
        }
        var existing = utkast.findOpen(wrong.sakId());
        if (existing.isPresent()) {
            return existing;
        }
        var sak = saker.find(wrong.sakId()).orElseThrow();
        // After an emergency decision the case may have gone on as an ordinary one.
        if (!wrong.type().equals(sak.type().name()) || !saker.reopen(sak.id()).isDone()) {
            return Optional.empty();
        }
        return Optional.of(begin(sak, wrong.innhold(), id));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    /// Who acts. A logged-in worker stands in the scope too; a job has only the scope.
    static Actor actor() {
        var actor = Scopes.current().actor();
        return CurrentUser.find()
                .map(u -> new Actor(u.brukerId(), u.navn(), actor.rolle(), actor.enhetsnr()))
                .orElse(actor);
    }

    private void append(Utkast draft, String type, Map<String, Object> data) {
        append(Ids.next(), draft, type, data);
    }

    private void append(UUID id, Utkast draft, String type, Map<String, Object> data) {
        events.append(
                id, draft.id().kommunenr(), draft.personId().id(), draft.sakId().id(), type, data);
        audit.write("vedtak.utkast", FORMAL, List.of(draft.personId()), draft.sakId().id());
    }
}
