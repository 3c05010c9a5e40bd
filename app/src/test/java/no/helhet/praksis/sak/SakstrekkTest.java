package no.helhet.praksis.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.soknad.KoblingAngret;
import no.helhet.praksis.soknad.SoknadRegistrert;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;

@HelhetTest
class SakstrekkTest {
    private static final Instant NOVEMBER = Instant.parse("2026-11-05T20:14:00Z");

    @Autowired TestData data;
    @Autowired Saksapning saksapning;
    @Autowired Sakstrekk trekk;
    @Autowired Saker saker;
    @Autowired Oppgaver oppgaver;
    private Kommune kommune;
    private SoknadRegistrert soknad;

    @BeforeEach
    void makeApplication() {
        kommune = data.kommune();
        soknad = Saksdata.soknad(kommune, Saksdata.person(kommune, null), NOVEMBER, false);
    }

    @Test
    void aCaseIsWithdrawnOnceHoweverOftenItIsHeard() {
        var sak = open();
        assertThat(asSystem(() -> oppgaver.findOpen(sak.id()))).isNotEmpty();

        withdraw();
        withdraw();

        assertThat(find(sak).status()).isEqualTo(Sak.Status.AVSLUTTET);
        assertThat(asSystem(() -> oppgaver.findOpen(sak.id()))).isEmpty();
        assertThat(count("sak.hendelse where type = 'SAK_TRUKKET' and kommunenr = ?")).isOne();
        assertThat(count("sak.oppgave where status = 'BORTFALT' and kommunenr = ?")).isOne();
    }

    @Test
    void anApplicationWithoutACaseIsNothingToWithdraw() {
        withdraw();
        assertThat(count("sak.sak where kommunenr = ?")).isZero();
    }

    @Test
    void aDecidedCaseIsNotWithdrawnAndTheEventIsKept() {
        var sak = open();
        set(sak, "VEDTATT");

        assertThatIllegalStateException().isThrownBy(this::withdraw);
        assertThat(find(sak).status()).isEqualTo(Sak.Status.VEDTATT);
    }

    @Test
    void anApplicationUndoneBeforeItsCaseWasOpenedGetsNone() {
        insertUndone();
        Scopes.run(Saksdata.system(kommune), () -> saksapning.openUnlessUndone(soknad));
        assertThat(count("sak.sak where kommunenr = ?")).isZero();
    }

    @Test
    void aCaseThatHasNotHeardYetIsNeitherSentNorDecided() {
        var sak = open();
        insertUndone();
        set(sak, "UNDER_BEHANDLING");
        assertThat(asSystem(() -> saker.sendToDecision(sak.id())))
                .isInstanceOf(Saksutfall.Avvist.class);
        set(sak, "TIL_BESLUTNING");
        assertThat(asSystem(() -> saker.decide(sak.id()))).isInstanceOf(Saksutfall.Avvist.class);
    }

    private Sak open() {
        return asSystem(() -> saksapning.open(soknad));
    }

    private Sak find(Sak sak) {
        return asSystem(() -> saker.find(sak.id()).orElseThrow());
    }

    private void withdraw() {
        var angret =
                new KoblingAngret(
                        soknad.soknadId(),
                        soknad.personId(),
                        soknad.meldingId(),
                        "",
                        null,
                        NOVEMBER);
        Scopes.run(Saksdata.system(kommune), () -> trekk.withdraw(angret));
    }

    private void insertUndone() {
        var melding = soknad.meldingId();
        TestData.execute(
                """
                insert into soknad.melding (kommunenr, bydel, id, enhetsnr, sha256, mottatt, kanal,
                  avsender, status, svarfrist)
                values (?, '', ?, ?, ?, now(), 'API', 'test', 'MA_AVKLARES', ?)
                """,
                kommune.kommunenr(),
                melding.id(),
                kommune.enhetsnr(),
                melding.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                LocalDate.of(2026, 12, 5));
        TestData.execute(
                """
                insert into soknad.soknad (kommunenr, bydel, id, melding_id, person_id, enhetsnr,
                  mottatt, status)
                values (?, '', ?, ?, ?, ?, now(), 'ANGRET')
                """,
                kommune.kommunenr(),
                soknad.soknadId().id(),
                melding.id(),
                soknad.personId().id(),
                kommune.enhetsnr());
    }

    private static void set(Sak sak, String status) {
        try (var owner = TestDatabase.connect("helhet_owner");
                var statement =
                        owner.prepareStatement(
                                """
                                update sak.sak set status = ?, saksbehandler = ?
                                where kommunenr = ? and id = ?
                                """)) {
            statement.setString(1, status);
            statement.setObject(2, TestData.unknownId());
            statement.setString(3, sak.id().kommunenr());
            statement.setObject(4, sak.id().id());
            assertThat(statement.executeUpdate()).isOne();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int count(String rows) {
        return Saksdata.count("select count(*) from " + rows, kommune);
    }

    private <T> T asSystem(java.util.function.Supplier<T> work) {
        return Saksdata.asSystem(kommune, work);
    }
}
