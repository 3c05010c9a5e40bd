package no.helhet.laering.kvalitet;

import no.helhet.platform.database.Scopes;
import no.helhet.platform.files.FilId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on monthly letters.
@Repository
class ManedsbrevRepository {
    private final JdbcClient jdbc;

    ManedsbrevRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(ManedsbrevId id) {
        return jdbc.sql(
                        "select exists (select from kvalitet.brev where kommunenr = :k and id ="
                                + " :id)")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(Boolean.class)
                .single();
    }

    boolean existsFor(Enhet enhet, YearMonth maned) {
        return jdbc.sql(
                        """
                        select exists (select from kvalitet.brev
                          where kommunenr = :k and enhetsnr = :e and maned = :m)
                        """)
                .param("k", enhet.kommunenr())
                .param("e", enhet.enhetsnr())
                .param("m", maned.atDay(1))
                .query(Boolean.class)
                .single();
    }

    void insert(
            ManedsbrevId id,
            Enhet enhet,
            YearMonth maned,
            String sprak,
            FilId fil,
            String tall,
            Instant now) {
        var actor = Scopes.current().actor();
        jdbc.sql(
                        """
                        insert into kvalitet.brev (kommunenr, id, enhetsnr, maned, sprak, fil_id, tall,
                          laget, laget_av, laget_navn)
                        values (:k, :id, :e, :m, :s, :f, cast(:tall as jsonb), :t, :av, :navn)
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("e", enhet.enhetsnr())
                .param("m", maned.atDay(1))
                .param("s", sprak)
                .param("f", fil.id())
                .param("tall", tall)
                .param("t", now.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
    }

    /// The office's, the latest first.
    List<Manedsbrevrad> find(Enhet enhet) {
        return jdbc.sql(
                        """
                        select id, maned, sprak, laget, laget_navn from kvalitet.brev
                        where kommunenr = :k and enhetsnr = :e order by maned desc, id desc limit 100
                        """)
                .param("k", enhet.kommunenr())
                .param("e", enhet.enhetsnr())
                .query(
                        (row, i) ->
                                new Manedsbrevrad(
                                        new ManedsbrevId(
                                                enhet.kommunenr(), row.getObject("id", UUID.class)),
                                        YearMonth.from(row.getObject("maned", LocalDate.class)),
                                        row.getString("sprak"),
                                        row.getObject("laget", OffsetDateTime.class).toInstant(),
                                        row.getString("laget_navn")))
                .list();
    }

    Optional<FilId> findFile(Enhet enhet, ManedsbrevId id) {
        return jdbc.sql(
                        """
                        select fil_id from kvalitet.brev
                        where kommunenr = :k and id = :id and enhetsnr = :e
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("e", enhet.enhetsnr())
                .query(UUID.class)
                .optional()
                .map(fil -> new FilId(id.kommunenr(), fil));
    }
}
