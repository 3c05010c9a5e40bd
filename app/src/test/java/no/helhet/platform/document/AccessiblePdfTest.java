package no.helhet.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

class AccessiblePdfTest {
    private static final AccessiblePdf PDF = new AccessiblePdf();

    static Stream<SampleLetter> letters() {
        return Stream.of(SampleLetter.bokmal(), SampleLetter.nynorsk());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aLetterBreaksNoRuleOfPdfUaNorOfPdfA(SampleLetter letter) {
        byte[] file = PDF.render(letter.xhtml(), letter.metadata());

        assertThat(PdfStandards.violations(file, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfStandards.violations(file, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @Test
    void theValidatorSeesAFileThatIsNotAccessible() throws IOException {
        try (var bare = new PDDocument();
                var file = new ByteArrayOutputStream()) {
            bare.addPage(new PDPage());
            bare.save(file);

            assertThat(PdfStandards.violations(file.toByteArray(), PDFAFlavour.PDFUA_1))
                    .isNotEmpty();
            assertThat(PdfStandards.violations(file.toByteArray(), PDFAFlavour.PDFA_3_A))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void theFileStatesItsLanguageTitleOfficeAndMoment(SampleLetter letter) throws IOException {
        try (var pdf = render(letter)) {
            var catalog = pdf.getDocumentCatalog();
            var information = pdf.getDocumentInformation();

            assertThat(catalog.getLanguage()).isEqualTo(letter.language());
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(information.getTitle()).isEqualTo(letter.title());
            assertThat(information.getAuthor()).isEqualTo("NAV Lillevik");
            assertThat(information.getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2026-11-26T10:42:07Z"));
        }
    }

    @Test
    void headingsListsTablesAndLinksAreTaggedAsWhatTheyAre() throws IOException {
        try (var pdf = render(SampleLetter.bokmal())) {
            var tags = new ArrayList<String>();
            collectTags(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);

            assertThat(tags)
                    .contains("H1", "H2", "H3", "P", "L", "LI", "LBody", "Table", "Caption", "TR")
                    .contains("TH", "TD", "Link");
            assertThat(tags).filteredOn("H1"::equals).hasSize(1);
            assertThat(tags).filteredOn("TH"::equals).hasSize(7);
        }
    }

    @Test
    void eachLinkCarriesItsTextForAScreenReader() throws IOException {
        try (var pdf = render(SampleLetter.bokmal())) {
            var names = new ArrayList<String>();
            for (var page : pdf.getPages()) {
                page.getAnnotations().forEach(link -> names.add(link.getContents()));
            }
            assertThat(names).containsExactly("siden om klage", "vedleggene");
        }
    }

    @Test
    void norwegianAndSamiLettersComeBackAsText() throws IOException {
        String sami = "Čáŋat đŧž Åse Ærlig Ødegård: offentlig, finn, flytting, −7 988 kr, § 18";
        assertThat(text(page("<p>" + sami + "</p>"), "nb")).contains(sami);
    }

    @Test
    void aCharacterThatTheFontLacksIsSeenAsAMarkAndNotLost() throws IOException {
        assertThat(text(page("<p>navn: 漢</p>"), "nb")).contains("navn: #");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyPageNamesTheOfficeAndItsNumber(SampleLetter letter) throws IOException {
        try (var pdf = render(letter)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Side 1 av 2", "Side 2 av 2", "NAV Lillevik");
        }
    }

    @Test
    void theFooterSpeaksEnglishOrInFiguresWhereTheLetterDoes() throws IOException {
        assertThat(text(page("<p>Hello</p>"), "en-GB")).contains("Page 1 of 1");
        assertThat(text(page("<p>Bures</p>"), "se")).contains("1 / 1").doesNotContain("Side");
    }

    @Test
    void anOfficeNameWithMarksOfCssAndXmlStandsAsItIs() throws IOException {
        var metadata =
                new DocumentMetadata(
                        "A & <B>", "nb", "NAV \"Øst\" \\ & <Vest>", SampleLetter.CREATED);
        byte[] file = PDF.render(page("<h1>Brev</h1>"), metadata);

        try (var pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("NAV \"Øst\" \\ & <Vest>");
        }
        assertThat(PdfStandards.violations(file, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @Test
    void theSameLetterGivesTheSameBytesAlsoFromManyThreads() throws Exception {
        var letter = SampleLetter.bokmal();
        byte[] expected = PDF.render(letter.xhtml(), letter.metadata());
        Callable<byte[]> again =
                () -> new AccessiblePdf().render(letter.xhtml(), letter.metadata());
        Callable<byte[]> shared = () -> PDF.render(letter.xhtml(), letter.metadata());

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var file : threads.invokeAll(List.of(shared, shared, shared, shared, again))) {
                assertThat(file.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void faultyXhtmlIsRefusedWithThePlaceButNotTheText() {
        var metadata = SampleLetter.bokmal().metadata();

        assertThatThrownBy(() -> PDF.render("<html>\n<body><p>hemmelig</body></html>", metadata))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("hemmelig")
                .hasNoCause();
        assertThatThrownBy(() -> PDF.render("<html><body/></html>", metadata))
                .hasMessageContaining("no 'head'");
    }

    @Test
    void aLetterCannotReadFilesOfTheServer(@TempDir Path dir) throws IOException {
        var secret = Files.writeString(dir.resolve("secret.txt"), "hemmelig");
        String letter =
                "<!DOCTYPE html [<!ENTITY e SYSTEM \"%s\">]>".formatted(secret.toUri())
                        + page("<p>foran &e; bak</p>");

        assertThat(text(letter, "nb")).contains("foran").doesNotContain("hemmelig");
    }

    @Test
    void aPictureComesInByADataAddressAndNeverFromAFile(@TempDir Path dir) throws IOException {
        var file = dir.resolve("dot.png");
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        String data =
                "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(Files.readAllBytes(file));

        assertThat(pictures(data)).isEqualTo(1);
        assertThat(pictures(file.toUri().toString())).isZero();
    }

    @Test
    void aStylesheetThatNamesAnotherFontGetsTheEmbeddedOne() throws IOException {
        var metadata = SampleLetter.bokmal().metadata();
        byte[] file =
                PDF.render(page("<h1>Brev</h1><p style='font-family: Arial'>Hei</p>"), metadata);

        assertThat(PdfStandards.violations(file, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    private static int pictures(String address) throws IOException {
        String letter = page("<p><img alt='prikk' src='" + address + "'/></p>");
        int found = 0;
        try (var pdf = Loader.loadPDF(PDF.render(letter, SampleLetter.bokmal().metadata()))) {
            var resources = pdf.getPage(0).getResources();
            for (var name : resources.getXObjectNames()) {
                found += resources.isImageXObject(name) ? 1 : 0;
            }
        }
        return found;
    }

    private static PDDocument render(SampleLetter letter) throws IOException {
        return Loader.loadPDF(PDF.render(letter.xhtml(), letter.metadata()));
    }

    private static String page(String body) {
        return "<html><head></head><body>" + body + "</body></html>";
    }

    private static String text(String xhtml, String language) throws IOException {
        var metadata = new DocumentMetadata("Brev", language, "NAV", SampleLetter.CREATED);
        try (var pdf = Loader.loadPDF(PDF.render(xhtml, metadata))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static void collectTags(PDStructureNode node, List<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collectTags(element, tags);
            }
        }
    }
}
