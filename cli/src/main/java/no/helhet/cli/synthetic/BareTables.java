package no.helhet.cli.synthetic;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// The municipal tables without indexes and keys, while rows stream in. To build an index over
/// rows that are there costs a fraction of keeping it up row by row, and a key is checked once
/// over all of them.
final class BareTables {
    private static final String OWNER = "helhet_owner";
    private static final int AT_ONCE = 2;

    private final Connections database;
    private final Map<String, List<String>> indexes = new HashMap<>();
    private final List<String> references = new ArrayList<>();

    private BareTables(Connections database) {
        this.database = database;
    }

    /// Takes off what the catalog says that the tables have.
    static BareTables strip(Connections database) throws SQLException {
        var bare = new BareTables(database);
        try (var owner = database.connect(OWNER)) {
            bare.strip(owner);
        }
        return bare;
    }

    private void strip(Connection owner) throws SQLException {
        var drops = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var found = statement.executeQuery(CATALOG)) {
            while (found.next()) {
                drops.add(found.getString("take_off"));
                var list =
                        found.getBoolean("is_reference")
                                ? references
                                : indexes.computeIfAbsent(
                                        found.getString("name"), name -> new ArrayList<>());
                list.add(found.getString("put_on"));
            }
        }
        try (var statement = owner.createStatement()) {
            for (var drop : drops) {
                statement.execute(drop);
            }
        }
    }

    /// Puts back all that was taken off, and lets the planner know the tables.
    ///
    /// @throws SQLException when the rows break a key
    void restore(Progress progress) throws SQLException {
        try (var owner = database.connect(OWNER)) {
            var left = new ConcurrentLinkedQueue<>(largestFirst(owner));
            var done = new AtomicInteger();
            Together.run(Collections.nCopies(AT_ONCE, () -> restore(left, done, progress)));
            execute(owner, references);
        }
    }

    private void restore(ConcurrentLinkedQueue<String> left, AtomicInteger done, Progress progress)
            throws SQLException {
        try (var owner = database.connect(OWNER)) {
            // One process each: there are as many tables at once as processors.
            execute(owner, List.of("set max_parallel_maintenance_workers = 0"));
            for (var table = left.poll(); table != null; table = left.poll()) {
                execute(owner, Objects.requireNonNull(indexes.get(table)));
                execute(owner, List.of("vacuum (analyze) " + table));
                progress.report("indexes", done.incrementAndGet(), indexes.size());
            }
        }
    }

    private List<String> largestFirst(Connection owner) throws SQLException {
        var sizes = new HashMap<String, Long>();
        try (var size = owner.prepareStatement("select pg_table_size(?::regclass)")) {
            for (var table : indexes.keySet()) {
                size.setString(1, table);
                try (var found = size.executeQuery()) {
                    found.next();
                    sizes.put(table, -found.getLong(1));
                }
            }
        }
        return sizes.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void execute(Connection owner, List<String> statements) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    // In the order to take them off: references, the keys they point to, other indexes. The small
    // tables of the platform keep theirs.
    private static final String CATALOG =
            """
            with bare as (
              select r.oid from pg_class r join pg_namespace n on n.oid = r.relnamespace
              where n.nspname in ('files', 'person', 'soknad', 'sak', 'vedtak', 'klage',
                'utbetaling', 'minside', 'mottak', 'kartlegging', 'henvisning', 'radgivning',
                'plan', 'samtykke', 'opplysning', 'kvalifisering')
            )
            select c.conrelid::regclass::text as name, c.contype = 'f' as is_reference,
              format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname)
                as take_off,
              format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname,
                pg_get_constraintdef(c.oid)) as put_on,
              case c.contype when 'f' then 0 else 1 end as place
            from pg_constraint c join bare on bare.oid = c.conrelid
            where c.contype in ('f', 'p', 'u')
            union all
            select i.indrelid::regclass::text, false,
              format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid), 2
            from pg_index i join bare on bare.oid = i.indrelid
            where not exists (select from pg_constraint c
              where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
            order by place
            """;
}
