package no.helhet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.cli.demo.Artefacts;
import no.helhet.cli.demo.Bundle;
import no.helhet.register.Register;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The register of the synthetic municipality says what its practice does, and what the listeners
/// write when somebody applies, is decided and is paid is what making it anew writes.
class SeededRegisterTest {
    private static final Path EXAMPLES = Path.of("../eksempler");
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final List<String> TABLES =
            List.of(
                    "person",
                    "bosted",
                    "soknad",
                    "sak",
                    "vedtak",
                    "portstopp",
                    "betaling",
                    "situasjon",
                    "program",
                    "henvendelse",
                    "kartlegging",
                    "plan",
                    "henvisning",
                    "klage",
                    "personmaned");

    @TempDir Path out;

    @Test
    void theMonthsAddUpToWhatWasPaid() throws Exception {
        assertThat(
                        rows(
                                "select sum(bidrag_ore + lan_ore + kvp_ore)::text from"
                                        + " register.personmaned"))
                .isEqualTo(
                        rows(
                                "select sum(belop_ore)::text from utbetaling.utbetaling"
                                        + " where status in ('SENDT', 'UTBETALT')"));
    }

    @Test
    void theStartMakesTheFiguresOfTheOfficesAndTheOpenFiguresAndSaysSo() throws Exception {
        assertThat(TestServer.said())
                .containsSubsequence("Register", "Figures of the offices", "Open figures");
        var months =
                rows(
                        "select count(distinct maned)::text from kvalitet.kontormaned where"
                                + " enhetsnr = '4698' and maal = 'MOTTAKERE' and teller > 0");
        assertThat(Integer.parseInt(months.getFirst())).isGreaterThanOrEqualTo(24);
        assertThat(
                        rows(
                                "select count(distinct enhetsnr)::text from kvalitet.publisert"
                                        + " where enhetsnr between '4691' and '4694'"))
                .as("offices that Havnvik can be compared with")
                .containsExactly("4");
        assertThat(rows("select enhetsnr from kvalitet.oppdatering")).contains("4698", "4696");
        assertThat(rows("select distinct kommunenr from apnetall.utgave")).contains("4698");
        assertThat(rows("select avtalt_med from sak.saksvekt where enhetsnr = '4698'"))
                .containsExactly("tillitsvalgte");
        assertThat(rows("select ar::text from kvalitet.budsjett where enhetsnr = '4698'"))
                .hasSize(2);
    }

    @Test
    void everyCaseDecisionPaymentSituationAndPersonHasItsRow() throws Exception {
        for (var pair :
                Map.of(
                                "register.sak", "sak.sak",
                                "register.vedtak", "vedtak.vedtak",
                                "register.situasjon", "sak.situasjon",
                                "register.henvendelse", "mottak.henvendelse",
                                "register.plan", "plan.plan",
                                "register.klage", "klage.klage",
                                "register.soknad", "soknad.soknad where status <> 'ANGRET'",
                                "register.betaling",
                                        "utbetaling.utbetaling where status in ('SENDT',"
                                                + " 'UTBETALT', 'AVVIST')",
                                "register.person", "person.person")
                        .entrySet()) {
            assertThat(rows("select count(*)::text from " + pair.getKey()))
                    .as(pair.getKey())
                    .isEqualTo(rows("select count(*)::text from " + pair.getValue()));
        }
        assertThat(rows("select (count(*) > 100)::text from register.portstopp"))
                .containsExactly("true");
    }

    @Test
    void aRecipientsMonthKnowsHouseholdPlaceAgeAndSituation() throws Exception {
        assertThat(
                        rows(
                                """
                                select concat_ws(' ', count(*) > 5000,
                                  count(husholdning) = count(*), count(alder) = count(*),
                                  count(livsoppholdskilde) = count(*), count(enhetsnr) = count(*),
                                  100 * count(grunnkrets) / count(*),
                                  count(*) filter (where ny_mottaker) between 500 and 5000,
                                  count(distinct husholdning))
                                from register.personmaned where mottaker
                                """))
                .containsExactly("t t t t t 99 t 4");
    }

    @Test
    void whatTheListenersWriteIsWhatMakingAllAnewWrites() throws Exception {
        var server = TestServer.get();
        var demo =
                DemoCommand.demo(
                        server,
                        TestServer.data(),
                        new Console(new PrintStream(OutputStream.nullOutputStream())));
        // Applicants of its own: others play the same applications in the same municipality.
        for (var played :
                Map.of("enslig", "11838530135", "ung", "23828730126", "nodhjelp", "05859030124")
                        .entrySet()) {
            var example = EXAMPLES.resolve(played.getKey());
            demo.play(
                    Bundle.read(example, played.getValue()),
                    Artefacts.open(Files.createDirectories(out.resolve(played.getKey())), example));
        }
        awaitListeners();
        var before = dump();

        for (var kommunenr : rows("select distinct kommunenr from platform.kontor_omrade")) {
            var bydeler =
                    rows(
                            "select bydel from platform.kontor_omrade where bydel <> '' and"
                                    + " kommunenr = '"
                                    + kommunenr
                                    + "'");
            server.context()
                    .getBean(Register.class)
                    .rebuild(kommunenr, bydeler.toArray(String[]::new));
        }

        assertThat(dump()).isEqualTo(before);
    }

    private static void awaitListeners() throws Exception {
        var end = Instant.now().plus(LONGEST);
        while (!rows("""
        select 1::text from teknisk.event_publication
        where completion_date is null and listener_id like 'no.helhet.register.%'
        """)
                        .isEmpty()
                && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
    }

    private static Map<String, List<String>> dump() throws Exception {
        var all = new TreeMap<String, List<String>>();
        for (var table : TABLES) {
            all.put(table, rows("select t::text from register." + table + " t order by 1"));
        }
        return all;
    }

    private static List<String> rows(String sql) throws Exception {
        try (var connection = TestServer.get().database().connect("postgres");
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (found.next()) {
                all.add(found.getString(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
