package no.helhet.praksis.person;

import no.helhet.platform.audit.Audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Who many pseudonyms are, for reporting that the law demands: a few statements whatever their
/// number, and one row of the access log that names them all.
@Service
@Transactional
public class Statsidentiteter {
    private static final int OF_AGE = 18;
    private final JdbcClient jdbc;
    private final Audit audit;

    Statsidentiteter(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /// @param dag the day the children's ages are of
    /// @param formal the duty it serves, written to the access log
    /// @return by pseudonym; those that are nobody's in scope are missing
    public Map<UUID, Statsidentitet> findAll(
            String kommunenr, Collection<UUID> pseudonymer, LocalDate dag, String formal) {
        if (pseudonymer.isEmpty()) {
            return Map.of();
        }
        var asked = asked(kommunenr, pseudonymer.stream().distinct().toArray(UUID[]::new));
        var stays = new HashSet<>(asked.values());
        var children = children(kommunenr, stays, dag);
        var persons = persons(kommunenr, stays, children);
        var found = new HashMap<UUID, Statsidentitet>();
        asked.forEach(
                (pseudonym, id) -> {
                    if (persons.get(id) instanceof Statsidentitet identitet) {
                        found.put(pseudonym, identitet);
                    }
                });
        audit.read(
                "person.pseudonym",
                formal,
                found.values().stream().map(Statsidentitet::id).toList(),
                null);
        return found;
    }

    /// Whose each pseudonym is, by the id that stays.
    private Map<UUID, UUID> asked(String kommunenr, UUID[] pseudonyms) {
        var found = new HashMap<UUID, UUID>();
        jdbc.sql(
                        """
                        with asked as materialized (
                          select p.pseudonym, p.id from person.person p
                          where p.kommunenr = :k and p.pseudonym = any(:ps))
                        select p.pseudonym, coalesce(x.to_id, p.id) from asked p
                        left join platform.pointer x on x.kommunenr = :k and x.id = p.id
                        """)
                .param("k", kommunenr)
                .param("ps", pseudonyms)
                .query(
                        row -> {
                            found.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                        });
        return found;
    }

    private Map<UUID, Statsidentitet> persons(
            String kommunenr, Set<UUID> ids, Map<UUID, Integer> children) {
        var found = new HashMap<UUID, Statsidentitet>();
        jdbc.sql(
                        """
                        select p.id, p.fnr, p.fodselsdato, p.kjonn, p.sivilstand
                        from person.person p
                        where p.kommunenr = :k and p.id = any(:ids)
                        """)
                .param("k", kommunenr)
                .param("ids", ids.toArray(UUID[]::new))
                .query(
                        row -> {
                            var one = read(kommunenr, row, children);
                            found.put(one.id().id(), one);
                        });
        return found;
    }

    private static Statsidentitet read(String kommunenr, ResultSet row, Map<UUID, Integer> children)
            throws SQLException {
        var id = row.getObject(1, UUID.class);
        return new Statsidentitet(
                new PersonId(kommunenr, id),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                kjonn(row.getString(4)),
                sivilstand(row.getString(5)),
                children.getOrDefault(id, 0));
    }

    private static Person.@Nullable Kjonn kjonn(@Nullable String name) {
        return name == null ? null : Person.Kjonn.valueOf(name);
    }

    private static Person.@Nullable Sivilstand sivilstand(@Nullable String name) {
        return name == null ? null : Person.Sivilstand.valueOf(name);
    }

    /// How many children each has, by the id that stays. Of a child told of twice, the latest.
    private Map<UUID, Integer> children(String kommunenr, Set<UUID> stays, LocalDate dag) {
        var count = new HashMap<UUID, Integer>();
        jdbc.sql(
                        """
                        with pointing as materialized (
                          select x.id, x.to_id stays from platform.pointer x
                          where x.kommunenr = :k and x.to_id = any(:ids)),
                        told as materialized (
                          select coalesce(w.stays, r.person_id) stays, r.annen_id, r.bor_sammen,
                            r.dato
                          from person.relasjon r
                          left join pointing w on w.id = r.person_id
                          where r.kommunenr = :k and r.type = 'BARN'
                            and r.person_id = any(:ids || array(select id from pointing))),
                        child as materialized (
                          select distinct on (t.stays, c.id) t.stays, c.id, t.bor_sammen
                          from told t
                          left join platform.pointer y on y.kommunenr = :k and y.id = t.annen_id
                          cross join lateral (select coalesce(y.to_id, t.annen_id) id) c
                          order by t.stays, c.id, t.dato desc)
                        select c.stays, count(*) from child c
                        join person.person b on b.kommunenr = :k and b.id = c.id
                        where c.bor_sammen and b.fodselsdato <= :dag and b.fodselsdato > :voksen
                        group by c.stays
                        """)
                .param("k", kommunenr)
                .param("ids", stays.toArray(UUID[]::new))
                .param("dag", dag)
                .param("voksen", dag.minusYears(OF_AGE))
                .query(
                        row -> {
                            count.put(row.getObject(1, UUID.class), row.getInt(2));
                        });
        return count;
    }

    /// The persons' rows were given out in a file: one row of the access log for each part of it.
    public void givenOut(String hva, String formal, Collection<PersonId> persons) {
        audit.read(hva, formal, List.copyOf(persons), null);
    }
}
