package no.helhet.platform.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;

/// Makes letters and other documents as PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) at once.
///
/// The XHTML needs `html`, `head` and `body`, headings in order from one `h1`, `th` with `scope` in
/// tables, and `alt` on images. The stylesheet `letter.css`, title, language and page footer are
/// added here. Pictures come in as `data:` addresses only: nothing is fetched, so that a
/// text from outside cannot make the server read a file or call an address.
///
/// The same input gives the same bytes on the same Java version. One instance serves all threads.
@Component
public final class AccessiblePdf {
    private static final String LETTER_CSS = "/no/helhet/platform/document/letter.css";

    private final EmbeddedFonts fonts = new EmbeddedFonts();
    private final String letterCss = Resource.text(LETTER_CSS);
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    public AccessiblePdf() {
        // The renderer tells each step of each page; only what is wrong is worth a line.
        XRLog.listRegisteredLoggers().forEach(name -> XRLog.setLevel(name, Level.WARNING));
    }

    /// Renders one document.
    ///
    /// Characters outside Latin, Greek and Cyrillic letters stand as `#` in the file, since the
    /// embedded font lacks them.
    ///
    /// @param xhtml well-formed XHTML, with or without a doctype; values in it escaped, by the
    ///     template or by [Xml#escape(String)]
    /// @return a whole PDF file
    /// @throws IllegalArgumentException if the XHTML is not well-formed or lacks `head` or `body`;
    ///     the message names the place, never the text
    public byte[] render(String xhtml, DocumentMetadata metadata) {
        var document =
                LetterSource.read(xhtml, metadata, letterCss, new PageFooter(metadata).css());
        try (var pdf = new PDDocument()) {
            try (var renderer = builder(pdf, document).buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            new PdfFinish(metadata, xhtml).applyTo(pdf);
            var file = new ByteArrayOutputStream();
            pdf.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a PDF could not be written in memory", e);
        }
    }

    private PdfRendererBuilder builder(PDDocument pdf, Document document) {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(pdf);
        builder.withW3cDocument(document, null);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colours);
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        fonts.addTo(builder, pdf);
        return builder;
    }
}
