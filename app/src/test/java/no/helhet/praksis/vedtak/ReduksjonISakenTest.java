package no.helhet.praksis.vedtak;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.Saker;
import no.helhet.praksis.vedtak.Vurdering.Reduksjonen;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Resultat;
import no.helhet.regelverk.porter.Vilkar.Prove;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// A condition is set by one decision, breached, and followed by a new decision that reduces.
@HelhetTest
class ReduksjonISakenTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final String GRUNN = "Fikk varsel to ganger.";

    @Autowired TestData data;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired Vedtakene vedtakene;
    @Autowired Vedtaksspor.Leser spor;
    @Autowired Signering signering;
    @Autowired Saker saker;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;
    private Sakene s;
    private LocalDate today;
    private YearMonth next;
    private Vedtak old;
    private UtkastId id;

    @BeforeEach
    void aConditionIsSetForThisMonth() {
        s = new Sakene(data, behandling, godkjenning);
        today = LocalDate.now(clock.withZone(OSLO));
        next = YearMonth.from(today).plusMonths(1);
        s.barn(s.person, s.person("Ella", LocalDate.of(2023, 6, 5), "INGEN"), 100);
        old = decided(s.person);
        id = draft();
    }

    @Test
    void aReductionIsRefusedWhileAnythingIsMissing() {
        s.save(id, new Endring.SetReduksjon(reduksjon(null, "", 0, "", null)));
        assertThat(missing())
                .containsExactly("vilkar.reduksjon.vilkar", "vilkar.reduksjon.prosent");

        s.save(id, new Endring.SetReduksjon(reduksjon(old.id().id(), "v1", 20, "", null)));
        assertThat(missing())
                .containsExactly("vilkar.reduksjon.varslet", "vilkar.reduksjon.varselmate");

        s.save(id, new Endring.SetReduksjon(reduksjon(old.id().id(), "v1", 21, "", today)));
        assertThat(missing()).containsExactly("grunn.reduksjon.gulv");

        s.save(id, new Endring.SetReduksjon(reduksjon(old.id().id(), "v1", 21, GRUNN, today)));
        assertThat(missing()).isEmpty();
        s.save(id, new Endring.SetReduksjon(reduksjon(old.id().id(), "v1", 20, "", today)));
        assertThat(missing()).isEmpty();
    }

    @Test
    void anotherPersonsConditionIsNoConditionHere() {
        var other = decided(s.person("Nora", LocalDate.of(1990, 1, 1), "INGEN"));

        s.save(id, new Endring.SetReduksjon(reduksjon(other.id().id(), "v1", 20, "", today)));

        assertThat(missing()).containsExactly("vilkar.reduksjon.ikke-i-vedtaket");
    }

    @Test
    void theDecisionPaysLessKeepsTheLineAndItsArgumentAndSaysItInTheLetter() {
        s.save(id, new Endring.SetReduksjon(reduksjon(old.id().id(), "v1", 50, GRUNN, today)));
        var ready = s.find(id);
        var letter = letter(ready);
        s.as(() -> behandling.send(id, ready.version()));
        var answer = s.approve(null, s.find(id));

        assertThat(answer).isInstanceOf(Avgjorelse.Fattet.class);
        var made =
                s.as(() -> vedtakene.find(((Avgjorelse.Fattet) answer).vedtakId()).orElseThrow());
        // Half of 8 300.
        assertThat(made.belopOre()).isEqualTo(old.belopOre() - 415_000);
        var line = spor.read(made).maneder().getFirst().linjer().getLast();
        assertThat(line.gruppe()).isEqualTo(Gruppe.REDUKSJON);
        assertThat(line.forslag().ore()).isEqualTo(415_000);
        assertThat(line.steps().toString()).contains(GRUNN, "Ingrid Solbakken", "reduksjon-gulv");
        assertThat(letter)
                .contains("Hvorfor stønaden er redusert", "Møte i Jobbspor to dager i uka")
                .contains("Vi tar bort 50 prosent", "Vi varslet deg", "I brev.")
                .contains("Reduksjon fordi et vilkår ikke er fulgt, \u22124\u00a0150\u00a0kr")
                .contains("Glemte det.", "Ella får det samme som før.", GRUNN);
    }

    @Test
    void aRefusalReducesNothing() {
        s.save(id, new Endring.SetReduksjon(reduksjon(null, "", 20, "", null)));
        s.save(id, new Endring.SetUtfall(Resultat.AVSLATT, Form.BIDRAG, Innhold.Malform.NB));

        assertThat(missing()).isEmpty();
        assertThat(letter(s.find(id))).doesNotContain("Hvorfor stønaden er redusert");
    }

    private Vedtak decided(PersonId person) {
        var sak = s.sak(person, "OKONOMISK_STONAD");
        var first = s.complete(sak);
        s.save(
                first.id(),
                new Endring.SetPeriode(
                        today.withDayOfMonth(1), YearMonth.from(today).atEndOfMonth()));
        var ready = s.find(first.id());
        s.as(() -> behandling.send(ready.id(), ready.version()));
        assertThat(s.approve(null, s.find(first.id()))).isInstanceOf(Avgjorelse.Fattet.class);
        return s.as(() -> vedtakene.findBySak(sak)).getFirst();
    }

    private UtkastId draft() {
        var made = s.complete(s.sak(s.person, "OKONOMISK_STONAD")).id();
        s.save(made, new Endring.SetPeriode(next.atDay(1), next.atEndOfMonth()));
        return made;
    }

    private Reduksjonen reduksjon(
            @Nullable UUID vedtakId,
            String vilkarId,
            int prosent,
            String grunnUnderGulv,
            @Nullable LocalDate varslet) {
        return new Reduksjonen(
                vedtakId,
                vilkarId,
                today,
                "Møtte ikke og sa ikke fra.",
                varslet,
                varslet == null ? "" : "I brev.",
                "Glemte det.",
                Prove.ja("Lite og kort."),
                "Ella får det samme som før.",
                prosent,
                next,
                next,
                grunnUnderGulv,
                "");
    }

    private List<String> missing() {
        var draft = s.find(id);
        return s.as(() -> behandling.check(draft)).missingToSend().stream()
                .flatMap(p -> p.missing().stream())
                .flatMap(
                        u ->
                                switch (u) {
                                    case Utfall.IkkeOppfylt i -> Stream.of(i.begrunnelse().key());
                                    case Utfall.ManglerOpplysning m -> Stream.of(m.hva().key());
                                    default -> Stream.<String>empty();
                                })
                .toList();
    }

    private String letter(Utkast draft) {
        return s.as(
                () ->
                        Objects.requireNonNull(
                                        transaction.execute(
                                                status ->
                                                        signering.letter(
                                                                draft,
                                                                saker.find(draft.sakId())
                                                                        .orElseThrow(),
                                                                behandling.check(draft),
                                                                "Amir Rahimi",
                                                                clock.instant())))
                                .toString());
    }
}
