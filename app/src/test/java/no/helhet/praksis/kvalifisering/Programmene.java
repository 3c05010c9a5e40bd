package no.helhet.praksis.kvalifisering;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// An office with a worker and a decision maker, and programmes as far as a test needs them.
@TestComponent
final class Programmene {
    static final LocalDate FODT = LocalDate.of(1990, 3, 3);
    final TestData data;
    private final Programsoknader soknader;
    private final Programbehandling behandling;
    private final Ukeplaner planer;
    private final Programoppmote oppmote;
    private final Manedsberegning beregning;
    private final ProgramRepository programmer;
    private final ManedRepository maneder;
    private final ProgramforslagRepository forslag;
    private final TransactionTemplate transaction;

    Programmene(
            TestData data,
            Programsoknader soknader,
            Programbehandling behandling,
            Ukeplaner planer,
            Programoppmote oppmote,
            Manedsberegning beregning,
            ProgramRepository programmer,
            ManedRepository maneder,
            ProgramforslagRepository forslag,
            TransactionTemplate transaction) {
        this.data = data;
        this.soknader = soknader;
        this.behandling = behandling;
        this.planer = planer;
        this.oppmote = oppmote;
        this.beregning = beregning;
        this.programmer = programmer;
        this.maneder = maneder;
        this.forslag = forslag;
        this.transaction = transaction;
    }

    Kontoret office() {
        var kommune = data.kommune();
        var veileder = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
        var beslutter = data.ansatt(kommune, "Amir Rahimi", Rolle.BESLUTTER, Rolle.VEILEDER);
        data.fullmakt(beslutter, kommune, Fullmakt.Type.KVALIFISERING, 0);
        return new Kontoret(kommune, veileder, beslutter);
    }

    record Answer(Programsvar svar) {
        List<String> felter() {
            return svar instanceof Programsvar.Mangler(var feil)
                    ? feil.stream().map(Programfeil::felt).toList()
                    : List.of(svar.getClass().getSimpleName());
        }

        boolean isDone() {
            return svar instanceof Programsvar.Gjort;
        }
    }

    final class Kontoret {
        final TestData.Kommune kommune;
        final HelhetUser veileder;
        final HelhetUser beslutter;

        Kontoret(TestData.Kommune kommune, HelhetUser veileder, HelhetUser beslutter) {
            this.kommune = kommune;
            this.veileder = veileder;
            this.beslutter = beslutter;
        }

        <T> T as(HelhetUser user, Supplier<T> work) {
            return TestData.as(user, () -> transaction.execute(status -> work.get()));
        }

        <T> T as(Supplier<T> work) {
            return as(veileder, work);
        }

        HelhetUser resident(PersonId id) {
            return new HelhetUser(
                    Ids.next(),
                    "r" + id.id(),
                    "Sara Myhre",
                    false,
                    List.of(),
                    0,
                    List.of(new HelhetUser.ResidentPerson(id.kommunenr(), "", id.id())),
                    "token");
        }

        PersonId person(@Nullable LocalDate fodt) {
            var id = new PersonId(kommune.kommunenr(), Ids.next());
            TestData.execute(
                    """
                    insert into person.person (kommunenr, bydel, id, fodselsdato, fornavn, mellomnavn,
                      etternavn, kontonummer, kontonummer_kilde, kontonummer_dato,
                      adressebeskyttelse, pseudonym, opprettet)
                    values (?, '', ?, ?, 'Sara', '', 'Myhre', '12345678903', 'BRUKER',
                      date '2026-01-01', 'INGEN', ?, now())
                    """,
                    id.kommunenr(),
                    id.id(),
                    fodt,
                    Ids.next());
            return id;
        }

        Program applied(PersonId person, LocalDate sokt) {
            return done(as(() -> soknader.register(person, Ids.next(), sokt, "Jeg vil jobbe.")));
        }

        static Program done(Programsvar svar) {
            assertThat(svar).isInstanceOf(Programsvar.Gjort.class);
            return ((Programsvar.Gjort) svar).program();
        }

        Program find(ProgramId id) {
            return as(() -> programmer.find(id).orElseThrow());
        }

        Answer save(ProgramId id, Programinnhold innhold) {
            return new Answer(
                    as(
                            () ->
                                    behandling.save(
                                            id,
                                            forslag.findOpen(id)
                                                    .map(Programforslag::versjon)
                                                    .orElse(0),
                                            innhold)));
        }

        Answer send(ProgramId id) {
            return new Answer(as(() -> behandling.send(id, version(id))));
        }

        Answer sign(HelhetUser user, ProgramId id) {
            return new Answer(as(user, () -> behandling.sign(id, version(id))));
        }

        private int version(ProgramId id) {
            return forslag.findOpen(id).map(Programforslag::versjon).orElse(0);
        }

        /// Granted for the days, with a full week from the first of them.
        Program granted(PersonId person, LocalDate fom, LocalDate tom) {
            var p = applied(person, fom.minusDays(20));
            save(p.id(), grant(fom, tom));
            assertThat(send(p.id()).felter()).containsExactly("Gjort");
            assertThat(sign(beslutter, p.id()).felter()).containsExactly("Gjort");
            plan(p.id(), fom);
            return find(p.id());
        }

        Answer plan(ProgramId id, LocalDate fra) {
            return new Answer(as(() -> planer.save(id, Ids.next(), fra, week(1, 2, 3, 4, 5), "")));
        }

        Answer register(ProgramId id, LocalDate day, Programdag.Slag slag) {
            return register(id, List.of(new Programoppmote.Dag(day, slag, 0, 0)));
        }

        Answer register(ProgramId id, List<Programoppmote.Dag> days) {
            return new Answer(as(() -> oppmote.register(id, days)));
        }

        /// All days of the month that are to be registered, as met.
        void present(ProgramId id, YearMonth month, Inndatasamling inndata, Programregler regler) {
            var days =
                    as(
                            () -> {
                                var inn =
                                        inndata.read(
                                                programmer.find(id).orElseThrow(),
                                                month.atDay(1),
                                                month.atEndOfMonth());
                                return Programkalender.missing(inn, month, regler).stream()
                                        .filter(d -> !inn.dager().containsKey(d))
                                        .map(
                                                d ->
                                                        new Programoppmote.Dag(
                                                                d, Programdag.Slag.TIL_STEDE, 0, 0))
                                        .toList();
                            });
            if (!days.isEmpty()) {
                assertThat(register(id, days).felter()).containsExactly("Gjort");
            }
            assertThat(approve(id, month).isDone()).isTrue();
        }

        Answer approve(ProgramId id, YearMonth month) {
            return new Answer(as(() -> oppmote.approve(id, month)));
        }

        Answer make(ProgramId id, YearMonth month) {
            return new Answer(as(() -> beregning.makeOne(id, month)));
        }

        List<Manedsstonad> months(ProgramId id) {
            return as(() -> maneder.findByProgram(id));
        }
    }

    static Programinnhold grant(LocalDate fom, LocalDate tom) {
        return content(Programinnhold.Type.INNVILGET, fom, tom, true, "");
    }

    static Programinnhold extend(LocalDate fom, LocalDate tom, String special) {
        return content(Programinnhold.Type.FORLENGET, fom, tom, true, special);
    }

    static Programinnhold content(
            Programinnhold.Type type,
            @Nullable LocalDate fom,
            @Nullable LocalDate tom,
            boolean met,
            String special) {
        var vilkar = new EnumMap<Programvilkar, Programinnhold.Svar>(Programvilkar.class);
        for (var v : Programvilkar.values()) {
            vilkar.put(v, new Programinnhold.Svar(met, "Vurdert i samtale."));
        }
        return new Programinnhold(type, fom, tom, vilkar, "Hun vil i arbeid.", special);
    }

    static List<Ukeplan.Linje> week(int... days) {
        return IntStream.of(days)
                .mapToObj(d -> new Ukeplan.Linje(d, "08:30", 450, "Arbeidstrening", "Jobbspor"))
                .toList();
    }

    static long count(String sql, Object... parameters) {
        try (var connection = TestDatabase.connect("helhet_owner");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Changes rows past every grant.
    void change(String sql, Object... parameters) {
        try (var connection = TestDatabase.connect("postgres");
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
