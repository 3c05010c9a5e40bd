package no.helhet.praksis.klage;

import static no.helhet.praksis.klage.Klagesaken.as;
import static no.helhet.praksis.klage.Klagesaken.done;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.files.FileStore;
import no.helhet.regelverk.frister.Fristtype;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The interim reply to an appeal (fvl § 11 a), on a real database.
@HelhetTest
class ForelopigSvarPaKlageTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TestClock clock;
    @Autowired Klageliste liste;
    @Autowired Svarforslagene forslag;
    @Autowired Klageregler regler;
    @Autowired FileStore files;
    @Autowired TransactionTemplate transaction;
    private Klagesaken klagesaken;
    private Klagesaken.Case c;
    private LocalDate today;

    @BeforeEach
    void openCase() {
        klagesaken = beans.createBean(Klagesaken.class);
        c = klagesaken.open();
        today = klagesaken.today();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private @Nullable Svarforslag proposed(Klage klage) {
        var now = c.find(klage.id());
        return as(c.s.veileder, () -> transaction.execute(status -> forslag.find(now)));
    }

    @ParameterizedTest
    @CsvSource({
        // Days before the last day it is due, is it proposed, is it over?
        "8, false, false",
        "7, true, false",
        "0, true, false",
        "-1, true, true"
    })
    void itIsProposedBeforeItIsDueAndInTheList(int before, boolean proposed, boolean over) {
        var klage = c.registered(today);
        var due = regler.frist(Fristtype.FORELOPIG_SVAR, today);
        clock.move(Duration.ofDays(ChronoUnit.DAYS.between(today, due.minusDays(before))));

        var found = proposed(klage);

        assertThat(found).isNotNull();
        assertThat(found.frist()).isEqualTo(due);
        assertThat(found.foreslatt()).isEqualTo(proposed);
        assertThat(found.over()).isEqualTo(over);
        assertThat(found.ventet()).isAfter(klagesaken.today());
        assertThat(as(c.s.veileder, liste::find).getFirst().svarfrist())
                .isEqualTo(proposed ? due : null);
    }

    @Test
    void theProposalIsSentAsItStandsAndSaysWhyAndWhen() throws Exception {
        var klage = c.registered(today);
        var found = proposed(klage);
        assertThat(found).isNotNull();

        var sent =
                done(
                        as(
                                c.s.veileder,
                                () ->
                                        klagesaken.svar.sendInterim(
                                                klage.id(), found.grunn(), found.ventet())));

        var letter = sent.forelopigSvar();
        assertThat(letter).isNotNull();
        var content = as(c.s.veileder, () -> transaction.execute(status -> files.read(letter)));
        try (var document = Loader.loadPDF(content)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(found.grunn(), "Du kan vente svar innen", "statsforvalteren");
        }
        assertThat(proposed(klage)).isNull();
        assertThat(c.tasks()).containsExactly("KLAGE_VURDERING");
    }

    @Test
    void theInterimReplyIsSentOnceAndEndsItsTask() {
        var klage = c.registered(today);

        var first = done(send(klage, "Vi venter på en uttalelse.", null));
        var second = done(send(klage, "Noe annet.", null));

        assertThat(first.forelopigSvar()).isNotNull().isEqualTo(second.forelopigSvar());
        assertThat(c.tasks()).containsExactly("KLAGE_VURDERING");
    }

    private Klagesvar send(Klage klage, String grunn, @Nullable LocalDate ventet) {
        return as(c.s.veileder, () -> klagesaken.svar.sendInterim(klage.id(), grunn, ventet));
    }

    @Test
    void aReplyWithNoReasonOrADayThatIsPastIsRefused() {
        var klage = c.registered(today);

        assertThat(send(klage, " ", null)).isInstanceOf(Klagesvar.Mangler.class);
        assertThat(send(klage, "Vi venter.", today)).isInstanceOf(Klagesvar.Mangler.class);
        assertThat(c.find(klage.id()).forelopigSvar()).isNull();
        assertThat(send(klage, "Vi venter.", today.plusDays(1)))
                .isInstanceOf(Klagesvar.Gjort.class);
    }

    @Test
    void whatIsWithStatsforvalterenIsProposedNothing() {
        assertThat(proposed(c.forwarded())).isNull();
    }
}
