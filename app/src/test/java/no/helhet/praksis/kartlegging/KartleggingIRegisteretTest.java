package no.helhet.praksis.kartlegging;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.testing.HelhetTest;
import no.helhet.testing.RegisterTables;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;

import java.time.Instant;

/// The register knows a mapping when it is finished, and not before.
@HelhetTest
@Import(RegisterTables.class)
class KartleggingIRegisteretTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired RegisterTables register;

    @Test
    void aMappingCountsWhenItIsFinishedOnceHoweverOftenItIsTold() {
        var c = beans.createBean(Samtalen.class);
        var id = c.s.person.kommunenr();
        var k = c.begin();
        c.hearTheChildren(k);
        register.settle(id);
        assertThat(register.find("kartlegging", k.id().id())).isEmpty();

        assertThat(c.finish(k)).isInstanceOf(Fullforing.Svar.Fullfort.class);
        var row = register.await("kartlegging", k.id().id(), r -> !r.isEmpty());
        assertThat(row).containsEntry("enhetsnr", k.enhetsnr());
        assertThat(row.get("pseudonym")).isNotNull();
        assertThat(row.get("fullfort")).isNotNull();

        var told = new KartleggingFullfort(k.id(), k.personId(), "", false, Instant.EPOCH);
        register.publish(id, told);
        register.publish(id, told);
        register.assertRebuiltEqual(id);
        assertThat(register.dump(id).get("kartlegging")).hasSize(1);
    }
}
