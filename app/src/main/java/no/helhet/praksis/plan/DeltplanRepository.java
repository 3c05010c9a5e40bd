package no.helhet.praksis.plan;

import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL in a partner's transaction: the database itself shows the rows that consent covers.
@Repository
class DeltplanRepository {
    private final JdbcClient jdbc;

    DeltplanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A goal that is shared.
    record Goal(UUID id, int nr, String ord, String hvis) {}

    /// A step that is shared, with whom it is about.
    record Step(Plansteg steg, PersonId person) {}

    List<Goal> findGoals(PersonId person) {
        return jdbc.sql(
                        """
                        select mal_id, nr, ord, hvis from plan.gjeldende_mal
                        where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by nr
                        """)
                .param("k", person.kommunenr())
                .param("p", person.id())
                .query(
                        (row, i) ->
                                new Goal(
                                        row.getObject(1, UUID.class),
                                        row.getInt(2),
                                        row.getString(3),
                                        row.getString(4)))
                .list();
    }

    List<Plansteg> findSteps(String kommunenr, List<Goal> goals) {
        return jdbc.sql(
                        """
                        select * from plan.gjeldende_steg
                        where kommunenr = :k and plan_id in (select plan_id from plan.gjeldende_mal
                          where kommunenr = :k and mal_id = any (:m)) and mal_id = any (:m)
                        order by mal_id, nr
                        """)
                .param("k", kommunenr)
                .param("m", goals.stream().map(Goal::id).toArray(UUID[]::new))
                .query(KraftRepository::readStep)
                .list();
    }

    List<Stegmelding> findLines(String kommunenr, List<Goal> goals) {
        return jdbc.sql(
                        """
                        select steg_id, tekst, fra, skrevet, skrevet_navn from plan.stegmelding
                        where kommunenr = :k and plan_id in (select plan_id from plan.gjeldende_mal
                          where kommunenr = :k and mal_id = any (:m)) order by skrevet
                        """)
                .param("k", kommunenr)
                .param("m", goals.stream().map(Goal::id).toArray(UUID[]::new))
                .query(
                        (row, i) ->
                                new Stegmelding(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getObject(4, OffsetDateTime.class).toInstant(),
                                        row.getString(5)))
                .list();
    }

    /// What the transaction writes from here on lies in the step's district.
    Optional<Step> find(String kommunenr, UUID steg) {
        return jdbc.sql(
                        """
                        select *, platform.work_in(bydel) from plan.gjeldende_steg
                        where kommunenr = :k and steg_id = :s
                        """)
                .param("k", kommunenr)
                .param("s", steg)
                .query(DeltplanRepository::read)
                .optional();
    }

    private static Step read(ResultSet row, int index) throws SQLException {
        return new Step(
                KraftRepository.readStep(row, index),
                new PersonId(row.getString("kommunenr"), row.getObject("person_id", UUID.class)));
    }
}
