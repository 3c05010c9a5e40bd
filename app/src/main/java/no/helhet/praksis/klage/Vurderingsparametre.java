package no.helhet.praksis.klage;

import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.regelverk.porter.Klagegrunnlag.Oversitting;
import no.helhet.regelverk.porter.Klagegrunnlag.Utsettelse;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.sql.ResultSet;
import java.sql.SQLException;

/// A review to and from the columns that the draft and the answer share.
final class Vurderingsparametre {
    private Vurderingsparametre() {}

    static StatementSpec of(StatementSpec sql, Vurdering v) {
        return sql.param("oversitting", name(v.oversitting()))
                .param("oversittingsgrunn", v.oversittingsgrunn())
                .param("nytt", v.nytt())
                .param("vurdert", v.vurdert())
                .param("konklusjon", name(v.konklusjon()))
                .param("begrunnelse", v.begrunnelse())
                .param("utsettelse", name(v.utsettelse()))
                .param("utsettelsesgrunn", v.utsettelsesgrunn());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static Vurdering read(ResultSet row) throws SQLException {
        return new Vurdering(
                value(Oversitting.class, row.getString("oversitting")),
                row.getString("oversittingsgrunn"),
                row.getString("nytt"),
                row.getString("vurdert"),
                value(Konklusjon.class, row.getString("konklusjon")),
                row.getString("begrunnelse"),
                value(Utsettelse.class, row.getString("utsettelse")),
                row.getString("utsettelsesgrunn"));
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
