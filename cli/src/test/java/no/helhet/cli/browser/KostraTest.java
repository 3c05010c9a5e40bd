package no.helhet.cli.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;

/// The leader's way from what the controls have found to the receipt, and what has changed since.
class KostraTest {
    private static final String ONE =
            """
            %s where kommunenr = '4698' and pseudonym = (
              select %s(m.pseudonym::text)::uuid from register.personmaned m
              join person.person p on p.kommunenr = m.kommunenr and p.pseudonym = m.pseudonym
              where m.kommunenr = '4698' and m.mottaker and m.maned >= date_trunc('year', now())
                and not exists (select from person.relasjon r
                  where r.kommunenr = p.kommunenr and r.person_id = p.id))
            """;

    @TempDir static Path data;
    private static LocalSite site;

    @BeforeAll
    static void start() throws Exception {
        site = LocalSite.start(data);
        oneSituationIsMissingAndAnotherIsOdd();
    }

    @AfterAll
    static void stop() throws Exception {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void theLeaderPutsALineRightDeliversAndSeesWhatHasChanged() {
        try (var turid = site.logIn("Turid Haugland")) {
            turid.goTo("/leder")
                    .follow("Årsrapporter til staten (KOSTRA 11F og 11CF)")
                    .sees("Økonomisk sosialhjelp (11F): Havnvik")
                    .sees("Dette har kontrollene funnet");
            var receipt = sheDelivers(turid);
            shePutsALineRight(turid);
            turid.goTo(receipt).sees("Linjene er ikke de samme lenger").sees("Endrede linjer");
            turid.speak("Nynorsk").sees("Endra sidan leveringa");
            turid.speak("English").sees("Changed since the delivery");
            turid.follow("Back to the report").sees("What the controls have found");
            turid.follow("Qualification benefit (11CF)").sees("Participants in the year");
        }
    }

    private static void oneSituationIsMissingAndAnotherIsOdd() throws SQLException {
        try (var database = site.server().database().connect("postgres");
                var statement = database.createStatement()) {
            statement.execute(ONE.formatted("delete from register.situasjon s", "min"));
            statement.execute(
                    ONE.formatted(
                            "update register.situasjon s set trygd = 'OVERGANGSSTONAD'", "max"));
        }
    }

    private static String sheDelivers(Visitor turid) {
        turid.press("Lever ").sees("kryss av for at de blir utelatt");
        turid.form("Lever ").tick("Lever uten").send().sees("Kvittering for levering 1");
        turid.sees("De samme linjene ville blitt levert nå.");
        return turid.path();
    }

    /// One that is in the delivery: a control only remarks on it.
    private static void shePutsALineRight(Visitor turid) {
        turid.follow("Tilbake til rapporten");
        turid.follow("Kontroll H").sees("Linjene kan sendes").follow("26-");
        turid.sees("Dette sier registeret og oppsettet nå");
        turid.form("Rett").choose("Saksbehandlers nummer").write("Riktig verdi", "SB 1").send();
        turid.sees("ett til ti tegn").sees("Skriv hvorfor");
        turid.form("Rett")
                .write("Riktig verdi", "SB1")
                .write("Grunn", "Ny saksbehandler")
                .send()
                .sees("Linjen er rettet.")
                .sees("registeret sier nå noe annet");
    }
}
