package no.helhet.praksis.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.web.Arbeidslisterad;
import no.helhet.praksis.sak.web.Listedel;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;

@HelhetTest
class ArbeidslisteTest {
    @Autowired TestData data;
    @Autowired Saksapning saksapning;
    @Autowired Tildeling tildeling;
    @Autowired Arbeidsliste arbeidsliste;
    @Autowired Clock clock;

    @Test
    void emergenciesComeFirstAndThenTheNearestDeadline() {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari", Rolle.VEILEDER);
        var late = open(kommune, 3, false);
        var early = open(kommune, 20, false);
        var urgent = open(kommune, 0, true);

        var list = unassigned(kari, null);

        assertThat(list.rows())
                .extracting(row -> row.sak().saksnr())
                .containsExactly(urgent.saksnr(), early.saksnr(), late.saksnr());
        assertThat(list.count()).isEqualTo(3);
        assertThat(list.next()).isNull();
    }

    @Test
    void aTakenCaseMovesFromTheOfficesListToTheWorkersOwn() {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari", Rolle.VEILEDER);
        var sak = open(kommune, 1, false);

        TestData.as(kari, () -> tildeling.take(sak.id(), kari.brukerId()));

        assertThat(unassigned(kari, null).rows()).isEmpty();
        assertThat(TestData.as(kari, () -> arbeidsliste.findMine(null)).rows())
                .extracting(row -> row.sak().id())
                .containsExactly(sak.id());
        assertThat(data.count(kari, arbeidsliste::mine)).isEqualTo(1);
    }

    @Test
    void aLongListIsReadPageByPageWithNothingTwiceAndNothingLost() {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari", Rolle.VEILEDER);
        var total = Arbeidsliste.PAGE * 2 + 7;
        var person = Saksdata.person(kommune, null);
        for (int i = 0; i < total; i++) {
            open(kommune, person, i % 5, i % 9 == 0);
        }

        var seen = new ArrayList<Arbeidslisterad>();
        var part = unassigned(kari, null);
        seen.addAll(part.rows());
        while (part.next() != null) {
            part = unassigned(kari, part.next());
            seen.addAll(part.rows());
        }

        assertThat(seen).hasSize(total);
        assertThat(seen.stream().map(row -> row.sak().id()).distinct()).hasSize(total);
        assertThat(seen.stream().map(row -> row.sak().haster() ? 0 : 1).toList()).isSorted();
        assertThat(part.count()).isEqualTo(total);
    }

    @Test
    void aListShownIsOneAuditRowThatNamesAllOnIt() {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari", Rolle.VEILEDER);
        open(kommune, 1, false);
        open(kommune, 2, false);

        unassigned(kari, null);

        assertThat(
                        Saksdata.count(
                                "select count(*) from audit.innslag where kommunenr = ? and hva ="
                                        + " 'sak.ufordelte' and cardinality(personer) = 2",
                                kommune))
                .isEqualTo(1);
    }

    @Test
    void aProtectedPersonIsOnTheListWithoutAName() {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari", Rolle.VEILEDER);
        open(kommune, Saksdata.protectedPerson(kommune), 1, false);

        assertThat(unassigned(kari, null).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.isNamed()).isFalse());
    }

    @Test
    void anotherOfficesCasesAreNotThereEvenForDirectSql() throws SQLException {
        var kommune = data.kommune();
        open(kommune, 1, false);
        var elsewhere = data.kommune();
        var stranger = data.ansatt(elsewhere, "Fremmed", Rolle.VEILEDER);

        assertThat(unassigned(stranger, null).rows()).isEmpty();
        try (var connection = TestDatabase.connect("helhet_app");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('helhet.kommuner', '"
                            + elsewhere.kommunenr()
                            + "', true), set_config('helhet.personer', '*', true)");
            try (var rows =
                    statement.executeQuery(
                            "select count(*) from sak.sak where kommunenr = '"
                                    + kommune.kommunenr()
                                    + "'")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
            connection.rollback();
            assertThatThrownBy(() -> statement.executeQuery("select count(*) from sak.sak"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no scope is stated");
        }
    }

    private Listedel unassigned(HelhetUser user, @org.jspecify.annotations.Nullable String etter) {
        return TestData.as(user, () -> arbeidsliste.findUnassigned(etter));
    }

    private Sak open(Kommune kommune, int daysAgo, boolean nodhjelp) {
        return open(kommune, Saksdata.person(kommune, null), daysAgo, nodhjelp);
    }

    private Sak open(Kommune kommune, PersonId person, int daysAgo, boolean nodhjelp) {
        var mottatt = clock.instant().minus(Duration.ofDays(daysAgo));
        var soknad = Saksdata.soknad(kommune, person, mottatt, nodhjelp);
        return Saksdata.asSystem(kommune, () -> saksapning.open(soknad));
    }
}
