package no.helhet.tiltak;

import no.helhet.platform.database.Actor;
import no.helhet.platform.web.Language;
import no.helhet.tiltak.Tiltaket.Slag;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// SQL on `tiltak.nasjonal` and `tiltak.kommunal`.
@Repository
class TiltakRepository {
    /// Where a text of the reader's language was not written, bokmål stands.
    private static final String ALL =
            """
            select '' as kommunenr, nokkel, null::uuid as id, slag, navn_# as navn, hva_# as hva,
              timer, utforer_# as utforer, kilde, false as avsluttet
            from tiltak.nasjonal
            union all
            select kommunenr, id::text, id, slag,
              case when navn_# = '' then navn_nb else navn_# end,
              case when hva_# = '' then hva_nb else hva_# end,
              timer, utforer, kilde, avsluttet is not null
            from tiltak.kommunal where kommunenr = any(:k)
            """;

    private final JdbcClient jdbc;

    TiltakRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Tiltaket> findAll(List<String> kommuner, Language language) {
        return jdbc.sql(ALL.replace("#", language.name().toLowerCase(Locale.ROOT)))
                .param("k", kommuner.toArray(String[]::new))
                .query(TiltakRepository::read)
                .list();
    }

    /// @return false when the form was sent before
    boolean insert(TiltakId id, Tiltaksinnhold innhold, Instant when, Actor actor) {
        return jdbc.sql(
                                """
                                insert into tiltak.kommunal (kommunenr, id, slag, navn_nb, navn_nn,
                                  navn_en, hva_nb, hva_nn, hva_en, timer, utforer, kilde, opprettet,
                                  opprettet_av, opprettet_navn)
                                values (:k, :id, :slag, :nb, :nn, :en, :hva, :hvann, :hvaen, :timer,
                                  :utforer, :kilde, :t, :av, :navn)
                                on conflict do nothing
                                """)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .param("slag", innhold.slag().name())
                        .param("nb", innhold.navn().nb())
                        .param("nn", innhold.navn().nn())
                        .param("en", innhold.navn().en())
                        .param("hva", innhold.hva().nb())
                        .param("hvann", innhold.hva().nn())
                        .param("hvaen", innhold.hva().en())
                        .param("timer", innhold.timer())
                        .param("utforer", innhold.utforer())
                        .param("kilde", innhold.kilde())
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .update()
                == 1;
    }

    /// @param when null takes the end back
    /// @return false when nothing changed
    boolean end(TiltakId id, @Nullable Instant when, Actor actor) {
        return jdbc.sql(
                                """
                                update tiltak.kommunal set avsluttet = :t, avsluttet_navn = :navn
                                where kommunenr = :k and id = :id
                                  and (avsluttet is null) <> (:t::timestamptz is null)
                                """)
                        .param("t", when == null ? null : when.atOffset(ZoneOffset.UTC))
                        .param("navn", when == null ? null : actor.navn())
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    Optional<UUID> find(TiltakId id) {
        return jdbc.sql("select id from tiltak.kommunal where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(UUID.class)
                .optional();
    }

    private static Tiltaket read(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Tiltaket(
                row.getString("nokkel"),
                Slag.valueOf(row.getString("slag")),
                row.getString("navn"),
                row.getString("hva"),
                row.getObject("timer", Integer.class),
                row.getString("utforer"),
                row.getString("kilde"),
                id == null ? null : new TiltakId(row.getString("kommunenr"), id),
                row.getBoolean("avsluttet"));
    }
}
