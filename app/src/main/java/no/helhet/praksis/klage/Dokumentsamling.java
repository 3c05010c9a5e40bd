package no.helhet.praksis.klage;

import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.klage.Klagebrev.Rundt;
import no.helhet.praksis.klage.Klagedokument.Type;

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
    private final Klagbare klagbare;
    private final FileStore files;
    private final Klageregler regler;

    Dokumentsamling(
            Klagebrev brev,
            Klagepost post,
            KlageRepository klager,
            Klagbare klagbare,
            FileStore files,
            Klageregler regler) {
        this.brev = brev;
        this.post = post;
        this.klager = klager;
        this.klagbare = klagbare;
        this.files = files;
        this.regler = regler;
    }

    /// @param tittel as the covering letter names it
    record Funnet(Type type, String navn, String tittel, FilId fil) {}

    /// The covering letter first, then what it names.
    List<Funnet> gather(Klage klage, Klageavgjorelse svar) {
        var r = brev.around(klage);
        var found = new ArrayList<Funnet>();
        before(r, found);
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

    private void before(Rundt r, List<Funnet> found) {
        var kind = klagbare.of(r.klage().sakId());
        for (var b : kind.findBilag(r.vedtak(), r.avsender().navn(), regler.now(), r.t())) {
            found.add(
                    switch (b) {
                        case Bilag.Mottatt(var type, var fil) ->
                                type == Type.SOKNADSVEDLEGG
                                        ? attached(r.t(), type, fil)
                                        : made(r, type, fil);
                        case Bilag.Skrevet(var type, var navn, var tittel, var dag, var deler) ->
                                made(
                                        r,
                                        type,
                                        post.store(
                                                r.klage(),
                                                navn,
                                                brev.letter(
                                                        r, tittel, List.of(), dag, deler,
                                                        List.of())));
                        case Bilag.Trykt(var type, var navn, var innhold) ->
                                made(r, type, post.store(r.klage(), navn, innhold));
                    });
        }
    }

    private void decision(Rundt r, List<Funnet> found) {
        found.add(made(r, Type.VEDTAK, r.vedtak().brev()));
        for (var newer : klagbare.corrections(r.klage())) {
            found.add(made(r, Type.NYTT_VEDTAK, newer.brev()));
        }
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
