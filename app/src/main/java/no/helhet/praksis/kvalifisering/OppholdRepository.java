package no.helhet.praksis.kvalifisering;

import no.helhet.regelverk.kvalifisering.Frammote;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// SQL on `kvalifisering.opphold`.
@Repository
class OppholdRepository {
    private final JdbcClient jdbc;

    OppholdRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the form was sent before
    boolean insert(Program program, Programopphold o, Instant when) {
        return jdbc.sql(
                                """
                                insert into kvalifisering.opphold (kommunenr, id, program_id, person_id,
                                  grunn, fom, tom, begrunnelse, registrert, registrert_navn)
                                values (:k, :id, :p, :person, :g, :fom, :tom, :b, :t, :n)
                                on conflict do nothing
                                """)
                        .param("k", program.id().kommunenr())
                        .param("id", o.id())
                        .param("p", program.id().id())
                        .param("person", program.personId().id())
                        .param("g", o.grunn().name())
                        .param("fom", o.fom())
                        .param("tom", o.tom())
                        .param("b", o.begrunnelse())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("n", o.registrertNavn())
                        .update()
                == 1;
    }

    void setTom(ProgramId id, UUID opphold, LocalDate tom) {
        jdbc.sql("update kvalifisering.opphold set tom = :t where kommunenr = :k and id = :id")
                .param("t", tom)
                .param("k", id.kommunenr())
                .param("id", opphold)
                .update();
    }

    /// @param fra the first day it has effect, null while it has none
    void setVirkning(ProgramId id, UUID opphold, @Nullable LocalDate fra) {
        jdbc.sql(
                        """
                        update kvalifisering.opphold
                        set uten_virkning = :uten, virker_fra = :fra
                        where kommunenr = :k and id = :id
                        """)
                .param("uten", fra == null)
                .param("fra", fra)
                .param("k", id.kommunenr())
                .param("id", opphold)
                .update();
    }

    List<Programopphold> findByProgram(ProgramId id) {
        return findAll(id.kommunenr(), new UUID[] {id.id()});
    }

    /// Of many programmes, oldest first; those in force, with the days they have effect.
    List<Programopphold> findAll(String kommunenr, UUID[] programmer) {
        return jdbc.sql(
                        """
                        select id, program_id, grunn, greatest(fom, virker_fra) as fom, tom,
                          begrunnelse, registrert_navn
                        from kvalifisering.opphold
                        where kommunenr = :k and program_id = any(:p) and not uten_virkning
                          and (tom is null or virker_fra is null or tom >= virker_fra)
                        order by fom, id
                        """)
                .param("k", kommunenr)
                .param("p", programmer)
                .query(OppholdRepository::read)
                .list();
    }

    private static Programopphold read(ResultSet row, int index) throws SQLException {
        return new Programopphold(
                row.getObject("id", UUID.class),
                row.getObject("program_id", UUID.class),
                Frammote.Grunn.valueOf(row.getString("grunn")),
                row.getObject("fom", LocalDate.class),
                row.getObject("tom", LocalDate.class),
                row.getString("begrunnelse"),
                row.getString("registrert_navn"));
    }
}
