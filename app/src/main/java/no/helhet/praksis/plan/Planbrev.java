package no.helhet.praksis.plan;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import no.helhet.platform.access.Directory;
import no.helhet.platform.document.AccessiblePdf;
import no.helhet.platform.document.DocumentMetadata;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.sak.Avsender;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.HashMap;

/// A plan as an accessible PDF, in the person's own language. A version does not change, so the
/// file is not kept: the same is made each time.
@Component
class Planbrev {
    private final Directory directory;
    private final TextCatalog texts;
    private final TemplateEngine templates;
    private final AccessiblePdf pdf;
    private final Planregler regler;

    Planbrev(
            Directory directory,
            TextCatalog texts,
            TemplateEngine templates,
            AccessiblePdf pdf,
            Planregler regler) {
        this.directory = directory;
        this.texts = texts;
        this.templates = templates;
        this.pdf = pdf;
        this.regler = regler;
    }

    /// @param version null for the draft
    byte[] write(Plan plan, Planinnhold innhold, @Nullable Planversjon version, Person person) {
        var t = texts.in(Language.of(person.sprak()));
        var avsender = Avsender.of(directory.findKontor(plan.enhetsnr()).orElseThrow(), person, t);
        var when = version == null ? regler.now() : version.godkjent();
        var model = new HashMap<String, Object>();
        model.put("t", t);
        model.put("plan", plan);
        model.put("innhold", innhold);
        model.put("navn", Planvisning.firstName(person, t));
        model.put("avsender", avsender);
        model.put("mottaker", Avsender.recipient(person));
        model.put("dag", t.dateWithYear(when.atZone(Planregler.OSLO).toLocalDate()));
        if (version != null) {
            model.put("versjon", version);
        }
        var xhtml = new StringOutput();
        templates.render("plan/brev.jte", model, xhtml);
        return pdf.render(
                xhtml.toString(),
                new DocumentMetadata(
                        t.get("plan.tittel"), t.language().tag(), avsender.navn(), when));
    }
}
