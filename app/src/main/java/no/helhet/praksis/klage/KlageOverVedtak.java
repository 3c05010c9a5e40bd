package no.helhet.praksis.klage;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.klage.Klagedokument.Type;
import no.helhet.praksis.sak.Klageoppgaver;
import no.helhet.praksis.sak.Notat;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.soknad.Soknader;
import no.helhet.praksis.soknad.Soknadstekst;
import no.helhet.praksis.vedtak.Brev;
import no.helhet.praksis.vedtak.Brev.Avsnitt;
import no.helhet.praksis.vedtak.Sporutskrift;
import no.helhet.praksis.vedtak.Vedtak;
import no.helhet.praksis.vedtak.VedtakId;
import no.helhet.praksis.vedtak.Vedtakene;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Decisions on financial assistance, which lie in cases with tasks and a journal.
@Component
class KlageOverVedtak implements Klagbart {
    private final Saker saker;
    private final Soknader soknader;
    private final Vedtakene vedtakene;
    private final Klageoppgaver oppgaver;
    private final Sporutskrift spor;

    KlageOverVedtak(
            Saker saker,
            Soknader soknader,
            Vedtakene vedtakene,
            Klageoppgaver oppgaver,
            Sporutskrift spor) {
        this.saker = saker;
        this.soknader = soknader;
        this.vedtakene = vedtakene;
        this.oppgaver = oppgaver;
        this.spor = spor;
    }

    @Override
    public KlagesakId.Type type() {
        return KlagesakId.Type.STONAD;
    }

    @Override
    public Optional<Klagesak> find(KlagesakId id) {
        return saker.find(id.toSak()).map(KlageOverVedtak::of);
    }

    @Override
    public Optional<Klagesak> hold(KlagesakId id) {
        return saker.hold(id.toSak()).map(KlageOverVedtak::of);
    }

    private static Klagesak of(Sak sak) {
        return new Klagesak(
                KlagesakId.of(sak.id()),
                sak.personId(),
                sak.saksnr(),
                sak.bydel(),
                sak.enhetsnr(),
                null,
                "/sak/" + sak.id().path());
    }

    @Override
    public Optional<PaklagetVedtak> findVedtak(VedtakId id) {
        return vedtakene.find(id).map(KlageOverVedtak::of);
    }

    @Override
    public List<PaklagetVedtak> findVedtak(KlagesakId id) {
        return vedtakene.findBySak(id.toSak()).stream().map(KlageOverVedtak::of).toList();
    }

    private static PaklagetVedtak of(Vedtak v) {
        return new PaklagetVedtak(
                v.id(),
                KlagesakId.of(v.sakId()),
                v.personId(),
                v.vedtatt(),
                v.besluttetAv(),
                v.malform(),
                v.brev(),
                v.korrigerer(),
                t ->
                        t.get(
                                "klage.vedtaket",
                                t.dateWithYear(Klageregler.day(v.vedtatt())),
                                t.get("vedtak.utfall." + v.utfall()),
                                t.period(v.fom(), v.tom())),
                "/vedtak/" + v.id().path(),
                "/vedtak/" + v.id().path() + "/rett",
                false,
                PaklagetVedtak.Virkning.HOLDES);
    }

    @Override
    public List<Bilag> findBilag(PaklagetVedtak v, String kontor, Instant now, Texts t) {
        var sak = saker.find(v.sakId().toSak()).orElseThrow();
        var found = new ArrayList<Bilag>();
        application(sak, t, found);
        var notes = saker.findJournal(sak.id()).reversed();
        if (!notes.isEmpty()) {
            found.add(
                    new Bilag.Skrevet(
                            Type.JOURNAL,
                            "journal.pdf",
                            t.get("klage.dokument.JOURNAL"),
                            Klageregler.day(now),
                            notes.stream().map(n -> note(n, t)).toList()));
        }
        found.add(
                new Bilag.Trykt(
                        Type.BEREGNING,
                        "beregning.pdf",
                        spor.print(vedtakene.find(v.id()).orElseThrow(), kontor, now)));
        return found;
    }

    private void application(Sak sak, Texts t, List<Bilag> found) {
        var id = sak.soknadId();
        var soknad = id == null ? null : soknader.find(id).orElse(null);
        if (soknad == null) {
            return;
        }
        found.add(
                new Bilag.Skrevet(
                        Type.SOKNADSUTSKRIFT,
                        "soknad.pdf",
                        t.get("klage.brev.soknad.tittel"),
                        Klageregler.day(soknad.mottatt()),
                        Soknadstekst.write(soknad, t).stream()
                                .map(KlageOverVedtak::part)
                                .toList()));
        found.add(new Bilag.Mottatt(Type.SOKNAD, soknad.original()));
        for (var v : soknad.vedlegg()) {
            found.add(new Bilag.Mottatt(Type.SOKNADSVEDLEGG, v.filId()));
        }
    }

    private static Avsnitt part(Soknadstekst.Avsnitt part) {
        var lines = part.linjer().stream().map(line -> new Brev.Tekst(line, true)).toList();
        return new Avsnitt(
                part.tittel(),
                part.tittel().isEmpty() ? List.copyOf(lines) : List.of(new Brev.Punkter(lines)));
    }

    private static Avsnitt note(Notat note, Texts t) {
        return Klagebrev.section(
                note.overskrift(),
                t.get(
                        "klage.notat",
                        t.dateWithYear(Klageregler.day(note.skrevet())),
                        note.forfatter()),
                note.tekst());
    }

    @Override
    public boolean letWait(PaklagetVedtak v, KlageId klage, boolean utsatt, int versjon) {
        return true;
    }

    @Override
    public UUID remember(KlagesakId id, Klageoppgaver.Type type, LocalDate frist) {
        return oppgaver.remember(saker.find(id.toSak()).orElseThrow(), type, frist);
    }

    @Override
    public void complete(KlagesakId id, UUID oppgave) {
        oppgaver.complete(id.toSak(), oppgave);
    }

    @Override
    public void drop(KlagesakId id, UUID oppgave) {
        oppgaver.drop(id.toSak(), oppgave);
    }
}
