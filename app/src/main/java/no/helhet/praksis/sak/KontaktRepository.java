package no.helhet.praksis.sak;

import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// SQL on when there last was contact in a case. The quiet ones are read from the index, the one
/// that has been quiet longest first.
@Repository
class KontaktRepository {
    static final String EGNE = "saksbehandler = :hvem";
    static final String KONTORETS = "enhetsnr = :hvem";
    static final String QUIET =
            """
            from sak.sak
            where kommunenr = any(:kommuner) and %s
              and status <> 'AVSLUTTET' and status <> 'VEDTATT' and siste_kontakt < :grense
            """;
    private final JdbcClient jdbc;

    KontaktRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A case, and when there last was contact in it.
    record Stille(Sak sak, Instant siste) {}

    /// @param whose [#EGNE] or [#KONTORETS]
    /// @param hvem the worker's id or the office's number
    int count(String[] kommuner, String whose, Object hvem, Instant grense) {
        return jdbc.sql("select count(*) " + QUIET.formatted(whose))
                .param("kommuner", kommuner)
                .param("hvem", hvem)
                .param("grense", grense.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    List<Stille> find(
            String[] kommuner, String whose, Object hvem, Instant grense, int from, int limit) {
        return jdbc.sql(
                        "select * "
                                + QUIET.formatted(whose)
                                + " order by siste_kontakt, id offset :from limit :n")
                .param("kommuner", kommuner)
                .param("hvem", hvem)
                .param("grense", grense.atOffset(ZoneOffset.UTC))
                .param("from", from)
                .param("n", limit)
                .query(
                        (row, i) ->
                                new Stille(
                                        SakRepository.read(row, i),
                                        row.getObject("siste_kontakt", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    void touch(SakId sak, Instant when) {
        touch("id = :id", sak.kommunenr(), sak.id(), when);
    }

    /// In all of the person's cases that are open.
    void touch(PersonId person, Instant when) {
        touch(
                "person_id = any ((select platform.ids_of(:k, :id))::uuid[])"
                        + " and status <> 'AVSLUTTET' and status <> 'VEDTATT'",
                person.kommunenr(),
                person.id(),
                when);
    }

    private void touch(String which, String kommunenr, UUID id, Instant when) {
        jdbc.sql(
                        "update sak.sak set siste_kontakt = :naar where kommunenr = :k and "
                                + which
                                + " and siste_kontakt < :naar")
                .param("k", kommunenr)
                .param("id", id)
                .param("naar", when.atOffset(ZoneOffset.UTC))
                .update();
    }
}
