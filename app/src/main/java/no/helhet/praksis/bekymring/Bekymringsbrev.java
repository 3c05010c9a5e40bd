package no.helhet.praksis.bekymring;

import no.helhet.platform.access.Directory;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.vedtak.Brev;
import no.helhet.praksis.vedtak.Brev.Avsnitt;
import no.helhet.praksis.vedtak.Brevtrykk;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes the notice that child welfare gets, in bokmål since it goes to another office, and keeps
/// it. The file names no person it is about, so that nobody finds it by the family.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Bekymringsbrev {
    private static final long MOST_BYTES = 5_000_000;
    private final Personer personer;
    private final Directory directory;
    private final Brevtrykk trykk;
    private final Bekymringsregler regler;
    private final FileStore files;
    private final Texts t;

    Bekymringsbrev(
            Personer personer,
            Directory directory,
            Brevtrykk trykk,
            Bekymringsregler regler,
            FileStore files,
            TextCatalog texts) {
        this.personer = personer;
        this.directory = directory;
        this.trykk = trykk;
        this.regler = regler;
        this.files = files;
        this.t = texts.in(Language.NB);
    }

    FilId store(Bekymringsmelding m, Barnevern barnevern) {
        try {
            return files.store(
                            m.id().kommunenr(),
                            null,
                            "bekymringsmelding.pdf",
                            new ByteArrayInputStream(
                                    trykk.print(write(m, barnevern), regler.now())),
                            MOST_BYTES)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileTooLarge e) {
            throw new IllegalStateException("A paper of our own is too large", e);
        }
    }

    private Brev write(Bekymringsmelding m, Barnevern barnevern) {
        var kontor = directory.findKontor(m.enhetsnr()).orElseThrow();
        var from = new ArrayList<String>();
        from.add(kontor.navn());
        Stream.of(
                        kontor.adresse(),
                        kontor.telefon().isBlank() ? "" : t.get("brev.telefon", kontor.telefon()))
                .filter(line -> !line.isBlank())
                .forEach(from::add);
        return new Brev(
                Language.NB.tag(),
                t.get("bekymring.brev.tittel"),
                from,
                Stream.concat(
                                Stream.of(barnevern.navn()),
                                barnevern.adresse().lines().filter(line -> !line.isBlank()))
                        .toList(),
                List.of(
                        new Brev.Referanse(t.get("brev.dato"), t.dateWithYear(regler.today())),
                        new Brev.Referanse(
                                t.get("bekymring.brev.referanse"), m.id().id().toString())),
                parts(m),
                t.get("brev.hilsen"),
                List.of(m.forfatterNavn()));
    }

    private List<Avsnitt> parts(Bekymringsmelding m) {
        var i = m.innhold();
        var parts = new ArrayList<Avsnitt>();
        if (Boolean.TRUE.equals(i.fareNa())) {
            parts.add(own(t.get("bekymring.brev.fare"), i.vakt()));
        }
        parts.add(new Avsnitt(t.get("bekymring.brev.barnet"), child(m)));
        parts.add(
                new Avsnitt(
                        t.get("bekymring.brev.familie"),
                        lines(personer.find(m.personId()).orElseThrow())));
        parts.add(
                new Avsnitt(
                        t.get("bekymring.brev.plikt"),
                        List.of(
                                said(t.get("bekymring.grunn." + i.grunn())),
                                said(t.get("bekymring.brev.plikt.hva")))));
        parts.add(own(t.get("bekymring.felt.observert"), i.observert()));
        parts.add(own(t.get("bekymring.felt.hvem"), i.hvem()));
        parts.add(own(t.get("bekymring.felt.vurdering"), i.vurdering()));
        if (!i.palegg().isBlank()) {
            parts.add(own(t.get("bekymring.felt.palegg"), i.palegg()));
        }
        parts.add(
                Boolean.TRUE.equals(i.foreldreVet())
                        ? new Avsnitt(
                                t.get("bekymring.brev.foreldre"),
                                List.of(said(t.get("bekymring.brev.foreldre.vet"))))
                        : own(t.get("bekymring.brev.foreldre.vetikke"), i.foreldregrunn()));
        return parts;
    }

    private List<Brev.Del> child(Bekymringsmelding m) {
        var known = m.barnId() == null ? null : personer.find(m.barnId()).orElse(null);
        var written = new ArrayList<Brev.Del>();
        written.add(new Brev.Tekst(m.innhold().barnet(), true));
        if (known != null && known.fnr() != null) {
            written.add(said(t.get("bekymring.brev.fnr", t.nationalNumber(known.fnr()))));
        }
        return written;
    }

    private List<Brev.Del> lines(Person person) {
        var name = person.navn();
        var number = person.fnr();
        var lines = new ArrayList<Brev.Del>();
        lines.add(said(name == null ? t.get("bekymring.brev.utennavn") : name.full()));
        if (number != null) {
            lines.add(said(t.get("bekymring.brev.fnr", t.nationalNumber(number))));
        }
        if (person.skjermet()) {
            lines.add(said(t.get("bekymring.brev.skjermet")));
        }
        return lines;
    }

    private static Avsnitt own(String title, String text) {
        return new Avsnitt(
                title,
                text.lines()
                        .filter(line -> !line.isBlank())
                        .<Brev.Del>map(line -> new Brev.Tekst(line.strip(), true))
                        .toList());
    }

    private static Brev.Tekst said(String text) {
        return new Brev.Tekst(text, false);
    }
}
