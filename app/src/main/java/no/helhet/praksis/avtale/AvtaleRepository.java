package no.helhet.praksis.avtale;

import no.helhet.platform.outbox.OutgoingMessage.Channel;
import no.helhet.praksis.avtale.Avtale.Angre;
import no.helhet.praksis.avtale.Avtale.Mote;
import no.helhet.praksis.avtale.Avtale.Status;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL of `avtale.avtale`.
@Repository
class AvtaleRepository {
    private final JdbcClient jdbc;

    AvtaleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Avtale a) {
        jdbc.sql(
                        """
                        insert into avtale.avtale (kommunenr, id, enhetsnr, person_id, luke_kommunenr,
                          luke_id, bruker_id, bruker_navn, start, slutt, tema, mote, sprak, tolk,
                          varsel_kanal, varsel_til, status, endret, angre_status)
                        values (:k, :id, :e, :p, :lk, :l, :b, :navn, :start, :slutt, :tema, :mote,
                          :sprak, :tolk, :vk, :vt, :status, :na, :angre)
                        """)
                .param("k", a.id().kommunenr())
                .param("id", a.id().id())
                .param("e", a.enhetsnr())
                .param("p", a.personId().id())
                .param("lk", a.lukeId().kommunenr())
                .param("l", a.lukeId().id())
                .param("b", a.brukerId())
                .param("navn", a.brukerNavn())
                .param("start", a.start().atOffset(ZoneOffset.UTC))
                .param("slutt", a.slutt().atOffset(ZoneOffset.UTC))
                .param("tema", a.tema().name())
                .param("mote", a.mote().name())
                .param("sprak", a.sprak())
                .param("tolk", a.tolk())
                .param("vk", a.varselKanal() == null ? null : a.varselKanal().name(), Types.VARCHAR)
                .param("vt", a.varselTil())
                .param("status", a.status().name())
                .param("na", a.endret().atOffset(ZoneOffset.UTC))
                .param("angre", Angre.INGEN.name())
                .update();
    }

    Optional<Avtale> find(AvtaleId id) {
        return jdbc.sql("select * from avtale.avtale where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(AvtaleRepository::read)
                .optional();
    }

    /// Holds the appointment until the transaction ends.
    Optional<Avtale> lock(AvtaleId id) {
        return jdbc.sql("select * from avtale.avtale where kommunenr = :k and id = :id for update")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(AvtaleRepository::read)
                .optional();
    }

    /// The office's appointments that begin in a period, those cancelled left out.
    List<Avtale> findAll(String[] kommuner, String enhetsnr, Instant from, Instant to) {
        return jdbc.sql(
                        """
                        select * from avtale.avtale
                        where kommunenr = any(:k) and enhetsnr = :e and start >= :fra and start < :til
                          and status <> 'AVLYST'
                        order by start, bruker_navn, id
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("fra", from.atOffset(ZoneOffset.UTC))
                .param("til", to.atOffset(ZoneOffset.UTC))
                .query(AvtaleRepository::read)
                .list();
    }

    /// An appointment, and whether somebody who did not come is still to be followed up.
    record Oppfulgt(Avtale avtale, boolean apen) {}

    /// The office's appointments that begin in a period, those cancelled left out, and before them
    /// the earlier ones that are still to be followed up.
    List<Oppfulgt> findDay(String[] kommuner, String enhetsnr, Instant from, Instant to) {
        return jdbc.sql(
                        """
                        select * from (
                          select a.*, o.avtale_id is not null as apen
                          from avtale.avtale a
                          left join avtale.oppfolging o on o.kommunenr = a.kommunenr
                            and o.avtale_id = a.id and o.utfall is null
                          where a.kommunenr = any(:k) and a.enhetsnr = :e and a.start >= :fra
                            and a.start < :til and a.status <> 'AVLYST'
                          union all
                          select a.*, true
                          from avtale.oppfolging o
                          join avtale.avtale a on a.kommunenr = o.kommunenr and a.id = o.avtale_id
                          where o.kommunenr = any(:k) and o.enhetsnr = :e and o.utfall is null
                            and a.start < :fra) x
                        order by start, bruker_navn, id
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("fra", from.atOffset(ZoneOffset.UTC))
                .param("til", to.atOffset(ZoneOffset.UTC))
                .query((row, i) -> new Oppfulgt(read(row, i), row.getBoolean("apen")))
                .list();
    }

    /// The person's appointments that end after a moment, the first first.
    List<Avtale> findComing(PersonId person, Instant now) {
        return jdbc.sql(
                        """
                        select * from avtale.avtale
                        where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[]) and slutt > :na and status = 'BOOKET'
                        order by start
                        """)
                .param("k", person.kommunenr())
                .param("p", person.id())
                .param("na", now.atOffset(ZoneOffset.UTC))
                .query(AvtaleRepository::read)
                .list();
    }

    /// The latest that have been, the latest first; those cancelled left out.
    List<Avtale> findPast(PersonId person, Instant now, int limit) {
        return jdbc.sql(
                        """
                        select * from avtale.avtale
                        where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[]) and start <= :na
                          and status in ('MOTT', 'IKKE_MOTT')
                        order by start desc limit :n
                        """)
                .param("k", person.kommunenr())
                .param("p", person.id())
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("n", limit)
                .query(AvtaleRepository::read)
                .list();
    }

    /// Those that ended before a moment and that nobody has said what came of.
    List<AvtaleId> findForgotten(String kommunenr, Instant before) {
        return jdbc
                .sql(
                        """
                        select id from avtale.avtale
                        where kommunenr = :k and status = 'BOOKET' and slutt < :na order by slutt
                        """)
                .param("k", kommunenr)
                .param("na", before.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new AvtaleId(kommunenr, id))
                .toList();
    }

    /// Another slot, and a new turn of the calendar file.
    ///
    /// @param undo the slot it had, when the move can be taken back
    void setMoved(
            AvtaleId id,
            Luke luke,
            Instant slutt,
            String grunn,
            @Nullable LukeId undo,
            Instant now) {
        jdbc.sql(
                        """
                        update avtale.avtale set luke_kommunenr = :lk, luke_id = :l, bruker_id = :b,
                          bruker_navn = :navn, start = :start, slutt = :slutt, status = 'BOOKET',
                          grunn = :g, avlyst_av_person = false, sekvens = sekvens + 1,
                          version = version + 1, endret = :na, angre_status = :angre, angre_luke = :al
                        where kommunenr = :k and id = :id
                        """)
                .param("lk", luke.id().kommunenr())
                .param("l", luke.id().id())
                .param("b", luke.brukerId())
                .param("navn", luke.brukerNavn())
                .param("start", luke.start().atOffset(ZoneOffset.UTC))
                .param("slutt", slutt.atOffset(ZoneOffset.UTC))
                .param("g", grunn)
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("angre", undo == null ? null : Angre.BOOKET.name(), Types.VARCHAR)
                .param("al", undo == null ? null : undo.id(), Types.OTHER)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// @param undoable the cancelling can be taken back
    void setCancelled(AvtaleId id, String grunn, boolean byPerson, boolean undoable, Instant now) {
        jdbc.sql(
                        """
                        update avtale.avtale set status = 'AVLYST', grunn = :g, avlyst_av_person = :av,
                          sekvens = sekvens + 1, version = version + 1, endret = :na,
                          angre_status = :angre, angre_luke = luke_id
                        where kommunenr = :k and id = :id
                        """)
                .param("g", grunn)
                .param("av", byPerson)
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("angre", undoable ? Angre.BOOKET.name() : null, Types.VARCHAR)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// What came of it, or back to being expected.
    ///
    /// @param undo what it can be taken back to, null when it can not
    void setStatus(
            AvtaleId id,
            Status status,
            @Nullable UUID henvendelse,
            @Nullable Angre undo,
            Instant now) {
        jdbc.sql(
                        """
                        update avtale.avtale set status = :s, henvendelse_id = :h,
                          version = version + 1, endret = :na, angre_status = :angre,
                          angre_luke = luke_id
                        where kommunenr = :k and id = :id
                        """)
                .param("s", status.name())
                .param("h", henvendelse, Types.OTHER)
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("angre", undo == null ? null : undo.name(), Types.VARCHAR)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// Nothing is sent about it.
    void setSilent(AvtaleId id) {
        jdbc.sql(
                        """
                        update avtale.avtale set varsel_kanal = null, varsel_til = '',
                          version = version + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    private static Avtale read(ResultSet row, int index) throws SQLException {
        var kommunenr = row.getString("kommunenr");
        var lukeKommune = row.getString("luke_kommunenr");
        var kanal = row.getString("varsel_kanal");
        var angre = row.getString("angre_status");
        var angreLuke = row.getObject("angre_luke", UUID.class);
        return new Avtale(
                new AvtaleId(kommunenr, row.getObject("id", UUID.class)),
                row.getString("enhetsnr"),
                new PersonId(kommunenr, row.getObject("person_id", UUID.class)),
                new LukeId(lukeKommune, row.getObject("luke_id", UUID.class)),
                row.getObject("bruker_id", UUID.class),
                row.getString("bruker_navn"),
                row.getObject("start", OffsetDateTime.class).toInstant(),
                row.getObject("slutt", OffsetDateTime.class).toInstant(),
                Kompetanse.valueOf(row.getString("tema")),
                Mote.valueOf(row.getString("mote")),
                row.getString("sprak"),
                row.getBoolean("tolk"),
                kanal == null ? null : Channel.valueOf(kanal),
                row.getString("varsel_til"),
                Status.valueOf(row.getString("status")),
                row.getString("grunn"),
                row.getBoolean("avlyst_av_person"),
                row.getObject("henvendelse_id", UUID.class),
                row.getInt("sekvens"),
                row.getInt("version"),
                row.getObject("endret", OffsetDateTime.class).toInstant(),
                angre == null ? null : Angre.valueOf(angre),
                angreLuke == null ? null : new LukeId(lukeKommune, angreLuke));
    }
}
