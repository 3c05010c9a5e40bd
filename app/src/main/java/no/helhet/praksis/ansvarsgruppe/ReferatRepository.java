package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.database.Actor;
import no.helhet.praksis.ansvarsgruppe.Referat.Godkjenningen;
import no.helhet.praksis.ansvarsgruppe.Referat.Mate;
import no.helhet.praksis.ansvarsgruppe.Referat.Merknad;
import no.helhet.praksis.ansvarsgruppe.Referat.Status;
import no.helhet.praksis.person.PersonId;

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

/// SQL on minutes, the texts that were sent, and what was wrong with them. No statement here
/// touches minutes that are approved.
@Repository
class ReferatRepository {
    private final JdbcClient jdbc;

    ReferatRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An empty draft; one that is there stays.
    void begin(Samarbeidsmote m, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        insert into ansvarsgruppe.referat (kommunenr, mote_id, person_id, enhetsnr,
                          tekst, endret, endret_av, endret_navn)
                        values (:k, :m, :p, :e, '', :t, :av, :navn)
                        on conflict do nothing
                        """)
                .param("k", m.id().kommunenr())
                .param("m", m.id().id())
                .param("p", m.personId().id())
                .param("e", m.enhetsnr())
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
    }

    Optional<Referat> find(SamarbeidsmoteId id) {
        return jdbc.sql("select * from ansvarsgruppe.referat where kommunenr = :k and mote_id = :m")
                .param("k", id.kommunenr())
                .param("m", id.id())
                .query(this::read)
                .optional();
    }

    /// Holds the minutes until the transaction ends.
    Optional<Referat> lock(SamarbeidsmoteId id) {
        return jdbc.sql(
                        """
                        select * from ansvarsgruppe.referat where kommunenr = :k and mote_id = :m
                        for update
                        """)
                .param("k", id.kommunenr())
                .param("m", id.id())
                .query(this::read)
                .optional();
    }

    void save(SamarbeidsmoteId id, String tekst, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        update ansvarsgruppe.referat set tekst = :tekst, endret = :t, endret_av = :av,
                          endret_navn = :navn, status = 'UTKAST', version = version + 1
                        where kommunenr = :k and mote_id = :m and status <> 'GODKJENT'
                        """)
                .param("tekst", tekst)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .param("k", id.kommunenr())
                .param("m", id.id())
                .update();
    }

    /// The text as it stands goes to the person, and is kept as it was.
    void send(Referat r, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        insert into ansvarsgruppe.referatversjon (kommunenr, mote_id, version, person_id,
                          tekst, sendt, sendt_av, sendt_navn)
                        values (:k, :m, :v, :p, :tekst, :t, :av, :navn)
                        on conflict do nothing
                        """)
                .param("k", r.moteId().kommunenr())
                .param("m", r.moteId().id())
                .param("v", r.version())
                .param("p", r.personId().id())
                .param("tekst", r.tekst())
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
        jdbc.sql(
                        """
                        update ansvarsgruppe.referat set status = 'SENDT', sendt = :t
                        where kommunenr = :k and mote_id = :m and status = 'UTKAST'
                        """)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("k", r.moteId().kommunenr())
                .param("m", r.moteId().id())
                .update();
    }

    void approve(SamarbeidsmoteId id, Mate mate, Instant when, String navn) {
        jdbc.sql(
                        """
                        update ansvarsgruppe.referat set status = 'GODKJENT', godkjent = :t,
                          godkjent_navn = :navn, mate = :mate
                        where kommunenr = :k and mote_id = :m and status = 'SENDT'
                        """)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("navn", navn)
                .param("mate", mate.name())
                .param("k", id.kommunenr())
                .param("m", id.id())
                .update();
    }

    /// What was wrong is kept beside the text it was said of, and the minutes are a draft again.
    void object(Referat r, String tekst, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        insert into ansvarsgruppe.referatmerknad (kommunenr, mote_id, version, person_id,
                          tekst, skrevet, skrevet_av, skrevet_navn)
                        values (:k, :m, :v, :p, :tekst, :t, :av, :navn)
                        on conflict do nothing
                        """)
                .param("k", r.moteId().kommunenr())
                .param("m", r.moteId().id())
                .param("v", r.version())
                .param("p", r.personId().id())
                .param("tekst", tekst)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
        jdbc.sql(
                        """
                        update ansvarsgruppe.referat set status = 'UTKAST', version = version + 1
                        where kommunenr = :k and mote_id = :m and status = 'SENDT'
                        """)
                .param("k", r.moteId().kommunenr())
                .param("m", r.moteId().id())
                .update();
    }

    private List<Merknad> findMerknader(SamarbeidsmoteId id) {
        return jdbc.sql(
                        """
                        select n.tekst, n.skrevet_navn, n.skrevet, v.tekst as lest
                        from ansvarsgruppe.referatmerknad n
                          join ansvarsgruppe.referatversjon v on v.kommunenr = n.kommunenr
                            and v.mote_id = n.mote_id and v.version = n.version
                        where n.kommunenr = :k and n.mote_id = :m
                        order by n.version
                        """)
                .param("k", id.kommunenr())
                .param("m", id.id())
                .query(
                        (row, i) ->
                                new Merknad(
                                        row.getString("tekst"),
                                        row.getString("skrevet_navn"),
                                        row.getObject("skrevet", OffsetDateTime.class).toInstant(),
                                        row.getString("lest")))
                .list();
    }

    private Referat read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var id = new SamarbeidsmoteId(k, row.getObject("mote_id", UUID.class));
        var sent = row.getObject("sendt", OffsetDateTime.class);
        var approved = row.getObject("godkjent", OffsetDateTime.class);
        return new Referat(
                id,
                new PersonId(k, row.getObject("person_id", UUID.class)),
                row.getString("tekst"),
                Status.valueOf(row.getString("status")),
                row.getObject("endret", OffsetDateTime.class).toInstant(),
                row.getString("endret_navn"),
                sent == null ? null : sent.toInstant(),
                approved == null
                        ? null
                        : new Godkjenningen(
                                approved.toInstant(),
                                row.getString("godkjent_navn"),
                                Mate.valueOf(row.getString("mate"))),
                sent == null ? List.of() : findMerknader(id),
                row.getInt("version"));
    }
}
