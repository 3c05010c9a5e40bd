package no.helhet.register;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table of the register as the record of its rows says it: `ventetSekunder` is the column
/// `ventet_sekunder`. The statements are made once.
///
/// @param source the column of the source's id; most often it is the key too
final class Faktatabell<F extends Faktum> {
    private static final Map<Class<? extends Faktum>, Faktatabell<? extends Faktum>> ALL =
            Stream.<Faktatabell<? extends Faktum>>of(
                            new Faktatabell<>(Faktum.Person.class, "pseudonym"),
                            new Faktatabell<>(Faktum.Bosted.class, "pseudonym", "fom"),
                            new Faktatabell<>(Faktum.Henvendelse.class, "id"),
                            new Faktatabell<>(Faktum.Soknad.class, "id"),
                            new Faktatabell<>(Faktum.Sak.class, "id"),
                            new Faktatabell<>(Faktum.Vedtak.class, "id"),
                            new Faktatabell<>(Faktum.Portstopp.class, "id", "port"),
                            new Faktatabell<>(Faktum.Betaling.class, "id"),
                            new Faktatabell<>(Faktum.Situasjon.class, "id"),
                            new Faktatabell<>(Faktum.Kartlegging.class, "id"),
                            new Faktatabell<>(Faktum.Plan.class, "id"),
                            new Faktatabell<>(Faktum.Henvisning.class, "id"),
                            new Faktatabell<>(Faktum.Klage.class, "id"),
                            new Faktatabell<>(Faktum.Program.class, "id"))
                    .collect(Collectors.toMap(t -> t.type, Function.identity()));

    private final Class<F> type;
    private final List<String> key;
    private final List<Kolonne> columns;
    private final Faktaleser<F> reader;
    private final String delete;
    private final Map<String, String> upserts = new ConcurrentHashMap<>();

    private Faktatabell(Class<F> type, String... key) {
        this.type = type;
        this.key = List.of(key);
        this.columns = Arrays.stream(type.getRecordComponents()).map(Faktatabell::column).toList();
        this.reader = new Faktaleser<>(type, columns);
        this.delete = deleteSql();
    }

    /// Every table of facts.
    static Set<Class<? extends Faktum>> types() {
        return ALL.keySet();
    }

    @SuppressWarnings("unchecked")
    static <F extends Faktum> Faktatabell<F> of(Class<F> type) {
        return (Faktatabell<F>) ALL.get(type);
    }

    String name() {
        return Kolonne.snake(type.getSimpleName());
    }

    Class<F> type() {
        return type;
    }

    List<Kolonne> columns() {
        return columns;
    }

    /// The columns of the key, after the municipality.
    List<String> key() {
        return key;
    }

    /// Where a column stands among the columns.
    int indexOf(String name) {
        return columns.stream().map(Kolonne::name).toList().indexOf(name);
    }

    /// The column of the source's id.
    String source() {
        return key.getFirst();
    }

    Faktaleser<F> reader() {
        return reader;
    }

    /// Writes the rows that are new or say another thing than before. Takes `:k`, `:bydel` and one
    /// array of texts for each column, `:c0` and on.
    ///
    /// @param asked which sources were asked for, as in ` = any(:ids)`
    String upsert(String asked) {
        return upserts.computeIfAbsent(asked, this::upsertSql);
    }

    /// What stands there of the asked for and is not among the rows; takes the same, and ends where
    /// it is to be said what is asked for.
    String delete() {
        return delete;
    }

    private static Kolonne column(RecordComponent component) {
        return Kolonne.of(component);
    }

    private String upsertSql(String asked) {
        var names = columns.stream().map(Kolonne::name).toList();
        var own = names.stream().map("t."::concat).collect(Collectors.joining(", "));
        var sets =
                names.stream()
                        .filter(name -> !key.contains(name))
                        .map(name -> name + " = excluded." + name)
                        .collect(Collectors.joining(", "));
        return """
        insert into register.%s as t (kommunenr, bydel, %s)
        select :k, n.* from (
          select n.bydel, %s from unnest(:bydel::text[], %s) as n (bydel, %s)
          except all
          select t.bydel, %s from register.%s t where t.kommunenr = :k and t.%s) n
        on conflict (kommunenr, %s) do update set bydel = excluded.bydel%s
        """
                .formatted(
                        name(),
                        String.join(", ", names),
                        columns.stream()
                                .map(c -> "n." + c.name() + "::" + c.sqlType())
                                .collect(Collectors.joining(", ")),
                        parameters(columns.size()),
                        String.join(", ", names),
                        own,
                        name(),
                        source() + asked,
                        String.join(", ", key),
                        sets.isEmpty() ? "" : ", " + sets);
    }

    /// `not in`, which is always hashed: of `not exists` a plan that is made without knowing how
    /// many there are compares each with each.
    private String deleteSql() {
        var keys = columns.stream().filter(c -> key.contains(c.name())).toList();
        return """
        delete from register.%s t where t.kommunenr = :k
          and (%s) not in (select %s from unnest(%s) as n (%s))
          and t.%s\
        """
                .formatted(
                        name(),
                        keys.stream().map(c -> "t." + c.name()).collect(Collectors.joining(", ")),
                        keys.stream()
                                .map(c -> "n." + c.name() + "::" + c.sqlType())
                                .collect(Collectors.joining(", ")),
                        keys.stream()
                                .map(c -> ":c" + columns.indexOf(c) + "::text[]")
                                .collect(Collectors.joining(", ")),
                        keys.stream().map(Kolonne::name).collect(Collectors.joining(", ")),
                        source());
    }

    private static String parameters(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ":c" + i + "::text[]")
                .collect(Collectors.joining(", "));
    }

    /// The rows' values of one column, as PostgreSQL writes them.
    @Nullable String[] values(List<F> rows, int column) {
        var made = new @Nullable String[rows.size()];
        for (int i = 0; i < made.length; i++) {
            made[i] = columns.get(column).text(rows.get(i));
        }
        return made;
    }
}
