package no.helhet.praksis.sak;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import no.helhet.platform.access.Directory;
import no.helhet.platform.document.AccessiblePdf;
import no.helhet.platform.document.DocumentMetadata;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.web.Brevinnhold;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/// Writes the interim reply as a PDF, in the applicant's own language.
@Component
class ForelopigSvarBrev {
    private final Personer personer;
    private final Directory directory;
    private final DokumentasjonRepository dokumenter;
    private final TextCatalog texts;
    private final TemplateEngine templates;
    private final AccessiblePdf pdf;
    private final Saksfrist frist;
    private final Clock clock;

    ForelopigSvarBrev(
            Personer personer,
            Directory directory,
            DokumentasjonRepository dokumenter,
            TextCatalog texts,
            TemplateEngine templates,
            AccessiblePdf pdf,
            Saksfrist frist,
            Clock clock) {
        this.personer = personer;
        this.directory = directory;
        this.dokumenter = dokumenter;
        this.texts = texts;
        this.templates = templates;
        this.pdf = pdf;
        this.frist = frist;
        this.clock = clock;
    }

    byte[] write(Sak sak, @Nullable LocalDate ventet) {
        var person = personer.find(sak.personId()).orElseThrow();
        var kontor = directory.findKontor(sak.enhetsnr()).orElseThrow();
        var t = texts.in(Language.of(person.sprak()));
        var avsender = Avsender.of(kontor, person, t);
        var innhold =
                new Brevinnhold(
                        sak,
                        person,
                        avsender,
                        frist.today(),
                        dokumenter.findOpenBySak(sak.id()),
                        ventet);
        var xhtml = new StringOutput();
        templates.render("sak/brev-forelopig-svar.jte", Map.of("t", t, "model", innhold), xhtml);
        return pdf.render(
                xhtml.toString(),
                new DocumentMetadata(
                        t.get("sak.brev.forelopig.tittel"),
                        t.language().tag(),
                        avsender.navn(),
                        clock.instant()));
    }
}
