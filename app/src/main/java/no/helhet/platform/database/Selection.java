package no.helhet.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Which rows of a module's table are asked for by those who make knowledge of them: some by their
/// ids, those about some persons, or a page of them all in the order of their ids.
public sealed interface Selection {
    /// The rows with these ids.
    record Rows(Collection<UUID> ids) implements Selection {
        public Rows {
            ids = List.copyOf(ids);
        }
    }

    /// The rows about these persons. A person who was registered twice is named by all ids.
    record Persons(Collection<UUID> ids) implements Selection {
        public Persons {
            ids = List.copyOf(ids);
        }
    }

    /// The rows after an id; fewer than the limit are the last there are.
    ///
    /// @param after [#FIRST] for the first page
    record Page(UUID after, int limit) implements Selection {
        public static final UUID FIRST = new UUID(0, 0);
    }

    /// Puts the question.
    ///
    /// @param select up to and with `where kommunenr = :k and `
    /// @param id the column of the row's id
    /// @param person the column of the person's id
    default JdbcClient.StatementSpec ask(
            JdbcClient jdbc, String kommunenr, String select, String id, String person) {
        var statement =
                switch (this) {
                    case Rows(var ids) ->
                            jdbc.sql(select + id + " = any(:ids) order by " + id)
                                    .param("ids", ids.toArray(UUID[]::new));
                    case Persons(var ids) ->
                            jdbc.sql(select + person + " = any(:ids) order by " + id)
                                    .param("ids", ids.toArray(UUID[]::new));
                    case Page(var after, var limit) ->
                            jdbc.sql(select + id + " > :after order by " + id + " limit :n")
                                    .param("after", after)
                                    .param("n", limit);
                };
        return statement.param("k", kommunenr);
    }
}
