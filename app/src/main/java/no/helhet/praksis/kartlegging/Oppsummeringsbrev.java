package no.helhet.praksis.kartlegging;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import no.helhet.platform.access.Directory;
import no.helhet.platform.document.AccessiblePdf;
import no.helhet.platform.document.DocumentMetadata;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Avsender;

import org.springframework.stereotype.Component;

import java.util.Map;

/// The summary as a PDF, in the person's own language. It is made of answers that do not change any
/// more, so it is not kept: the same is made each time.
@Component
class Oppsummeringsbrev {
    private final Oppsummeringen oppsummeringen;
    private final Directory directory;
    private final TextCatalog texts;
    private final TemplateEngine templates;
    private final AccessiblePdf pdf;

    Oppsummeringsbrev(
            Oppsummeringen oppsummeringen,
            Directory directory,
            TextCatalog texts,
            TemplateEngine templates,
            AccessiblePdf pdf) {
        this.oppsummeringen = oppsummeringen;
        this.directory = directory;
        this.texts = texts;
        this.templates = templates;
        this.pdf = pdf;
    }

    /// Of a mapping that is finished.
    byte[] write(Kartlegging k, Kartlegging.Slutt slutt, Person person) {
        var t = texts.in(Language.of(person.sprak()));
        var kontor = directory.findKontor(k.enhetsnr()).orElseThrow();
        var avsender = Avsender.of(kontor, person, t);
        var xhtml = new StringOutput();
        templates.render(
                "kartlegging/oppsummeringsbrev.jte",
                Map.of(
                        "t",
                        t,
                        "model",
                        oppsummeringen.write(k, t),
                        "avsender",
                        avsender,
                        "mottaker",
                        Avsender.recipient(person)),
                xhtml);
        return pdf.render(
                xhtml.toString(),
                new DocumentMetadata(
                        t.get("kartlegging.oppsummering"),
                        t.language().tag(),
                        avsender.navn(),
                        slutt.tidspunkt()));
    }
}
