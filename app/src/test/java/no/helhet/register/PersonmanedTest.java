package no.helhet.register;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Ids;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A person's months, as they follow from the register's other tables.
@HelhetTest
class PersonmanedTest {
    @Autowired Register register;
    @Autowired Manedsskifte turn;
    @Autowired TestClock clock;
    @Autowired TestData data;
    private String k;
    private Kildedata sources;
    private UUID person;
    private UUID pseudonym;
    private UUID sak;

    @BeforeEach
    void makePerson() {
        k = data.kommune().kommunenr();
        sources = new Kildedata(k);
        person = Ids.next();
        pseudonym = sources.person(person, 1990);
        sak = Ids.next();
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aCaseIsOpenInEachMonthFromTheApplicationToTheDecision() throws Exception {
        sources.sak(sak, person, LocalDate.of(2025, 1, 20));
        decide(LocalDate.of(2025, 3, 2), "2025-03-01", "2025-04-30", "ENSLIG", 0);
        sources.status(sak, "VEDTATT");
        register.rebuild(k);

        assertThat(months("apen_sak, mottaker"))
                .containsExactly("2025-01 t f", "2025-02 t f", "2025-03 t f");
    }

    @Test
    void anOpenCaseIsCountedToTheMonthThatIsNowAndTheNextMonthWhenItTurns() throws Exception {
        var today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        sources.sak(sak, person, today.withDayOfMonth(1).minusDays(1));
        register.rebuild(k);
        assertThat(months("apen_sak")).hasSize(2);

        clock.move(Duration.ofDays(32));
        turn.run();

        assertThat(months("apen_sak")).hasSizeBetween(3, 4);
    }

    @Test
    void aWithdrawnCaseIsNobodysMonth() throws Exception {
        sources.sak(sak, person, LocalDate.of(2025, 1, 20));
        sources.withdraw(sak, person, LocalDate.of(2025, 2, 3));
        register.rebuild(k);
        assertThat(months("apen_sak")).isEmpty();
    }

    @Test
    void oneIsANewRecipientAfterSixMonthsWithNothing() throws Exception {
        for (var day : List.of("2024-01-28", "2024-07-27", "2025-02-27", "2025-03-27")) {
            sources.betaling(person, sak, "BIDRAG", 100, "UTBETALT", LocalDate.parse(day));
        }
        sources.betaling(
                person, sak, "KVALIFISERINGSSTONAD", 70, "UTBETALT", LocalDate.of(2025, 1, 27));
        register.rebuild(k);

        assertThat(months("ny_mottaker, mottaker, kvp_mottaker, bidrag_ore, kvp_ore"))
                .containsExactly(
                        "2024-01 t t f 100 0",
                        "2024-07 f t f 100 0",
                        "2025-01 f f t 0 70",
                        "2025-02 t t f 100 0",
                        "2025-03 f t f 100 0");
    }

    @Test
    void theHouseholdIsThatOfTheDecisionWhichHoldsElseOfTheLatestBefore() throws Exception {
        sources.sak(sak, person, LocalDate.of(2025, 1, 2));
        sources.status(sak, "VEDTATT");
        decide(LocalDate.of(2025, 1, 10), "2025-02-01", "2025-02-28", "ENSLIG", 1);
        var wrong = decide(LocalDate.of(2025, 3, 1), "2025-03-01", "2025-03-31", "ENSLIG", 0);
        sources.vedtak(
                sak,
                person,
                LocalDate.of(2025, 3, 3),
                LocalDate.of(2025, 3, 1),
                LocalDate.of(2025, 3, 31),
                "PAR",
                2,
                wrong);
        for (var day : List.of("2025-01-28", "2025-02-27", "2025-03-27", "2025-09-27")) {
            sources.betaling(person, sak, "BIDRAG", 100, "UTBETALT", LocalDate.parse(day));
        }
        register.rebuild(k);

        assertThat(months("husholdning, barn"))
                .containsExactly(
                        "2025-01 ENSLIG_MED_BARN 1",
                        "2025-02 ENSLIG_MED_BARN 1",
                        "2025-03 PAR_MED_BARN 2",
                        "2025-09 PAR_MED_BARN 2");
    }

    @Test
    void placeAgeSexSituationAndOfficeAreThoseOfTheMonth() throws Exception {
        sources.bosted(person, LocalDate.of(2024, 1, 1), "46980101");
        sources.bosted(person, LocalDate.of(2025, 2, 28), "46981203");
        sources.sak(sak, person, LocalDate.of(2025, 1, 2));
        sources.situasjon(sak, person, 1, LocalDate.of(2025, 1, 5), "EID");
        sources.situasjon(sak, person, 2, LocalDate.of(2025, 3, 31), "LEID_KOMMUNAL");
        decide(LocalDate.of(2025, 3, 10), "2025-03-01", "2025-03-31", "ENSLIG", 0);
        sources.status(sak, "VEDTATT");
        register.rebuild(k);

        assertThat(months("grunnkrets, alder, kjonn, bosituasjon, enhetsnr"))
                .containsExactly(
                        "2025-01 46980101 35 KVINNE EID " + k,
                        "2025-02 46981203 35 KVINNE EID " + k,
                        "2025-03 46981203 35 KVINNE LEID_KOMMUNAL " + k);
    }

    @Test
    void programmesAndPlansAreMonthsOfTheirOwn() throws Exception {
        Registerrader.insert(
                k,
                new Faktum.Plan(
                        Ids.next(),
                        pseudonym,
                        k,
                        LocalDate.of(2025, 1, 2),
                        LocalDate.of(2025, 2, 27),
                        1,
                        LocalDate.of(2025, 4, 10)),
                new Faktum.Program(
                        Ids.next(),
                        pseudonym,
                        k,
                        "2025-00001",
                        1,
                        LocalDate.of(2025, 1, 2),
                        LocalDate.of(2025, 1, 20),
                        LocalDate.of(2025, 3, 17),
                        LocalDate.of(2025, 5, 2),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null));
        turn.run();

        assertThat(months("har_plan, i_program, apen_sak"))
                .containsExactly(
                        "2025-02 t f f", "2025-03 t t f", "2025-04 f t f", "2025-05 f t f");
    }

    private UUID decide(LocalDate dato, String fom, String tom, String household, int children) {
        return sources.vedtak(
                sak,
                person,
                dato,
                LocalDate.parse(fom),
                LocalDate.parse(tom),
                household,
                children,
                null);
    }

    private List<String> months(String columns) throws SQLException {
        try (var connection = TestDatabase.connect("helhet_loader");
                var statement =
                        connection.prepareStatement(
                                "select concat_ws(' ', to_char(maned, 'YYYY-MM'), "
                                        + columns
                                        + ") from register.personmaned"
                                        + " where kommunenr = ? and pseudonym = ? order by 1")) {
            statement.setString(1, k);
            statement.setObject(2, pseudonym);
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
