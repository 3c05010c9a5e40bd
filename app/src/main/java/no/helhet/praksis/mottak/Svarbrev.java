package no.helhet.praksis.mottak;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import no.helhet.platform.access.Directory;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.document.AccessiblePdf;
import no.helhet.platform.document.DocumentMetadata;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Writes the answer to a person in need as a letter, in the language they read, and keeps it.
@Component
class Svarbrev {
    private static final long MOST_BYTES = 5L * 1024 * 1024;
    private final Personer personer;
    private final Directory directory;
    private final TextCatalog texts;
    private final TemplateEngine templates;
    private final AccessiblePdf pdf;
    private final FileStore files;
    private final Mottakstid tid;

    Svarbrev(
            Personer personer,
            Directory directory,
            TextCatalog texts,
            TemplateEngine templates,
            AccessiblePdf pdf,
            FileStore files,
            Mottakstid tid) {
        this.personer = personer;
        this.directory = directory;
        this.texts = texts;
        this.templates = templates;
        this.pdf = pdf;
        this.files = files;
        this.tid = tid;
    }

    FilId write(Henvendelse h, String answer) {
        var known = h.personId() == null ? null : personer.find(h.personId()).orElse(null);
        var t = texts.in(Language.of(known == null ? h.sprak() : known.sprak()));
        var kontor = directory.findKontor(h.enhetsnr()).orElseThrow();
        var hidden =
                known != null
                        && known.adressebeskyttelse()
                                == Person.Adressebeskyttelse.STRENGT_FORTROLIG;
        var innhold =
                new Svarbrevinnhold(
                        name(h, known),
                        h.billett().text(),
                        tid.today(),
                        h.billett().dag(),
                        answer.lines().filter(line -> !line.isBlank()).toList(),
                        hidden ? "Nav" : kontor.navn(),
                        hidden ? "" : kontor.adresse(),
                        hidden ? "" : kontor.telefon(),
                        hidden ? "" : Scopes.current().actor().navn());
        var xhtml = new StringOutput();
        templates.render("mottak/brev-svar.jte", Map.of("t", t, "model", innhold), xhtml);
        var bytes =
                pdf.render(
                        xhtml.toString(),
                        new DocumentMetadata(
                                t.get("mottak.brev.tittel"),
                                t.language().tag(),
                                innhold.kontor(),
                                tid.now()));
        return keep(h, bytes);
    }

    private static String name(Henvendelse h, @Nullable Person known) {
        return known == null || known.navn() == null ? h.oppgittNavn() : known.navn().full();
    }

    private FilId keep(Henvendelse h, byte[] bytes) {
        var person = h.personId();
        try {
            return files.store(
                            h.id().kommunenr(),
                            person == null ? null : person.id(),
                            "svar.pdf",
                            new ByteArrayInputStream(bytes),
                            MOST_BYTES)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileTooLarge e) {
            throw new IllegalStateException("A letter of one page was too large", e);
        }
    }
}
