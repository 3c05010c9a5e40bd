package no.helhet.praksis.partner;

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

/// SQL on `partner.organisasjon`.
@Repository
class PartnerRepository {
    private final JdbcClient jdbc;

    PartnerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when it is there already, by id or by name
    boolean insert(Partner p, Instant when, Actor actor) {
        return jdbc.sql(
                                """
                                insert into partner.organisasjon (kommunenr, id, navn, type, orgnr,
                                  lagt_til, lagt_til_av, lagt_til_navn)
                                values (:k, :id, :navn, :type, :orgnr, :t, :av, :avNavn)
                                on conflict do nothing
                                """)
                        .param("k", p.id().kommunenr())
                        .param("id", p.id().id())
                        .param("navn", p.navn())
                        .param("type", p.type().name())
                        .param("orgnr", p.orgnr())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("avNavn", actor.navn())
                        .update()
                == 1;
    }

    /// All of the municipalities, those that have ended last.
    List<Partner> findAll(String[] kommuner) {
        return jdbc.sql(
                        """
                        select * from partner.organisasjon where kommunenr = any(:k)
                        order by avsluttet is not null, navn, id
                        """)
                .param("k", kommuner)
                .query(PartnerRepository::read)
                .list();
    }

    Optional<Partner> find(PartnerId id) {
        return jdbc.sql("select * from partner.organisasjon where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(PartnerRepository::read)
                .optional();
    }

    /// @return false when another has changed it meanwhile, or another active one bears the name
    boolean update(PartnerId id, String navn, Partnertype type, @Nullable String orgnr, int seen) {
        return jdbc.sql(
                                """
                                update partner.organisasjon set navn = :navn, type = :type,
                                  orgnr = :orgnr, versjon = versjon + 1
                                where kommunenr = :k and id = :id and versjon = :v
                                """)
                        .param("navn", navn)
                        .param("type", type.name())
                        .param("orgnr", orgnr)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("v", seen)
                        .update()
                == 1;
    }

    boolean isNameTaken(String kommunenr, String navn, PartnerId by) {
        return jdbc.sql(
                        """
                        select exists (select from partner.organisasjon
                          where kommunenr = :k and lower(navn) = lower(:n) and id <> :id
                            and avsluttet is null)
                        """)
                .param("k", kommunenr)
                .param("n", navn)
                .param("id", by.id())
                .query(Boolean.class)
                .single();
    }

    /// @param when the moment, or null to take the end back
    /// @return false when it was so already
    boolean end(PartnerId id, @Nullable Instant when) {
        return jdbc.sql(
                                """
                                update partner.organisasjon set avsluttet = :t, versjon = versjon + 1
                                where kommunenr = :k and id = :id
                                  and (avsluttet is null) = (cast(:t as timestamptz) is not null)
                                """)
                        .param("t", when == null ? null : when.atOffset(ZoneOffset.UTC))
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    private static Partner read(ResultSet row, int index) throws SQLException {
        return new Partner(
                new PartnerId(row.getString("kommunenr"), row.getObject("id", UUID.class)),
                row.getString("navn"),
                Partnertype.valueOf(row.getString("type")),
                row.getString("orgnr"),
                moment(row, "avsluttet"),
                row.getInt("versjon"));
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
