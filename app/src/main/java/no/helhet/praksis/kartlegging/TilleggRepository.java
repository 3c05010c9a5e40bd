package no.helhet.praksis.kartlegging;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scopes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// SQL on `kartlegging.tilleggssporsmal`. An office that serves several municipalities has a row of
/// the same id in each.
@Repository
class TilleggRepository {
    private final JdbcClient jdbc;

    TilleggRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The versions a mapping was begun with.
    List<Tillegg> find(Kartlegging k) {
        if (k.tillegg().isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select * from kartlegging.tilleggssporsmal
                        where kommunenr = :k and id = any(:ids) order by sporsmal_id
                        """)
                .param("k", k.id().kommunenr())
                .param("ids", k.tillegg().toArray(UUID[]::new))
                .query(TilleggRepository::read)
                .list();
    }

    /// Those that are asked in a mapping begun on the day.
    List<UUID> findAsked(String kommunenr, String enhetsnr, LocalDate day) {
        return jdbc.sql(
                        """
                        select id from kartlegging.tilleggssporsmal
                        where kommunenr = :k and enhetsnr = :e
                          and fra <= :d and (til is null or til >= :d)
                        order by sporsmal_id
                        """)
                .param("k", kommunenr)
                .param("e", enhetsnr)
                .param("d", day)
                .query(UUID.class)
                .list();
    }

    /// Every version of every question of the office, those that are asked first.
    List<Tillegg> findAll(String enhetsnr) {
        return jdbc.sql(
                        """
                        select * from kartlegging.tilleggssporsmal
                        where kommunenr = :k and enhetsnr = :e
                        order by avsluttet is not null, sporsmal_id desc, nr desc
                        """)
                .param("k", Scopes.current().kommuner().getFirst())
                .param("e", enhetsnr)
                .query(TilleggRepository::read)
                .list();
    }

    void insert(Tillegg tillegg, Actor actor) {
        for (var kommunenr : Scopes.current().kommuner()) {
            jdbc.sql(
                            """
                            insert into kartlegging.tilleggssporsmal (kommunenr, id, sporsmal_id, nr,
                              enhetsnr, tema, type, tekst_nb, tekst_nn, tekst_en, valg_nb, valg_nn,
                              valg_en, fra, opprettet, opprettet_av, opprettet_navn)
                            values (:k, :id, :s, :nr, :e, :tema, :type, :nb, :nn, :en, :valgnb,
                              :valgnn, :valgen, :fra, :t, :b, :n)
                            """)
                    .param("k", kommunenr)
                    .param("id", tillegg.id())
                    .param("s", tillegg.sporsmalId())
                    .param("nr", tillegg.nr())
                    .param("e", tillegg.enhetsnr())
                    .param("tema", tillegg.tema().name())
                    .param("type", tillegg.type().name())
                    .param("nb", tillegg.tekst().nb())
                    .param("nn", tillegg.tekst().nn())
                    .param("en", tillegg.tekst().en())
                    .param("valgnb", words(tillegg, Wording::nb))
                    .param("valgnn", words(tillegg, Wording::nn))
                    .param("valgen", words(tillegg, Wording::en))
                    .param("fra", tillegg.fra())
                    .param("t", tillegg.opprettet().atOffset(ZoneOffset.UTC))
                    .param("b", actor.id())
                    .param("n", actor.navn())
                    .update();
        }
    }

    private static String[] words(Tillegg tillegg, Function<Wording, String> language) {
        return tillegg.valg().stream().map(language).toArray(String[]::new);
    }

    /// @param til last day it is asked
    /// @return whether it was asked until now
    boolean end(UUID id, String enhetsnr, LocalDate til, Instant when, String navn) {
        return jdbc.sql(
                                """
                                update kartlegging.tilleggssporsmal
                                set til = :til, avsluttet = :t, avsluttet_navn = :n
                                where kommunenr = any(:kommuner) and id = :id and enhetsnr = :e
                                  and avsluttet is null
                                """)
                        .param("til", til)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("n", navn)
                        .param("kommuner", Scopes.current().kommunerArray())
                        .param("id", id)
                        .param("e", enhetsnr)
                        .update()
                > 0;
    }

    private static Tillegg read(ResultSet row, int index) throws SQLException {
        var ended = row.getObject("avsluttet", OffsetDateTime.class);
        return new Tillegg(
                row.getObject("id", UUID.class),
                row.getObject("sporsmal_id", UUID.class),
                row.getInt("nr"),
                row.getString("enhetsnr"),
                Tema.valueOf(row.getString("tema")),
                Svartype.valueOf(row.getString("type")),
                new Wording(
                        row.getString("tekst_nb"),
                        row.getString("tekst_nn"),
                        row.getString("tekst_en")),
                choices(row),
                row.getObject("fra", LocalDate.class),
                row.getObject("til", LocalDate.class),
                row.getObject("opprettet", OffsetDateTime.class).toInstant(),
                row.getString("opprettet_navn"),
                ended == null ? null : ended.toInstant());
    }

    private static List<Wording> choices(ResultSet row) throws SQLException {
        var nb = (String[]) row.getArray("valg_nb").getArray();
        var nn = (String[]) row.getArray("valg_nn").getArray();
        var en = (String[]) row.getArray("valg_en").getArray();
        var all = new ArrayList<Wording>();
        for (int i = 0; i < nb.length; i++) {
            all.add(new Wording(nb[i], nn[i], en[i]));
        }
        return all;
    }
}
