package no.helhet.praksis.person;

import no.helhet.platform.database.Scopes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.UUID;

/// Finds persons by the beginnings of the words of their names, through the index of words: the
/// operators `>=` and `<` may be used under row-level security, `like` may not. Protected persons
/// have no words.
@Repository
class NameSearch {
    /// A short prefix fits thousands; they are cut before they are sorted. Both are done within
    /// the index, so that only those who are shown are read.
    private static final int CUT = 1_000;

    private final JdbcClient jdbc;

    NameSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param words at least one, as [Navneord] writes them
    /// @return by surname, then first names
    List<PersonId> find(List<String> words, int limit) {
        return find(List.of(Scopes.current().kommunerArray()), words, limit);
    }

    List<PersonId> find(List<String> kommuner, List<String> words, int limit) {
        var statement =
                jdbc.sql(sql(words.size())).param("kommuner", kommuner.toArray(String[]::new));
        for (int i = 0; i < words.size(); i++) {
            statement =
                    statement
                            .param("w" + i, words.get(i))
                            .param("e" + i, Navneord.end(words.get(i)));
        }
        return statement
                .param("cut", CUT)
                .param("limit", limit)
                .query((row, i) -> new PersonId(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    /// The longest word is looked up first: it fits the fewest.
    static String sql(int words) {
        var joins = new StringBuilder();
        for (int i = 1; i < words; i++) {
            joins.append(
                    """
                      and exists (select from person.navneord n%1$d
                        where n%1$d.kommunenr = n0.kommunenr and n%1$d.person_id = n0.person_id
                          and n%1$d.ord >= :w%1$d and n%1$d.ord < :e%1$d)
                    """
                            .formatted(i));
        }
        return """
        select kommunenr, person_id from (
          select n0.kommunenr, n0.person_id, n0.navn from person.navneord n0
          where n0.kommunenr = any(:kommuner) and n0.ord >= :w0 and n0.ord < :e0
        """
                + joins
                + """
                  limit :cut) hits
                group by kommunenr, person_id order by min(navn), person_id limit :limit
                """;
    }
}
