package no.helhet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.kostra.Avvik;
import no.helhet.formats.kostra.KvalifiseringWriter;
import no.helhet.laering.rapport.KostraSvar;
import no.helhet.laering.rapport.Programlinje;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.kvalifisering.ProgramId;
import no.helhet.praksis.utbetaling.KjoringEndret;
import no.helhet.praksis.utbetaling.KjoringId;
import no.helhet.register.Programregister;

import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The register's rows of the synthetic municipality's programmes, made from the practice's tables,
/// are those that the practice's own events leave, and its last year can be reported.
class SeededProgrammesTest {
    private static final String K = "4698";
    private static final int LINE = 152;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String PROGRAMMES =
            """
            select id, t::text from register.program t where kommunenr = '4698' order by 1
            """;
    private static final String PAYMENTS =
            """
            select id, t::text from register.betaling t
            where form = 'KVALIFISERINGSSTONAD' and kommunenr = '4698' order by 1
            """;
    private static final String MONTHS =
            """
            select pseudonym, t::text from register.personmaned t
            where kommunenr = '4698' order by 1, maned
            """;

    private record Row(UUID id, String columns) {}

    @Test
    void whatTheProgrammesEventsTellIsWhatTheRegisterHas() throws Exception {
        var seeded = rows(PROGRAMMES);
        assertThat(seeded).hasSizeGreaterThan(10);
        execute("delete from register.program where kommunenr = '4698'");

        // The word to the register is the module's own; nothing but this test reaches for it.
        var type = Class.forName("no.helhet.praksis.kvalifisering.Programspor");
        var tell = type.getDeclaredMethod("tell", ProgramId.class);
        tell.setAccessible(true);
        var spor = TestServer.get().context().getBean(type);
        for (var row : seeded) {
            inTransaction(() -> tell.invoke(spor, new ProgramId(K, row.id())));
        }

        await(PROGRAMMES, seeded.size());
        assertThat(rows(PROGRAMMES)).isEqualTo(seeded);
    }

    @Test
    void whatTheRunsEventsTellIsTheBenefitThatTheRegisterHas() throws Exception {
        var seeded = rows(PAYMENTS);
        var months = rows(MONTHS);
        assertThat(seeded).hasSizeGreaterThan(20);
        var runs =
                rows(
                        """
                        select distinct k.id, extract(epoch from
                            (k.betalingsdato + time '14:00') at time zone 'Europe/Oslo')::bigint::text
                        from utbetaling.kjoring k
                        join utbetaling.utbetaling u on u.kommunenr = k.kommunenr and u.kjoring_id = k.id
                        where u.form = 'KVALIFISERINGSSTONAD' and k.kommunenr = '4698'
                        """);
        execute(
                "delete from register.betaling"
                        + " where form = 'KVALIFISERINGSSTONAD' and kommunenr = '4698'");
        execute("update register.personmaned set kvp_ore = 0 where kommunenr = '4698'");

        ApplicationEventPublisher publisher = TestServer.get().context();
        for (var run : runs) {
            var answered = Instant.ofEpochSecond(Long.parseLong(run.columns()));
            inTransaction(
                    () -> {
                        publisher.publishEvent(
                                new KjoringEndret(
                                        new KjoringId(K, run.id()),
                                        "",
                                        K,
                                        KjoringEndret.Hva.KVITTERING,
                                        answered));
                        return true;
                    });
        }

        await(PAYMENTS, seeded.size());
        assertThat(rows(PAYMENTS)).isEqualTo(seeded);
        assertThat(rows(MONTHS)).isEqualTo(months);
    }

    @Test
    void eachLineOfTheLastYearPassesTheFormsControlsOrStandsWithWhatItLacks() throws Exception {
        var now = LocalDate.now(ZoneId.of("Europe/Oslo")).getYear();
        var year = Math.min(now - 1, KvalifiseringWriter.years().last());
        var context = TestServer.get().context();
        var register = context.getBean(Programregister.class);
        var lines = context.getBean(Programlinje.class);
        List<KostraSvar> answers =
                Scopes.call(
                        Scope.system(K),
                        () ->
                                register.findParticipants(K, year).stream()
                                        .map(pseudonym -> lines.line(K, pseudonym, year))
                                        .toList());

        assertThat(answers).hasSizeGreaterThan(5);
        assertThat(answers)
                .allSatisfy(
                        answer ->
                                assertThat(answer)
                                        .isInstanceOfAny(
                                                KostraSvar.Linje.class, KostraSvar.Mangler.class));
        assertThat(answers)
                .filteredOn(KostraSvar.Linje.class::isInstance)
                .map(KostraSvar.Linje.class::cast)
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        line -> {
                            assertThat(line.linje()).hasSize(LINE);
                            assertThat(line.avvik())
                                    .extracting(Avvik::severity)
                                    .doesNotContain(Avvik.Severity.ERROR);
                        });
        assertThat(answers)
                .filteredOn(KostraSvar.Mangler.class::isInstance)
                .map(KostraSvar.Mangler.class::cast)
                .isNotEmpty()
                .allSatisfy(lacking -> assertThat(lacking.mangler()).isNotEmpty());
    }

    @FunctionalInterface
    private interface Act {
        Object run() throws ReflectiveOperationException;
    }

    private static void inTransaction(Act act) throws Exception {
        var transactions = TestServer.get().context().getBean(TransactionTemplate.class);
        Scopes.run(
                Scope.system(K),
                () ->
                        transactions.executeWithoutResult(
                                status -> {
                                    try {
                                        act.run();
                                    } catch (ReflectiveOperationException e) {
                                        throw new IllegalStateException(e);
                                    }
                                }));
    }

    /// Those who listen do so on threads of their own.
    private static void await(String sql, int count) throws Exception {
        var end = Instant.now().plus(LONGEST);
        while (rows(sql).size() < count && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
    }

    private static void execute(String sql) throws Exception {
        try (var connection = TestServer.get().database().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Row> rows(String sql) throws Exception {
        try (var connection = TestServer.get().database().connect("postgres");
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var all = new ArrayList<Row>();
            while (found.next()) {
                all.add(new Row(found.getObject(1, UUID.class), found.getString(2)));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
