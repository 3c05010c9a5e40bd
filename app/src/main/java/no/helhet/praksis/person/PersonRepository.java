package no.helhet.praksis.person;

import no.helhet.platform.database.MunicipalId;
import no.helhet.platform.database.Pointers;
import no.helhet.platform.database.Scopes;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Finds persons. All reading goes through [PersonRow], which hides the protected ones. One who is
/// registered twice is found as the one that stays, whichever id or number is asked for.
@Repository
class PersonRepository {
    /// Name, address and telephone come from where the scope finds them.
    private static final String COLUMNS =
            """
            select p.kommunenr, p.id, p.fnr, p.fodselsdato,
                   coalesce(p.fornavn, s.fornavn) fornavn,
                   coalesce(p.mellomnavn, s.mellomnavn) mellomnavn,
                   coalesce(p.etternavn, s.etternavn) etternavn,
                   coalesce(p.gateadresse, s.gateadresse) gateadresse,
                   coalesce(p.postnr, s.postnr) postnr,
                   coalesce(p.poststed, s.poststed) poststed,
                   p.adresse_kilde, p.adresse_dato,
                   coalesce(p.telefon, s.telefon) telefon,
                   p.kontonummer, p.kontonummer_kilde, p.kontonummer_dato,
                   p.kjonn, p.kjonn_kilde, p.kjonn_dato,
                   p.sivilstand, p.sivilstand_kilde, p.sivilstand_dato,
                   p.sprak, p.tolk, p.adressebeskyttelse, p.version
            """;

    private static final String FROM =
            """
            from person.person p
            left join person.skjermet s
              on p.adressebeskyttelse <> 'INGEN' and s.kommunenr = p.kommunenr and s.person_id = p.id
            """;

    private static final String SELECT = COLUMNS + FROM;

    /// By the ids asked for, each with the one that stays. Who that is is found first: what is
    /// computed in the join itself would be kept from the index under row-level security.
    static final String ASKED =
            """
            with a as materialized (
              select q.kommunenr, q.id as asked, coalesce(x.to_id, q.id) as id
              from unnest(:kommuner, :ids) q (kommunenr, id)
              left join platform.pointer x on x.kommunenr = q.kommunenr and x.id = q.id)
            """
                    + COLUMNS
                    + ", a.asked "
                    + FROM
                    + "join a on a.kommunenr = p.kommunenr and a.id = p.id";

    private final JdbcClient jdbc;
    private final Pointers pointers;

    PersonRepository(JdbcClient jdbc, Pointers pointers) {
        this.jdbc = jdbc;
        this.pointers = pointers;
    }

    Optional<Person> find(PersonId id) {
        return find(id, "platform.staying(:k, :id)");
    }

    /// The row with this very id, also when it points at another.
    Optional<Person> findAsRegistered(PersonId id) {
        return find(id, ":id");
    }

    private Optional<Person> find(PersonId id, String which) {
        return jdbc.sql(SELECT + "where p.kommunenr = :k and p.id = " + which)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query((row, i) -> PersonRow.read(row, Scopes.current()))
                .optional();
    }

    /// By the id that was asked for; those out of scope are missing. One that points at another is
    /// the other.
    Map<UUID, Person> findAll(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var asked = ids.stream().distinct().toList();
        var found = new HashMap<UUID, Person>();
        jdbc.sql(ASKED)
                .param(
                        "kommuner",
                        asked.stream().map(MunicipalId::kommunenr).toArray(String[]::new))
                .param("ids", asked.stream().map(MunicipalId::id).toArray(UUID[]::new))
                .query(
                        row -> {
                            found.put(
                                    row.getObject("asked", UUID.class),
                                    PersonRow.read(row, Scopes.current()));
                        });
        return found;
    }

    /// Those found, each once, and for one that points at another the other.
    private List<Person> standing(List<Person> found) {
        var stays = pointers.find(found.stream().map(Person::id).toList());
        if (stays.isEmpty()) {
            return found;
        }
        var all = findAll(found.stream().map(Person::id).toList());
        return found.stream()
                .flatMap(person -> Stream.ofNullable(all.get(person.id().id())))
                .distinct()
                .toList();
    }

    Optional<Person> findByNumber(String kommunenr, String fnr) {
        return standing(
                        jdbc.sql(SELECT + "where p.kommunenr = :k and p.fnr = :fnr")
                                .param("k", kommunenr)
                                .param("fnr", fnr)
                                .query((row, i) -> PersonRow.read(row, Scopes.current()))
                                .list())
                .stream()
                .findFirst();
    }

    /// In every municipality of the scope.
    List<Person> findByNumber(String fnr) {
        return standing(
                jdbc.sql(SELECT + "where p.kommunenr = any(:kommuner) and p.fnr = :fnr")
                        .param("kommuner", Scopes.current().kommunerArray())
                        .param("fnr", fnr)
                        .query((row, i) -> PersonRow.read(row, Scopes.current()))
                        .list());
    }

    List<Person> findByTelephone(String telefon, int limit) {
        return standing(
                jdbc.sql(
                                SELECT
                                        + """
                                        where p.kommunenr = any(:kommuner) and p.telefon = :telefon
                                        order by p.etternavn, p.fornavn, p.id limit :n
                                        """)
                        .param("kommuner", Scopes.current().kommunerArray())
                        .param("telefon", telefon)
                        .param("n", limit)
                        .query((row, i) -> PersonRow.read(row, Scopes.current()))
                        .list());
    }

    List<Person> findByBirthDate(String kommunenr, LocalDate fodselsdato, int limit) {
        return standing(
                jdbc.sql(
                                SELECT
                                        + """
                                        where p.kommunenr = :k and p.fodselsdato = :dato
                                          and p.adressebeskyttelse = 'INGEN'
                                        order by p.id limit :n
                                        """)
                        .param("k", kommunenr)
                        .param("dato", fodselsdato)
                        .param("n", limit)
                        .query((row, i) -> PersonRow.read(row, Scopes.current()))
                        .list());
    }

    void workInDistrictOf(PersonId id) {
        jdbc.sql(
                        """
                        select platform.work_in(bydel) from person.person
                        where kommunenr = :k and id = :id
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(String.class)
                .optional();
    }

    /// The person's district, empty outside Oslo.
    String findBydel(PersonId id) {
        return jdbc.sql("select bydel from person.person where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(String.class)
                .single();
    }

    /// The register's key, and nothing else of the person.
    Optional<UUID> findPseudonym(PersonId id) {
        return jdbc.sql("select pseudonym from person.person where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(UUID.class)
                .optional();
    }

    /// Whether one with the worker's number is the person, or registered family of the person, in
    /// any municipality of the scope.
    boolean isSelfOrFamily(@Nullable String workerFnr, PersonId id) {
        if (workerFnr == null) {
            return false;
        }
        return jdbc.sql(
                        """
                        with target as (
                          select id, fnr from person.person
                          where kommunenr = :k and id = any ((select platform.ids_of(:k, :id))::uuid[])),
                        self as (
                          select w.kommunenr, s.id from person.person w
                          cross join unnest(platform.ids_of(w.kommunenr, w.id)) s(id)
                          where w.kommunenr = any(:kommuner) and w.fnr = :fnr)
                        select exists (select from target where fnr = :fnr)
                          or exists (select from target t join self w on w.id = t.id)
                          or exists (
                            select from self w
                            join person.relasjon r on r.kommunenr = w.kommunenr
                              and w.id in (r.person_id, r.annen_id)
                            join person.person o on o.kommunenr = r.kommunenr
                              and o.id = any (platform.ids_of(r.kommunenr,
                                case when r.person_id = w.id then r.annen_id else r.person_id end))
                            where o.id in (select id from target)
                              or o.fnr in (select fnr from target where fnr is not null))
                        """)
                .param("kommuner", Scopes.current().kommunerArray())
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("fnr", workerFnr)
                .query(Boolean.class)
                .single();
    }
}
