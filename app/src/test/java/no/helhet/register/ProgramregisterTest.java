package no.helhet.register;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.kostra.Programstatus;
import no.helhet.formats.kostra.Sluttsituasjon;
import no.helhet.formats.kostra.Sosialhjelpsrolle;
import no.helhet.formats.kostra.TidligereYtelse;
import no.helhet.formats.kostra.Tilleggsytelse;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.kvalifisering.Programopplysninger;
import no.helhet.praksis.kvalifisering.Programopplysninger.Etterpa;
import no.helhet.praksis.kvalifisering.Programopplysninger.ForSoknad;
import no.helhet.praksis.kvalifisering.Programopplysninger.Statusfra;
import no.helhet.praksis.person.PersonId;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@HelhetTest
class ProgramregisterTest {
    private static final LocalDate START = LocalDate.of(2025, 10, 6);

    @Autowired Programregister register;
    @Autowired Programregistrering registrering;
    @Autowired Register months;
    @Autowired TestData data;
    private String k;
    private PersonId person;
    private UUID pseudonym;

    @BeforeEach
    void makePerson() {
        k = data.kommune().kommunenr();
        person = new PersonId(k, Ids.next());
        pseudonym = Ids.next();
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, pseudonym, opprettet)
                values (?, '', ?, ?, now())
                """,
                k,
                person.id(),
                pseudonym);
    }

    @Test
    void theHighestVersionOfAProgrammeCountsInWhicheverOrderTheyAreHeard() {
        var id = Ids.next();
        tell(program(id, 3, START, LocalDate.of(2026, 8, 31)));
        tell(program(id, 2, START, null));
        tell(program(id, 3, START, LocalDate.of(2026, 8, 31)));

        assertThat(year(2026).orElseThrow().program().avsluttet())
                .isEqualTo(LocalDate.of(2026, 8, 31));
        assertThat(year(2026).orElseThrow().program().status(LocalDate.of(2026, 12, 31)))
                .contains(Programstatus.FULLFORT);
        assertThat(year(2025).orElseThrow().program().status(LocalDate.of(2025, 12, 31)))
                .contains(Programstatus.I_PROGRAM);
    }

    @Test
    void allThatIsToldIsKept() {
        var id = Ids.next();
        tell(program(id, 1, START, LocalDate.of(2026, 8, 31)));

        var kept = year(2026).orElseThrow().program();

        assertThat(kept.nummer()).isEqualTo("2025-00012");
        assertThat(kept.fraKommunenr()).isEqualTo("4205");
        assertThat(kept.forSoknad().sosialhjelp()).isEqualTo(Sosialhjelpsrolle.SUPPLERENDE);
        assertThat(kept.forSoknad().ytelser()).containsExactly(TidligereYtelse.FOLKETRYGDEN);
        assertThat(kept.tilleggsytelser())
                .isEqualTo(Map.of(2025, Set.of(), 2026, Set.of(Tilleggsytelse.KOMMUNAL_BOSTOTTE)));
        assertThat(kept.etterpa().viktigsteInntekt()).isEqualTo(Sluttsituasjon.ORDINAERT_ARBEID);
    }

    @Test
    void thePersonIsReportedInEachYearOfTheProgrammeAndInNoOther() {
        tell(program(Ids.next(), 1, START, LocalDate.of(2026, 8, 31)));

        assertThat(participants(2024)).isEmpty();
        assertThat(participants(2025)).containsExactly(pseudonym);
        assertThat(participants(2026)).containsExactly(pseudonym);
        assertThat(participants(2027)).isEmpty();
        assertThat(year(2024)).isEmpty();
        assertThat(year(2027)).isEmpty();
    }

    @Test
    void aProgrammeThatHasNotBegunIsNobodysYear() {
        tell(program(Ids.next(), 1, null, null));
        assertThat(participants(2026)).isEmpty();
        assertThat(year(2026)).isEmpty();
    }

    @Test
    void ofTwoProgrammesInAYearTheLatestBegunIsReported() {
        tell(program(Ids.next(), 1, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 27)));
        tell(program(Ids.next(), 1, LocalDate.of(2026, 6, 1), null));

        assertThat(year(2026).orElseThrow().program().begynt()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(year(2026).orElseThrow().programmer()).isEqualTo(2);
        assertThat(participants(2026)).containsExactly(pseudonym);
    }

    @Test
    void theBenefitIsCountedByItselfAndIsNoSosialhjelp() {
        tell(program(Ids.next(), 1, START, null));
        pay("KVALIFISERINGSSTONAD", 2_050_700, "2026-01-27");
        pay("KVALIFISERINGSSTONAD", 2_050_700, "2026-02-26");
        pay("BIDRAG", 300_000, "2026-02-26");
        rebuild();

        var year = year(2026).orElseThrow();
        assertThat(year.maneder()).containsExactlyInAnyOrder(Month.JANUARY, Month.FEBRUARY);
        assertThat(year.stonadOre()).isEqualTo(4_101_400);
        var sosialhjelp =
                Scopes.call(Scope.system(k), () -> months.findYear(k, pseudonym, 2026)).maneder();
        assertThat(sosialhjelp).isEqualTo(Map.of(Month.FEBRUARY, new Personar.Stonad(300_000, 0)));
    }

    @Test
    void theOneWhoGotTheBenefitAloneIsNotReportedAsAReceiverOfSosialhjelp() {
        pay("KVALIFISERINGSSTONAD", 2_050_700, "2026-01-27");
        rebuild();
        assertThat(Scopes.<List<UUID>>call(Scope.system(k), () -> months.findPaid(k, 2026)))
                .isEmpty();
    }

    @Test
    void aPersonWhoIsNotInScopeIsLeftForLater() {
        var elsewhere = data.kommune().kommunenr();
        var event = program(Ids.next(), 1, START, null);
        boolean recorded = Scopes.call(Scope.system(elsewhere), () -> registrering.record(event));
        assertThat(recorded).isFalse();
    }

    private Programopplysninger program(
            UUID id, int versjon, @Nullable LocalDate begynt, @Nullable LocalDate avsluttet) {
        var statuser = new ArrayList<Statusfra>();
        if (begynt != null) {
            statuser.add(new Statusfra(begynt, Programstatus.I_PROGRAM));
        }
        if (avsluttet != null) {
            statuser.add(new Statusfra(avsluttet, Programstatus.FULLFORT));
        }
        return new Programopplysninger(
                id,
                person,
                "",
                k,
                "2025-00012",
                Instant.parse("2026-09-01T10:00:00Z"),
                versjon,
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2025, 9, 22),
                begynt,
                statuser,
                avsluttet,
                true,
                "4205",
                new ForSoknad(Sosialhjelpsrolle.SUPPLERENDE, Set.of(TidligereYtelse.FOLKETRYGDEN)),
                Map.of(2025, Set.of(), 2026, Set.of(Tilleggsytelse.KOMMUNAL_BOSTOTTE)),
                avsluttet == null
                        ? null
                        : new Etterpa(
                                Set.of(Sluttsituasjon.ORDINAERT_ARBEID),
                                Sluttsituasjon.ORDINAERT_ARBEID));
    }

    private void tell(Programopplysninger event) {
        boolean recorded = Scopes.call(Scope.system(k), () -> registrering.record(event));
        assertThat(recorded).isTrue();
    }

    private Optional<Programar> year(int year) {
        return Scopes.call(Scope.system(k), () -> register.findYear(k, pseudonym, year));
    }

    private List<UUID> participants(int year) {
        return Scopes.call(Scope.system(k), () -> register.findParticipants(k, year));
    }

    private void rebuild() {
        Scopes.run(Scope.system(k), () -> months.rebuild(k));
    }

    private void pay(String form, long ore, String dag) {
        TestData.execute(
                """
                insert into register.fakta (kommunenr, bydel, kilde_id, type, pseudonym, tidspunkt, data)
                values (?, '', ?, 'UTBETALING_UTBETALT', ?, now(), cast(? as jsonb))
                """,
                k,
                Ids.next(),
                pseudonym,
                "{\"form\": \"%s\", \"belopOre\": %d, \"dag\": \"%s\"}".formatted(form, ore, dag));
    }
}
