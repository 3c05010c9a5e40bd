package no.helhet.register;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What the database knows of schema `register`.
@Repository
class DictionaryRepository {
    private static final Pattern ONE_OF = Pattern.compile("= ANY \\(+ARRAY\\[(.+?)\\]");
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");
    private final JdbcClient jdbc;

    DictionaryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param comment null when nothing describes it here
    record Column(
            String name,
            String type,
            boolean required,
            @Nullable String comment,
            List<String> codes) {}

    record Table(String name, @Nullable String comment, List<String> key, List<Column> columns) {}

    /// Nothing municipal is read: no scope is asked for.
    List<Table> findTables() {
        var tables = new LinkedHashMap<String, Table>();
        jdbc.sql(
                        """
                        select c.relname, obj_description(c.oid, 'pg_class') as about,
                          a.attname, format_type(a.atttypid, null) as type, a.attnotnull,
                          col_description(c.oid, a.attnum) as comment,
                          (select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
                           where k.conrelid = c.oid and k.contype = 'c'
                             and k.conkey = array[a.attnum]) as checks,
                          (select array_agg(p.attname::text order by o.at)
                           from pg_constraint k
                           cross join unnest(k.conkey) with ordinality as o (num, at)
                           join pg_attribute p on p.attrelid = c.oid and p.attnum = o.num
                           where k.conrelid = c.oid and k.contype = 'p') as key
                        from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace = 'register'::regnamespace and c.relkind in ('r', 'p')
                        order by c.oid, a.attnum
                        """)
                .query((RowCallbackHandler) row -> read(row, tables));
        return List.copyOf(tables.values());
    }

    private static void read(ResultSet row, Map<String, Table> tables) throws SQLException {
        var name = row.getString("relname");
        var table = tables.get(name);
        if (table == null) {
            table = new Table(name, row.getString("about"), key(row), new ArrayList<>());
            tables.put(name, table);
        }
        table.columns()
                .add(
                        new Column(
                                row.getString("attname"),
                                row.getString("type"),
                                row.getBoolean("attnotnull"),
                                row.getString("comment"),
                                codes(row.getString("checks"))));
    }

    private static List<String> key(ResultSet row) throws SQLException {
        Array key = row.getArray("key");
        return key == null ? List.of() : List.of((String[]) key.getArray());
    }

    /// The values of `check (x in (...))`.
    private static List<String> codes(@Nullable String checks) {
        var list = checks == null ? null : ONE_OF.matcher(checks);
        if (list == null || !list.find()) {
            return List.of();
        }
        return LITERAL.matcher(list.group(1)).results().map(r -> r.group(1)).toList();
    }
}
