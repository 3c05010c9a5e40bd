package no.helhet.praksis.satser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.praksis.satser.Satsutfall.Grunn;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

@HelhetTest
class SatserTest {
    private static final String ENSLIG = "livsopphold-enslig";

    @Autowired TestData data;
    @Autowired TestClock clock;
    @Autowired ApplicationContext context;
    @Autowired Satser satser;
    private Satsdata s;

    @BeforeEach
    void makeAMunicipality() {
        s = new Satsdata(context, data, data.kommune());
    }

    @AfterEach
    void resetTime() {
        clock.reset();
    }

    @Test
    void aProposedValueHoldsOnlyWhenAnotherHasApprovedIt() {
        var id = s.proposed(ENSLIG, "8 600", "2027-01-01", "");

        assertThat(value(ENSLIG, "2027-01-01")).isEqualTo(830_000);
        s.approve(s.turid, id);
        assertThat(value(ENSLIG, "2026-12-31")).isEqualTo(830_000);
        assertThat(value(ENSLIG, "2027-01-01")).isEqualTo(860_000);
    }

    @Test
    void nobodyApprovesOrSendsBackTheirOwn() {
        var id = s.proposed(ENSLIG, "8 600", "2027-01-01", "");

        assertThat(s.approve(s.amir, id)).isEqualTo(new Satsutfall.Nektet(Grunn.SAMME_PERSON));
        assertThat(TestData.as(s.amir, () -> s.forslagene.sendBack(id, "Feil beløp")))
                .isEqualTo(new Satsutfall.Nektet(Grunn.SAMME_PERSON));
        assertThat(value(ENSLIG, "2027-01-01")).isEqualTo(830_000);
    }

    @Test
    void theDatabaseItselfRefusesAnApprovalOfOnesOwn() {
        var id = s.proposed(ENSLIG, "8 600", "2027-01-01", "");

        assertThatThrownBy(
                        () ->
                                TestData.execute(
                                        """
                                        insert into satser.avgjorelse (kommunenr, forslag_id, sats,
                                          foreslatt_av, nr, grunn, avgjort_av, avgjort_navn, avgjort)
                                        values (?, ?, ?, ?, 1, '', ?, 'Amir Rahimi', now())
                                        """,
                                        id.kommunenr(),
                                        id.id(),
                                        ENSLIG,
                                        s.amir.brukerId(),
                                        s.amir.brukerId()))
                .hasMessageContaining("check constraint");
        assertThatThrownBy(
                        () ->
                                TestData.execute(
                                        """
                                        insert into satser.avgjorelse (kommunenr, forslag_id, sats,
                                          foreslatt_av, nr, grunn, avgjort_av, avgjort_navn, avgjort)
                                        values (?, ?, ?, ?, 1, '', ?, 'Amir Rahimi', now())
                                        """,
                                        id.kommunenr(),
                                        id.id(),
                                        ENSLIG,
                                        s.turid.brukerId(),
                                        s.amir.brukerId()))
                .hasMessageContaining("foreign key");
    }

    @Test
    void theSameFormSentTwiceIsOneProposal() {
        var form = s.form(ENSLIG, "8 600", "2027-01-01", "");

        assertThat(s.propose(form)).isEqualTo(s.propose(form));
        assertThat(s.all()).hasSize(1);
    }

    @Test
    void theSameFormOfANewAdditionSentTwiceIsOneProposal() {
        var form = s.form(Forslagsskjema.NYTT, "400", "2027-01-01", "");
        var named = Satsdata.with(form, form.nokkel(), b -> b, "Skoletur", form.sats());

        assertThat(s.propose(named)).isInstanceOf(Satsutfall.Foreslatt.class);
        assertThat(s.propose(named)).isInstanceOf(Satsutfall.Foreslatt.class);
        assertThat(s.all()).hasSize(1);
    }

    @Test
    void aFormThatWasSentAndThenChangedIsRefusedAndNotForgotten() {
        var form = s.form(ENSLIG, "8 600", "2027-01-01", "");
        s.propose(form);

        var answer = s.propose(Satsdata.with(form, form.nokkel(), b -> "8 700", "", form.sats()));

        assertThat(((Satsutfall.Avvist) answer).feil().getFirst().tekst())
                .isEqualTo("satser.feil.sendt");
    }

    @Test
    void twoWhoSendTheSameFormAtOnceStoreItOnce() throws Exception {
        var form = s.form(ENSLIG, "8 600", "2027-01-01", "");
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Satsutfall>>();
            for (int i = 0; i < 4; i++) {
                answers.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return s.propose(form);
                                }));
            }
            start.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isInstanceOf(Satsutfall.Foreslatt.class);
            }
        }
        assertThat(s.all()).hasSize(1);
    }

    @Test
    void anApprovalOfWhatHasComeToMeanSomethingElseIsRefused() {
        var first = s.proposed(ENSLIG, "8 600", "2027-01-01", "");
        var second = s.proposed(ENSLIG, "8 700", "2027-01-01", "");
        var read = s.nr(first);
        s.approve(s.turid, second);

        var answer = TestData.as(s.turid, () -> s.forslagene.approve(first, read, ""));

        assertThat(answer).isEqualTo(new Satsutfall.Nektet(Grunn.UTDATERT));
        assertThat(value(ENSLIG, "2027-01-01")).isEqualTo(870_000);
    }

    @Test
    void twoWhoDecideAtOnceDecideOnce() throws Exception {
        var id = s.proposed(ENSLIG, "8 600", "2027-01-01", "");
        var start = new CountDownLatch(1);
        var approved = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Satsutfall>>();
            for (int i = 0; i < 4; i++) {
                var back = i % 2 == 1;
                answers.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return TestData.as(
                                            s.turid,
                                            () ->
                                                    back
                                                            ? s.forslagene.sendBack(id, "Feil")
                                                            : s.forslagene.approve(id, 0, ""));
                                }));
            }
            start.countDown();
            for (var answer : answers) {
                approved += answer.get() instanceof Satsutfall.AlleredeAvgjort ? 0 : 1;
            }
        }
        assertThat(approved).isEqualTo(1);
    }

    @Test
    void aProposalThatIsSentBackIsSentBackForAReason() {
        var id = s.proposed(ENSLIG, "8 600", "2027-01-01", "");

        assertThat(TestData.as(s.turid, () -> s.forslagene.sendBack(id, "  ")))
                .isEqualTo(new Satsutfall.Nektet(Grunn.MANGLER_GRUNN));
        assertThat(TestData.as(s.turid, () -> s.forslagene.sendBack(id, "Feil saksnummer")))
                .isInstanceOf(Satsutfall.Returnert.class);
        assertThat(s.approve(s.turid, id)).isInstanceOf(Satsutfall.AlleredeAvgjort.class);
        assertThat(value(ENSLIG, "2027-01-01")).isEqualTo(830_000);
    }

    @Test
    void aValueWhoseDayWentByWhileItWaitedIsApprovedOnlyWithAReason() {
        var tomorrow = LocalDate.now(clock.withZone(Forslagskontroll.OSLO)).plusDays(1);
        var id = s.proposed(ENSLIG, "8 600", tomorrow.toString(), "");
        clock.move(Duration.ofDays(3));

        assertThat(s.approve(s.turid, id))
                .isEqualTo(new Satsutfall.Nektet(Grunn.MANGLER_TILBAKEGRUNN));
        assertThat(TestData.as(s.turid, () -> s.forslagene.approve(id, 0, "Lå for lenge")))
                .isInstanceOf(Satsutfall.Godkjent.class);
    }

    @Test
    void aCorrectionReplacesItsPeriodAndKeepsWhatWasBefore() {
        s.set("boligramme", "9 000", "2026-01-01", "");
        s.set("boligramme", "9 500", "2026-03-01", "2026-03-31");

        assertThat(value("boligramme", "2026-02-28")).isEqualTo(900_000);
        assertThat(value("boligramme", "2026-03-01")).isEqualTo(950_000);
        assertThat(value("boligramme", "2026-03-31")).isEqualTo(950_000);
        assertThat(value("boligramme", "2026-04-01")).isEqualTo(900_000);
        assertThat(s.all()).hasSize(2);
    }

    @Test
    void aMunicipalityGivesUpItsOwnValueAndTheNationalHolds() {
        s.set(ENSLIG, "9 000", "2026-01-01", "");
        s.set(ENSLIG, "", "2026-06-01", "");

        assertThat(value(ENSLIG, "2026-05-31")).isEqualTo(900_000);
        assertThat(value(ENSLIG, "2026-06-01")).isEqualTo(830_000);
    }

    @Test
    void aNormThatNoLongerHoldsStillHasItsName() {
        s.set("boligramme", "9 000", "2026-06-01", "2026-06-30");
        s.addTillegg("Skoletur", "400", "2026-06-15");

        var norms =
                TestData.as(
                        s.amir,
                        () ->
                                satser.findNormer(
                                        s.kommune.kommunenr(), LocalDate.parse("2026-05-31")));

        assertThat(norms)
                .containsExactly(
                        new Satser.Norm("boligramme", "", null),
                        new Satser.Norm("tillegg-skoletur", "Skoletur", null));
        assertThat(norms.getFirst().tittel(TextCatalog.load().in(Language.NN)))
                .isEqualTo("Ramme for buutgift");
    }

    @Test
    void theNormsOfADayAreTheMunicipalitysFramesAndAdditions() {
        s.set("boligramme", "9 000", "2026-06-01", "2026-06-30");
        s.addTillegg("Skoletur", "400", "2026-06-15");
        s.set(ENSLIG, "9 000", "2026-01-01", "");

        assertThat(normer("2026-05-31")).isEmpty();
        assertThat(normer("2026-06-01")).containsExactly("boligramme");
        assertThat(normer("2026-06-30")).containsExactly("boligramme", "tillegg-skoletur");
        assertThat(normer("2026-07-01")).containsExactly("tillegg-skoletur");
    }

    @Test
    void anotherMunicipalitysValuesAreNotThere() throws SQLException {
        s.set(ENSLIG, "9 000", "2026-01-01", "");
        var other = new Satsdata(context, data, data.kommune());
        var id = s.proposed(ENSLIG, "9 100", "2027-01-01", "");

        assertThat(TestData.as(other.turid, () -> other.forslagene.approve(id, 1, "")))
                .isInstanceOf(Satsutfall.FinnesIkke.class);
        assertThat(
                        TestData.as(
                                other.amir,
                                () ->
                                        other.forslagene.propose(
                                                s.form(ENSLIG, "1", "2027-01-01", ""))))
                .isInstanceOf(Satsutfall.FinnesIkke.class);
        try (var connection = TestDatabase.connect("helhet_app")) {
            state(connection, other.kommune.kommunenr());
            for (var table : new String[] {"sats", "forslag", "avgjorelse"}) {
                assertThat(count(connection, table)).as(table).isZero();
            }
            state(connection, s.kommune.kommunenr());
            assertThat(count(connection, "forslag")).isEqualTo(2);
        }
    }

    @Test
    void noScopeIsAnErrorNotAnEmptyAnswer() throws SQLException {
        try (var connection = TestDatabase.connect("helhet_app")) {
            assertThatThrownBy(() -> count(connection, "forslag"))
                    .hasMessageContaining("no scope is stated");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update satser.forslag set verdi = 1",
                "delete from satser.forslag",
                "update satser.avgjorelse set nr = 7",
                "delete from satser.avgjorelse",
                "update satser.sats set navn = 'x'",
                "delete from satser.sats"
            })
    void whatIsProposedAndDecidedCanNotBeChanged(String sql) throws SQLException {
        try (var connection = TestDatabase.connect("helhet_app");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anIdThatAnotherHasUsedChangesNothingOfTheirs() {
        var form = s.form(ENSLIG, "8 600", "2027-01-01", "");
        s.propose(form);

        var answer = TestData.as(s.turid, () -> s.forslagene.propose(form));

        assertThat(answer).isInstanceOf(Satsutfall.Avvist.class);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyValueAMunicipalityMaySetHasAName(Language language) {
        var words = new Satstekster(TextCatalog.load().in(language));
        var all = Satsliste.COMMON;

        assertThat(all)
                .extracting(Sats::id)
                .contains("boligramme", ENSLIG, "barn-0-5", "barn-aldersskifte", "lan-rente")
                .doesNotContain("barn-aldersgrense", "barnetrygd-utenfor", "klagefrist");
        assertThat(all).allSatisfy(sats -> assertThat(words.navn(sats)).isNotBlank());
        assertThat(all)
                .flatExtracting(words::alternativer)
                .hasSize(9)
                .allSatisfy(a -> assertThat(a.hint()).endsWith("."));
    }

    private long value(String sats, String day) {
        var nr = s.kommune.kommunenr();
        var found =
                TestData.as(
                        s.amir, () -> satser.parametre(nr).find(nr, sats, LocalDate.parse(day)));
        return ((Funnet) found).value();
    }

    private java.util.List<String> normer(String day) {
        return TestData.as(
                s.amir,
                () ->
                        satser.findNormer(s.kommune.kommunenr(), LocalDate.parse(day)).stream()
                                .filter(norm -> norm.belopOre() != null)
                                .map(Satser.Norm::id)
                                .toList());
    }

    private static void state(Connection connection, String kommune) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement =
                connection.prepareStatement("select set_config('helhet.kommuner', ?, true)")) {
            statement.setString(1, kommune);
            statement.execute();
        }
    }

    private static int count(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from satser." + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
