package no.helhet.praksis.ansvarsgruppe;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/// SQL on what waits at an office: promises past their day, and minutes that nobody has answered.
@Repository
class OppfolgingslisteRepository {
    private final JdbcClient jdbc;

    OppfolgingslisteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The office's promises past their day, the oldest first.
    ///
    /// @param koordinator whose groups; null for all at the office
    List<Oppfolgingsliste.Lofte> findLate(
            String[] kommuner,
            String enhetsnr,
            @Nullable UUID koordinator,
            LocalDate today,
            int limit) {
        return jdbc.sql(
                        """
                        select b.kommunenr, b.id, b.person_id, b.hva, b.frist, m.navn, g.koordinator_navn
                        from ansvarsgruppe.beslutning b
                          join ansvarsgruppe.medlem m on m.kommunenr = b.kommunenr and m.id = b.eier_id
                          join ansvarsgruppe.gruppe g on g.kommunenr = b.kommunenr and g.id = b.gruppe_id
                        where b.kommunenr = any(:k) and b.enhetsnr = :e and b.status = 'APEN'
                          and b.frist < :d and g.avsluttet is null
                          and (:alle or g.koordinator_id = cast(:b as uuid))
                        order by b.frist, b.id limit :n
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("d", today)
                .param("alle", koordinator == null)
                .param("b", koordinator == null ? null : koordinator.toString())
                .param("n", limit)
                .query(
                        (row, i) ->
                                new Oppfolgingsliste.Lofte(
                                        new BeslutningId(
                                                row.getString("kommunenr"),
                                                row.getObject("id", UUID.class)),
                                        new PersonId(
                                                row.getString("kommunenr"),
                                                row.getObject("person_id", UUID.class)),
                                        row.getString("hva"),
                                        row.getString("navn"),
                                        row.getObject("frist", LocalDate.class),
                                        row.getString("koordinator_navn")))
                .list();
    }

    /// Minutes sent before a moment that the person has not answered, the oldest first.
    ///
    /// @param koordinator whose groups; null for all at the office
    List<Oppfolgingsliste.Ubesvart> findUnanswered(
            String[] kommuner,
            String enhetsnr,
            @Nullable UUID koordinator,
            Instant before,
            int limit) {
        return jdbc.sql(
                        """
                        select r.kommunenr, r.mote_id, r.person_id, r.sendt, g.koordinator_navn
                        from ansvarsgruppe.referat r
                          join ansvarsgruppe.mote m on m.kommunenr = r.kommunenr and m.id = r.mote_id
                          join ansvarsgruppe.gruppe g on g.kommunenr = m.kommunenr and g.id = m.gruppe_id
                        where r.kommunenr = any(:k) and r.enhetsnr = :e and r.status = 'SENDT'
                          and r.sendt < :t and (:alle or g.koordinator_id = cast(:b as uuid))
                        order by r.sendt limit :n
                        """)
                .param("k", kommuner)
                .param("e", enhetsnr)
                .param("t", before.atOffset(ZoneOffset.UTC))
                .param("alle", koordinator == null)
                .param("b", koordinator == null ? null : koordinator.toString())
                .param("n", limit)
                .query(
                        (row, i) ->
                                new Oppfolgingsliste.Ubesvart(
                                        new SamarbeidsmoteId(
                                                row.getString("kommunenr"),
                                                row.getObject("mote_id", UUID.class)),
                                        new PersonId(
                                                row.getString("kommunenr"),
                                                row.getObject("person_id", UUID.class)),
                                        Grupperegler.day(
                                                row.getObject("sendt", OffsetDateTime.class)
                                                        .toInstant()),
                                        row.getString("koordinator_navn")))
                .list();
    }
}
