package no.helhet.praksis.klage;

import static no.helhet.praksis.klage.Klagesaken.as;
import static no.helhet.praksis.klage.Klagesaken.done;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.Rolle;
import no.helhet.platform.document.PdfStandards;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.klage.Klagedokument.Type;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;

/// What is sent to statsforvalteren, and what the appellant gets.
@HelhetTest
class KlagedokumenterTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TestData data;
    @Autowired Dokumentpakke pakke;
    @Autowired FileStore files;
    @Autowired TransactionTemplate transaction;
    private Klagesaken klagesaken;
    private Klagesaken.Case c;

    @BeforeEach
    void openCase() {
        klagesaken = beans.createBean(Klagesaken.class);
        c = klagesaken.open();
        journal(c.sak);
    }

    private void journal(SakId sak) {
        TestData.execute(
                """
                insert into sak.journal (kommunenr, bydel, id, sak_id, person_id, skrevet, forfatter,
                  forfatter_navn, overskrift, tekst)
                values (?, '', ?, ?, ?, now(), ?, 'Ingrid Solbakken', 'Samtale <1>', 'Hun ringte & spurte.')
                """,
                sak.kommunenr(),
                TestData.unknownId(),
                sak.id(),
                c.person().id(),
                c.s.veileder.brukerId());
    }

    @Test
    void theDocumentsLieInOrderWithTheirSums() throws Exception {
        var klage = c.prepared(Konklusjon.OPPRETTHOLDT);

        var entries = unzip(zip(klage));

        assertThat(entries.keySet())
                .containsExactly(
                        "00-innhold.txt",
                        "01-oversendelsesbrev.pdf",
                        "02-journal.pdf",
                        "03-beregning.pdf",
                        "04-vedtak-" + saksnr() + ".pdf",
                        "05-klage.pdf",
                        "06-kvittering.pdf",
                        "07-vurdering.pdf");
        assertThat(entries.get("06-kvittering.pdf")).isEqualTo(Klagesaken.RECEIPT);
        var lines =
                new String(entries.get("00-innhold.txt"), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(entries.size() - 1);
        for (var line : lines) {
            var parts = line.split(" {2}");
            assertThat(parts[0]).isEqualTo(sha256(entries.get(parts[1])));
        }
    }

    @Test
    void thePackageIsTheSameToTheByteWhateverIsWrittenAfterwards() {
        var klage = c.prepared(Konklusjon.OPPRETTHOLDT);
        var first = zip(klage);

        journal(c.sak);
        done(as(c.s.veileder, () -> klagesaken.oversending.prepare(klage.id())));
        done(
                as(
                        c.s.veileder,
                        () -> klagesaken.oversending.markSent(klage.id(), klagesaken.today())));

        assertThat(zip(klage)).isEqualTo(first);
    }

    @Test
    void allPapersOfOursAreReadableForAllAndLast() {
        var klage = c.prepared(Konklusjon.OPPRETTHOLDT);

        for (var d : documents(klage)) {
            if (d.type() != Type.KLAGEVEDLEGG) {
                assertStandard(d.navn(), read(d.fil()));
            }
        }
    }

    @Test
    void theCoveringLetterTellsWhyAndNamesWhatLiesWithIt() throws Exception {
        var klage = c.prepared(Konklusjon.OPPRETTHOLDT);

        var text = text(documents(klage).getFirst().fil());

        assertThat(text)
                .contains("Statsforvalteren", "Sara Myhre", "Jeg vil ha dekket strøm.")
                .contains("En strømregning for november.", "Vi mener stønaden dekker")
                .contains("i tide", "Vedlegg til klagen: ../kvittering.pdf", "Kopi til")
                .contains("Beate Beslutter", "Ingrid Solbakken");
    }

    @ParameterizedTest
    @CsvSource({"AVVIST, nb", "AVVIST, nn", "OMGJORT, nb", "OPPHEVET, nn"})
    void theAnswerToTheAppellantIsReadableForAllAndLasts(Konklusjon konklusjon, String malform)
            throws Exception {
        Sakene.change("update vedtak.vedtak set malform = ? where sak_id = ?", malform, c.sak.id());
        var klage = c.decided(c.review(konklusjon));

        var brev = klage.tilstand().avgjorelse().orElseThrow().brev();
        assertThat(brev).isNotNull();
        assertStandard("svar-" + konklusjon + "-" + malform, read(brev));
        var text = text(brev);
        assertThat(text).contains("Vi mener stønaden dekker utgiftene dine.");
        if (konklusjon == Konklusjon.AVVIST) {
            assertThat(text).contains("§§ 29", "§ 33", "Fristen er 3", "statsforvalt");
        } else {
            assertThat(text).contains("§ 36").doesNotContain("Fristen er 3");
        }
    }

    /// A letter can go astray: the copy to the appellant must not tell where.
    @Test
    void aStrictlyProtectedPersonsCopyTellsNoPlace() throws Exception {
        Sakene.change(
                "update platform.kontor set navn = 'NAV Skjulestedet', adresse = 'Torget 1' where"
                        + " enhetsnr = ?",
                c.s.kommune.enhetsnr());
        var klage = c.decided(c.review(Konklusjon.OPPRETTHOLDT));
        Sakene.change(
                """
                update person.person set adressebeskyttelse = 'STRENGT_FORTROLIG', fornavn = null,
                  mellomnavn = null, etternavn = null, gateadresse = null, postnr = null,
                  poststed = null
                where id = ?
                """,
                c.person().id());
        TestData.execute(
                """
                insert into person.skjermet (kommunenr, bydel, person_id, fornavn, mellomnavn,
                  etternavn, gateadresse, postnr, poststed)
                values (?, '', ?, 'Sara', '', 'Myhre', 'Hemmelig vei 1', '0002', 'Skjulested')
                """,
                c.person().kommunenr(),
                c.person().id());
        var marte = data.ansatt(c.s.kommune, "Marte Lien", null, true, Rolle.VEILEDER);
        done(as(marte, () -> klagesaken.oversending.prepare(klage.id())));

        for (var d : as(marte, () -> klagesaken.oversending.findDocuments(klage.id()))) {
            if (d.type() == Type.OVERSENDELSESBREV) {
                var content = as(marte, () -> transaction.execute(status -> files.read(d.fil())));
                assertThat(text(content)).doesNotContain("Skjulested", "Torget", "Beate");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "C:\\temp\\x.pdf",
                "....",
                "",
                "a/b\u0000c.pdf",
                "regning\u202Efdp.exe"
            })
    void aNameFromOutsideStaysInItsFolder(String navn) {
        var name =
                new Klagedokument(
                                7,
                                Type.KLAGEVEDLEGG,
                                navn,
                                new FilId("5000", TestData.unknownId()),
                                "application/pdf",
                                1,
                                "")
                        .filnavn();

        assertThat(name).matches("07-[\\p{L}\\p{N}][\\p{L}\\p{N}.-]*").doesNotContain("..-");
    }

    private String saksnr() {
        return documents(only()).stream()
                .filter(d -> d.type() == Type.VEDTAK)
                .findFirst()
                .orElseThrow()
                .navn()
                .replaceAll("vedtak-|[.]pdf", "");
    }

    private Klage only() {
        return as(
                c.s.veileder,
                () -> transaction.execute(status -> klagesaken.klager.findBySak(c.sak).getFirst()));
    }

    private List<Klagedokument> documents(Klage klage) {
        return as(c.s.veileder, () -> klagesaken.oversending.findDocuments(klage.id()));
    }

    private byte[] zip(Klage klage) {
        var documents = documents(klage);
        return as(
                c.s.veileder,
                () ->
                        transaction.execute(
                                status -> {
                                    var out = new ByteArrayOutputStream();
                                    try {
                                        pakke.write(documents, out);
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                    return out.toByteArray();
                                }));
    }

    private byte[] read(FilId id) {
        return as(c.s.veileder, () -> transaction.execute(status -> files.read(id)));
    }

    private String text(FilId id) throws IOException {
        return text(read(id));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void assertStandard(String name, byte[] pdf) {
        try {
            Files.createDirectories(Path.of("target/pages/klage"));
            Files.write(
                    Path.of("target/pages/klage/" + name.replaceAll("\\W+", "-") + ".pdf"), pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(PdfStandards.violations(pdf, PDFAFlavour.PDFUA_1)).as(name).isEmpty();
        assertThat(PdfStandards.violations(pdf, PDFAFlavour.PDFA_3_A)).as(name).isEmpty();
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                entries.put(e.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
