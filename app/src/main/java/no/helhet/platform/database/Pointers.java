package no.helhet.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Ids that are the same as another, which stays. What was written under any of them is found by
/// `platform.ids_of(kommunenr, id)` in SQL, and is never rewritten. There are no chains: what is
/// pointed at points nowhere.
@Component
public class Pointers {
    private final JdbcClient jdbc;

    Pointers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The id that stays for each of the ids that points; the others are missing.
    public Map<UUID, UUID> find(Collection<? extends MunicipalId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, UUID>();
        jdbc.sql(
                        """
                        select id, to_id from platform.pointer
                        where kommunenr = any(:kommuner) and id = any(:ids)
                        """)
                .param(
                        "kommuner",
                        ids.stream().map(MunicipalId::kommunenr).distinct().toArray(String[]::new))
                .param("ids", ids.stream().map(MunicipalId::id).distinct().toArray(UUID[]::new))
                .query(
                        row -> {
                            found.put(
                                    row.getObject("id", UUID.class),
                                    row.getObject("to_id", UUID.class));
                        });
        return found;
    }

    /// All ids of whom the id is one, itself among them.
    public List<UUID> findAll(MunicipalId id) {
        return jdbc.sql("select unnest(platform.ids_of(:k, :id))")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(UUID.class)
                .list();
    }

    /// From now on the one id is the same as the other. The caller has seen to it that the one has
    /// none that point at it, and that the other points nowhere.
    public void point(String kommunenr, String bydel, UUID from, UUID to) {
        jdbc.sql(
                        """
                        insert into platform.pointer (kommunenr, bydel, id, to_id)
                        values (:k, :b, :from, :to)
                        """)
                .param("k", kommunenr)
                .param("b", bydel)
                .param("from", from)
                .param("to", to)
                .update();
    }

    /// The id stands for itself again.
    public void part(String kommunenr, UUID from) {
        jdbc.sql("delete from platform.pointer where kommunenr = :k and id = :from")
                .param("k", kommunenr)
                .param("from", from)
                .update();
    }
}
