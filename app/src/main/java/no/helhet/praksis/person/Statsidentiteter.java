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
import java.util.List;
import java.util.Map;
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
        var keys = pseudonymer.stream().distinct().toArray(UUID[]::new);
        var children = children(kommunenr, keys, dag);
        var found = new HashMap<UUID, Statsidentitet>();
        // Who stays is found first: computed in the join it would be kept from the index. By
        // `offset 0` each one is looked up, instead of the whole table read for some thousand.
        jdbc.sql(
                        """
                        with asked as materialized (
                          select p.pseudonym asked, coalesce(x.to_id, p.id) id
                          from unnest(:ps) u (pseudonym) cross join lateral (
                            select p.pseudonym, p.id from person.person p
                            where p.kommunenr = :k and p.pseudonym = u.pseudonym offset 0) p
                          left join platform.pointer x on x.kommunenr = :k and x.id = p.id)
                        select a.asked, p.id, p.fnr, p.fodselsdato, p.kjonn, p.sivilstand
                        from asked a cross join lateral (
                          select p.id, p.fnr, p.fodselsdato, p.kjonn, p.sivilstand
                          from person.person p where p.kommunenr = :k and p.id = a.id offset 0) p
                        """)
                .param("k", kommunenr)
                .param("ps", keys)
                .query(
                        row -> {
                            found.put(
                                    row.getObject("asked", UUID.class),
                                    read(kommunenr, row, children));
                        });
        audit.read(
                "person.pseudonym",
                formal,
                found.values().stream().map(Statsidentitet::id).toList(),
                null);
        return found;
    }

    private static Statsidentitet read(String kommunenr, ResultSet row, Map<UUID, Integer> children)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Statsidentitet(
                new PersonId(kommunenr, id),
                row.getString("fnr"),
                row.getObject("fodselsdato", LocalDate.class),
                kjonn(row.getString("kjonn")),
                sivilstand(row.getString("sivilstand")),
                children.getOrDefault(id, 0));
    }

    private static Person.@Nullable Kjonn kjonn(@Nullable String name) {
        return name == null ? null : Person.Kjonn.valueOf(name);
    }

    private static Person.@Nullable Sivilstand sivilstand(@Nullable String name) {
        return name == null ? null : Person.Sivilstand.valueOf(name);
    }

    /// How many children each has, by the id that stays. Of a child told of twice, the latest.
    private Map<UUID, Integer> children(String kommunenr, UUID[] pseudonyms, LocalDate dag) {
        var count = new HashMap<UUID, Integer>();
        jdbc.sql(
                        """
                        with parent as materialized (
                          select p.kommunenr, coalesce(x.to_id, p.id) id
                          from unnest(:ps) u (pseudonym) cross join lateral (
                            select p.kommunenr, p.id from person.person p
                            where p.kommunenr = :k and p.pseudonym = u.pseudonym offset 0) p
                          left join platform.pointer x on x.kommunenr = p.kommunenr and x.id = p.id),
                        whose as materialized (
                          select kommunenr, id, id stays from parent
                          union
                          select x.kommunenr, x.id, x.to_id from platform.pointer x
                          join parent p on p.kommunenr = x.kommunenr and p.id = x.to_id),
                        child as materialized (
                          select distinct on (w.stays, c.id) w.stays, w.kommunenr, c.id, r.bor_sammen
                          from whose w
                          cross join lateral (
                            select r.kommunenr, r.annen_id, r.bor_sammen, r.dato
                            from person.relasjon r
                            where r.kommunenr = :k and r.person_id = w.id and r.type = 'BARN'
                            offset 0) r
                          left join platform.pointer y on y.kommunenr = r.kommunenr and y.id = r.annen_id
                          cross join lateral (select coalesce(y.to_id, r.annen_id) id) c
                          order by w.stays, c.id, r.dato desc)
                        select c.stays, count(*) n from child c
                        join person.person b on b.kommunenr = c.kommunenr and b.id = c.id
                        where c.bor_sammen and b.fodselsdato <= :dag and b.fodselsdato > :voksen
                        group by c.stays
                        """)
                .param("k", kommunenr)
                .param("ps", pseudonyms)
                .param("dag", dag)
                .param("voksen", dag.minusYears(OF_AGE))
                .query(
                        row -> {
                            count.put(row.getObject("stays", UUID.class), row.getInt("n"));
                        });
        return count;
    }

    /// The persons' rows were given out in a file: one row of the access log for each part of it.
    public void givenOut(String hva, String formal, Collection<PersonId> persons) {
        audit.read(hva, formal, List.copyOf(persons), null);
    }
}
