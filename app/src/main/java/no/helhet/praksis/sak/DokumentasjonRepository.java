package no.helhet.praksis.sak;

import no.helhet.platform.database.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// SQL on `sak.dokumentasjon`.
@Repository
class DokumentasjonRepository {
    private final JdbcClient jdbc;

    DokumentasjonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sakshendelse.Dokument insert(
            Sak sak, Dokumentasjon.Onske onske, LocalDate frist, Instant etterspurt) {
        var id = Ids.next();
        jdbc.sql(
                        """
                        insert into sak.dokumentasjon (kommunenr, id, sak_id, person_id, type,
                                                       tilleggsinformasjon, frist, etterspurt, status)
                        values (:k, :id, :s, :p, :t, :ti, :f, :e, 'ETTERSPURT')
                        """)
                .param("k", sak.id().kommunenr())
                .param("id", id)
                .param("s", sak.id().id())
                .param("p", sak.personId().id())
                .param("t", onske.type())
                .param("ti", onske.tilleggsinformasjon())
                .param("f", frist)
                .param("e", etterspurt.atOffset(ZoneOffset.UTC))
                .update();
        return new Sakshendelse.Dokument(
                onske.type(), onske.tilleggsinformasjon(), frist, id.toString());
    }

    /// What is asked for and not settled, first due first.
    List<Sakshendelse.Dokument> findOpenBySak(SakId id) {
        return jdbc.sql(
                        """
                        select * from sak.dokumentasjon
                        where kommunenr = :k and sak_id = :s and status = 'ETTERSPURT' order by frist, id
                        """)
                .param("k", id.kommunenr())
                .param("s", id.id())
                .query(
                        (row, i) ->
                                new Sakshendelse.Dokument(
                                        row.getString("type"),
                                        row.getString("tilleggsinformasjon"),
                                        row.getObject("frist", LocalDate.class),
                                        row.getObject("id", UUID.class).toString()))
                .list();
    }

    void closeAll(SakId id) {
        jdbc.sql(
                        """
                        update sak.dokumentasjon set status = 'AVSLUTTET'
                        where kommunenr = :k and sak_id = :s and status = 'ETTERSPURT'
                        """)
                .param("k", id.kommunenr())
                .param("s", id.id())
                .update();
    }
}
