package no.helhet.praksis.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What a partner is told of persons who share something with their organisation: the name. The
/// database answers, and for nobody else; all else about the person stays closed.
@Component
public class SharedNames {
    private final JdbcClient jdbc;

    SharedNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Names by id, empty for one whose address is protected; who shares nothing is missing.
    public Map<UUID, String> find(Collection<PersonId> persons) {
        var names = new HashMap<UUID, String>();
        for (var person : persons) {
            jdbc.sql("select person.shared_name(:k, :p) as navn")
                    .param("k", person.kommunenr())
                    .param("p", person.id())
                    .query(
                            row -> {
                                var name = row.getString("navn");
                                if (name != null) {
                                    names.put(person.id(), name);
                                }
                            });
        }
        return names;
    }
}
