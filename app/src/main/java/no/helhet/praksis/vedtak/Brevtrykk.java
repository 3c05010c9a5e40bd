package no.helhet.praksis.vedtak;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import no.helhet.platform.document.AccessiblePdf;
import no.helhet.platform.document.DocumentMetadata;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Map;

/// Prints a letter as PDF.
@Component
public class Brevtrykk {
    private final TemplateEngine engine;
    private final AccessiblePdf pdf;

    Brevtrykk(TemplateEngine engine, AccessiblePdf pdf) {
        this.engine = engine;
        this.pdf = pdf;
    }

    /// @param created the moment the letter was made, which its metadata tells
    public byte[] print(Brev brev, Instant created) {
        var xhtml = new StringOutput();
        engine.render("vedtak/brev.jte", Map.of("brev", brev), xhtml);
        return pdf.render(
                xhtml.toString(),
                new DocumentMetadata(
                        brev.tittel(), brev.malform(), brev.kontor().getFirst(), created));
    }
}
