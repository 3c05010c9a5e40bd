package no.helhet.praksis.plan;

import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.PlanIKraftHos;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Those who have a plan with an approved version that is not ended, by the ids asked for.
@Component
class PlanerIKraft implements PlanIKraftHos {
    private final JdbcClient jdbc;

    PlanerIKraft(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<UUID> among(Collection<PersonId> ids) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select person_id from plan.plan
                                where kommunenr = any(:k) and person_id = any(:ids)
                                  and avsluttet is null and versjon > 0
                                """)
                        .param(
                                "k",
                                ids.stream()
                                        .map(PersonId::kommunenr)
                                        .distinct()
                                        .toArray(String[]::new))
                        .param("ids", ids.stream().map(PersonId::id).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }
}
