package no.helhet.register;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Programstatus;
import no.helhet.formats.kostra.Trygd;
import no.helhet.formats.kostra.Vilkar;
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
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// What is read of everybody at once is what is read of each.
@HelhetTest
class ArsregisterTest {
    private static final int PERSONS = 60;
    @Autowired Arsregister all;
    @Autowired Register one;
    @Autowired Programregister programmes;
    @Autowired TestData data;
    private final Random random = new Random(11);
    private String k;
    private List<UUID> persons;

    @BeforeEach
    void fill() {
        k = data.kommune().kommunenr();
        persons = IntStream.range(0, PERSONS).mapToObj(i -> Ids.next()).toList();
        persons.forEach(this::fill);
    }

    @Test
    void everybodysYearIsTheSameAsEachOnes() {
        var found = recipients();
        assertThat(found).hasSizeGreaterThan(PERSONS / 3);
        assertThat(found.stream().map(Personar::pseudonym))
                .containsExactlyElementsOf(in(() -> one.findPaid(k, 2026)));
        for (var personar : found) {
            assertThat(personar).isEqualTo(in(() -> one.findYear(k, personar.pseudonym(), 2026)));
        }
    }

    @Test
    void everybodysProgrammesAreTheSameAsEachOnes() {
        var found = participants();
        assertThat(found).hasSizeGreaterThan(PERSONS / 4);
        assertThat(found.stream().map(Programar::pseudonym))
                .containsExactlyElementsOf(in(() -> programmes.findParticipants(k, 2026)));
        for (var programar : found) {
            assertThat(programar)
                    .isEqualTo(
                            in(() -> programmes.findYear(k, programar.pseudonym(), 2026))
                                    .orElseThrow());
        }
    }

    @Test
    void twoThatAreOneAreReadAsTheOneThatStays() {
        for (int i = 0; i < PERSONS; i += 4) {
            TestData.execute(
                    "insert into platform.pointer (kommunenr, bydel, id, to_id) values (?, '', ?,"
                            + " ?)",
                    k,
                    persons.get(i),
                    persons.get(i + 1));
        }
        everybodysYearIsTheSameAsEachOnes();
        everybodysProgrammesAreTheSameAsEachOnes();
        assertThat(recipients().stream().map(Personar::pseudonym))
                .doesNotContain(persons.getFirst());
    }

    @Test
    void oneOfThemIsReadAlone() {
        var first = recipients().getFirst();
        assertThat(in(() -> all.findSosialhjelp(k, 2026, first.pseudonym()))).isEqualTo(first);
        var participant = participants().getFirst();
        assertThat(in(() -> all.findKvalifisering(k, 2026, participant.pseudonym())))
                .contains(participant);
        assertThat(in(() -> all.findKvalifisering(k, 2026, Ids.next()))).isEmpty();
    }

    private List<Personar> recipients() {
        var found = new ArrayList<Personar>();
        Scopes.run(Scope.system(k), () -> all.sosialhjelp(k, 2026, found::addAll));
        return found;
    }

    private List<Programar> participants() {
        var found = new ArrayList<Programar>();
        Scopes.run(Scope.system(k), () -> all.kvalifisering(k, 2026, found::addAll));
        return found;
    }

    private <T> T in(Supplier<T> question) {
        return Scopes.call(Scope.system(k), question);
    }

    private void fill(UUID person) {
        for (int month = 1; month <= 12; month++) {
            if (random.nextInt(4) == 0) {
                Registerrader.paid(
                        k,
                        person,
                        YearMonth.of(2025 + random.nextInt(2), month),
                        random.nextInt(3) * 100_000,
                        random.nextInt(2) * 50_000,
                        random.nextInt(2) * 2_000_000);
            }
        }
        var trukket = Registerrader.sak(k, person, "2026-1" + number(), day());
        var sak = Registerrader.sak(k, person, "2026-2" + number(), day());
        Registerrader.insert(k, sak, withdrawn(trukket));
        for (int i = random.nextInt(4); i > 0; i--) {
            Registerrader.insert(k, vedtak(person, sak.id()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            Registerrader.insert(
                    k, situasjon(person, random.nextBoolean() ? sak.id() : trukket.id(), i));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            Registerrader.insert(k, program(person));
        }
    }

    private String number() {
        return "%04d".formatted(random.nextInt(10_000));
    }

    private LocalDate day() {
        return LocalDate.of(2025, 6, 1).plusDays(random.nextInt(700));
    }

    private static Faktum.Sak withdrawn(Faktum.Sak sak) {
        return new Faktum.Sak(
                sak.id(),
                sak.pseudonym(),
                sak.enhetsnr(),
                sak.saksnr(),
                sak.type(),
                sak.sokt(),
                sak.frist(),
                null,
                null,
                sak.sokt(),
                true);
    }

    private Faktum.Vedtak vedtak(UUID person, UUID sak) {
        var day = day();
        return new Faktum.Vedtak(
                Ids.next(),
                person,
                k,
                sak,
                "OKONOMISK_STONAD",
                "INNVILGET",
                "BIDRAG",
                971_200,
                day,
                day.plusMonths(1),
                day,
                day.minusDays(9),
                9,
                random.nextBoolean() ? Set.of() : Set.of(Vilkar.KURS, Vilkar.SKOLE),
                null,
                null,
                random.nextInt(4) == 0,
                1,
                0,
                0);
    }

    private Faktum.Situasjon situasjon(UUID person, UUID sak, int versjon) {
        return new Faktum.Situasjon(
                Ids.next(),
                person,
                sak,
                day(),
                versjon,
                Livsoppholdskilde.SOSIALHJELP,
                Trygd.INGEN,
                Arbeidssituasjon.DELTID,
                Bosituasjon.LEID_PRIVAT,
                random.nextBoolean(),
                false,
                false,
                Set.of());
    }

    private Faktum.Program program(UUID person) {
        var begynt = day();
        @Nullable LocalDate avsluttet =
                random.nextBoolean() ? null : begynt.plusDays(random.nextInt(300));
        return new Faktum.Program(
                Ids.next(),
                person,
                k,
                "2026-0" + number(),
                1,
                begynt.minusDays(30),
                begynt.minusDays(9),
                begynt,
                avsluttet,
                List.of(begynt),
                List.of(Programstatus.I_PROGRAM),
                false,
                null,
                null,
                Set.of(),
                List.of(2026),
                List.of(""),
                null,
                null);
    }
}
