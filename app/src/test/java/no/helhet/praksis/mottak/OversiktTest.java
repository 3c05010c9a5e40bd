package no.helhet.praksis.mottak;

import static no.helhet.praksis.mottak.Mottakene.form;
import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.praksis.mottak.Henvendelse.Gjelder;
import no.helhet.praksis.mottak.Oversiktsvalg.Hva;
import no.helhet.praksis.person.PersonId;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The leader's figures against days whose truth is known, and the rows behind each figure.
@HelhetTest
class OversiktTest {
    private static final Oversiktsvalg MONTH = Oversiktsvalg.all(30);

    @Autowired TestData data;
    @Autowired TestClock clock;
    @Autowired TextCatalog texts;
    @Autowired Registrering registrering;
    @Autowired Kogang gang;
    @Autowired Avslutning avslutning;
    @Autowired Oversikt oversikt;
    @Autowired Ko ko;
    private Mottakene m;
    private HelhetUser leder;

    @BeforeEach
    void openDoors() {
        m = new Mottakene(data);
        leder = data.ansatt(m.kommune, "Turid Haugland", Rolle.LEDER);
        clock.move(Duration.between(Instant.now(), Instant.parse("2026-11-02T08:10:00Z")));
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private Henvendelse come(String... fields) {
        return come(null, fields);
    }

    private Henvendelse come(@Nullable PersonId person, String... fields) {
        return as(
                m.ingrid,
                () ->
                        ((Mottaksvar.Gjort)
                                        registrering.register(
                                                new Henvendelsesskjema(form(person, fields))))
                                .henvendelse());
    }

    /// Comes now, waits so many minutes, talks for ten, and goes with an outcome.
    private Henvendelse visit(
            @Nullable PersonId person, int waits, String utfall, String... fields) {
        var h = come(person, fields);
        clock.move(Duration.ofMinutes(waits));
        var taken = as(m.ingrid, () -> ((Mottaksvar.Gjort) gang.take(h.id())).henvendelse());
        clock.move(Duration.ofMinutes(10));
        var skjema = new Avslutningsskjema(Map.of("utfall", utfall, "notat", "Kort"));
        as(m.ingrid, () -> avslutning.finish(h.id(), taken.version(), skjema));
        return h;
    }

    private Oversiktside page(Oversiktsvalg valg) {
        return as(leder, () -> oversikt.find(valg, texts.in(Language.NB)));
    }

    private List<HenvendelseId> rows(Oversiktsvalg valg) {
        return as(leder, () -> oversikt.findRows(valg)).stream().map(r -> r.h().id()).toList();
    }

    @Test
    void theFiguresAreThoseOfTheDaysAndTheRowsBehindThemAreTheSame() {
        var person = m.person(null);
        var soon = visit(person, 5, "RAD", "gjelder", "BOLIG");
        var late = visit(null, 40, "UTEN_SVAR", "gjelder", "GJELD");
        clock.move(Duration.ofDays(3));
        var again = visit(person, 10, "RAD", "gjelder", "BOLIG");
        var other = visit(person, 1, "PAPIRER", "gjelder", "PAPIRER");

        var side = page(MONTH);

        assertThat(side.alle().antall()).isEqualTo(4);
        assertThat(side.alle().hentet()).isEqualTo(4);
        assertThat(side.alle().innen()).isEqualTo(3);
        assertThat(side.alle().prosentInnen()).isEqualTo(75);
        assertThat(side.alle().gjentatt()).isEqualTo(1);
        assertThat(side.alle().utenSvar()).isEqualTo(1);
        assertThat(side.gjelder().getFirst().gruppe()).isEqualTo("BOLIG");
        assertThat(side.gjelder().getFirst().antall()).isEqualTo(2);
        assertThat(side.ansatte())
                .extracting(Oversiktstall::navn)
                .containsExactly("Ingrid Solbakken");
        assertThat(side.ansatte().getFirst().lengde()).isEqualTo(10);
        assertThat(side.timer()).isNotNull();

        assertThat(rows(MONTH)).containsExactly(other.id(), again.id(), late.id(), soon.id());
        assertThat(rows(MONTH.of(Hva.SENT))).containsExactly(late.id());
        assertThat(rows(MONTH.of(Hva.GJENTATT))).containsExactly(again.id());
        assertThat(rows(MONTH.of(Hva.UTEN_SVAR))).containsExactly(late.id());
        assertThat(rows(MONTH.about(Gjelder.BOLIG))).containsExactly(again.id(), soon.id());
        assertThat(rows(MONTH.with(m.marte.brukerId()))).isEmpty();
        assertThat(rows(MONTH.of(Hva.NODHJELP))).isEmpty();
    }

    @Test
    void whoCameBackIsCountedThoughTheFirstTimeLiesBeforeTheDaysShown() {
        var person = m.person(null);
        visit(person, 5, "RAD", "gjelder", "BOLIG");
        clock.move(Duration.ofDays(10));
        visit(person, 5, "RAD", "gjelder", "BOLIG");
        assertThat(page(Oversiktsvalg.all(7)).alle().gjentatt()).isEqualTo(1);
        clock.move(Duration.ofDays(15));
        visit(person, 5, "RAD", "gjelder", "BOLIG");
        assertThat(page(Oversiktsvalg.all(7)).alle().gjentatt())
                .as("after more than fourteen days it is a new matter")
                .isZero();
    }

    @Test
    void anEmergencyLeftWithNoAnswerStandsBeforeTheLeaderFromTheNextDay() {
        var left = come("hast", "TAK");
        come("hast", "NEI");
        assertThat(page(MONTH).ubesvart()).as("there is still time today").isEmpty();

        clock.move(Duration.ofDays(1));
        var taken = as(m.ingrid, () -> ((Mottaksvar.Gjort) gang.take(left.id())).henvendelse());
        assertThat(page(MONTH).ubesvart())
                .as("being met is not being answered")
                .extracting(rad -> rad.h().id())
                .containsExactly(left.id());
        assertThat(data.count(leder, ko::unanswered)).isEqualTo(1);

        var svar = Map.of("utfall", "SVART", "svar", "Du får et rom på Haugen fra i kveld.");
        as(
                m.ingrid,
                () -> avslutning.finish(left.id(), taken.version(), new Avslutningsskjema(svar)));
        assertThat(page(MONTH).ubesvart()).isEmpty();
        assertThat(data.count(leder, ko::unanswered)).isZero();
    }

    @Test
    void anotherOfficeHasNoFigures() {
        visit(null, 5, "RAD");
        var elsewhere = new Mottakene(data);
        var other = data.ansatt(elsewhere.kommune, "Annen leder", Rolle.LEDER);
        assertThat(as(other, () -> oversikt.find(MONTH, texts.in(Language.NB))).alle().antall())
                .isZero();
        assertThat(as(other, () -> oversikt.findRows(MONTH))).isEmpty();
    }
}
