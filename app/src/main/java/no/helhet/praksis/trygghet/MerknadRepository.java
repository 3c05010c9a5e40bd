package no.helhet.praksis.trygghet;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Count;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// SQL of `trygghet.merknad` and `trygghet.gjennomgang`.
@Repository
class MerknadRepository {
    private static final String SELECT =
            """
            select kommunenr, id, person_id, enhetsnr, tiltak, gjennomgas, skrevet, skrevet_av,
              skrevet_navn, bekreftet, bekreftet_navn, slutt, slutt_navn, slutt_grunn, version
            from trygghet.merknad
            """;
    private final JdbcClient jdbc;

    MerknadRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when it is there already, or the office has another open one
    boolean insert(
            MerknadId id, PersonId person, Merknadsinnhold innhold, Actor actor, Instant now) {
        return jdbc.sql(
                                """
                                insert into trygghet.merknad (kommunenr, id, person_id, enhetsnr, tiltak,
                                  hendelse, gjennomgas, skrevet, skrevet_av, skrevet_navn)
                                values (:k, :id, :p, :e, :tiltak, :hendelse, :dag, :na, :av, :navn)
                                on conflict do nothing
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("p", person.id())
                        .param("e", actor.enhetsnr())
                        .param("tiltak", names(innhold.tiltak()))
                        .param("hendelse", innhold.hendelse())
                        .param("dag", innhold.gjennomgas())
                        .param("na", now.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .update()
                == 1;
    }

    private static String[] names(Collection<Tiltak> tiltak) {
        return tiltak.stream().map(Enum::name).toArray(String[]::new);
    }

    Optional<Merknad> find(MerknadId id) {
        return find(id, "");
    }

    Optional<Merknad> lock(MerknadId id) {
        return find(id, " for update");
    }

    private Optional<Merknad> find(MerknadId id, String how) {
        return jdbc.sql(SELECT + "where kommunenr = :k and id = :id" + how)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(MerknadRepository::read)
                .optional();
    }

    /// What happened, in the words of the one who wrote.
    String findHendelse(MerknadId id) {
        return jdbc.sql("select hendelse from trygghet.merknad where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(String.class)
                .single();
    }

    /// The person's open notes, of every office that has one.
    List<Merknad> findOpen(PersonId person) {
        return jdbc.sql(
                        SELECT
                                + """
                                where kommunenr = :k and slutt is null
                                  and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                                order by skrevet, id
                                """)
                .param("k", person.kommunenr())
                .param("p", person.id())
                .query(MerknadRepository::read)
                .list();
    }

    /// The open notes of an office, those to look at again first.
    List<Merknad> findOpen(String[] kommuner, String enhetsnr, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where kommunenr = any(:k) and enhetsnr = :e and slutt is null
                                order by gjennomgas, id limit :n
                                """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("n", limit)
                .query(MerknadRepository::read)
                .list();
    }

    /// How many of the office's open notes are past their day, or unconfirmed for too long.
    Count overdue(String[] kommuner, String enhetsnr, LocalDate today, Instant writtenBefore) {
        return Count.of(
                        """
                        select count(*) from trygghet.merknad
                        where kommunenr = any(:k) and enhetsnr = :e and slutt is null
                          and (gjennomgas < :d or bekreftet is null and skrevet < :t)
                        """)
                .with("k", kommuner)
                .with("e", enhetsnr)
                .with("d", today)
                .with("t", writtenBefore.atOffset(ZoneOffset.UTC));
    }

    /// The measures in force of those of the persons that have any, by the id asked for.
    Map<UUID, List<Tiltak>> findMeasures(String[] kommuner, UUID[] persons, LocalDate today) {
        var found = new HashMap<UUID, List<Tiltak>>();
        jdbc.sql(
                        """
                        with asked as (
                          select a.id as asked, coalesce(p.to_id, a.id) as stays
                          from unnest(:p) a(id) left join platform.pointer p
                            on p.kommunenr = any(:k) and p.id = a.id),
                        same as (
                          select asked, stays as id from asked
                          union all
                          select a.asked, p.id from asked a join platform.pointer p
                            on p.kommunenr = any(:k) and p.to_id = a.stays)
                        select s.asked as person_id, m.tiltak
                        from same s join trygghet.merknad m
                          on m.kommunenr = any(:k) and m.person_id = s.id
                        where m.slutt is null and m.gjennomgas >= :d
                        """)
                .param("k", kommuner)
                .param("p", persons)
                .param("d", today)
                .query(
                        row -> {
                            found.merge(
                                    row.getObject("person_id", UUID.class),
                                    measures(row),
                                    MerknadRepository::together);
                        });
        return found;
    }

    private static List<Tiltak> together(List<Tiltak> some, List<Tiltak> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().sorted().toList();
    }

    void confirm(MerknadId id, Actor actor, Instant now) {
        jdbc.sql(
                        """
                        update trygghet.merknad set bekreftet = :na, bekreftet_navn = :navn,
                          version = version + 1
                        where kommunenr = :k and id = :id and slutt is null and bekreftet is null
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("navn", actor.navn())
                .update();
    }

    /// Somebody has looked again: it holds until another day.
    void extend(Merknad m, LocalDate gjennomgas, String grunn, Actor actor, Instant now) {
        jdbc.sql(
                        """
                        insert into trygghet.gjennomgang (kommunenr, id, merknad_id, person_id,
                          gjennomgas, grunn, tidspunkt, utfort_av, utfort_navn)
                        values (:k, :id, :m, :p, :dag, :grunn, :na, :av, :navn)
                        """)
                .param("k", m.id().kommunenr())
                .param("id", Ids.next())
                .param("m", m.id().id())
                .param("p", m.personId().id())
                .param("dag", gjennomgas)
                .param("grunn", grunn)
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
        jdbc.sql(
                        """
                        update trygghet.merknad set gjennomgas = :dag, version = version + 1
                        where kommunenr = :k and id = :id and slutt is null
                        """)
                .param("k", m.id().kommunenr())
                .param("id", m.id().id())
                .param("dag", gjennomgas)
                .update();
    }

    /// Each time somebody looked again, the first first.
    List<Gjennomgang> findGjennomganger(MerknadId id) {
        return jdbc.sql(
                        """
                        select gjennomgas, grunn, tidspunkt, utfort_navn from trygghet.gjennomgang
                        where kommunenr = :k and merknad_id = :m order by id
                        """)
                .param("k", id.kommunenr())
                .param("m", id.id())
                .query(
                        (row, i) ->
                                new Gjennomgang(
                                        row.getObject("gjennomgas", LocalDate.class),
                                        row.getString("grunn"),
                                        row.getObject("tidspunkt", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("utfort_navn")))
                .list();
    }

    void end(MerknadId id, String grunn, Actor actor, Instant now) {
        jdbc.sql(
                        """
                        update trygghet.merknad set slutt = :na, slutt_navn = :navn,
                          slutt_grunn = :grunn, version = version + 1
                        where kommunenr = :k and id = :id and slutt is null
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("navn", actor.navn())
                .param("grunn", grunn)
                .update();
    }

    private static Merknad read(ResultSet row, int index) throws SQLException {
        var kommunenr = row.getString("kommunenr");
        return new Merknad(
                new MerknadId(kommunenr, row.getObject("id", UUID.class)),
                new PersonId(kommunenr, row.getObject("person_id", UUID.class)),
                row.getString("enhetsnr"),
                measures(row),
                row.getObject("gjennomgas", LocalDate.class),
                row.getObject("skrevet", OffsetDateTime.class).toInstant(),
                row.getObject("skrevet_av", UUID.class),
                row.getString("skrevet_navn"),
                instant(row, "bekreftet"),
                row.getString("bekreftet_navn"),
                instant(row, "slutt"),
                row.getString("slutt_navn"),
                row.getString("slutt_grunn"),
                row.getInt("version"));
    }

    private static List<Tiltak> measures(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("tiltak").getArray())
                .map(Tiltak::valueOf)
                .sorted()
                .toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
