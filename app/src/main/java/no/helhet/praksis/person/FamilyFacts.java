package no.helhet.praksis.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Which of many persons something holds for, by the ids asked for.
@Repository
class FamilyFacts {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final int OF_AGE = 18;
    private final JdbcClient jdbc;
    private final Clock clock;

    FamilyFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<UUID> findWithChildren(Collection<PersonId> ids) {
        return new HashSet<>(
                among(
                                """
                                select distinct r.person_id
                                from person.relasjon r
                                join person.person b on b.kommunenr = r.kommunenr and b.id = r.annen_id
                                where r.kommunenr = any(:k) and r.person_id = any(:ids)
                                  and r.type = 'BARN' and b.fodselsdato > :d
                                """,
                                ids)
                        .param("d", LocalDate.now(clock.withZone(OSLO)).minusYears(OF_AGE))
                        .query(UUID.class)
                        .list());
    }

    Set<UUID> findWithInterpreter(Collection<PersonId> ids) {
        return new HashSet<>(
                among(
                                """
                                select id from person.person
                                where kommunenr = any(:k) and id = any(:ids) and tolk is not null
                                """,
                                ids)
                        .query(UUID.class)
                        .list());
    }

    private JdbcClient.StatementSpec among(String sql, Collection<PersonId> ids) {
        return jdbc.sql(sql)
                .param("k", ids.stream().map(PersonId::kommunenr).distinct().toArray(String[]::new))
                .param("ids", ids.stream().map(PersonId::id).toArray(UUID[]::new));
    }
}
