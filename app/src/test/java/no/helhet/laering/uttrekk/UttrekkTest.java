package no.helhet.laering.uttrekk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.laering.uttrekk.Uttrekksutfall.Grunn;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.register.Registerutdrag;
import no.helhet.register.Registerutvalg;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// A data set from the day it is asked for until it is gone.
@HelhetTest
class UttrekkTest {
    @Autowired TestData data;
    @Autowired ApplicationContext context;
    @Autowired Registerutdrag register;
    @Autowired TestClock clock;
    private Uttrekksdata d;

    @BeforeEach
    void makeAMunicipality() {
        d = new Uttrekksdata(context, data, data.kommune());
    }

    @AfterEach
    void backToday() {
        clock.reset();
    }

    @Test
    void whatWasApprovedIsWrittenAndNothingElse() {
        var people = d.persons(6, 1990, Uttrekksdata.KRETS);
        var sak = Ids.next();
        d.vedtak(people.getFirst(), sak, "INNVILGET");
        var id =
                d.made(
                        "personmaned.maned",
                        "personmaned.bidrag_ore",
                        "vedtak.utfall",
                        "vedtak.sak_id",
                        "vedtak.vilkar",
                        "vedtak.dato");

        var files = d.files(id);
        assertThat(files.keySet())
                .containsExactly(
                        "personmaned.csv",
                        "vedtak.csv",
                        "codebook.csv",
                        "README.txt",
                        "SHA256SUMS");
        assertThat(files.get("personmaned.csv")).startsWith("\ufeffperson;maned;bidrag_ore\r\n");
        var months = Uttrekksdata.rows(files.get("personmaned.csv"));
        // 8 123,45 kr to the nearest 100 kr.
        assertThat(months).hasSize(6).allMatch(r -> r.get(1).equals("2026-02"));
        assertThat(months).allMatch(r -> r.get(2).equals("810000"));
        var decision = Uttrekksdata.rows(files.get("vedtak.csv")).getFirst();
        assertThat(decision.subList(1, 2)).containsExactly("INNVILGET");
        assertThat(decision.get(3)).isEqualTo("01|02");
        assertThat(decision.get(4)).isEqualTo("2026-02-11");
        // The same person under the same key in both files.
        assertThat(months).anyMatch(r -> r.getFirst().equals(decision.getFirst()));
        var whole = String.join("", files.values());
        people.forEach(p -> assertThat(whole).doesNotContain(p.toString()));
        assertThat(whole).doesNotContain(sak.toString());
    }

    @Test
    void theCodeBookIsTheRegistersOwnDictionary() {
        d.persons(5, 1990, "");
        var files = d.files(d.made("personmaned.mottaker", "betaling.status"));
        assertThat(files.get("codebook.csv"))
                .contains(
                        "personmaned.csv;mottaker;Mottaker;Om det ble utbetalt bidrag eller lån i"
                                + " måneden;Recipient;Whether a grant or a loan was paid in the"
                                + " month;made;yes or no")
                .contains("true|false")
                .contains("SENDT|UTBETALT|AVVIST");
        assertThat(files.get("README.txt"))
                .contains("Varighet og bolig", "26/1234", "NOVA ved Nina Hansen", "5 personer")
                .contains("DATA SET: Varighet og bolig", "5 persons and 5 rows");
        var sums = files.get("SHA256SUMS");
        assertThat(sums).contains(sha256(files.get("codebook.csv")) + "  codebook.csv");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            text.getBytes(
                                                    java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keysOfTwoDataSetsDoNotJoin() {
        d.persons(8, 1990, "");
        var first = keys(d.made("personmaned.maned"));
        var second = keys(d.made("personmaned.maned"));
        assertThat(first).hasSize(8).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(8);
    }

    private List<String> keys(UttrekkId id) {
        return Uttrekksdata.rows(d.files(id).get("personmaned.csv")).stream()
                .map(List::getFirst)
                .toList();
    }

    @Test
    void nobodyApprovesTheirOwn() {
        d.persons(5, 1990, "");
        var both = data.ansatt(d.kommune, "Lars Begge", Rolle.ANALYTIKER, Rolle.LEDER);
        var id = new UttrekkId(d.kommune.kommunenr(), Ids.next());
        var skjema = new Uttrekksskjema(d.form("personmaned.maned"));
        TestData.as(both, () -> d.uttrekkene.ask(id, skjema));
        assertThat(TestData.as(both, () -> d.uttrekkene.approve(id)))
                .isEqualTo(new Uttrekksutfall.Nektet(Grunn.SAMME_PERSON));
        // The database refuses it too.
        assertThatThrownBy(
                        () ->
                                Uttrekksdata.owner(
                                        "update uttrekk.uttrekk set avgjort_av = bedt_av where id ="
                                                + " ?",
                                        id.id()))
                .hasMessageContaining("check constraint");
        assertThat(d.approve(id)).isInstanceOf(Uttrekksutfall.Gjort.class);
        assertThat(d.approve(id)).isEqualTo(new Uttrekksutfall.Nektet(Grunn.AVGJORT));
    }

    @Test
    void aFormSentTwiceIsOneDataSet() {
        d.persons(5, 1990, "");
        var id = new UttrekkId(d.kommune.kommunenr(), Ids.next());
        var skjema = new Uttrekksskjema(d.form("personmaned.maned"));
        TestData.as(d.kari, () -> d.uttrekkene.ask(id, skjema));
        TestData.as(d.kari, () -> d.uttrekkene.ask(id, skjema));
        assertThat(TestData.as(d.turid, () -> d.uttrekkene.findAll())).hasSize(1);
        assertThat(Uttrekksdata.count("select count(*) from uttrekk.hendelse where sak_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void rowsOfAnotherMunicipalityAreNeverThere() {
        d.persons(5, 1990, "");
        var other = new Uttrekksdata(context, data, data.kommune());
        other.persons(7, 1990, "");
        assertThat(keys(d.made("personmaned.maned"))).hasSize(5);
        var id = other.asked(other.form("personmaned.maned"));
        assertThat(d.approve(id)).isInstanceOf(Uttrekksutfall.FinnesIkke.class);
        assertThat(
                        TestData.as(
                                d.kari,
                                () ->
                                        d.uttrekkene.ask(
                                                new UttrekkId(
                                                        other.kommune.kommunenr(), Ids.next()),
                                                new Uttrekksskjema(d.form("personmaned.maned")))))
                .isInstanceOf(Uttrekksutfall.FinnesIkke.class);
    }

    @Test
    void afterItsLastDayTheFileAndTheKeyAreGoneAndTheLogStays() {
        d.persons(5, 1990, "");
        var form = d.form("personmaned.maned");
        form.set("slutt", LocalDate.now(Uttrekksregler.OSLO).plusDays(10).toString());
        var id = d.made(form);
        assertThat(d.files(id)).isNotEmpty();

        clock.move(Duration.ofDays(11));
        assertThat(TestData.as(d.kari, () -> d.uttrekkene.findFetchable(id))).isEmpty();
        assertThat(count("nokkel", id)).isEqualTo(1);
        d.laging.endDue();
        d.laging.endDue();
        assertThat(count("nokkel", id)).isZero();
        assertThat(count("blokk", id)).isZero();
        assertThat(d.find(id).status()).isEqualTo(Uttrekksstatus.AVSLUTTET);
        assertThat(
                        Uttrekksdata.count(
                                "select count(*) from uttrekk.hendelse where type ="
                                        + " 'UTTREKK_AVSLUTTET' and sak_id = ?",
                                id))
                .isEqualTo(1);
        assertThat(
                        Uttrekksdata.count(
                                "select count(*) from uttrekk.hendelse where type ="
                                        + " 'UTTREKK_HENTET' and sak_id = ?",
                                id))
                .isEqualTo(1);
        d.laging.make(id);
        assertThat(count("blokk", id)).isZero();
    }

    private static long count(String table, UttrekkId id) {
        return Uttrekksdata.count(
                "select count(*) from uttrekk." + table + " where uttrekk_id = ?", id);
    }

    @Test
    void whatStopsInTheMiddleLeavesNoHalfFileAndIsMadeWhenItIsTriedAgain() {
        d.persons(5, 1990, "");
        var id = d.asked(d.form("personmaned.maned", "vedtak.utfall"));
        // Before it is approved: the job begins at once.
        Uttrekksdata.owner(
                "update uttrekk.uttrekk set variabler = '{personmaned.maned,vedtak.borte}' where id"
                        + " = ?",
                id.id());
        d.approve(id);
        assertThatThrownBy(() -> d.laging.make(id)).hasMessageContaining("no longer has a column");
        assertThat(count("blokk", id)).isZero();
        assertThat(d.find(id).status()).isEqualTo(Uttrekksstatus.GODKJENT);

        Uttrekksdata.owner(
                "update uttrekk.uttrekk set variabler = '{personmaned.maned,vedtak.utfall}' where"
                        + " id = ?",
                id.id());
        d.laging.make(id);
        var sha = d.find(id).fil();
        d.laging.make(id);
        assertThat(d.find(id).fil()).isEqualTo(sha);
        assertThat(count("blokk", id)).isEqualTo(1);
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsMadeHarmless() {
        var people = d.persons(5, 1990, "");
        people.forEach(p -> d.vedtak(p, Ids.next(), "=HYPERLINK(\"http://x\")"));
        var csv = d.files(d.made("vedtak.utfall", "vedtak.dato")).get("vedtak.csv");
        assertThat(csv).contains("'=HYPERLINK").doesNotContain(";=HYPERLINK");
    }

    @Test
    void theBasicUnitOfAProtectedPersonIsNotThere() {
        d.persons(6, 1990, Uttrekksdata.KRETS);
        // The register holds no basic unit of them.
        d.persons(1, 1990, "");
        var csv = d.files(d.made("personmaned.grunnkrets", "personmaned.maned"));
        var rows = Uttrekksdata.rows(csv.get("personmaned.csv"));
        // One alone without a basic unit would be known by that: left out.
        assertThat(rows).hasSize(6).allMatch(r -> r.get(1).equals(Uttrekksdata.KRETS));
        assertThat(csv.get("README.txt")).contains("1 er utelatt");
    }

    @Test
    void whoIsAlikeWithTooFewLosesTheFinestTraitFirst() {
        d.persons(5, 1990, "46980101");
        d.persons(3, 1990, "46980102");
        d.persons(2, 1990, "46980103");
        var id = d.made("personmaned.grunnkrets", "personmaned.kjonn");
        var uttrekk = d.find(id);
        assertThat(uttrekk.vurdering()).isEqualTo(new Uttrekksvurdering(10, 10, 2, 5));
        var rows = Uttrekksdata.rows(d.files(id).get("personmaned.csv"));
        assertThat(rows).hasSize(10).allMatch(r -> r.get(2).equals("KVINNE"));
        assertThat(rows.stream().map(r -> r.get(1)).distinct().toList())
                .containsExactlyInAnyOrder("46980101", "");
        assertThat(uttrekk.fil().dempet()).isEqualTo(5);
    }

    @Test
    void agesMayBeGivenInFives() {
        d.persons(3, 1990, "");
        d.persons(3, 1992, "");
        var form = d.form("person.fodselsar", "personmaned.alder");
        form.add("aldersgrupper", "true");
        var files = d.files(d.made(form));
        assertThat(Uttrekksdata.rows(files.get("person.csv")))
                .hasSize(6)
                .allMatch(r -> r.get(1).equals("1990-1994"));
    }

    @Test
    void tooFewPersonsAreNotApproved() {
        d.persons(4, 1990, "");
        assertThat(d.approve(d.asked(d.form("personmaned.maned"))))
                .isEqualTo(new Uttrekksutfall.Nektet(Grunn.FOR_FA));
    }

    @Test
    void onlyTheYearsAndPersonsAskedForAreThere() {
        d.persons(5, 1990, "");
        d.persons(5, 2001, "");
        var form = d.form("personmaned.maned");
        form.add("fodtFra", "2000");
        form.set("populasjon", "MOTTAKERE");
        assertThat(keys(d.made(form))).hasSize(5);
        form.set("populasjon", "PROGRAM");
        assertThat(d.find(d.asked(form)).vurdering().personer()).isZero();
        form.set("populasjon", "ALLE");
        form.set("fom", "2027-01-01");
        form.set("tom", "2027-12-31");
        assertThat(d.find(d.asked(form)).vurdering().rader()).isZero();
    }

    @Test
    void caseNumbersAndPseudonymsAreNotAmongTheVariables() {
        var names =
                register.tables().stream()
                        .flatMap(t -> t.columns().stream().map(c -> c.name()))
                        .toList();
        assertThat(names)
                .contains("utfall", "sak_id")
                .doesNotContain("saksnr", "nummer", "pseudonym");
        assertThat(register.tables()).noneMatch(t -> t.name().equals("bosted"));
        for (var column : List.of("saksnr", "pseudonym", "id; drop table x")) {
            var utvalg =
                    new Registerutvalg(
                            d.kommune.kommunenr(),
                            "sak",
                            List.of(column),
                            LocalDate.EPOCH,
                            LocalDate.EPOCH,
                            Registerutvalg.Populasjon.ALLE,
                            null,
                            null,
                            "");
            assertThatThrownBy(() -> inTransaction(() -> register.read(utvalg, (p, v) -> {})))
                    .hasMessageContaining("may not be read");
        }
    }

    private void inTransaction(Runnable work) {
        TestData.as(
                d.kari,
                () -> {
                    d.transactions.executeWithoutResult(status -> work.run());
                    return true;
                });
    }

    @Test
    void everyReadingIsInTheAuditWithItsPurpose() {
        d.persons(5, 1990, "");
        var id = d.made("personmaned.maned");
        d.files(id);
        for (var what : List.of("register.vurdering", "register.uttrekk", "register.hentet")) {
            assertThat(
                            Uttrekksdata.count(
                                    "select count(*) from audit.innslag where hva = '"
                                            + what
                                            + "' and formal = 'uttrekk:' || ?::uuid",
                                    id))
                    .as(what)
                    .isEqualTo(1);
        }
    }

    @Test
    void aDistrictNeitherAsksNorApprovesAndTheWholeHoldsEveryDistrict() {
        d.persons(5, "01", 1990, "");
        d.persons(5, "02", 1990, "");
        var district = new Kommune(d.kommune.kommunenr(), data.kommune().enhetsnr());
        TestData.execute(
                "delete from platform.kontor_omrade where enhetsnr = ?", district.enhetsnr());
        for (var bydel : List.of("01", "02")) {
            TestData.execute(
                    "insert into platform.kontor_omrade values (?, ?, ?, 'Test')",
                    district.enhetsnr(),
                    district.kommunenr(),
                    bydel);
        }
        var analytiker = data.ansatt(district, "Nadia Ali", Rolle.ANALYTIKER);
        var leder = data.ansatt(district, "Gro Hamre", Rolle.LEDER);
        var asked =
                TestData.as(
                        analytiker,
                        () ->
                                d.uttrekkene.ask(
                                        new UttrekkId(d.kommune.kommunenr(), Ids.next()),
                                        new Uttrekksskjema(d.form("personmaned.maned"))));
        assertThat(asked).isEqualTo(new Uttrekksutfall.Nektet(Grunn.BYDEL));
        var id = d.asked(d.form("personmaned.maned"));
        assertThat(TestData.as(leder, () -> d.uttrekkene.approve(id)))
                .isEqualTo(new Uttrekksutfall.Nektet(Grunn.BYDEL));
        d.approve(id);
        d.laging.make(id);
        assertThat(keys(id)).hasSize(10);
        assertThat(
                        Uttrekksdata.count(
                                "select count(*) from audit.innslag where bydel = '' and hva ="
                                        + " 'register.uttrekk' and formal = 'uttrekk:' || ?::uuid",
                                id))
                .as("what is about the whole lies in no district")
                .isEqualTo(1);
    }

    @Test
    void rowsDoNotTellInWhichOrderPersonsCame() {
        var people = d.persons(30, 1990, "");
        var id = d.made("personmaned.maned");
        var nokkel =
                TestData.as(
                        d.turid,
                        () ->
                                d.transactions.execute(
                                        s ->
                                                new Uttrekksnokkel(
                                                        d.repository.secret(id).orElseThrow())));
        var came = people.stream().map((UUID p) -> nokkel.of(p)).toList();
        assertThat(keys(id)).containsExactlyInAnyOrderElementsOf(came).isNotEqualTo(came);
    }
}
