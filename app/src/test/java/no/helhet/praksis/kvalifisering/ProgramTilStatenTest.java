package no.helhet.praksis.kvalifisering;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.fodselsnummer.Regler;
import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.formats.fodselsnummer.SyntheticSeries;
import no.helhet.formats.kostra.Kjonn;
import no.helhet.formats.kostra.KvalifiseringParser;
import no.helhet.formats.kostra.Kvalifiseringsar;
import no.helhet.formats.kostra.ParseResult;
import no.helhet.formats.kostra.Programstatus;
import no.helhet.formats.kostra.Sivilstand;
import no.helhet.formats.kostra.Sluttsituasjon;
import no.helhet.formats.kostra.Sosialhjelpsrolle;
import no.helhet.formats.kostra.TidligereYtelse;
import no.helhet.formats.kostra.Tilleggsytelse;
import no.helhet.laering.rapport.KostraSvar;
import no.helhet.laering.rapport.Programlinje;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.kvalifisering.Program.Sluttgrunn;
import no.helhet.praksis.kvalifisering.Programmene.Kontoret;
import no.helhet.praksis.kvalifisering.Programopplysninger.Etterpa;
import no.helhet.praksis.kvalifisering.Programopplysninger.ForSoknad;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Pseudonymer;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.utbetaling.UtbetalingEndret;
import no.helhet.praksis.utbetaling.UtbetalingId;
import no.helhet.praksis.vedtak.VedtakId;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A programme from application to end, as the state hears of it: two years, two lines of KOSTRA
/// 11CF.
@HelhetTest
@Import(Programmene.class)
class ProgramTilStatenTest {
    private static final LocalDate FOM = LocalDate.of(2025, 10, 1);
    private static final LocalDate TOM = LocalDate.of(2026, 9, 30);
    private static final LocalDate GRANTED = LocalDate.of(2025, 9, 22);
    private static final LocalDate END = LocalDate.of(2026, 1, 30);
    private static final ForSoknad BEFORE =
            new ForSoknad(Sosialhjelpsrolle.VIKTIGSTE_KILDE, Set.of(TidligereYtelse.TILTAKSPENGER));
    private static final Map<Integer, Set<Tilleggsytelse>> BESIDE =
            Map.of(2025, Set.of(), 2026, Set.of(Tilleggsytelse.HUSBANKENS_BOSTOTTE));
    private static final Etterpa AFTER =
            new Etterpa(Set.of(Sluttsituasjon.ORDINAERT_ARBEID), Sluttsituasjon.ORDINAERT_ARBEID);

    @Autowired Programmene programmene;
    @Autowired Inndatasamling inndata;
    @Autowired Programregler regler;
    @Autowired Programgang gang;
    @Autowired Programgrunnlaget grunnlaget;
    @Autowired Pseudonymer pseudonymer;
    @Autowired Programlinje lines;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    private Kontoret k;
    private PersonId person;
    private UUID pseudonym;

    @BeforeEach
    void makePerson() {
        k = programmene.office();
        person = k.person(Programmene.FODT);
        programmene.change(
                """
                update person.person set fnr = ?, kjonn = 'KVINNE', kjonn_kilde = 'FOLKEREGISTERET',
                  kjonn_dato = date '2024-01-01', sivilstand = 'UGIFT',
                  sivilstand_kilde = 'FOLKEREGISTERET', sivilstand_dato = date '2024-01-01'
                where kommunenr = ? and id = ?
                """,
                SyntheticNumbers.nth(Programmene.FODT, 7).orElseThrow().value(),
                person.kommunenr(),
                person.id());
        pseudonym = system(() -> pseudonymer.find(person).orElseThrow());
    }

    @Test
    void aProgrammeFromApplicationToEndIsOneLineForEachYear() {
        var p = k.granted(person, FOM, TOM);
        grantedOn(p.id(), GRANTED);
        for (var month : List.of("2025-10", "2025-11", "2025-12", "2026-01")) {
            k.present(p.id(), YearMonth.parse(month), inndata, regler);
            assertThat(k.make(p.id(), YearMonth.parse(month)).isDone()).isTrue();
        }
        payAll(p.id());
        answer(p.id(), null);

        awaitLine(
                2025,
                year(
                        p,
                        EnumSet.of(Month.OCTOBER, Month.NOVEMBER, Month.DECEMBER),
                        Programstatus.I_PROGRAM,
                        2025));

        var versjon = k.find(p.id()).versjon();
        Kontoret.done(k.as(() -> gang.end(p.id(), versjon, END, Sluttgrunn.FULLFORT, "")));
        answer(p.id(), AFTER);

        awaitLine(2026, year(p, EnumSet.of(Month.JANUARY), Programstatus.FULLFORT, 2026));
        assertThat(read(await(2025, l -> l.avvik().isEmpty()), 2025).status())
                .as("the year before stays as it was")
                .isEqualTo(Programstatus.I_PROGRAM);
    }

    @Test
    void theYearWaitsForTheAnswersAndSaysWhichAreMissing() {
        var p = k.granted(person, FOM, TOM);
        grantedOn(p.id(), GRANTED);

        var answer = awaitAnswer(2025, KostraSvar.Mangler.class::isInstance);

        assertThat(((KostraSvar.Mangler) answer).mangler())
                .extracting(m -> m.felt() + " " + m.hvor())
                .containsExactly(
                        "KVP_KOMM PROGRAMMET",
                        "YTELSE_SOSHJELP PROGRAMMET",
                        "KVP_MED_ASTONAD PROGRAMMET");
    }

    private Kvalifiseringsar year(Program p, Set<Month> months, Programstatus status, int year) {
        var ended = status.isEnded();
        var sum =
                k.months(p.id()).stream()
                        .filter(m -> m.maned().getYear() == year)
                        .mapToLong(Manedsstonad::belopOre)
                        .sum();
        return new Kvalifiseringsar(
                person.kommunenr(),
                null,
                "",
                new Kvalifiseringsar.Deltaker(
                        p.nummer().substring(2),
                        Programmene.FODT,
                        SyntheticNumbers.nth(Programmene.FODT, 7).orElseThrow(),
                        Kjonn.KVINNE,
                        Sivilstand.UGIFT,
                        0),
                new Kvalifiseringsar.Datoer(FOM.minusDays(20), GRANTED, FOM),
                null,
                new Kvalifiseringsar.ForSoknad(BEFORE.sosialhjelp(), BEFORE.ytelser()),
                BESIDE.get(year),
                months,
                (sum + 50) / 100,
                status,
                ended ? END : null,
                ended
                        ? new Kvalifiseringsar.Etterpa(
                                AFTER.situasjoner(), AFTER.viktigsteInntekt())
                        : null);
    }

    private static Kvalifiseringsar read(KostraSvar.Linje line, int year) {
        assertThat(line.linje()).hasSize(152);
        var rules = Regler.on(LocalDate.of(year, 12, 31)).withSynthetic(SyntheticSeries.values());
        var read = KvalifiseringParser.parse(line.linje(), year, rules);
        assertThat(read).isInstanceOf(ParseResult.Parsed.class);
        return ((ParseResult.Parsed<Kvalifiseringsar>) read).person();
    }

    private void answer(ProgramId id, @Nullable Etterpa after) {
        Kontoret.done(
                k.as(
                        () ->
                                grunnlaget.answer(
                                        id,
                                        new Programstatistikk(
                                                false, null, BEFORE, BESIDE, after))));
    }

    private void grantedOn(ProgramId id, LocalDate day) {
        programmene.change(
                "update kvalifisering.vedtak set vedtatt = ?::timestamptz where program_id = ?",
                day + "T10:00:00Z",
                id.id());
    }

    /// What the bank would answer: each planned payment is executed in its own month.
    private void payAll(ProgramId id) {
        var paid = new ArrayList<UtbetalingEndret>();
        try (var connection = TestDatabase.connect("helhet_owner");
                var statement =
                        connection.prepareStatement(
                                "select id, maned, form, belop_ore from utbetaling.utbetaling where"
                                        + " sak_id = ?")) {
            statement.setObject(1, id.id());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var month = YearMonth.from(rows.getObject("maned", LocalDate.class));
                    paid.add(
                            executed(
                                    id,
                                    rows.getObject("id", UUID.class),
                                    month,
                                    rows.getString("form"),
                                    rows.getLong("belop_ore")));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(paid).hasSize(4);
        programmene.change(
                "update utbetaling.utbetaling set status = 'UTBETALT', utbetalt = maned + 26"
                        + " where sak_id = ?",
                id.id());
        system(
                () ->
                        transaction.execute(
                                status -> {
                                    paid.forEach(events::publishEvent);
                                    return paid;
                                }));
    }

    private UtbetalingEndret executed(
            ProgramId program, UUID id, YearMonth month, String form, long ore) {
        return new UtbetalingEndret(
                new UtbetalingId(person.kommunenr(), id),
                new VedtakId(person.kommunenr(), TestData.unknownId()),
                new SakId(person.kommunenr(), program.id()),
                person,
                "",
                Instant.parse("2026-02-02T10:00:00Z"),
                UtbetalingEndret.Status.UTBETALT,
                month,
                month.atDay(1),
                month.atEndOfMonth(),
                "kvalifiseringsstonad",
                form,
                ore,
                false,
                null,
                "12345678903",
                month.atDay(27),
                month.atDay(27));
    }

    /// The register hears of it on a thread of its own.
    /// The payments are heard of one by one: the line is right when the last has been counted.
    private void awaitLine(int year, Kvalifiseringsar expected) {
        await(year, line -> line.avvik().isEmpty() && read(line, year).equals(expected));
    }

    private KostraSvar.Linje await(int year, Predicate<KostraSvar.Linje> asked) {
        return (KostraSvar.Linje)
                awaitAnswer(
                        year,
                        answer -> answer instanceof KostraSvar.Linje line && asked.test(line));
    }

    private KostraSvar awaitAnswer(int year, Predicate<KostraSvar> asked) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            var answer = system(() -> lines.line(person.kommunenr(), pseudonym, year));
            if (asked.test(answer)) {
                return answer;
            }
            assertThat(System.nanoTime()).as("%s", answer).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private <T> T system(Supplier<T> work) {
        return Scopes.call(Scope.system(person.kommunenr()), work);
    }
}
