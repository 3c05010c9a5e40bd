package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// SQL of a partner's transaction: what the database lets a provider know of a programme.
@Repository
class ArrangorinnsynRepository {
    private final JdbcClient jdbc;
    private final UkeplanRepository planer;

    ArrangorinnsynRepository(JdbcClient jdbc, UkeplanRepository planer) {
        this.jdbc = jdbc;
        this.planer = planer;
    }

    /// Empty for a person who does not let the partner register.
    ///
    /// @param years the age limit of the programme
    /// @param from the days whose closing is asked for
    Optional<Arrangorprogram> find(PersonId person, long years, LocalDate from, LocalDate to) {
        return jdbc.sql("select * from kvalifisering.provided_programme(:k, :p, :years)")
                .param("k", person.kommunenr())
                .param("p", person.id())
                .param("years", Math.toIntExact(years))
                .query(
                        (row, i) -> {
                            var id = row.getObject("program_id", UUID.class);
                            var whom =
                                    new PersonId(
                                            person.kommunenr(),
                                            row.getObject("person_id", UUID.class));
                            return new Arrangorprogram(
                                    id,
                                    whom,
                                    row.getObject("fom", LocalDate.class),
                                    row.getObject("siste", LocalDate.class),
                                    weeks(whom, id),
                                    closed(whom, id, from, to));
                        })
                .optional();
    }

    private List<Ukeplan> weeks(PersonId person, UUID program) {
        return jdbc.sql("select * from kvalifisering.provided_weeks(:k, :id, :p)")
                .param("k", person.kommunenr())
                .param("id", program)
                .param("p", person.id())
                .query(
                        (row, i) ->
                                new Ukeplan(
                                        row.getObject("id", UUID.class),
                                        program,
                                        row.getObject("fra", LocalDate.class),
                                        planer.lines(row.getString("linjer")),
                                        "",
                                        Instant.EPOCH,
                                        ""))
                .list();
    }

    private Map<LocalDate, Arrangorprogram.Stengt> closed(
            PersonId person, UUID program, LocalDate from, LocalDate to) {
        var days = new TreeMap<LocalDate, Arrangorprogram.Stengt>();
        jdbc.sql("select * from kvalifisering.provided_closed(:k, :id, :p, :fra, :til)")
                .param("k", person.kommunenr())
                .param("id", program)
                .param("p", person.id())
                .param("fra", from)
                .param("til", to)
                .query(
                        row -> {
                            days.put(
                                    row.getObject("dato", LocalDate.class),
                                    Arrangorprogram.Stengt.valueOf(row.getString("grunn")));
                        });
        return days;
    }

    /// Holds the programme until the transaction ends; what is written lies in the person's
    /// district.
    ///
    /// @return false when the person does not let the partner register any longer
    boolean hold(Arrangorprogram program) {
        var person = program.personId();
        jdbc.sql("select platform.work_in(person.shared_district(:k, :p))")
                .param("k", person.kommunenr())
                .param("p", person.id())
                .query(row -> {});
        return jdbc.sql("select kvalifisering.hold_provided(:k, :id, :p)")
                .param("k", person.kommunenr())
                .param("id", program.id())
                .param("p", person.id())
                .query(Boolean.class)
                .single();
    }
}
