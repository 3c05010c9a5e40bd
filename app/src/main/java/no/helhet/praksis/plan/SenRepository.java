package no.helhet.praksis.plan;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// SQL on what is late: plans past the day they should be looked at, and steps past their day.
@Repository
class SenRepository {
    private static final String PLANS =
            """
            select p.kommunenr, p.id, p.person_id, p.koordinator_navn, null as hva, null as navn,
              p.neste_evaluering as dag
            from plan.plan p
            where p.kommunenr = any(:k) and p.avsluttet is null and p.neste_evaluering < :today
            """;
    private static final String STEPS =
            """
            select p.kommunenr, p.id, p.person_id, p.koordinator_navn, s.hva, s.navn, s.frist as dag
            from plan.gjeldende_steg s
            join plan.plan p on p.kommunenr = s.kommunenr and p.id = s.plan_id
            where s.kommunenr = any(:k) and s.gjort is null and s.frist < :today
              and p.avsluttet is null
            """;
    private final JdbcClient jdbc;

    SenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whose plans: those a worker coordinates, or those of an office.
    sealed interface Whose {
        record Koordinator(UUID id) implements Whose {}

        record Kontor(String enhetsnr) implements Whose {}

        default String condition() {
            return switch (this) {
                case Koordinator k -> " and p.koordinator = :hvem";
                case Kontor k -> " and p.enhetsnr = :hvem";
            };
        }

        default Object value() {
            return switch (this) {
                case Koordinator(var id) -> id;
                case Kontor(var enhetsnr) -> enhetsnr;
            };
        }
    }

    /// A line of what is late.
    ///
    /// @param hva the step, null for a plan that should be looked at
    record Sen(
            PlanId plan,
            PersonId person,
            String koordinator,
            @Nullable String hva,
            @Nullable String navn,
            LocalDate dag) {}

    int countPlans(String[] kommuner, Whose whose, LocalDate today) {
        return count(PLANS, kommuner, whose, today);
    }

    int countSteps(String[] kommuner, Whose whose, LocalDate today) {
        return count(STEPS, kommuner, whose, today);
    }

    private int count(String rows, String[] kommuner, Whose whose, LocalDate today) {
        return jdbc.sql("select count(*) from (" + rows + whose.condition() + ") late")
                .param("k", kommuner)
                .param("hvem", whose.value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    /// The latest first.
    List<Sen> find(String[] kommuner, Whose whose, LocalDate today, int from, int limit) {
        return jdbc.sql(
                        PLANS
                                + whose.condition()
                                + " union all "
                                + STEPS
                                + whose.condition()
                                + " order by dag, id, hva offset :from limit :n")
                .param("k", kommuner)
                .param("hvem", whose.value())
                .param("today", today)
                .param("from", from)
                .param("n", limit)
                .query(
                        (row, i) ->
                                new Sen(
                                        new PlanId(row.getString(1), row.getObject(2, UUID.class)),
                                        new PersonId(
                                                row.getString(1), row.getObject(3, UUID.class)),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getObject(7, LocalDate.class)))
                .list();
    }
}
