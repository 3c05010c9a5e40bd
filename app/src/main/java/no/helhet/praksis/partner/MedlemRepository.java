package no.helhet.praksis.partner;

import no.helhet.platform.access.Partnertilgang;
import no.helhet.platform.database.Actor;

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

/// SQL on `partner.medlem`.
@Repository
class MedlemRepository {
    private final JdbcClient jdbc;

    MedlemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when there is one of that id or login at the organisation
    boolean insert(
            MedlemId id,
            PartnerId partner,
            String navn,
            String subject,
            Instant when,
            Actor actor) {
        return jdbc.sql(
                                """
                                insert into partner.medlem (kommunenr, id, organisasjon_id, navn,
                                  subject, lagt_til, lagt_til_av, lagt_til_navn)
                                values (:k, :id, :o, :navn, :s, :t, :av, :avNavn)
                                on conflict do nothing
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("o", partner.id())
                        .param("navn", navn)
                        .param("s", subject)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("avNavn", actor.navn())
                        .update()
                == 1;
    }

    Optional<Medlem> find(MedlemId id) {
        return jdbc.sql("select * from partner.medlem where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(MedlemRepository::read)
                .optional();
    }

    /// Those of an organisation, who has left last.
    List<Medlem> findAt(PartnerId partner) {
        return jdbc.sql(
                        """
                        select * from partner.medlem where kommunenr = :k and organisasjon_id = :o
                        order by avsluttet is not null, navn, id
                        """)
                .param("k", partner.kommunenr())
                .param("o", partner.id())
                .query(MedlemRepository::read)
                .list();
    }

    boolean isLoginTaken(Medlem of) {
        return jdbc.sql(
                        """
                        select exists (select from partner.medlem
                          where kommunenr = :k and organisasjon_id = :o and subject = :s
                            and id <> :id and avsluttet is null)
                        """)
                .param("k", of.id().kommunenr())
                .param("o", of.partner().id())
                .param("s", of.subject())
                .param("id", of.id().id())
                .query(Boolean.class)
                .single();
    }

    /// @param when the moment, or null to take the end back
    /// @return false when it was so already
    boolean end(MedlemId id, @Nullable Instant when) {
        return jdbc.sql(
                                """
                                update partner.medlem set avsluttet = :t, versjon = versjon + 1
                                where kommunenr = :k and id = :id
                                  and (avsluttet is null) = (cast(:t as timestamptz) is not null)
                                """)
                        .param("t", when == null ? null : when.atOffset(ZoneOffset.UTC))
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    /// Where the one with that login works now, in the municipalities of the scope; the districts
    /// are for the caller to fill in.
    List<Partnertilgang> findActive(String[] kommuner, String subject) {
        return jdbc.sql(
                        """
                        select m.kommunenr, m.id, m.navn, o.id as organisasjon_id,
                               o.navn as organisasjon_navn
                        from partner.medlem m
                          join partner.organisasjon o
                            on o.kommunenr = m.kommunenr and o.id = m.organisasjon_id
                        where m.kommunenr = any(:k) and m.subject = :s
                          and m.avsluttet is null and o.avsluttet is null
                        order by m.lagt_til, m.id
                        """)
                .param("k", kommuner)
                .param("s", subject)
                .query(
                        (row, i) ->
                                new Partnertilgang(
                                        row.getString("kommunenr"),
                                        List.of(),
                                        row.getObject("organisasjon_id", UUID.class),
                                        row.getString("organisasjon_navn"),
                                        row.getObject("id", UUID.class),
                                        row.getString("navn")))
                .list();
    }

    private static Medlem read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        return new Medlem(
                new MedlemId(k, row.getObject("id", UUID.class)),
                new PartnerId(k, row.getObject("organisasjon_id", UUID.class)),
                row.getString("navn"),
                row.getString("subject"),
                row.getObject("lagt_til", OffsetDateTime.class).toInstant(),
                PartnerRepository.moment(row, "avsluttet"));
    }
}
