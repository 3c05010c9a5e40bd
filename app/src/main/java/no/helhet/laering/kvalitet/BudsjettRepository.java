package no.helhet.laering.kvalitet;

import no.helhet.platform.database.Scopes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// SQL on budgets: rows are added, never changed.
@Repository
class BudsjettRepository {
    private final JdbcClient jdbc;

    BudsjettRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The latest first.
    List<Budsjett> find(Enhet enhet, int ar) {
        return jdbc.sql(
                        """
                        select ar, nr, belop_ore, grunn, satt, satt_navn from kvalitet.budsjett
                        where kommunenr = :k and enhetsnr = :e and ar = :ar order by nr desc
                        """)
                .param("k", enhet.kommunenr())
                .param("e", enhet.enhetsnr())
                .param("ar", ar)
                .query(
                        (row, i) ->
                                new Budsjett(
                                        row.getInt("ar"),
                                        row.getInt("nr"),
                                        row.getLong("belop_ore"),
                                        row.getString("grunn"),
                                        row.getObject("satt", OffsetDateTime.class).toInstant(),
                                        row.getString("satt_navn")))
                .list();
    }

    /// @return false when there is one of that number
    boolean insert(Enhet enhet, int ar, int nr, long belopOre, String grunn, Instant now) {
        var actor = Scopes.current().actor();
        return jdbc.sql(
                                """
                                insert into kvalitet.budsjett (kommunenr, enhetsnr, ar, nr, belop_ore, grunn,
                                  satt, satt_av, satt_navn)
                                values (:k, :e, :ar, :nr, :b, :g, :t, :av, :navn)
                                on conflict (kommunenr, enhetsnr, ar, nr) do nothing
                                """)
                        .param("k", enhet.kommunenr())
                        .param("e", enhet.enhetsnr())
                        .param("ar", ar)
                        .param("nr", nr)
                        .param("b", belopOre)
                        .param("g", grunn)
                        .param("t", now.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", actor.navn())
                        .update()
                == 1;
    }
}
