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
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
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
    @Autowired Register months;
    @Autowired TestData data;
    private String k;
    private UUID pseudonym;

    @BeforeEach
    void makePerson() {
        k = data.kommune().kommunenr();
        pseudonym = Ids.next();
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, pseudonym, opprettet)
                values (?, '', ?, ?, now())
                """,
                k,
                Ids.next(),
                pseudonym);
    }

    @Test
    void allThatIsToldIsKept() {
        tell(program(START, LocalDate.of(2026, 8, 31)));

        var kept = year(2026).orElseThrow().program();

        assertThat(kept.nummer()).isEqualTo("2025-00012");
        assertThat(kept.fraKommunenr()).isEqualTo("4205");
        assertThat(kept.before().sosialhjelp()).isEqualTo(Sosialhjelpsrolle.SUPPLERENDE);
        assertThat(kept.before().ytelser()).containsExactly(TidligereYtelse.FOLKETRYGDEN);
        assertThat(kept.beside())
                .isEqualTo(Map.of(2025, Set.of(), 2026, Set.of(Tilleggsytelse.KOMMUNAL_BOSTOTTE)));
        assertThat(kept.after().viktigsteInntekt()).isEqualTo(Sluttsituasjon.ORDINAERT_ARBEID);
        assertThat(kept.statusOn(LocalDate.of(2026, 12, 31))).contains(Programstatus.FULLFORT);
        assertThat(kept.statusOn(LocalDate.of(2025, 12, 31))).contains(Programstatus.I_PROGRAM);
        assertThat(kept.statusOn(START.minusDays(1))).isEmpty();
    }

    @Test
    void thePersonIsReportedInEachYearOfTheProgrammeAndInNoOther() {
        tell(program(START, LocalDate.of(2026, 8, 31)));

        assertThat(participants(2024)).isEmpty();
        assertThat(participants(2025)).containsExactly(pseudonym);
        assertThat(participants(2026)).containsExactly(pseudonym);
        assertThat(participants(2027)).isEmpty();
        assertThat(year(2024)).isEmpty();
        assertThat(year(2027)).isEmpty();
    }

    @Test
    void aProgrammeThatHasNotBegunIsNobodysYear() {
        tell(program(null, null));
        assertThat(participants(2026)).isEmpty();
        assertThat(year(2026)).isEmpty();
    }

    @Test
    void ofTwoProgrammesInAYearTheLatestBegunIsReported() {
        tell(program(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 27)));
        tell(program(LocalDate.of(2026, 6, 1), null));

        assertThat(year(2026).orElseThrow().program().begynt()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(year(2026).orElseThrow().programmer()).isEqualTo(2);
        assertThat(participants(2026)).containsExactly(pseudonym);
    }

    @Test
    void theBenefitIsCountedByItselfAndIsNoSosialhjelp() {
        tell(program(START, null));
        Registerrader.paid(k, pseudonym, YearMonth.of(2026, 1), 0, 0, 2_050_700);
        Registerrader.paid(k, pseudonym, YearMonth.of(2026, 2), 300_000, 0, 2_050_700);

        var year = year(2026).orElseThrow();
        assertThat(year.maneder()).containsExactlyInAnyOrder(Month.JANUARY, Month.FEBRUARY);
        assertThat(year.stonadOre()).isEqualTo(4_101_400);
        var sosialhjelp =
                Scopes.call(Scope.system(k), () -> months.findYear(k, pseudonym, 2026)).maneder();
        assertThat(sosialhjelp).isEqualTo(Map.of(Month.FEBRUARY, new Personar.Stonad(300_000, 0)));
    }

    @Test
    void theOneWhoGotTheBenefitAloneIsNotReportedAsAReceiverOfSosialhjelp() {
        Registerrader.paid(k, pseudonym, YearMonth.of(2026, 1), 0, 0, 2_050_700);
        assertThat(Scopes.<List<UUID>>call(Scope.system(k), () -> months.findPaid(k, 2026)))
                .isEmpty();
    }

    private Faktum.Program program(@Nullable LocalDate begynt, @Nullable LocalDate avsluttet) {
        var days = new ArrayList<LocalDate>();
        var statuses = new ArrayList<Programstatus>();
        if (begynt != null) {
            days.add(begynt);
            statuses.add(Programstatus.I_PROGRAM);
        }
        if (avsluttet != null) {
            days.add(avsluttet);
            statuses.add(Programstatus.FULLFORT);
        }
        return new Faktum.Program(
                Ids.next(),
                pseudonym,
                k,
                "2025-00012",
                1,
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2025, 9, 22),
                begynt,
                avsluttet,
                days,
                statuses,
                true,
                "4205",
                Sosialhjelpsrolle.SUPPLERENDE,
                Set.of(TidligereYtelse.FOLKETRYGDEN),
                List.of(2025, 2026),
                List.of("", "KOMMUNAL_BOSTOTTE"),
                avsluttet == null ? null : Set.of(Sluttsituasjon.ORDINAERT_ARBEID),
                avsluttet == null ? null : Sluttsituasjon.ORDINAERT_ARBEID);
    }

    private void tell(Faktum.Program program) {
        Registerrader.insert(k, program);
    }

    private Optional<Programar> year(int year) {
        return Scopes.call(Scope.system(k), () -> register.findYear(k, pseudonym, year));
    }

    private List<UUID> participants(int year) {
        return Scopes.call(Scope.system(k), () -> register.findParticipants(k, year));
    }
}
