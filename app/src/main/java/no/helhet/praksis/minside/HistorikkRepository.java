package no.helhet.praksis.minside;

import no.helhet.formats.digisos.innsyn.Hendelse;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.soknad.SoknadId;

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

/// SQL of `minside.utsending` and `minside.innsyn`.
@Repository
class HistorikkRepository {
    /// The receipt comes first, whatever the clocks of the senders said.
    static final String RECEIVED = "soknad:MOTTATT";

    private final JdbcClient jdbc;
    private final Hendelsesformat format;

    HistorikkRepository(JdbcClient jdbc, Hendelsesformat format) {
        this.jdbc = jdbc;
        this.format = format;
    }

    void open(
            SoknadId id,
            @Nullable PersonId personId,
            @Nullable UUID digisosId,
            Instant mottatt,
            Instant now) {
        jdbc.sql(
                        """
                        insert into minside.utsending (kommunenr, soknad_id, person_id, digisos_id,
                          mottatt, endret, neste)
                        values (:k, :s, :p, :d, :m, :now, :now)
                        on conflict (kommunenr, soknad_id) do nothing
                        """)
                .param("k", id.kommunenr())
                .param("s", id.id())
                .param("p", personId == null ? null : personId.id())
                .param("d", digisosId)
                .param("m", mottatt.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void linkSak(SoknadId id, SakId sakId) {
        jdbc.sql(
                        """
                        update minside.utsending set sak_id = :sak
                        where kommunenr = :k and soknad_id = :s and sak_id is distinct from :sak
                        """)
                .param("sak", sakId.id())
                .param("k", id.kommunenr())
                .param("s", id.id())
                .update();
    }

    /// @return false when the same event is there already
    boolean append(Utsending utsending, String nokkel, Innslag innslag) {
        var hendelse = innslag.hendelse();
        return jdbc.sql(
                                """
                                insert into minside.innsyn (kommunenr, id, soknad_id, person_id,
                                  tidspunkt, nokkel, type, data, vedtak_id)
                                values (:k, :id, :s, :p, :t, :n, :type, cast(:data as jsonb), :v)
                                on conflict (kommunenr, soknad_id, nokkel) do nothing
                                """)
                        .param("k", utsending.soknadId().kommunenr())
                        .param("id", Ids.next())
                        .param("s", utsending.soknadId().id())
                        .param("p", utsending.personId() == null ? null : utsending.personId().id())
                        .param("t", hendelse.tidspunkt().atOffset(ZoneOffset.UTC))
                        .param("n", nokkel)
                        .param("type", hendelse.getClass().getSimpleName())
                        .param("data", format.write(hendelse))
                        .param("v", innslag.vedtakId())
                        .update()
                == 1;
    }

    /// The history has changed and must be delivered anew.
    void markChanged(SoknadId id, Instant now) {
        jdbc.sql(
                        """
                        update minside.utsending
                        set endret = greatest(:now, endret + interval '1 microsecond'),
                            neste = :now, forsok = 0
                        where kommunenr = :k and soknad_id = :s
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("k", id.kommunenr())
                .param("s", id.id())
                .update();
    }

    void markDelivered(SoknadId id, Instant endret) {
        jdbc.sql(
                        """
                        update minside.utsending set sendt = :e, forsok = 0, siste_feil = null
                        where kommunenr = :k and soknad_id = :s and (sendt is null or sendt < :e)
                        """)
                .param("e", endret.atOffset(ZoneOffset.UTC))
                .param("k", id.kommunenr())
                .param("s", id.id())
                .update();
    }

    void markFailed(SoknadId id, String feil, Instant neste) {
        jdbc.sql(
                        """
                        update minside.utsending
                        set forsok = forsok + 1, siste_feil = :f, neste = :n
                        where kommunenr = :k and soknad_id = :s
                        """)
                .param("f", feil)
                .param("n", neste.atOffset(ZoneOffset.UTC))
                .param("k", id.kommunenr())
                .param("s", id.id())
                .update();
    }

    Optional<Utsending> find(SoknadId id) {
        return jdbc.sql("select * from minside.utsending where kommunenr = :k and soknad_id = :s")
                .param("k", id.kommunenr())
                .param("s", id.id())
                .query(HistorikkRepository::read)
                .optional();
    }

    Optional<Utsending> findBySak(SakId id) {
        return jdbc.sql("select * from minside.utsending where kommunenr = :k and sak_id = :s")
                .param("k", id.kommunenr())
                .param("s", id.id())
                .query(HistorikkRepository::read)
                .optional();
    }

    /// Whether the national application has a history here already.
    boolean hasHistory(String kommunenr, UUID digisosId) {
        return jdbc.sql(
                        """
                        select exists (select from minside.utsending
                          where kommunenr = :k and digisos_id = :d)
                        """)
                .param("k", kommunenr)
                .param("d", digisosId)
                .query(Boolean.class)
                .single();
    }

    /// Nothing more is sent of it.
    void stop(SoknadId id) {
        jdbc.sql(
                        """
                        update minside.utsending set digisos_id = null
                        where kommunenr = :k and soknad_id = :s
                        """)
                .param("k", id.kommunenr())
                .param("s", id.id())
                .update();
    }

    /// A person's applications, the latest first.
    List<Utsending> findByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from minside.utsending where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by mottatt desc, soknad_id desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(HistorikkRepository::read)
                .list();
    }

    /// Those with changes that are not acknowledged and are due to be tried.
    List<SoknadId> findDue(String kommunenr, Instant now, int limit) {
        return jdbc.sql(
                        """
                        select soknad_id from minside.utsending
                        where kommunenr = :k and digisos_id is not null
                          and (sendt is null or sendt < endret) and neste <= :now
                        order by neste limit :n
                        """)
                .param("k", kommunenr)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("n", limit)
                .query((row, i) -> new SoknadId(kommunenr, row.getObject(1, UUID.class)))
                .list();
    }

    /// The history in order.
    List<Innslag> findInnslag(SoknadId id) {
        return jdbc.sql(
                        """
                        select data, vedtak_id from minside.innsyn
                        where kommunenr = :k and soknad_id = :s
                        order by (nokkel = :first) desc, tidspunkt, id
                        """)
                .param("k", id.kommunenr())
                .param("s", id.id())
                .param("first", RECEIVED)
                .query(
                        (row, i) ->
                                new Innslag(
                                        format.read(row.getString("data")),
                                        row.getObject("vedtak_id", UUID.class)))
                .list();
    }

    /// The events of one kind, in order.
    <T extends Hendelse> List<T> findHendelser(SoknadId id, Class<T> type) {
        return findInnslag(id).stream()
                .map(Innslag::hendelse)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Utsending read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var sak = row.getObject("sak_id", UUID.class);
        var person = row.getObject("person_id", UUID.class);
        return new Utsending(
                new SoknadId(k, row.getObject("soknad_id", UUID.class)),
                person == null ? null : new PersonId(k, person),
                row.getObject("digisos_id", UUID.class),
                sak == null ? null : new SakId(k, sak),
                moment(row, "mottatt"),
                moment(row, "endret"),
                row.getObject("sendt") == null ? null : moment(row, "sendt"),
                row.getInt("forsok"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
