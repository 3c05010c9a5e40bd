package no.helhet.praksis.plan;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.samtykke.Delbar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.UUID;

/// The goals in force, each a part that may be shared with its steps.
@Component
@Transactional
public class PlanDelbar implements Delbar {
    static final String PREFIX = "plan.mal:";
    private final JdbcClient jdbc;

    PlanDelbar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The key of a goal, as the tables' own rule says it.
    static String key(UUID mal) {
        return PREFIX + mal;
    }

    @Override
    public List<Del> findDeler(PersonId person) {
        return jdbc.sql(
                        """
                        select mal_id, nr from plan.gjeldende_mal
                        where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by nr
                        """)
                .param("k", person.kommunenr())
                .param("p", person.id())
                .query(
                        (row, i) -> {
                            var nr = row.getInt(2);
                            return new Del(
                                    key(row.getObject(1, UUID.class)),
                                    t -> t.get("plan.del.nr", nr));
                        })
                .list();
    }
}
