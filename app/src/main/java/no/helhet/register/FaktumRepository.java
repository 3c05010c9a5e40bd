package no.helhet.register;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// SQL on the register's tables of facts, the same for all of them.
@Repository
class FaktumRepository {
    private final JdbcClient jdbc;

    FaktumRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One who writes of an event goes alone in the municipality, until the transaction ends: what
    /// follows from the facts is made of all that is committed.
    void lock(String kommunenr) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('register'), hashtext(:k))::text")
                .param("k", kommunenr)
                .query(String.class)
                .single();
    }

    /// Those who make the register anew go side by side, each with rows of its own, while no
    /// event is written.
    void lockShared(String kommunenr) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtext('register'), hashtext(:k))::text")
                .param("k", kommunenr)
                .query(String.class)
                .single();
    }

    /// The facts of one table, side by side with the district that each lies in.
    record Rader<F extends Faktum>(List<String> bydeler, List<F> facts) {
        Rader() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(String bydel, List<F> more) {
            more.forEach(
                    fact -> {
                        bydeler.add(bydel);
                        facts.add(fact);
                    });
        }
    }

    /// Whose the rows of these sources are now.
    Set<UUID> findPseudonyms(String kommunenr, Faktatabell<?> table, Collection<UUID> sources) {
        return jdbc.sql(
                        "select distinct pseudonym from register.%s where kommunenr = :k and %s = any(:ids) and pseudonym is not null"
                                .formatted(table.name(), table.source()))
                .param("k", kommunenr)
                .param("ids", sources.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /// From now on these are the rows of the sources, and no others.
    <F extends Faktum> void replace(
            String kommunenr, Faktatabell<F> table, Collection<UUID> sources, Rader<F> rows) {
        var ids = sources.toArray(UUID[]::new);
        replace(kommunenr, table, rows, " = any(:ids)", s -> s.param("ids", ids));
    }

    /// From now on these are the rows of the sources after one and to and with another.
    ///
    /// @param to null for all the rest
    <F extends Faktum> void replaceRange(
            String kommunenr, Faktatabell<F> table, UUID after, @Nullable UUID to, Rader<F> rows) {
        var range = " > :after" + (to == null ? "" : " and t." + table.source() + " <= :to");
        replace(kommunenr, table, rows, range, s -> s.param("after", after).param("to", to));
    }

    private <F extends Faktum> void replace(
            String kommunenr,
            Faktatabell<F> table,
            Rader<F> rows,
            String asked,
            UnaryOperator<JdbcClient.StatementSpec> which) {
        var values = new ArrayList<@Nullable String[]>(table.columns().size());
        for (int i = 0; i < table.columns().size(); i++) {
            values.add(table.values(rows.facts(), i));
        }
        var delete = jdbc.sql(table.delete() + asked).param("k", kommunenr);
        for (var key : table.key()) {
            int i = table.indexOf(key);
            delete = delete.param("c" + i, values.get(i));
        }
        which.apply(delete).update();
        if (!rows.facts().isEmpty()) {
            var upsert = jdbc.sql(table.upsert(asked)).param("k", kommunenr);
            for (int i = 0; i < values.size(); i++) {
                upsert = upsert.param("c" + i, values.get(i));
            }
            which.apply(upsert).param("bydel", rows.bydeler().toArray(String[]::new)).update();
        }
    }
}
