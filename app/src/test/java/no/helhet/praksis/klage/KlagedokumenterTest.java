package no.helhet.praksis.klage;

import static no.helhet.praksis.klage.Klagesaken.as;
import static no.helhet.praksis.klage.Klagesaken.done;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.document.PdfStandards;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.klage.Klagedokument.Type;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.regelverk.porter.Klagemangel;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
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
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    @Autowired TestClock clock;
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
            if (d.type() != Type.KLAGEVEDLEGG && d.type() != Type.SOKNAD) {
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
            assertThat(text)
                    .contains("§ 28", "§ 33", "Fristen er 3", "statsforvalt")
                    .doesNotContain("§§ 29", "§ 31 ", "§ 32");
        } else {
            assertThat(text).contains("§ 36").doesNotContain("Fristen er 3");
        }
    }

    /// 1 October is a Thursday in 2026: three weeks end on Thursday the 22nd.
    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-10-23, § 31 første ledd, § 31 tredje ledd",
        "2025-10-01, 2026-10-02, § 31 tredje ledd, § 31 første ledd"
    })
    void aDismissalForBeingLateCitesTheRuleThatFits(
            LocalDate decided, LocalDate received, String cited, String not) throws Exception {
        c.decidedOn(decided);
        var klage = c.registered(received);
        c.sent(klage, c.review(Konklusjon.AVVIST));
        done(c.decide(c.second, klage));

        var text = text(answer(klage));

        assertThat(text)
                .contains("§§ 29 og 30", cited, "§ 33 annet ledd")
                .doesNotContain(not, "§ 28", "§ 32");
    }

    @Test
    void theLettersOfAnAppealThatLacksSomethingSayWhatAndUntilWhen() throws Exception {
        var s = c.letter(klagesaken.today());
        var klage =
                done(
                        c.register(
                                Ids.next(),
                                new Klageskriv(
                                        s.mottatt(),
                                        s.mate(),
                                        null,
                                        "Ola Advokat",
                                        "",
                                        "",
                                        "",
                                        s.underrettet(),
                                        ""),
                                Klagemangel.ENDRING,
                                Klagemangel.FULLMAKT,
                                Klagemangel.UNDERSKRIFT,
                                Klagemangel.VEDTAK));
        var retting = klage.retting();
        assertThat(retting).isNotNull();
        assertStandard("mangler", read(retting.brev()));
        assertThat(text(retting.brev()))
                .contains("Klagen din mangler noe", "Skriv under på klagen.", "§ 32")
                .contains("Ola Advokat kan klage for deg", "Skriv hva du vil ha endret")
                .contains("Skriv hvilket vedtak du klager på", "Fristen er");
        clock.move(
                Duration.ofDays(ChronoUnit.DAYS.between(klagesaken.today(), retting.frist()) + 1));
        try {
            c.sent(klage, c.review(Konklusjon.AVVIST));
            done(c.decide(c.second, klage));
        } finally {
            clock.reset();
        }

        assertThat(text(answer(klage)))
                .contains("§ 32 første og tredje ledd", "Klagen er ikke rettet", "§ 33 annet ledd")
                .doesNotContain("§§ 29", "§ 28", "§ 31 ");
    }

    private FilId answer(Klage klage) {
        var brev = c.find(klage.id()).tilstand().avgjorelse().orElseThrow().brev();
        assertThat(brev).isNotNull();
        return brev;
    }

    /// The application as data is for a machine; statsforvalteren reads the print beside it.
    @Test
    void theApplicationLiesAsAPrintForPeopleBesideTheDataItCameAs() throws Exception {
        c.applied(Path.of("..", "eksempler", "enslig-forsorger", "soknad.json"));

        var klage = c.prepared(Konklusjon.OPPRETTHOLDT);

        var entries = unzip(zip(klage));
        assertThat(List.copyOf(entries.keySet()).subList(0, 5))
                .containsExactly(
                        "00-innhold.txt",
                        "01-oversendelsesbrev.pdf",
                        "02-soknad.pdf",
                        "03-soknad.json",
                        "04-journal.pdf");
        var print = documents(klage).get(1);
        assertThat(print.type()).isEqualTo(Type.SOKNADSUTSKRIFT);
        assertStandard("soknad", read(print.fil()));
        assertThat(text(print.fil())).contains("Søknad om økonomisk sosialhjelp", "(søknad)");
        assertThat(text(documents(klage).getFirst().fil()))
                .contains("Søknaden, utskrift", "Søknaden slik den ble sendt (data)");
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
                () ->
                        transaction.execute(
                                status ->
                                        klagesaken
                                                .klager
                                                .findBySak(KlagesakId.of(c.sak))
                                                .getFirst()));
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
