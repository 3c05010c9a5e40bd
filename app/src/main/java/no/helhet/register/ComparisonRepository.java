package no.helhet.register;

import no.helhet.register.RegisterCheck.Finding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.stream.Collectors;

/// A table of the register as it was beside the same as it is, within one transaction.
@Repository
class ComparisonRepository {
    private final JdbcClient jdbc;

    ComparisonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(String kommunenr, String table) {
        return jdbc.sql("select count(*) from register.%s where kommunenr = :k".formatted(table))
                .param("k", kommunenr)
                .query(Long.class)
                .single();
    }

    /// Keeps what the table says now, until the transaction ends.
    void remember(String kommunenr, String table) {
        jdbc.sql(
                        "create temporary table register_before on commit drop as"
                                + " select * from register.%s where kommunenr = :k"
                                        .formatted(table))
                .param("k", kommunenr)
                .update();
    }

    /// @param key the columns of its key, after the municipality
    Finding compare(String kommunenr, String table, List<String> key) {
        var same = key.stream().map(c -> "b.%1$s = a.%1$s".formatted(c));
        var first = key.getFirst();
        return jdbc.sql(
                        """
                        select count(b.%1$s), count(*) filter (where b.%1$s is null),
                          count(*) filter (where a.%1$s is null),
                          count(*) filter (where b.%1$s is not null and a.%1$s is not null
                            and b::text <> a::text)
                        from register_before b
                        full join (select * from register.%2$s where kommunenr = :k) a on %3$s
                        """
                                .formatted(first, table, same.collect(Collectors.joining(" and "))))
                .param("k", kommunenr)
                .query(
                        (row, i) ->
                                new Finding(
                                        table,
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getLong(3),
                                        row.getLong(4)))
                .single();
    }
}
