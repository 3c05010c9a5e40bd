package no.helhet.praksis.avtale;

import no.helhet.platform.database.Ids;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// SQL of `avtale.luke`. A slot is free when no appointment holds it; one whose holder the scope
/// can not see is never free.
@Repository
class LukeRepository {
    private static final String FREE =
            """
            and (l.avtale_id is null or exists (select from avtale.avtale a
              where a.kommunenr = l.avtale_kommunenr and a.id = l.avtale_id
                and (a.status = 'AVLYST' or a.luke_id <> l.id)))
            """;
    private final JdbcClient jdbc;

    LukeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A slot where the worker has none; one that was removed is there again.
    ///
    /// @param malId the line of the week it comes of: what was removed by hand stays removed
    /// @return false when it is there, or another of the worker's lies over it
    boolean insert(String kommunenr, Luke l, @Nullable UkemalId malId) {
        return jdbc.sql(
                                """
                                insert into avtale.luke (kommunenr, id, enhetsnr, bruker_id, bruker_navn,
                                  start, slutt, kompetanser, mal_id)
                                select :k, :id, :e, :b, :navn, :start, :slutt, :komp,
                                  cast(:mal as uuid)
                                where not exists (select from avtale.luke
                                  where kommunenr = :k and enhetsnr = :e and bruker_id = :b
                                    and not fjernet and start < :slutt and slutt > :start)
                                on conflict (kommunenr, enhetsnr, bruker_id, start)
                                do update set fjernet = false, slutt = excluded.slutt,
                                  kompetanser = excluded.kompetanser, mal_id = excluded.mal_id
                                where avtale.luke.fjernet and (excluded.mal_id is null
                                  or avtale.luke.mal_id is distinct from excluded.mal_id)
                                """)
                        .param("k", kommunenr)
                        .param("id", Ids.next())
                        .param("e", l.enhetsnr())
                        .param("b", l.brukerId())
                        .param("navn", l.brukerNavn())
                        .param("start", l.start().atOffset(ZoneOffset.UTC))
                        .param("slutt", l.slutt().atOffset(ZoneOffset.UTC))
                        .param("komp", names(l.kompetanser()))
                        .param("mal", malId == null ? null : malId.id(), Types.OTHER)
                        .update()
                == 1;
    }

    static String[] names(Set<Kompetanse> kompetanser) {
        return kompetanser.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    static Set<Kompetanse> kompetanser(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("kompetanser").getArray())
                .map(Kompetanse::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The office's free slots that begin in a period, the first first.
    List<Luke> findFree(String kommunenr, String enhetsnr, Instant from, Instant to) {
        return jdbc.sql(
                        """
                        select * from avtale.luke l
                        where l.kommunenr = :k and l.enhetsnr = :e and l.start >= :fra
                          and l.start < :til and not l.fjernet
                        """
                                + FREE
                                + " order by l.start, l.bruker_navn, l.id")
                .param("k", kommunenr)
                .param("e", enhetsnr)
                .param("fra", from.atOffset(ZoneOffset.UTC))
                .param("til", to.atOffset(ZoneOffset.UTC))
                .query(LukeRepository::read)
                .list();
    }

    /// Holds the slot until the transaction ends.
    Optional<Luke> lock(LukeId id) {
        return jdbc.sql(
                        """
                        select * from avtale.luke
                        where kommunenr = :k and id = :id and not fjernet for update
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(LukeRepository::read)
                .optional();
    }

    /// Asked when the slot is held: a statement of its own sees what the one before it did.
    boolean isFree(LukeId id) {
        return jdbc.sql(
                        "select exists (select from avtale.luke l where l.kommunenr = :k and l.id ="
                                + " :id "
                                + FREE
                                + ")")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(Boolean.class)
                .single();
    }

    void setHolder(LukeId id, AvtaleId avtale) {
        jdbc.sql(
                        """
                        update avtale.luke set avtale_kommunenr = :ak, avtale_id = :a
                        where kommunenr = :k and id = :id
                        """)
                .param("ak", avtale.kommunenr())
                .param("a", avtale.id())
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void setRemoved(LukeId id) {
        jdbc.sql("update avtale.luke set fjernet = true where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// The free slots of a line of the week from a moment on.
    List<LukeId> findFreeOf(UkemalId mal, Instant from) {
        return jdbc
                .sql(
                        """
                        select l.id from avtale.luke l
                        where l.kommunenr = :k and l.mal_id = :mal and l.start >= :fra
                          and not l.fjernet
                        """
                                + FREE)
                .param("k", mal.kommunenr())
                .param("mal", mal.id())
                .param("fra", from.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new LukeId(mal.kommunenr(), id))
                .toList();
    }

    private static Luke read(ResultSet row, int index) throws SQLException {
        return new Luke(
                new LukeId(row.getString("kommunenr"), row.getObject("id", UUID.class)),
                row.getString("enhetsnr"),
                row.getObject("bruker_id", UUID.class),
                row.getString("bruker_navn"),
                row.getObject("start", OffsetDateTime.class).toInstant(),
                row.getObject("slutt", OffsetDateTime.class).toInstant(),
                kompetanser(row));
    }
}
