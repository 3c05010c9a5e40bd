package no.helhet.praksis.person;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.HelhetUser.ResidentPerson;
import no.helhet.platform.access.ResidentDirectory;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@HelhetTest
class PersonScopeTest {
    @Autowired TestData data;
    @Autowired AddressProtection protection;
    @Autowired ResidentDirectory residents;

    @Test
    void sqlOfTheApplicationsRoleReachesNoOtherMunicipalitysPersonsWordsOrRelations()
            throws SQLException {
        var kommune = data.kommune();
        var other = data.kommune();
        var one = TestPersons.insert(kommune, TestPersons.fnr(40), "Kari", "Nes");
        var two = TestPersons.insert(kommune, TestPersons.fnr(41), "Ola", "Nes");
        TestPersons.relate(one, two, "EKTEFELLE");

        for (var table : List.of("person", "navneord", "relasjon")) {
            assertThat(count(kommune.kommunenr(), "*", false, "1234", table)).isPositive();
            assertThat(count(other.kommunenr(), "*", false, "1234", table)).isZero();
        }
    }

    @Test
    void theProtectedNameIsReadByClearedWorkersAndByThePersonAlone() throws SQLException {
        var kommune = data.kommune();
        var id = TestPersons.insert(kommune, TestPersons.fnr(42), "Kari", "Nes");
        Scopes.run(
                Scope.system(kommune.kommunenr()),
                () ->
                        protection.changeProtection(
                                id, Adressebeskyttelse.FORTROLIG, "Melding fra politiet", 0));
        var nr = kommune.kommunenr();
        var self = id.id().toString();

        assertThat(count(nr, "*", false, "1234", "skjermet")).isZero();
        assertThat(count(nr, "*", true, "1234", "skjermet")).isOne();
        assertThat(count(nr, self, false, "", "skjermet")).isOne();
        assertThat(count(nr, self, false, "1234", "skjermet"))
                .as("an emergency access lifts no protection")
                .isZero();
        assertThat(count(nr, UUID.randomUUID().toString(), false, "", "skjermet")).isZero();
        assertThat(count(nr, "*", true, "1234", "navneord")).isZero();
    }

    @Test
    void aResidentsOwnRowsAreFoundInEveryMunicipalityThatKnowsThem() {
        var first = data.kommune();
        var second = data.kommune();
        var fnr = TestPersons.fnr(43);
        var one = TestPersons.insert(first, fnr, "Kari", "Nes");
        var two = TestPersons.insert(second, fnr, "Kari", "Nes");
        TestPersons.insert(second, TestPersons.fnr(44), "Kari", "Nes");

        assertThat(residents.findResident(fnr))
                .containsExactly(
                        new ResidentPerson(one.kommunenr(), "", one.id()),
                        new ResidentPerson(two.kommunenr(), "", two.id()));
        assertThat(residents.findResident(TestPersons.fnr(45))).isEmpty();
    }

    @Test
    void theSearchByNameUsesTheIndexOfWordsUnderRowLevelSecurity() throws SQLException {
        var kommune = data.kommune();
        TestData.execute(
                """
                insert into person.navneord (kommunenr, bydel, ord, person_id, navn)
                select ?, '', w, gen_random_uuid(), w from generate_series(1, 20000) n,
                  lateral (values ('f' || md5(n::text)), ('e' || md5((n + 7)::text))) v(w)
                """,
                kommune.kommunenr());
        analyze("person.navneord");

        var plan = plan(kommune.kommunenr(), "fab1", "ec");

        assertThat(plan).contains("navneord_pkey").doesNotContain("Seq Scan");
        assertThat(plan)
                .as("both ends of the prefix are conditions of the index")
                .containsPattern("Index Cond: .*ord >= 'fab1'.*ord < 'fab1");
    }

    @Test
    void personsOfAListAreReadByTheirIdsUnderRowLevelSecurity() throws SQLException {
        var kommune = data.kommune();
        var asked =
                PersonRepository.ASKED
                        .replace(":kommuner", "array['" + kommune.kommunenr() + "']")
                        .replace(":ids", "array['01a205f6-0000-7000-8000-000000000000'::uuid]");

        assertThat(explain(kommune.kommunenr(), asked, "seqscan", "hashjoin", "mergejoin"))
                .as("the id is asked for where the row is read, and not of all rows afterwards")
                .containsPattern(
                        "on person p [^\\n]*\\n\\s+Index Cond: ([^\\n]*[( ]id = a.id"
                                + "|[^\\n]*\\n\\s+Filter: \\(\\(a.id = id\\))");
    }

    private static void analyze(String table) throws SQLException {
        try (var owner = TestDatabase.connect("helhet_owner");
                var statement = owner.createStatement()) {
            statement.execute("analyze " + table);
        }
    }

    private static String plan(String kommunenr, String first, String second) throws SQLException {
        var sql =
                NameSearch.sql(2)
                        .replace(":kommuner", "array['" + kommunenr + "']")
                        .replace(":w0", "'" + first + "'")
                        .replace(":e0", "'" + Navneord.end(first) + "'")
                        .replace(":w1", "'" + second + "'")
                        .replace(":e1", "'" + Navneord.end(second) + "'")
                        .replace(":cut", "200")
                        .replace(":limit", "8");
        return explain(kommunenr, sql);
    }

    /// @param off ways the planner is not to take in so small a table
    private static String explain(String kommunenr, String sql, String... off) throws SQLException {
        try (var connection = TestDatabase.connect("helhet_app")) {
            state(connection, kommunenr, "*", false, "1234");
            var lines = new ArrayList<String>();
            try (var statement = connection.createStatement()) {
                for (var way : off) {
                    statement.execute("set local enable_" + way + " = off");
                }
                try (var rows = statement.executeQuery("explain " + sql)) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
            }
            return String.join("\n", lines);
        }
    }

    private static int count(
            String kommune, String personer, boolean cleared, String enhetsnr, String table)
            throws SQLException {
        try (var connection = TestDatabase.connect("helhet_app")) {
            state(connection, kommune, personer, cleared, enhetsnr);
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from person." + table)) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static void state(
            Connection connection,
            String kommune,
            String personer,
            boolean cleared,
            String enhetsnr)
            throws SQLException {
        connection.setAutoCommit(false);
        try (var statement =
                connection.prepareStatement(
                        """
                        select set_config('helhet.kommuner', ?, true),
                          set_config('helhet.personer', ?, true),
                          set_config('helhet.klarert', ?, true),
                          set_config('helhet.enhetsnr', ?, true)
                        """)) {
            statement.setString(1, kommune);
            statement.setString(2, personer);
            statement.setString(3, Boolean.toString(cleared));
            statement.setString(4, enhetsnr);
            statement.execute();
        }
    }
}
