package no.helhet.praksis.rapportering;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.register.Statsrapportering;
import no.helhet.register.Statsrapportering.Identitet;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Who many pseudonyms are. A person's pseudonym is the id, here.
@HelhetTest
class PersonerForStatenTest {
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    @Autowired Statsrapportering identiteter;
    @Autowired TestData data;
    private HelhetUser leder;
    private String k;

    @BeforeEach
    void makeOffice() {
        var kommune = data.kommune();
        k = kommune.kommunenr();
        leder = data.ansatt(kommune, "Lise Leder", Rolle.LEDER);
    }

    @Test
    void childrenUnderEighteenWhoLiveThereAreCounted() {
        var parent = person("1990-01-01", "INGEN");
        child(parent, "2008-12-31", true);
        child(parent, "2009-01-01", true);
        child(parent, "2020-05-05", true);
        child(parent, "2020-05-05", false);
        child(parent, "2027-01-01", true);
        var childless = person("1991-01-01", "INGEN");

        var found = find(List.of(parent, childless));

        assertThat(found.get(parent).barnUnder18()).isEqualTo(2);
        assertThat(found.get(childless).barnUnder18()).isZero();
        assertThat(found.get(parent).fodselsdato()).isEqualTo("1990-01-01");
    }

    @Test
    void childrenOfOneWhoWasRegisteredTwiceAreCountedOnce() {
        var stays = person("1990-01-01", "INGEN");
        var points = person("1990-01-01", "INGEN");
        var child = child(stays, "2015-05-05", true);
        relation(points, child, true);
        TestData.execute(
                "insert into platform.pointer (kommunenr, bydel, id, to_id) values (?, '', ?, ?)",
                k,
                points,
                stays);

        var found = find(List.of(stays, points));

        assertThat(found.get(stays).barnUnder18()).isOne();
        assertThat(found.get(points).personId()).isEqualTo(stays);
    }

    @Test
    void aProtectedPersonIsInTheReportAsEverybodyIs() {
        var hidden = person("1990-01-01", "STRENGT_FORTROLIG");
        assertThat(find(List.of(hidden)).get(hidden).fodselsdato()).isEqualTo("1990-01-01");
    }

    @Test
    void manyAreOneRowOfTheAccessLogThatNamesThemAll() throws SQLException {
        find(List.of(person("1990-01-01", "INGEN"), person("1991-01-01", "INGEN")));
        try (var connection = TestDatabase.connect("helhet_loader");
                var statement =
                        connection.prepareStatement(
                                "select array_length(personer, 1) from audit.innslag where"
                                        + " kommunenr = ? and hva = 'person.pseudonym'")) {
            statement.setString(1, k);
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(2);
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @Test
    void thoseOutOfScopeAreMissing() {
        assertThat(find(List.of(Ids.next()))).isEmpty();
    }

    private Map<UUID, Identitet> find(List<UUID> pseudonyms) {
        return TestData.as(leder, () -> identiteter.findAll(k, pseudonyms, END));
    }

    private UUID person(String born, String protection) {
        var id = Ids.next();
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fodselsdato, adressebeskyttelse,
                  pseudonym, opprettet)
                values (?, '', ?, cast(? as date), ?, ?, now())
                """,
                k,
                id,
                born,
                protection,
                id);
        return id;
    }

    private UUID child(UUID parent, String born, boolean together) {
        var child = person(born, "INGEN");
        relation(parent, child, together);
        return child;
    }

    private void relation(UUID parent, UUID child, boolean together) {
        TestData.execute(
                """
                insert into person.relasjon (kommunenr, bydel, person_id, annen_id, type, bor_sammen,
                  andel, kilde, dato)
                values (?, '', ?, ?, 'BARN', ?, 100, 'Folkeregisteret', date '2026-01-01')
                """,
                k,
                parent,
                child,
                together);
    }
}
