package no.helhet.platform.document;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;

/// What the renderer leaves undone: metadata that does not change with the wall clock, a file id
/// drawn from the content, and a name on each link (PDF/UA-1 7.18.5).
record PdfFinish(DocumentMetadata metadata, String xhtml) {
    private static final String PRODUCER = "Helhet";

    void applyTo(PDDocument pdf) throws IOException {
        var created =
                GregorianCalendar.from(
                        metadata.created().truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC));
        var information = new PDDocumentInformation();
        information.setTitle(metadata.title());
        information.setAuthor(metadata.office());
        information.setProducer(PRODUCER);
        information.setCreationDate(created);
        information.setModificationDate(created);
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(contentDigest());

        var catalog = pdf.getDocumentCatalog();
        var packet = new PDMetadata(pdf);
        packet.importXMPMetadata(new XmpPacket(metadata, PRODUCER).bytes());
        catalog.setMetadata(packet);
        nameLinks(catalog.getStructureTreeRoot());
    }

    private long contentDigest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(metadata.toString().getBytes(StandardCharsets.UTF_8));
            digest.update(xhtml.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void nameLinks(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                nameLinks(element);
            } else if (kid instanceof PDObjectReference reference
                    && reference.getReferencedObject() instanceof PDAnnotation annotation
                    && node instanceof PDStructureElement link) {
                annotation.setContents(link.getAlternateDescription());
            }
        }
    }
}
