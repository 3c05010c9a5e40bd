package no.helhet.praksis.minside;

import no.helhet.formats.bank.Kontonummer;
import no.helhet.formats.digisos.innsyn.Hendelse;
import no.helhet.formats.digisos.innsyn.Hendelse.SaksStatus;
import no.helhet.formats.digisos.innsyn.Hendelse.SoknadsStatus;
import no.helhet.formats.digisos.innsyn.Hendelse.Utbetaling.Mottaker;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.sak.Sakshendelse;
import no.helhet.praksis.soknad.KoblingAngret;
import no.helhet.praksis.soknad.MeldingAvvist;
import no.helhet.praksis.soknad.SoknadId;
import no.helhet.praksis.soknad.SoknadRegistrert;
import no.helhet.praksis.soknad.Soknader;
import no.helhet.praksis.utbetaling.UtbetalingEndret;
import no.helhet.praksis.vedtak.VedtakFattet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Writes what happened to an application into its history, in words that the applicant and the
/// national application understand. What is told twice is written once. Each act answers false
/// when the application is not visible in the scope.
@Service
@Transactional
class Historikk {
    static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    private final HistorikkRepository repository;
    private final Soknader soknader;
    private final Saker saker;
    private final Texts texts;
    private final Clock clock;

    Historikk(
            HistorikkRepository repository,
            Soknader soknader,
            Saker saker,
            TextCatalog texts,
            Clock clock) {
        this.repository = repository;
        this.soknader = soknader;
        this.saker = saker;
        this.texts = texts.in(Language.NB);
        this.clock = clock;
    }

    boolean record(SoknadRegistrert soknad) {
        repository.open(
                soknad.soknadId(),
                soknad.personId(),
                soknad.digisosId(),
                soknad.mottatt(),
                clock.instant());
        var history = new Entry(repository.find(soknad.soknadId()).orElseThrow());
        history.status(
                HistorikkRepository.RECEIVED, soknad.mottatt(), SoknadsStatus.Status.MOTTATT);
        history.add(
                "kontor:" + soknad.enhetsnr(),
                new Hendelse.TildeltNavKontor(soknad.mottatt(), soknad.enhetsnr()));
        history.finish();
        return true;
    }

    /// A message that never became an application. It is told only when nothing else is known of
    /// its national application: a repetition must not close the first.
    boolean record(MeldingAvvist avvist) {
        var melding = avvist.meldingId();
        var digisosId = avvist.digisosId();
        if (digisosId == null || repository.hasHistory(melding.kommunenr(), digisosId)) {
            return true;
        }
        var id = new SoknadId(melding.kommunenr(), melding.id());
        // A message's id is made when it is received and holds that moment.
        var received = Instant.ofEpochMilli(melding.id().getMostSignificantBits() >>> 16);
        repository.open(id, null, digisosId, received, clock.instant());
        var history = new Entry(repository.find(id).orElseThrow());
        history.status(HistorikkRepository.RECEIVED, received, SoknadsStatus.Status.MOTTATT);
        history.status(
                "soknad:BEHANDLES_IKKE", avvist.tidspunkt(), SoknadsStatus.Status.BEHANDLES_IKKE);
        history.finish();
        return true;
    }

    /// The message was not that person's after all. What is sent of it from now on comes from the
    /// application it becomes next.
    boolean record(KoblingAngret angret) {
        repository.stop(angret.soknadId());
        return true;
    }

    boolean record(Sakshendelse event) {
        var soknadId = event.soknadId();
        if (soknadId == null) {
            return true;
        }
        var found = find(soknadId);
        if (found.isEmpty()) {
            return false;
        }
        repository.linkSak(soknadId, event.sakId());
        var history = new Entry(found.get());
        var when = event.tidspunkt();
        switch (event) {
            case Sakshendelse.SakOpprettet sak ->
                    history.add(
                            "sak:" + sak.sakId().id(),
                            new SaksStatus(
                                    when,
                                    sak.sakId().id().toString(),
                                    title(sak.type()),
                                    SaksStatus.Status.UNDER_BEHANDLING));
            // Told by the undone link itself, which ends the history.
            case Sakshendelse.SakTrukket withdrawn -> {}
            case Sakshendelse.SakTildelt sak ->
                    history.status(
                            "soknad:UNDER_BEHANDLING", when, SoknadsStatus.Status.UNDER_BEHANDLING);
            case Sakshendelse.DokumentasjonEtterspurt asked ->
                    history.add(
                            "dokumentasjon:" + when,
                            new Hendelse.DokumentasjonEtterspurt(
                                    when, null, List.of(), documents(asked.dokumenter())));
            case Sakshendelse.SakGjenopptatt resumed -> {
                closeRequests(history, soknadId, when, "gjenopptatt:" + when);
                var told = repository.findHendelser(soknadId, SoknadsStatus.class);
                if (told.getLast().status() == SoknadsStatus.Status.FERDIGBEHANDLET) {
                    history.status(
                            "soknad:gjenopptatt:" + when,
                            when,
                            SoknadsStatus.Status.UNDER_BEHANDLING);
                }
            }
            case Sakshendelse.ForelopigSvarSendt reply ->
                    history.add(
                            "svar:" + reply.brev(),
                            new Hendelse.ForelopigSvar(when, reply.brev(), List.of()));
        }
        history.finish();
        return true;
    }

    boolean record(VedtakFattet vedtak) {
        var soknadId = vedtak.soknadId();
        if (soknadId == null) {
            return true;
        }
        var found = find(soknadId);
        if (found.isEmpty()) {
            return false;
        }
        repository.linkSak(soknadId, vedtak.sakId());
        var history = new Entry(found.get());
        var when = vedtak.tidspunkt();
        var id = vedtak.vedtakId().id();
        var sak = vedtak.sakId().id().toString();
        closeRequests(history, soknadId, when, "vedtak:" + id);
        if (vedtak.korrigerer() != null) {
            annulConditions(history, soknadId, vedtak.korrigerer().id(), when);
        }
        history.add(
                "vedtak:" + id,
                new Hendelse.VedtakFattet(
                        when,
                        sak,
                        Hendelse.VedtakFattet.Utfall.valueOf(vedtak.utfall()),
                        vedtak.brev(),
                        List.of()),
                id);
        for (var vilkar : vedtak.vilkar()) {
            history.add(
                    "vilkar:" + vilkar.id(),
                    new Hendelse.Vilkar(
                            when,
                            vilkar.id().toString(),
                            sak,
                            List.of(),
                            vilkar.tittel(),
                            vilkar.beskrivelse(),
                            Hendelse.Vilkar.Status.RELEVANT),
                    id);
        }
        history.status("soknad:FERDIGBEHANDLET:" + id, when, SoknadsStatus.Status.FERDIGBEHANDLET);
        history.finish();
        return true;
    }

    /// @param when it happened; a payment of a run is read after its event
    boolean record(UtbetalingEndret utbetaling, Instant when) {
        if ("KVALIFISERINGSSTONAD".equals(utbetaling.form())) {
            // Of no application for social assistance: it has no history to be written in.
            return true;
        }
        var sakId = utbetaling.sakId();
        var found = repository.findBySak(sakId);
        if (found.isEmpty()) {
            var sak = saker.find(sakId);
            if (sak.isEmpty()) {
                return false;
            }
            var soknadId = sak.get().soknadId();
            if (soknadId == null) {
                return true;
            }
            found = find(soknadId);
            if (found.isEmpty()) {
                return false;
            }
            repository.linkSak(soknadId, sakId);
        }
        var history = new Entry(found.get());
        var told = payment(utbetaling, when);
        if (!isTold(found.get(), told)) {
            history.add(
                    "utbetaling:" + told.utbetalingsreferanse() + ":" + told.status() + ":" + when,
                    told,
                    utbetaling.vedtakId().id());
            history.finish();
        }
        return true;
    }

    /// Whether the last that was told of the payment says the same.
    private boolean isTold(Utsending utsending, Hendelse.Utbetaling news) {
        return repository.findHendelser(utsending.soknadId(), Hendelse.Utbetaling.class).stream()
                .filter(u -> u.utbetalingsreferanse().equals(news.utbetalingsreferanse()))
                .reduce((earlier, later) -> later)
                .filter(u -> u.status() == news.status())
                .filter(u -> Objects.equals(u.utbetalingsdato(), news.utbetalingsdato()))
                .filter(u -> Objects.equals(u.forfallsdato(), news.forfallsdato()))
                .filter(u -> u.mottaker().equals(news.mottaker()))
                .isPresent();
    }

    /// Documents that were asked for are no longer missing after a decision, nor when the
    /// caseworker goes on without them.
    private void closeRequests(Entry history, SoknadId id, Instant when, String cause) {
        var asked = repository.findHendelser(id, Hendelse.DokumentasjonEtterspurt.class);
        if (!asked.isEmpty() && !asked.getLast().dokumenter().isEmpty()) {
            history.add(
                    "dokumentasjon:" + cause,
                    new Hendelse.DokumentasjonEtterspurt(when, null, List.of(), List.of()));
        }
    }

    private void annulConditions(Entry history, SoknadId id, UUID corrected, Instant when) {
        for (var innslag : repository.findInnslag(id)) {
            if (corrected.equals(innslag.vedtakId())
                    && innslag.hendelse() instanceof Hendelse.Vilkar old
                    && old.status() == Hendelse.Vilkar.Status.RELEVANT) {
                history.add(
                        "vilkar:" + old.vilkarreferanse() + ":annullert",
                        new Hendelse.Vilkar(
                                when,
                                old.vilkarreferanse(),
                                old.saksreferanse(),
                                List.of(),
                                old.tittel(),
                                old.beskrivelse(),
                                Hendelse.Vilkar.Status.ANNULLERT),
                        corrected);
            }
        }
    }

    /// The history's row; made from the application when its own event has not been heard yet,
    /// since events may come in any order.
    private Optional<Utsending> find(SoknadId id) {
        var known = repository.find(id);
        if (known.isPresent()) {
            return known;
        }
        soknader.find(id)
                .ifPresent(
                        s ->
                                repository.open(
                                        id,
                                        s.personId(),
                                        s.digisosId(),
                                        s.mottatt(),
                                        clock.instant()));
        return repository.find(id);
    }

    private String title(Sak.Type type) {
        return texts.get("minside.sak." + type);
    }

    private static List<Hendelse.DokumentasjonEtterspurt.Dokument> documents(
            List<Sakshendelse.Dokument> asked) {
        return asked.stream()
                .map(
                        d ->
                                new Hendelse.DokumentasjonEtterspurt.Dokument(
                                        d.type(),
                                        d.tilleggsinformasjon().isBlank()
                                                ? null
                                                : d.tilleggsinformasjon(),
                                        endOf(d.frist()),
                                        d.referanse()))
                .toList();
    }

    /// The last moment of the day, in Oslo: a time limit of a day lasts that day out.
    static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(OSLO).toInstant();
    }

    private Hendelse.Utbetaling payment(UtbetalingEndret u, Instant when) {
        var navn = u.mottakerNavn();
        var mottaker =
                u.annenMottaker()
                        ? new Mottaker.Annen(
                                navn == null ? texts.get("minside.annen-mottaker") : navn)
                        : new Mottaker.Soker(account(u.kontonummer()));
        return new Hendelse.Utbetaling(
                when,
                u.utbetalingId().id().toString(),
                u.sakId().id().toString(),
                null,
                status(u.status()),
                u.belopOre(),
                description(u),
                u.forfall(),
                u.utbetalt(),
                u.fom(),
                u.tom(),
                mottaker,
                null);
    }

    private String description(UtbetalingEndret u) {
        var key = "minside.formal." + u.formal();
        var formal = texts.has(key) ? texts.get(key) : u.formal();
        return texts.get("minside.utbetaling.beskrivelse", formal, texts.month(u.maned()));
    }

    private static @Nullable Kontonummer account(@Nullable String kontonummer) {
        return kontonummer == null ? null : Kontonummer.parse(kontonummer).accepted().orElse(null);
    }

    /// What the applicant needs to know of a payment's status. One that lies in a run, is sent or
    /// is held back for a check is still planned.
    private static Hendelse.Utbetaling.Status status(UtbetalingEndret.Status status) {
        return switch (status) {
            case PLANLAGT, I_KJORING, SENDT, HOLDT_TILBAKE ->
                    Hendelse.Utbetaling.Status.PLANLAGT_UTBETALING;
            case UTBETALT -> Hendelse.Utbetaling.Status.UTBETALT;
            case AVVIST -> Hendelse.Utbetaling.Status.STOPPET;
            case STANSET -> Hendelse.Utbetaling.Status.ANNULLERT;
        };
    }

    /// One event's lines of a history.
    private final class Entry {
        private final Utsending utsending;
        private boolean changed;

        Entry(Utsending utsending) {
            this.utsending = utsending;
        }

        void status(String nokkel, Instant when, SoknadsStatus.Status status) {
            add(nokkel, new SoknadsStatus(when, status));
        }

        void add(String nokkel, Hendelse hendelse) {
            add(nokkel, hendelse, null);
        }

        void add(String nokkel, Hendelse hendelse, @Nullable UUID vedtakId) {
            changed |= repository.append(utsending, nokkel, new Innslag(hendelse, vedtakId));
        }

        void finish() {
            if (changed) {
                repository.markChanged(utsending.soknadId(), clock.instant());
            }
        }
    }
}
