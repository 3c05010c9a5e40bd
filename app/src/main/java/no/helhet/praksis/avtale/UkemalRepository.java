package no.helhet.praksis.avtale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL of `avtale.ukemal`.
@Repository
class UkemalRepository {
    private final JdbcClient jdbc;

    UkemalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Ukemal m) {
        jdbc.sql(
                        """
                        insert into avtale.ukemal (kommunenr, id, enhetsnr, bruker_id, bruker_navn, ukedag,
                          fra, til, minutter, kompetanser, fom)
                        values (:k, :id, :e, :b, :navn, :dag, :fra, :til, :min, :komp, :fom)
                        """)
                .param("k", m.id().kommunenr())
                .param("id", m.id().id())
                .param("e", m.enhetsnr())
                .param("b", m.brukerId())
                .param("navn", m.brukerNavn())
                .param("dag", m.ukedag().getValue())
                .param("fra", m.fra())
                .param("til", m.til())
                .param("min", m.minutter())
                .param("komp", LukeRepository.names(m.kompetanser()))
                .param("fom", m.fom())
                .update();
    }

    /// The lines that hold on the day or later, by worker and day of the week.
    List<Ukemal> findAll(String kommunenr, LocalDate dag) {
        return jdbc.sql(
                        """
                        select * from avtale.ukemal
                        where kommunenr = :k and (tom is null or tom >= :d)
                        order by bruker_navn, bruker_id, ukedag, fra, id
                        """)
                .param("k", kommunenr)
                .param("d", dag)
                .query(UkemalRepository::read)
                .list();
    }

    Optional<Ukemal> find(UkemalId id) {
        return jdbc.sql("select * from avtale.ukemal where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(UkemalRepository::read)
                .optional();
    }

    void setEnd(UkemalId id, LocalDate tom) {
        jdbc.sql("update avtale.ukemal set tom = :t where kommunenr = :k and id = :id")
                .param("t", tom)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    private static Ukemal read(ResultSet row, int index) throws SQLException {
        return new Ukemal(
                new UkemalId(row.getString("kommunenr"), row.getObject("id", UUID.class)),
                row.getString("enhetsnr"),
                row.getObject("bruker_id", UUID.class),
                row.getString("bruker_navn"),
                DayOfWeek.of(row.getInt("ukedag")),
                row.getObject("fra", LocalTime.class),
                row.getObject("til", LocalTime.class),
                row.getInt("minutter"),
                LukeRepository.kompetanser(row),
                row.getObject("fom", LocalDate.class),
                row.getObject("tom", LocalDate.class));
    }
}
