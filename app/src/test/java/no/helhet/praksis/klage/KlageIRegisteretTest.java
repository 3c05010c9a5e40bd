package no.helhet.praksis.klage;

import static no.helhet.praksis.klage.Klagesaken.as;
import static no.helhet.praksis.klage.Klagesaken.done;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Ids;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.RegisterTables;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;

import java.time.LocalDate;

/// The register follows an appeal until somebody has decided it.
@HelhetTest
@Import(RegisterTables.class)
class KlageIRegisteretTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired RegisterTables register;
    private Klagesaken klagesaken;
    private Klagesaken.Case c;
    private LocalDate today;
    private String k;

    @BeforeEach
    void openCase() {
        klagesaken = beans.createBean(Klagesaken.class);
        c = klagesaken.open();
        today = klagesaken.today();
        k = c.person().kommunenr();
    }

    @Test
    void whatIsUpheldIsDecidedByStatsforvalteren() {
        var klage = c.forwarded();
        var sent = register.await("klage", klage.id().id(), r -> r.get("oversendt") != null);
        assertThat(sent)
                .containsEntry("gjelder", "STONAD")
                .containsEntry("mottatt", today.toString())
                .containsEntry("oversendt", today.toString())
                .containsEntry("vedtak_id", klage.vedtakId().id().toString())
                .containsEntry("for_sen", "false");
        assertThat(sent.get("utfall")).isNull();
        assertThat(sent.get("avgjort")).isNull();
        register.assertRebuiltEqual(k);

        done(
                as(
                        c.s.veileder,
                        () ->
                                klagesaken.svar.register(
                                        klage.id(),
                                        Klageutfall.Utfall.ENDRET,
                                        today,
                                        "2026/123",
                                        "")));

        assertThat(register.await("klage", klage.id().id(), r -> r.get("utfall") != null))
                .containsEntry("utfall", "ENDRET")
                .containsEntry("avgjort", today.toString());
        register.assertRebuiltEqual(k);
    }

    @Test
    void whatTheOfficeDoesNotUpholdItHasDecidedItself() {
        var klage = c.decided(c.review(Konklusjon.OMGJORT));

        var row = register.await("klage", klage.id().id(), r -> r.get("utfall") != null);

        assertThat(row)
                .containsEntry("utfall", "OMGJORT")
                .containsEntry("avgjort", today.toString());
        assertThat(row.get("oversendt")).isNull();
        register.assertRebuiltEqual(k);
    }

    @Test
    void theDayOfNoticeThatIsPutRightMakesAnAppealLateOrNot() {
        c.decidedOn(today.minusDays(60));
        var klage = c.registered(today);
        register.await("klage", klage.id().id(), r -> "true".equals(r.get("for_sen")));

        done(
                as(
                        c.s.veileder,
                        () ->
                                klagesaken.mottak.correctNotice(
                                        klage.id(),
                                        c.find(klage.id()).version(),
                                        today.minusDays(5),
                                        "Brevet kom i retur.")));

        register.await("klage", klage.id().id(), r -> "false".equals(r.get("for_sen")));
        register.publish(k, new KlageEndret(klage.id()));
        register.assertRebuiltEqual(k, "klage");
        assertThat(register.dump(k).get("klage")).hasSize(1);
    }

    @Test
    void anAppealOnAProgrammeIsToldFromOneOnADecision() {
        var id = new KlageId(k, Ids.next());
        TestData.execute(
                """
                insert into klage.klage (kommunenr, bydel, id, vedtak_id, program_id, person_id,
                  enhetsnr, mottatt, mate, klager, fullmektig, fullmakt, onsket, grunner, vedtatt,
                  underrettet, underrettet_grunn, for_sen, status, registrert, registrert_av,
                  registrert_navn)
                values (?, '', ?, ?, ?, ?, ?, date '2026-11-02', 'BREV', 'PARTEN', '', '', '', '',
                  date '2026-10-20', date '2026-10-20', '', false, 'MOTTATT', now(), ?, 'Ingrid')
                """,
                k,
                id.id(),
                Ids.next(),
                Ids.next(),
                c.person().id(),
                c.s.kommune.enhetsnr(),
                Ids.next());

        register.publish(k, new KlageEndret(id));

        var row = register.await("klage", id.id(), r -> !r.isEmpty());
        assertThat(row).containsEntry("gjelder", "PROGRAM").containsEntry("mottatt", "2026-11-02");
        register.assertRebuiltEqual(k);
    }
}
