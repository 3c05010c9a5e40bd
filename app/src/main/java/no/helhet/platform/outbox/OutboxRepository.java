package no.helhet.platform.outbox;

import no.helhet.platform.outbox.OutgoingMessage.Channel;

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

/// SQL of `outbox.melding`.
@Repository
class OutboxRepository {
    private final JdbcClient jdbc;

    OutboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How a message ended.
    enum End {
        SENDT,
        UTLOPT
    }

    void insert(OutgoingMessage m) {
        jdbc.sql(
                        """
                        insert into outbox.melding (kommunenr, id, person_id, gjelder, kanal, til, emne,
                          tekst, kalender, sendes, utloper)
                        values (:k, :id, :p, :g, :kanal, :til, :emne, :tekst, :kalender, :sendes,
                          :utloper)
                        on conflict (kommunenr, id) do nothing
                        """)
                .param("k", m.kommunenr())
                .param("id", m.id())
                .param("p", m.personId())
                .param("g", m.about())
                .param("kanal", m.channel().name())
                .param("til", m.to())
                .param("emne", m.subject())
                .param("tekst", m.text())
                .param("kalender", m.calendar())
                .param("sendes", m.due().atOffset(ZoneOffset.UTC))
                .param("utloper", m.expires().atOffset(ZoneOffset.UTC))
                .update();
    }

    void withdraw(String kommunenr, UUID about, Instant now) {
        jdbc.sql(
                        """
                        update outbox.melding set status = 'TRUKKET', avgjort = :na
                        where kommunenr = :k and gjelder = :g and status = 'VENTER'
                        """)
                .param("k", kommunenr)
                .param("g", about)
                .param("na", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// When those about one thing will be sent, the first first.
    List<Instant> findDueTimes(String kommunenr, UUID about) {
        return jdbc
                .sql(
                        """
                        select sendes from outbox.melding
                        where kommunenr = :k and gjelder = :g and status = 'VENTER' order by sendes
                        """)
                .param("k", kommunenr)
                .param("g", about)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(OffsetDateTime::toInstant)
                .toList();
    }

    List<UUID> findDue(String kommunenr, Instant now, int limit) {
        return jdbc.sql(
                        """
                        select id from outbox.melding
                        where kommunenr = :k and sendes <= :na and status = 'VENTER'
                        order by sendes limit :n
                        """)
                .param("k", kommunenr)
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("n", limit)
                .query(UUID.class)
                .list();
    }

    /// Holds a message that waits until the transaction ends; empty when another node holds it.
    Optional<OutgoingMessage> lock(String kommunenr, UUID id) {
        return jdbc.sql(
                        """
                        select * from outbox.melding
                        where kommunenr = :k and id = :id and status = 'VENTER'
                        for update skip locked
                        """)
                .param("k", kommunenr)
                .param("id", id)
                .query(OutboxRepository::read)
                .optional();
    }

    void setEnded(OutgoingMessage m, End end, Instant now) {
        jdbc.sql(
                        """
                        update outbox.melding set status = :s, avgjort = :na, forsok = forsok + 1
                        where kommunenr = :k and id = :id
                        """)
                .param("s", end.name())
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("k", m.kommunenr())
                .param("id", m.id())
                .update();
    }

    /// @return how many times it has failed
    int setFailed(String kommunenr, UUID id) {
        return jdbc.sql(
                        """
                        update outbox.melding set forsok = forsok + 1
                        where kommunenr = :k and id = :id returning forsok
                        """)
                .param("k", kommunenr)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void setDue(String kommunenr, UUID id, Instant due) {
        jdbc.sql("update outbox.melding set sendes = :s where kommunenr = :k and id = :id")
                .param("s", due.atOffset(ZoneOffset.UTC))
                .param("k", kommunenr)
                .param("id", id)
                .update();
    }

    private static OutgoingMessage read(ResultSet row, int index) throws SQLException {
        return new OutgoingMessage(
                row.getString("kommunenr"),
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("gjelder", UUID.class),
                Channel.valueOf(row.getString("kanal")),
                row.getString("til"),
                row.getString("emne"),
                row.getString("tekst"),
                row.getString("kalender"),
                row.getObject("sendes", OffsetDateTime.class).toInstant(),
                row.getObject("utloper", OffsetDateTime.class).toInstant());
    }
}
