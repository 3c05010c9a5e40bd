package no.helhet.praksis.person;

import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.MunicipalId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The key between persons and the register's pseudonyms. The way there is open to those who tell
/// the register of events; the way back only to reporting that the law demands, and it is logged.
@Service
@Transactional
public class Pseudonymer {
    private final JdbcClient jdbc;
    private final Audit audit;

    Pseudonymer(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /// The register's key, when the person is in scope.
    public Optional<UUID> find(PersonId id) {
        return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    /// The keys of many; those out of scope are missing.
    public Map<PersonId, UUID> findAll(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select kommunenr, id, pseudonym from person.person
                        where kommunenr = any(:kommuner) and id = any(:ids)
                        """)
                .param(
                        "kommuner",
                        ids.stream().map(MunicipalId::kommunenr).distinct().toArray(String[]::new))
                .param("ids", ids.stream().map(MunicipalId::id).distinct().toArray(UUID[]::new))
                .query(
                        (row, i) ->
                                Map.entry(
                                        new PersonId(
                                                row.getString(1), row.getObject(2, UUID.class)),
                                        row.getObject(3, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The keys that the register's rows about these persons bear: of one who was registered twice
    /// that of the one that stays. Those out of scope are missing.
    public Map<UUID, UUID> findStaying(String kommunenr, Collection<UUID> ids) {
        var stays = findPointers(kommunenr, ids);
        var all = ids.stream().map(id -> stays.getOrDefault(id, id)).collect(Collectors.toSet());
        var keys = findOwn(kommunenr, all);
        return ids.stream()
                .distinct()
                .filter(id -> keys.containsKey(stays.getOrDefault(id, id)))
                .collect(Collectors.toMap(id -> id, id -> keys.get(stays.getOrDefault(id, id))));
    }

    /// The ids that stay, of these.
    Set<UUID> stayingIds(String kommunenr, Collection<UUID> ids) {
        var stays = findPointers(kommunenr, ids);
        return ids.stream().map(id -> stays.getOrDefault(id, id)).collect(Collectors.toSet());
    }

    /// All keys that the register may have rows of these persons under: their own and that of the
    /// one that stays.
    public Set<UUID> findAllKeys(String kommunenr, Collection<UUID> ids) {
        var all = new HashSet<>(findOwn(kommunenr, ids).values());
        all.addAll(findStaying(kommunenr, ids).values());
        return all;
    }

    private Map<UUID, UUID> findPointers(String kommunenr, Collection<UUID> ids) {
        return pairs(
                "select id, to_id from platform.pointer where kommunenr = :k and id = any(:ids)",
                kommunenr,
                ids);
    }

    /// The key that each of these was registered with.
    public Map<UUID, UUID> findOwn(String kommunenr, Collection<UUID> ids) {
        return pairs(
                "select id, pseudonym from person.person where kommunenr = :k and id = any(:ids)",
                kommunenr,
                ids);
    }

    private Map<UUID, UUID> pairs(String sql, String kommunenr, Collection<UUID> ids) {
        var found = new HashMap<UUID, UUID>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql)
                    .param("k", kommunenr)
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(
                            row -> {
                                found.put(
                                        row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                            });
        }
        return found;
    }

    /// Whose pseudonyms are, for the access log of what was given out; nothing else is told.
    public List<PersonId> identifyAll(String kommunenr, Collection<UUID> pseudonyms) {
        return jdbc.sql(
                        "select id from person.person where kommunenr = :k and pseudonym ="
                                + " any(:ps)")
                .param("k", kommunenr)
                .param("ps", pseudonyms.stream().distinct().toArray(UUID[]::new))
                .query((row, i) -> new PersonId(kommunenr, row.getObject(1, UUID.class)))
                .list();
    }
}
