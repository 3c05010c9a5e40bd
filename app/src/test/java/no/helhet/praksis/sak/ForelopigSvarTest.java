package no.helhet.praksis.sak;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

@HelhetTest
class ForelopigSvarTest {
    @Autowired TestData data;
    @Autowired TestClock clock;
    @Autowired Saksapning saksapning;
    @Autowired Saker saker;
    @Autowired Tildeling tildeling;
    @Autowired Oppgaver oppgaver;
    @Autowired ForelopigSvar forelopigSvar;
    @Autowired ForelopigSvarJobb jobb;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void theSystemSendsItTheDayBeforeItIsDueAndOnlyOnce() {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari", Rolle.VEILEDER);
        var sak = open(kommune, false);

        moveTo(sak, 2);
        jobb.run();
        assertThat(find(kari, sak).forelopigSvar()).as("two days before").isNull();

        moveTo(sak, 1);
        jobb.run();
        jobb.run();

        assertThat(find(kari, sak).forelopigSvar()).as("the day before").isNotNull();
        assertThat(letters(kommune)).isEqualTo(1);
        assertThat(TestData.as(kari, () -> oppgaver.findOpen(sak.id()))).isEmpty();
        assertThat(TestData.as(kari, () -> forelopigSvar.findBrev(sak.id())))
                .get()
                .satisfies(
                        pdf ->
                                assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII))
                                        .isEqualTo("%PDF-"));
    }

    @Test
    void aServerThatWasDownSendsItWhenItIsBack() {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari", Rolle.VEILEDER);
        var sak = open(kommune, false);

        moveTo(sak, -3);
        jobb.run();

        assertThat(find(kari, sak).forelopigSvar()).isNotNull();
    }

    @Test
    void aDecidedCaseAndAnEmergencyGetNone() {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari", Rolle.VEILEDER);
        var decided = open(kommune, false);
        TestData.as(kari, () -> tildeling.take(decided.id(), kari.brukerId()));
        TestData.as(kari, () -> saker.sendToDecision(decided.id()));
        TestData.as(kari, () -> saker.decide(decided.id()));
        open(kommune, true);

        moveTo(decided, 0);
        jobb.run();

        assertThat(letters(kommune)).isZero();
    }

    @Test
    void theCaseworkersOwnReplyStandsAndIsNotRepeated() {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari", Rolle.VEILEDER);
        var sak = open(kommune, false);

        assertThat(TestData.as(kari, () -> forelopigSvar.send(sak.id(), sak.version(), null)))
                .isInstanceOf(Saksutfall.Utfort.class);
        var sent = find(kari, sak).forelopigSvar();
        moveTo(sak, 1);
        jobb.run();

        assertThat(find(kari, sak).forelopigSvar()).isEqualTo(sent);
        assertThat(letters(kommune)).isEqualTo(1);
    }

    private void moveTo(Sak sak, int daysBefore) {
        var target = sak.frist().minusDays(daysBefore).atTime(6, 0).atZone(Saksfrist.OSLO);
        clock.move(Duration.between(clock.instant(), target.toInstant()));
    }

    private Sak open(Kommune kommune, boolean nodhjelp) {
        var soknad =
                Saksdata.soknad(kommune, Saksdata.person(kommune, null), clock.instant(), nodhjelp);
        return Saksdata.asSystem(kommune, () -> saksapning.open(soknad));
    }

    private Sak find(HelhetUser user, Sak sak) {
        return TestData.as(user, () -> saker.find(sak.id())).orElseThrow();
    }

    private static int letters(Kommune kommune) {
        return Saksdata.count("select count(*) from files.fil where kommunenr = ?", kommune);
    }
}
