package no.helhet.praksis.mottak;

import static no.helhet.praksis.mottak.Mottakene.form;
import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.database.Selection.Page;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.RegisterTables;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/// The register follows each enquiry from the door to its end.
@HelhetTest
@Import(RegisterTables.class)
class HenvendelseIRegisteretTest {
    @Autowired TestData data;
    @Autowired TestClock clock;
    @Autowired RegisterTables register;
    @Autowired Henvendelsestelling telling;
    @Autowired Registrering registrering;
    @Autowired Kogang gang;
    @Autowired Samtale samtale;
    @Autowired Avslutning avslutning;
    private Mottakene m;
    private String k;

    @BeforeEach
    void openDoors() {
        m = new Mottakene(data);
        k = m.kommune.kommunenr();
        clock.move(Duration.between(clock.instant(), Instant.parse("2026-11-02T08:10:00Z")));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private static Henvendelse done(Mottaksvar svar) {
        assertThat(svar).isInstanceOf(Mottaksvar.Gjort.class);
        return ((Mottaksvar.Gjort) svar).henvendelse();
    }

    private Henvendelse come(Map<String, String> form) {
        return done(as(m.ingrid, () -> registrering.register(new Henvendelsesskjema(form))));
    }

    private Map<String, String> row(Henvendelse h, String column, String value) {
        return register.await("henvendelse", h.id().id(), r -> value.equals(r.get(column)));
    }

    private Henvendelse finish(Henvendelse h, String utfall) {
        var skjema = new Avslutningsskjema(form(null, "utfall", utfall));
        return done(as(m.ingrid, () -> avslutning.finish(h.id(), h.version(), skjema)));
    }

    @Test
    void itIsThereFromTheDoorAndSaysWhatCameOfIt() {
        var h = come(form(m.person(null), "hast", "NEI"));
        var waiting = row(h, "kanal", "OPPMOTE");
        assertThat(waiting.get("pseudonym")).isNotNull();
        assertThat(waiting.get("ventet_sekunder")).isNull();
        assertThat(waiting.get("utfall")).isNull();
        assertThat(waiting).containsEntry("dag", "2026-11-02").containsEntry("tolk", "true");

        clock.move(Duration.ofMinutes(7));
        var taken = done(as(m.ingrid, () -> gang.take(h.id())));
        row(h, "ventet_sekunder", "420");
        clock.move(Duration.ofMinutes(20));
        finish(taken, "PAPIRER");

        assertThat(row(h, "utfall", "PAPIRER")).containsEntry("samtale_sekunder", "1200");
        register.assertRebuiltEqual(k);
    }

    @Test
    void anEndingThatIsTakenBackIsTakenBackInTheRegister() {
        var h = come(form(m.person(null)));
        var taken = done(as(m.ingrid, () -> gang.take(h.id())));
        finish(taken, "PAPIRER");
        row(h, "utfall", "PAPIRER");

        done(as(m.ingrid, () -> avslutning.reopen(h.id())));

        var open = register.await("henvendelse", h.id().id(), r -> r.get("utfall") == null);
        assertThat(open.get("samtale_sekunder")).isNull();
        register.assertRebuiltEqual(k);
    }

    @Test
    void oneWhoGivesNoNameCountsAndIsJoinedToThePersonWhenKnown() {
        var h = come(form(null, "hvem", "Kari Ny", "kanal", "TELEFON"));
        assertThat(row(h, "kanal", "TELEFON").get("pseudonym")).isNull();
        register.assertRebuiltEqual(k);

        var person = m.person(null);
        done(as(m.ingrid, () -> samtale.identify(h.id(), h.version(), person, "")));

        register.await("henvendelse", h.id().id(), r -> r.get("pseudonym") != null);
        register.assertRebuiltEqual(k);
    }

    @Test
    void whatIsToldTwiceOrTooLateIsWhatStandsNow() {
        var h = come(form(m.person(null)));
        row(h, "gjelder", "OKONOMI");

        Sakene.change("update mottak.henvendelse set gjelder = 'GJELD' where id = ?", h.id().id());
        register.publish(k, new HenvendelseEndret(h.id()));
        register.publish(k, new HenvendelseEndret(h.id()));

        row(h, "gjelder", "GJELD");
        register.settle(k);
        assertThat(register.dump(k).get("henvendelse")).hasSize(1);
        register.assertRebuiltEqual(k);
    }

    @Test
    void pagesFollowEachOtherAndMissNobody() {
        var one = come(form(m.person(null)));
        var two = come(form(null, "kanal", "TELEFON"));
        var three = come(form(m.person(null)));

        var found =
                Scopes.call(
                        Scope.system(k),
                        () -> {
                            var first = telling.find(k, new Page(Page.FIRST, 2));
                            var rest = telling.find(k, new Page(first.getLast().id(), 2));
                            return Stream.concat(first.stream(), rest.stream())
                                    .map(Henvendelsestelling.Rad::id)
                                    .toList();
                        });

        assertThat(found).containsExactlyInAnyOrder(one.id().id(), two.id().id(), three.id().id());
    }
}
