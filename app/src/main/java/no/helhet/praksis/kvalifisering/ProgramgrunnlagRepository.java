package no.helhet.praksis.kvalifisering;

import no.helhet.regelverk.kvalifisering.SamordnetYtelse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// SQL on `kvalifisering.barn` and `kvalifisering.ytelse`.
@Repository
class ProgramgrunnlagRepository {
    private final JdbcClient jdbc;

    ProgramgrunnlagRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(Program program, Programbarn b) {
        return jdbc.sql(
                                """
                                insert into kvalifisering.barn (kommunenr, id, program_id, person_id,
                                  fodt, kilde)
                                values (:k, :id, :p, :person, :fodt, :kilde)
                                on conflict do nothing
                                """)
                        .param("k", program.id().kommunenr())
                        .param("id", b.id())
                        .param("p", program.id().id())
                        .param("person", program.personId().id())
                        .param("fodt", b.fodt())
                        .param("kilde", b.kilde())
                        .update()
                == 1;
    }

    boolean insert(Program program, Programytelse y) {
        return jdbc.sql(
                                """
                                insert into kvalifisering.ytelse (kommunenr, id, program_id, person_id,
                                  type, fom, tom, dagsats_ore, kilde)
                                values (:k, :id, :p, :person, :type, :fom, :tom, :ore, :kilde)
                                on conflict do nothing
                                """)
                        .param("k", program.id().kommunenr())
                        .param("id", y.id())
                        .param("p", program.id().id())
                        .param("person", program.personId().id())
                        .param("type", y.type().name())
                        .param("fom", y.fom())
                        .param("tom", y.tom())
                        .param("ore", y.dagsats())
                        .param("kilde", y.kilde())
                        .update()
                == 1;
    }

    /// Takes a child or a benefit away from what is calculated from; its row is kept.
    void remove(ProgramId id, UUID what, Instant when) {
        for (var table : List.of("barn", "ytelse")) {
            jdbc.sql(
                            "update kvalifisering."
                                    + table
                                    + " set fjernet = :t where kommunenr = :k and id = :id and"
                                    + " program_id = :p and fjernet is null")
                    .param("t", when.atOffset(ZoneOffset.UTC))
                    .param("k", id.kommunenr())
                    .param("id", what)
                    .param("p", id.id())
                    .update();
        }
    }

    List<Programbarn> findBarn(String kommunenr, UUID[] programmer) {
        return jdbc.sql(
                        """
                        select * from kvalifisering.barn
                        where kommunenr = :k and program_id = any(:p) and fjernet is null
                        order by fodt, id
                        """)
                .param("k", kommunenr)
                .param("p", programmer)
                .query(
                        (row, i) ->
                                new Programbarn(
                                        row.getObject("id", UUID.class),
                                        row.getObject("program_id", UUID.class),
                                        row.getObject("fodt", LocalDate.class),
                                        row.getString("kilde")))
                .list();
    }

    List<Programytelse> findYtelser(String kommunenr, UUID[] programmer) {
        return jdbc.sql(
                        """
                        select * from kvalifisering.ytelse
                        where kommunenr = :k and program_id = any(:p) and fjernet is null
                        order by fom, id
                        """)
                .param("k", kommunenr)
                .param("p", programmer)
                .query(
                        (row, i) ->
                                new Programytelse(
                                        row.getObject("id", UUID.class),
                                        row.getObject("program_id", UUID.class),
                                        SamordnetYtelse.Type.valueOf(row.getString("type")),
                                        row.getObject("fom", LocalDate.class),
                                        row.getObject("tom", LocalDate.class),
                                        row.getLong("dagsats_ore"),
                                        row.getString("kilde")))
                .list();
    }
}
