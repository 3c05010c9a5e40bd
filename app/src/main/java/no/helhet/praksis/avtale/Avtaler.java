package no.helhet.praksis.avtale;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.avtale.Avtale.Status;
import no.helhet.praksis.avtale.AvtaleRepository.Oppfulgt;
import no.helhet.praksis.mottak.Henvendelse;
import no.helhet.praksis.mottak.Henvendelser;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Persontilgang;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Reads appointments, as the present user may see them.
@Service
@Transactional
class Avtaler {
    private static final int LATEST = 2;
    private final AvtaleRepository avtaler;
    private final OppfolgingRepository oppfolginger;
    private final Avtaleinnstillinger innstillinger;
    private final Henvendelser henvendelser;
    private final Personer personer;
    private final Avtalespor spor;
    private final Avtaletid tid;

    Avtaler(
            AvtaleRepository avtaler,
            OppfolgingRepository oppfolginger,
            Avtaleinnstillinger innstillinger,
            Henvendelser henvendelser,
            Personer personer,
            Avtalespor spor,
            Avtaletid tid) {
        this.avtaler = avtaler;
        this.oppfolginger = oppfolginger;
        this.innstillinger = innstillinger;
        this.henvendelser = henvendelser;
        this.personer = personer;
        this.spor = spor;
        this.tid = tid;
    }

    /// The appointment, when it is of the present user's office and they may open the person.
    ///
    /// @param hva what is opened, for the access log
    Optional<Avtale> enter(AvtaleId id, String hva) {
        return avtaler.find(id)
                .filter(a -> isHere(a) && refuse(a.personId()) == null)
                .map(
                        a -> {
                            spor.read(hva, List.of(a.personId()));
                            return a;
                        });
    }

    boolean isHere(Avtale a) {
        return a.enhetsnr().equals(Scopes.current().actor().enhetsnr());
    }

    /// Why the present user can not act for the person, or null.
    @Nullable Avtalesvar refuse(PersonId person) {
        return switch (personer.checkAccess(person)) {
            case Persontilgang.Tillatt() -> null;
            case Persontilgang.Nektet(var grunn) ->
                    grunn == Persontilgang.Grunn.INHABIL
                            ? new Avtalesvar.Inhabil()
                            : new Avtalesvar.Lukket();
        };
    }

    /// The office's appointments of a day, with those who did not come and whom nobody has followed
    /// up.
    Dagsliste findDay(LocalDate dag) {
        var scope = Scopes.current();
        var kommuner = scope.kommunerArray();
        var enhetsnr = scope.actor().enhetsnr();
        var from = Avtaletid.begin(dag);
        var found = avtaler.findDay(kommuner, enhetsnr, from, Avtaletid.begin(dag.plusDays(1)));
        var open = found.stream().filter(Oppfulgt::apen).map(o -> o.avtale().id()).toList();
        var rows = rows(found.stream().map(Oppfulgt::avtale).toList(), open);
        var earlier = (int) found.stream().filter(o -> o.avtale().start().isBefore(from)).count();
        return new Dagsliste(dag, rows.subList(earlier, rows.size()), rows.subList(0, earlier));
    }

    /// The office's appointments that begin in a period.
    List<Avtalerad> find(Instant from, Instant to) {
        var scope = Scopes.current();
        return rows(
                avtaler.findAll(scope.kommunerArray(), scope.actor().enhetsnr(), from, to),
                List.of());
    }

    /// What is known of a person's appointments; the caller has asked whether they may be opened.
    Personavtaler findByPerson(PersonId person) {
        spor.read("avtale.person", List.of(person));
        var past = avtaler.findPast(person, tid.now(), LATEST);
        return new Personavtaler(
                person,
                rows(avtaler.findComing(person, tid.now()), List.of()),
                rows(past, oppfolginger.findOpen(person)),
                past.size() == LATEST
                        && past.stream().allMatch(a -> a.status() == Status.IKKE_MOTT),
                tid.today());
    }

    /// A resident's own, in the resident's own scope.
    List<Avtale> findOwn(List<PersonId> own) {
        return own.stream()
                .flatMap(person -> avtaler.findComing(person, tid.now()).stream())
                .toList();
    }

    Optional<Avtale> findOwn(List<PersonId> own, AvtaleId id) {
        return avtaler.find(id).filter(a -> personer.isAmong(own, a.personId()));
    }

    Avtalerad row(Avtale a) {
        var open = oppfolginger.find(a.id()).filter(o -> o.utfall() == null).isPresent();
        return rows(List.of(a), open ? List.of(a.id()) : List.of()).getFirst();
    }

    private List<Avtalerad> rows(List<Avtale> found, Collection<AvtaleId> open) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, Person> names =
                personer.findAll(found.stream().map(Avtale::personId).distinct().toList());
        var met =
                henvendelser.findStatus(
                        found.stream()
                                .map(Avtale::henvendelseId)
                                .filter(Objects::nonNull)
                                .toList());
        spor.read("avtale.liste", found.stream().map(Avtale::personId).toList());
        var patience = innstillinger.find(found.getFirst().enhetsnr()).patience();
        return found.stream()
                .map(
                        a ->
                                new Avtalerad(
                                        a,
                                        names.get(a.personId().id()),
                                        stand(a, met, a.start().plus(patience)),
                                        open.contains(a.id())))
                .toList();
    }

    private Avtalerad.Stand stand(Avtale a, Map<UUID, Henvendelse.Status> met, Instant late) {
        return switch (a.status()) {
            case BOOKET ->
                    late.isAfter(tid.now()) ? Avtalerad.Stand.KOMMER : Avtalerad.Stand.UTEBLITT;
            case IKKE_MOTT -> Avtalerad.Stand.IKKE_MOTT;
            case AVLYST -> Avtalerad.Stand.AVLYST;
            case MOTT -> met(a.henvendelseId() == null ? null : met.get(a.henvendelseId()));
        };
    }

    private static Avtalerad.Stand met(Henvendelse.@Nullable Status status) {
        return switch (status) {
            case VENTER -> Avtalerad.Stand.VENTER;
            case I_SAMTALE -> Avtalerad.Stand.I_SAMTALE;
            case FERDIG -> Avtalerad.Stand.FERDIG;
            case null -> Avtalerad.Stand.FERDIG;
        };
    }
}
