package no.helhet.praksis.sak;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `sak.journal` (append-only) and `sak.notatutkast`.
@Repository
class JournalRepository {
    private final JdbcClient jdbc;

    JournalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param utkast version of the draft, 0 before the first save
    record Utkast(String overskrift, String tekst, Instant endret, int version) {}

    void insert(Sak sak, Actor forfatter, Instant skrevet, String overskrift, String tekst) {
        jdbc.sql(
                        """
                        insert into sak.journal (kommunenr, id, sak_id, person_id, skrevet, forfatter,
                                                 forfatter_navn, overskrift, tekst)
                        values (:k, :id, :s, :p, :skrevet, :f, :fn, :o, :t)
                        """)
                .param("k", sak.id().kommunenr())
                .param("id", Ids.next())
                .param("s", sak.id().id())
                .param("p", sak.personId().id())
                .param("skrevet", skrevet.atOffset(ZoneOffset.UTC))
                .param("f", forfatter.id())
                .param("fn", forfatter.navn())
                .param("o", overskrift)
                .param("t", tekst)
                .update();
    }

    /// Newest first.
    List<Notat> findBySak(SakId id) {
        return jdbc.sql(
                        """
                        select * from sak.journal where kommunenr = :k and sak_id = :s order by id desc
                        """)
                .param("k", id.kommunenr())
                .param("s", id.id())
                .query(
                        (row, i) ->
                                new Notat(
                                        row.getObject("skrevet", OffsetDateTime.class).toInstant(),
                                        row.getString("forfatter_navn"),
                                        row.getString("overskrift"),
                                        row.getString("tekst")))
                .list();
    }

    Optional<Utkast> findUtkast(SakId id, UUID bruker) {
        return jdbc.sql(
                        """
                        select * from sak.notatutkast
                        where kommunenr = :k and sak_id = :s and bruker_id = :b
                        """)
                .param("k", id.kommunenr())
                .param("s", id.id())
                .param("b", bruker)
                .query(
                        (row, i) ->
                                new Utkast(
                                        row.getString("overskrift"),
                                        row.getString("tekst"),
                                        row.getObject("endret", OffsetDateTime.class).toInstant(),
                                        row.getInt("version")))
                .optional();
    }

    /// Saves where the draft still has the version that was read (0 for none).
    ///
    /// @return whether it had
    boolean saveUtkast(
            Sak sak, UUID bruker, String overskrift, String tekst, Instant endret, int version) {
        return jdbc.sql(
                                """
                                insert into sak.notatutkast (kommunenr, sak_id, bruker_id, person_id, overskrift,
                                                             tekst, endret, version)
                                select :k, :s, :b, :p, :o, :t, :e, 1 where :v = 0 or exists (
                                  select from sak.notatutkast where kommunenr = :k and sak_id = :s and bruker_id = :b)
                                on conflict (kommunenr, sak_id, bruker_id) do update
                                set overskrift = :o, tekst = :t, endret = :e, version = sak.notatutkast.version + 1
                                where sak.notatutkast.version = :v
                                """)
                        .param("k", sak.id().kommunenr())
                        .param("s", sak.id().id())
                        .param("b", bruker)
                        .param("p", sak.personId().id())
                        .param("o", overskrift)
                        .param("t", tekst)
                        .param("e", endret.atOffset(ZoneOffset.UTC))
                        .param("v", version)
                        .update()
                == 1;
    }

    void deleteUtkast(SakId id, UUID bruker) {
        jdbc.sql(
                        """
                        delete from sak.notatutkast
                        where kommunenr = :k and sak_id = :s and bruker_id = :b
                        """)
                .param("k", id.kommunenr())
                .param("s", id.id())
                .param("b", bruker)
                .update();
    }
}
