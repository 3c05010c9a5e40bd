package no.helhet.praksis.person;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Count;
import no.helhet.praksis.person.Dobbeltforing.Beskyttelser;
import no.helhet.praksis.person.Dobbeltforing.Handling;
import no.helhet.praksis.person.Dobbeltforing.Status;
import no.helhet.praksis.person.Person.Adressebeskyttelse;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps the proposals that two are one.
@Repository
class DobbeltforingRepository {
    private final JdbcClient jdbc;

    DobbeltforingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A person's row, held until the transaction ends.
    ///
    /// @param fnr eleven digits, or null
    record Registrert(
            UUID id,
            String bydel,
            @Nullable String fnr,
            Adressebeskyttelse beskyttelse,
            UUID pseudonym) {}

    /// Holds both rows, always in the same order. Fewer than two when one is not in scope.
    List<Registrert> lock(PersonId one, PersonId other) {
        return jdbc.sql(
                        """
                        select id, bydel, fnr, adressebeskyttelse, pseudonym from person.person
                        where (kommunenr = :k1 and id = :id1) or (kommunenr = :k2 and id = :id2)
                        order by kommunenr, id for update
                        """)
                .param("k1", one.kommunenr())
                .param("id1", one.id())
                .param("k2", other.kommunenr())
                .param("id2", other.id())
                .query(
                        (row, i) ->
                                new Registrert(
                                        row.getObject("id", UUID.class),
                                        row.getString("bydel"),
                                        row.getString("fnr"),
                                        Adressebeskyttelse.valueOf(
                                                row.getString("adressebeskyttelse")),
                                        row.getObject("pseudonym", UUID.class)))
                .list();
    }

    /// No form of either that was opened before fits after.
    void renew(PersonId one, PersonId other) {
        jdbc.sql(
                        """
                        update person.person set version = 1 + (
                          select max(version) from person.person
                          where kommunenr = :k and id in (:one, :other))
                        where kommunenr = :k and id in (:one, :other)
                        """)
                .param("k", one.kommunenr())
                .param("one", one.id())
                .param("other", other.id())
                .update();
    }

    void insert(
            DobbeltforingId id,
            String bydel,
            PersonId bestar,
            PersonId peker,
            String grunn,
            Actor actor,
            Instant now) {
        jdbc.sql(
                        """
                        insert into person.dobbeltforing (kommunenr, bydel, id, bestar_id, peker_id,
                          grunn, foreslatt, foreslatt_av, foreslatt_navn)
                        values (:k, :bydel, :id, :bestar, :peker, :grunn, :na, :av, :navn)
                        """)
                .param("k", id.kommunenr())
                .param("bydel", bydel)
                .param("id", id.id())
                .param("bestar", bestar.id())
                .param("peker", peker.id())
                .param("grunn", grunn)
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
    }

    Optional<Dobbeltforing> find(DobbeltforingId id) {
        return find(id, "");
    }

    Optional<Dobbeltforing> lock(DobbeltforingId id) {
        return find(id, " for update");
    }

    private Optional<Dobbeltforing> find(DobbeltforingId id, String hold) {
        return jdbc.sql(
                        "select * from person.dobbeltforing where kommunenr = :k and id = :id"
                                + hold)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(DobbeltforingRepository::read)
                .optional();
    }

    /// Those that wait for an answer, the oldest first.
    List<Dobbeltforing> findOpen(String[] kommuner, int limit) {
        return jdbc.sql(
                        """
                        select * from person.dobbeltforing
                        where kommunenr = any(:k) and status = 'FORESLATT' order by id limit :n
                        """)
                .param("k", kommuner)
                .param("n", limit)
                .query(DobbeltforingRepository::read)
                .list();
    }

    /// Those the person is or has been a part of, the newest first.
    List<Dobbeltforing> findByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from person.dobbeltforing
                        where kommunenr = :k and :id in (bestar_id, peker_id) order by id desc
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(DobbeltforingRepository::read)
                .list();
    }

    Count answerable(String[] kommuner, UUID brukerId) {
        return Count.of(
                        """
                        select count(*) from person.dobbeltforing
                        where kommunenr = any(:k) and status = 'FORESLATT' and foreslatt_av <> :b
                        """)
                .with("k", kommuner)
                .with("b", brukerId);
    }

    void answer(
            DobbeltforingId id,
            Status status,
            String grunn,
            @Nullable Beskyttelser before,
            Actor actor,
            Instant now) {
        jdbc.sql(
                        """
                        update person.dobbeltforing set status = :status, svar_grunn = :grunn,
                          besvart = :na, besvart_av = :av, besvart_navn = :navn,
                          beskyttelse_bestar = :bestar, beskyttelse_peker = :peker
                        where kommunenr = :k and id = :id
                        """)
                .param("status", status.name())
                .param("grunn", grunn)
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .param("bestar", before == null ? null : before.bestar().name())
                .param("peker", before == null ? null : before.peker().name())
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    void end(DobbeltforingId id, String grunn, Actor actor, Instant now) {
        jdbc.sql(
                        """
                        update person.dobbeltforing set status = 'OPPHEVET', opphevet_grunn = :grunn,
                          opphevet = :na, opphevet_av = :av, opphevet_navn = :navn
                        where kommunenr = :k and id = :id
                        """)
                .param("grunn", grunn)
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    private static Dobbeltforing read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var before = row.getString("beskyttelse_bestar");
        return new Dobbeltforing(
                new DobbeltforingId(k, row.getObject("id", UUID.class)),
                new PersonId(k, row.getObject("bestar_id", UUID.class)),
                new PersonId(k, row.getObject("peker_id", UUID.class)),
                Status.valueOf(row.getString("status")),
                new Handling(
                        row.getString("grunn"),
                        instant(row, "foreslatt"),
                        row.getObject("foreslatt_av", UUID.class),
                        row.getString("foreslatt_navn")),
                act(row, "svar_grunn", "besvart"),
                before == null
                        ? null
                        : new Beskyttelser(
                                Adressebeskyttelse.valueOf(before),
                                Adressebeskyttelse.valueOf(row.getString("beskyttelse_peker"))),
                act(row, "opphevet_grunn", "opphevet"));
    }

    private static @Nullable Handling act(ResultSet row, String grunn, String when)
            throws SQLException {
        var by = row.getObject(when + "_av", UUID.class);
        return by == null
                ? null
                : new Handling(
                        row.getString(grunn),
                        instant(row, when),
                        by,
                        row.getString(when + "_navn"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
