package no.helhet.laering.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Sanksjon;
import no.helhet.formats.kostra.Skjema;
import no.helhet.formats.kostra.Trygd;
import no.helhet.formats.kostra.Unntaksgrunn;
import no.helhet.formats.kostra.Vilkar;
import no.helhet.laering.rapport.KostraSvar.Hvor;
import no.helhet.laering.rapport.KostraSvar.Mangel;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.register.Arsregister;
import no.helhet.register.Faktum;
import no.helhet.register.Register;
import no.helhet.register.Registerrader;
import no.helhet.register.Statsrapportering;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

@HelhetTest
class KostraLinjeTest {
    private static final LocalDate BORN = LocalDate.of(1999, 3, 12);
    private static final int LINE = 338;

    @Autowired Register register;
    @Autowired Statsrapportering identiteter;
    @Autowired TestData data;
    @Autowired Arsregister all;
    @Autowired Programlinje programmes;
    @Autowired Rettinger corrections;
    private String k;
    private UUID person;
    private UUID pseudonym;
    private KostraLinje lines;
    private int persons;

    @BeforeEach
    void makeOffice() {
        var kommune = data.kommune();
        k = kommune.kommunenr();
        lines =
                new KostraLinje(
                        register,
                        identiteter,
                        new RapportProperties(Map.of(kommune.enhetsnr(), "SB12")));
        makePerson();
    }

    private void makePerson() {
        person = Ids.next();
        pseudonym = Ids.next();
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fnr, fodselsdato, kjonn, kjonn_kilde,
                  kjonn_dato, sivilstand, sivilstand_kilde, sivilstand_dato, pseudonym, opprettet)
                values (?, '', ?, ?, ?, 'KVINNE', 'FOLKEREGISTERET', date '2024-01-01',
                  'SKILT_SEPARERT', 'FOLKEREGISTERET', date '2024-01-01', ?, now())
                """,
                k,
                person,
                SyntheticNumbers.nth(BORN, persons++).orElseThrow().value(),
                BORN,
                pseudonym);
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void aWholeYearIsALineThatTheControlsAccept(int year) {
        wholeYear(year);

        assertThat(line(year))
                .isInstanceOfSatisfying(
                        KostraSvar.Linje.class,
                        made -> {
                            assertThat(made.linje()).hasSize(LINE).startsWith(k);
                            assertThat(made.avvik()).isEmpty();
                        });
    }

    @Test
    void theFileOfAMunicipalityIsEachOnesLineByteForByte() {
        var each = new TreeMap<UUID, String>(Comparator.comparing(UUID::toString));
        for (int i = 0; i < 7; i++) {
            makePerson();
            wholeYear(2026);
            pay(2026, 1 + i, 500_000 + 1_000 * i, 0);
            each.put(pseudonym, ((KostraSvar.Linje) line(2026)).linje() + "\r\n");
        }
        var rapport = new Kostrarapport(all, identiteter, lines, programmes, corrections);
        var made =
                Scopes.call(
                        Scope.system(k), () -> rapport.make(k, Skjema.OKONOMISK_SOSIALHJELP, 2026));
        assertThat(made.file())
                .isEqualTo(String.join("", each.values()).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void wholeKronerOfEachMonthAreReported() {
        wholeYear(2026);
        var line = ((KostraSvar.Linje) line(2026)).linje();
        assertThat(line).contains("9712").contains("2500");
    }

    @Test
    void whatIsNotKnownIsNamedWithWhereToEnterItAndNeverGuessed() {
        pay(2026, 11, 971_200, 0);
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, pseudonym, opprettet)
                values (?, '', ?, ?, now())
                """,
                k,
                Ids.next(),
                Ids.next());
        var unknown = Ids.next();
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, pseudonym, opprettet)
                values (?, '', ?, ?, now())
                """,
                k,
                Ids.next(),
                unknown);
        pseudonym = unknown;
        pay(2026, 11, 100_000, 0);

        assertThat(line(2026))
                .isInstanceOfSatisfying(
                        KostraSvar.Mangler.class,
                        answer ->
                                assertThat(answer.mangler())
                                        .contains(
                                                new Mangel("SAKSBEHANDLER", Hvor.OPPSETTET),
                                                new Mangel("PERSON_JOURNALNR", Hvor.SAKEN),
                                                new Mangel("FODSELSDATO", Hvor.PERSONKORTET),
                                                new Mangel("KJONN", Hvor.PERSONKORTET),
                                                new Mangel("EKTSTAT", Hvor.PERSONKORTET),
                                                new Mangel("BOSIT", Hvor.KARTLEGGING)));
    }

    @Test
    void aYearWithoutPaymentsIsNotReported() {
        assertThat(line(2026)).isInstanceOf(KostraSvar.IkkeMottaker.class);
    }

    @Test
    void aYearWithNoKnownLayoutIsAnswered() {
        wholeYear(2030);
        assertThat(line(2030)).isInstanceOf(KostraSvar.UkjentAr.class);
    }

    @Test
    void nobodyIsIdentifiedOutsideTheScope() {
        wholeYear(2026);
        var elsewhere = data.kommune().kommunenr();
        var found =
                Scopes.call(
                        Scope.system(elsewhere),
                        () -> identiteter.find(k, pseudonym, LocalDate.of(2026, 12, 31)));
        assertThat(found).isEmpty();
    }

    @Test
    void theCaseNumberFitsTheForm() {
        assertThat(KostraLinje.journalnr("2026-04417")).isEqualTo("26-04417").hasSize(8);
    }

    private KostraSvar line(int year) {
        return Scopes.call(Scope.system(k), () -> lines.line(k, pseudonym, year));
    }

    private void wholeYear(int year) {
        var saksnr = "%d-%05d".formatted(year, persons);
        var sak = Registerrader.sak(k, pseudonym, saksnr, LocalDate.of(year, 11, 1));
        Registerrader.insert(
                k,
                sak,
                new Faktum.Vedtak(
                        Ids.next(),
                        pseudonym,
                        k,
                        sak.id(),
                        "OKONOMISK_STONAD",
                        "INNVILGET",
                        "BIDRAG",
                        971_200,
                        LocalDate.of(year, 12, 1),
                        LocalDate.of(year, 12, 31),
                        LocalDate.of(year, 11, 20),
                        sak.sokt(),
                        19,
                        Set.of(Vilkar.KURS),
                        Unntaksgrunn.I_ARBEID,
                        null,
                        false,
                        1,
                        0,
                        0),
                new Faktum.Situasjon(
                        Ids.next(),
                        pseudonym,
                        null,
                        LocalDate.of(year, 11, 10),
                        1,
                        Livsoppholdskilde.SOSIALHJELP,
                        Trygd.INGEN,
                        Arbeidssituasjon.DELTID,
                        Bosituasjon.LEID_PRIVAT,
                        true,
                        false,
                        false,
                        Set.of(Sanksjon.REDUSERT_STONAD)));
        pay(year, 11, 971_200, 0);
        pay(year, 12, 0, 250_000);
    }

    private void pay(int year, int month, long bidrag, long lan) {
        Registerrader.paid(k, pseudonym, YearMonth.of(year, month), bidrag, lan, 0);
    }
}
