package no.helhet.praksis.plan;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.RegisterTables;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// The register follows a plan: begun, approved, ended, taken up again.
@HelhetTest
@Import(RegisterTables.class)
class PlanIRegisteretTest {
    @Autowired TestData data;
    @Autowired RegisterTables register;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired Planskriving skriving;
    @Autowired Plangang gang;
    @Autowired Plangodkjenning plangodkjenning;
    @Autowired DelRepository deler;
    @Autowired Planregler regler;
    @Autowired TransactionTemplate transaction;

    @Test
    void eachMoveOfAPlanIsInItsRow() {
        var p = new Planene(data, behandling, godkjenning, skriving, gang, deler, transaction);
        var k = p.person.kommunenr();
        var today = regler.today().toString();
        var plan = p.begin();
        var begun = register.await("plan", plan.id().id(), r -> !r.isEmpty());
        assertThat(begun).containsEntry("begynt", today).containsEntry("versjoner", "0");
        assertThat(begun.get("godkjent")).isNull();

        p.fill(plan, regler.today());
        p.as(p.veileder, () -> plangodkjenning.ask(plan.id()));
        p.as(p.sara, () -> plangodkjenning.approve(plan.id(), deler.read(plan.id()).stand()));
        assertThat(register.await("plan", plan.id().id(), r -> "1".equals(r.get("versjoner"))))
                .containsEntry("godkjent", today);
        register.assertRebuiltEqual(k);

        p.as(p.veileder, () -> gang.end(plan.id(), "Hun er i jobb."));
        register.await("plan", plan.id().id(), r -> today.equals(r.get("avsluttet")));
        register.assertRebuiltEqual(k);

        p.as(p.veileder, () -> gang.reopen(plan.id()));
        register.await("plan", plan.id().id(), r -> r.get("avsluttet") == null);
        register.publish(k, new PlanEndret(plan.id()));
        register.publish(k, new PlanGodkjent(plan.id(), p.person, 1));
        register.assertRebuiltEqual(k);
        assertThat(register.dump(k).get("plan")).hasSize(1);
    }
}
