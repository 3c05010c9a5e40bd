package no.helhet.praksis.sak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.LoggedEvent;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Places;
import no.helhet.platform.web.Row;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.web.Melding;
import no.helhet.praksis.sak.web.Personlinje;
import no.helhet.praksis.sak.web.Sakside;
import no.helhet.praksis.soknad.Soknader;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Puts the case page together. The reader has come in through [Saksinngang].
@Service
@Transactional
class Saksvisning {
    private final Personer personer;
    private final Soknader soknader;
    private final Journal journal;
    private final Oppgaver oppgaver;
    private final Dokumentasjon dokumentasjon;
    private final Tildeling tildeling;
    private final Saksspor spor;
    private final List<Sakshistorikk> historikk;
    private final Directory directory;
    private final Places places;
    private final Saksfrist frist;

    Saksvisning(
            Personer personer,
            Soknader soknader,
            Journal journal,
            Oppgaver oppgaver,
            Dokumentasjon dokumentasjon,
            Tildeling tildeling,
            Saksspor spor,
            List<Sakshistorikk> historikk,
            Directory directory,
            Places places,
            Saksfrist frist) {
        this.personer = personer;
        this.soknader = soknader;
        this.journal = journal;
        this.oppgaver = oppgaver;
        this.dokumentasjon = dokumentasjon;
        this.tildeling = tildeling;
        this.spor = spor;
        this.historikk = historikk;
        this.directory = directory;
        this.places = places;
        this.frist = frist;
    }

    Sakside show(Sak sak, Texts t, @Nullable Melding melding) {
        var today = frist.today();
        var path = sak.id().path();
        var utkast = journal.findUtkast(sak.id());
        return new Sakside(
                sak,
                today,
                new Personlinje(
                        personer.find(sak.personId()).orElseThrow(),
                        personer.findHusstand(sak.personId()),
                        today),
                sak.soknadId() == null
                        ? List.of()
                        : places.fill("sak.soknad", sak.soknadId().path()),
                places.fill("sak.vedtak", path),
                places.fill("sak.rail", path),
                places.fill("sak.rail.bunn", path),
                places.fill("sak.bunn", path),
                journal.findBySak(sak.id()).stream()
                        .map(
                                n ->
                                        new Sakside.Journalnotat(
                                                t.relative(n.skrevet(), today),
                                                n.forfatter(),
                                                n.overskrift(),
                                                n.tekst()))
                        .toList(),
                attachments(sak),
                history(sak, t, today),
                oppgaver.findOpen(sak.id()).stream().map(o -> husk(o, t, today)).toList(),
                dokumentasjon.findOpen(sak.id()),
                tildeling.findVeiledere(sak.enhetsnr()).stream()
                        .map(a -> new Choice(a.id().toString(), a.navn()))
                        .toList(),
                new Sakside.Utkast(
                        utkast.map(JournalRepository.Utkast::overskrift).orElse(""),
                        utkast.map(JournalRepository.Utkast::tekst).orElse(""),
                        utkast.map(JournalRepository.Utkast::version).orElse(0)),
                CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER),
                CurrentUser.has(Rolle.VEILEDER),
                melding);
    }

    static Sakside.Husk husk(Oppgave oppgave, Texts t, LocalDate today) {
        var tekst =
                oppgave.type() == Oppgave.Type.EGEN
                        ? oppgave.tekst()
                        : t.get("sak.oppgave." + oppgave.type().name());
        return new Sakside.Husk(
                tekst,
                t.relative(oppgave.frist(), today),
                oppgave.frist().isBefore(today),
                oppgave.type().isByHand() ? oppgave.id().toString() : null);
    }

    private List<Row> attachments(Sak sak) {
        var id = sak.soknadId();
        if (id == null) {
            return List.of();
        }
        return soknader.find(id).map(Soknader.Registrert::vedlegg).orElse(List.of()).stream()
                .map(
                        v ->
                                new Row(
                                        v.nr() + " " + v.filnavn(),
                                        "/vedlegg/" + id.path() + "/" + v.nr(),
                                        shortType(v.innholdstype()),
                                        v.type()))
                .toList();
    }

    private static String shortType(String type) {
        var last = type.substring(type.indexOf('/') + 1);
        return last.length() > 5 ? "" : last.toUpperCase(Locale.ROOT);
    }

    private List<Row> history(Sak sak, Texts t, LocalDate today) {
        var events = new ArrayList<>(spor.findEvents(sak.id()));
        historikk.forEach(other -> events.addAll(other.findBySak(sak.id())));
        events.sort(
                Comparator.comparing(LoggedEvent::tidspunkt)
                        .thenComparing(LoggedEvent::id)
                        .reversed());
        return events.stream()
                .map(
                        e ->
                                new Row(
                                        text(e, t),
                                        null,
                                        t.relative(e.tidspunkt(), today),
                                        e.brukerNavn().isEmpty()
                                                ? t.get("person.selv")
                                                : e.brukerNavn()))
                // The case and the decision each tell of the same act.
                .distinct()
                .toList();
    }

    private String text(LoggedEvent event, Texts t) {
        var key = "hendelse." + event.type();
        if (!t.has(key)) {
            return t.get("sak.hendelse.annen");
        }
        return event.data().get("saksbehandler") instanceof String id
                ? t.get(key, name(id))
                : t.get(key);
    }

    private String name(String bruker) {
        return directory.findAnsatt(UUID.fromString(bruker)).map(a -> a.navn()).orElse("");
    }
}
