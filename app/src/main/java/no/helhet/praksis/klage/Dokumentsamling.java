package no.helhet.praksis.klage;

import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.klage.Klagebrev.Rundt;
import no.helhet.praksis.klage.Klagedokument.Type;
import no.helhet.praksis.sak.Notat;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.soknad.Soknader;
import no.helhet.praksis.soknad.Soknadstekst;
import no.helhet.praksis.vedtak.Brev;
import no.helhet.praksis.vedtak.Brev.Avsnitt;
import no.helhet.praksis.vedtak.Sporutskrift;
import no.helhet.praksis.vedtak.Vedtak;
import no.helhet.praksis.vedtak.Vedtakene;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/// Gathers the case's documents in the order statsforvalteren reads them. What is not a file yet is
/// printed and stored, so that what is sent can be made again, the same to the byte.
@Component
class Dokumentsamling {
    private final Klagebrev brev;
    private final Klagepost post;
    private final KlageRepository klager;
    private final Saker saker;
    private final Soknader soknader;
    private final Vedtakene vedtakene;
    private final Sporutskrift spor;
    private final FileStore files;
    private final Klageregler regler;

    Dokumentsamling(
            Klagebrev brev,
            Klagepost post,
            KlageRepository klager,
            Saker saker,
            Soknader soknader,
            Vedtakene vedtakene,
            Sporutskrift spor,
            FileStore files,
            Klageregler regler) {
        this.brev = brev;
        this.post = post;
        this.klager = klager;
        this.saker = saker;
        this.soknader = soknader;
        this.vedtakene = vedtakene;
        this.spor = spor;
        this.files = files;
        this.regler = regler;
    }

    /// @param tittel as the covering letter names it
    record Funnet(Type type, String navn, String tittel, FilId fil) {}

    /// The covering letter first, then what it names.
    List<Funnet> gather(Klage klage, Klageavgjorelse svar) {
        var r = brev.around(klage);
        var found = new ArrayList<Funnet>();
        application(r, found);
        journal(r, found);
        decision(r, found);
        appeal(r, found);
        found.add(
                made(
                        r,
                        Type.VURDERING,
                        post.store(
                                klage,
                                "vurdering.pdf",
                                brev.letter(
                                        r,
                                        r.t().get("klage.dokument.VURDERING"),
                                        List.of(),
                                        Klageregler.day(svar.besluttet()),
                                        brev.review(r, svar),
                                        List.of()))));
        var titles = found.stream().map(Funnet::tittel).toList();
        found.addFirst(
                made(
                        r,
                        Type.OVERSENDELSESBREV,
                        post.store(
                                klage,
                                "oversendelsesbrev.pdf",
                                brev.covering(klage, svar, titles, regler.today()))));
        return found;
    }

    private Funnet made(Rundt r, Type type, FilId fil) {
        return new Funnet(
                type,
                files.find(fil).orElseThrow().filnavn(),
                r.t().get("klage.dokument." + type),
                fil);
    }

    private void application(Rundt r, List<Funnet> found) {
        var id = r.sak().soknadId();
        var soknad = id == null ? null : soknader.find(id).orElse(null);
        if (soknad == null) {
            return;
        }
        found.add(
                made(
                        r,
                        Type.SOKNADSUTSKRIFT,
                        post.store(
                                r.klage(),
                                "soknad.pdf",
                                brev.letter(
                                        r,
                                        r.t().get("klage.brev.soknad.tittel"),
                                        List.of(),
                                        Klageregler.day(soknad.mottatt()),
                                        Soknadstekst.write(soknad, r.t()).stream()
                                                .map(Dokumentsamling::part)
                                                .toList(),
                                        List.of()))));
        found.add(made(r, Type.SOKNAD, soknad.original()));
        for (var v : soknad.vedlegg()) {
            found.add(attached(r.t(), Type.SOKNADSVEDLEGG, v.filId()));
        }
    }

    private static Avsnitt part(Soknadstekst.Avsnitt part) {
        var lines = part.linjer().stream().map(line -> new Brev.Tekst(line, true)).toList();
        return new Avsnitt(
                part.tittel(),
                part.tittel().isEmpty() ? List.copyOf(lines) : List.of(new Brev.Punkter(lines)));
    }

    private void journal(Rundt r, List<Funnet> found) {
        var notes = saker.findJournal(r.sak().id()).reversed();
        if (notes.isEmpty()) {
            return;
        }
        found.add(
                made(
                        r,
                        Type.JOURNAL,
                        post.store(
                                r.klage(),
                                "journal.pdf",
                                brev.letter(
                                        r,
                                        r.t().get("klage.dokument.JOURNAL"),
                                        List.of(),
                                        regler.today(),
                                        notes.stream().map(n -> note(n, r.t())).toList(),
                                        List.of()))));
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

    private void decision(Rundt r, List<Funnet> found) {
        found.add(
                made(
                        r,
                        Type.BEREGNING,
                        post.store(
                                r.klage(),
                                "beregning.pdf",
                                spor.print(r.vedtak(), r.avsender().navn(), regler.now()))));
        found.add(made(r, Type.VEDTAK, r.vedtak().brev()));
        for (var newer : corrections(r.sak().id(), r.vedtak())) {
            found.add(made(r, Type.NYTT_VEDTAK, newer.brev()));
        }
    }

    /// The decisions that have been made in place of the one appealed against, oldest first.
    List<Vedtak> corrections(SakId sak, Vedtak vedtak) {
        return vedtakene.findBySak(sak).reversed().stream()
                .filter(v -> vedtak.id().equals(v.korrigerer()))
                .toList();
    }

    private void appeal(Rundt r, List<Funnet> found) {
        var s = r.klage().skriv();
        found.add(
                made(
                        r,
                        Type.KLAGE,
                        post.store(
                                r.klage(),
                                "klage.pdf",
                                brev.letter(
                                        r,
                                        r.t().get("klage.dokument.KLAGE"),
                                        List.of(),
                                        s.mottatt(),
                                        brev.appeal(r),
                                        List.of()))));
        for (var fil : klager.findVedlegg(r.klage().id())) {
            found.add(attached(r.t(), Type.KLAGEVEDLEGG, fil));
        }
    }

    private Funnet attached(Texts t, Type type, FilId fil) {
        var name = files.find(fil).orElseThrow().filnavn();
        return new Funnet(type, name, t.get("klage.dokument." + type, name), fil);
    }
}
