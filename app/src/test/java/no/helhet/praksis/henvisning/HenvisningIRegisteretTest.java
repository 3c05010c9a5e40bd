package no.helhet.praksis.henvisning;

import static no.helhet.praksis.henvisning.Henvisningssaken.done;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.testing.HelhetTest;
import no.helhet.testing.RegisterTables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.Import;

/// The register knows a referral from the day it is sent.
@HelhetTest
@Import(RegisterTables.class)
class HenvisningIRegisteretTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired RegisterTables register;
    private Henvisningssaken c;
    private String k;

    @BeforeEach
    void open() {
        c = beans.createBean(Henvisningssaken.class);
        k = c.s.person.kommunenr();
    }

    @Test
    void aDraftIsNotKnownAndWhatIsSentIsFollowedToItsEnd() {
        var h = c.ready(c.s.person);
        register.settle(k);
        assertThat(register.find("henvisning", h.id().id())).isEmpty();

        var seen = c.shown(h);
        done(c.as(() -> c.sending.send(h.id(), seen)));
        var sent = register.await("henvisning", h.id().id(), r -> !r.isEmpty());
        assertThat(sent)
                .containsEntry("slag", "BOLIG")
                .containsEntry("sendt", c.regler.today().toString());
        assertThat(sent.get("utfall")).isNull();
        assertThat(sent.get("avsluttet")).isNull();
        register.assertRebuiltEqual(k);

        done(c.answer(h, true, "Vi tar imot."));
        done(c.as(() -> c.oppfolging.complete(h.id(), c.regler.today(), "Hun har fått bolig.")));

        assertThat(register.await("henvisning", h.id().id(), r -> r.get("utfall") != null))
                .containsEntry("utfall", "UTFORT")
                .containsEntry("avsluttet", c.regler.today().toString());
        register.assertRebuiltEqual(k);
    }

    @Test
    void eventsThatComeInTheWrongOrderAndTwiceLeaveWhatStands() {
        var h = c.sent(c.s.person);
        done(c.answer(h, false, "Vi har ikke plass."));
        register.await("henvisning", h.id().id(), r -> "AVVIST".equals(r.get("utfall")));

        register.publish(
                k, new HenvisningAvsluttet(h.id(), h.personId(), Henvisningsstatus.UTFORT));
        register.publish(
                k, new HenvisningAvsluttet(h.id(), h.personId(), Henvisningsstatus.AVVIST));
        register.settle(k);

        assertThat(register.find("henvisning", h.id().id())).containsEntry("utfall", "AVVIST");
        register.assertRebuiltEqual(k);
    }
}
