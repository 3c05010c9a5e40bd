package no.helhet.praksis.person;

import no.helhet.platform.database.MunicipalId;
import no.helhet.platform.database.Scopes;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Finds persons. All reading goes through [PersonRow], which hides the protected ones.
@Repository
class PersonRepository {
    /// Name, address and telephone come from where the scope finds them.
    private static final String SELECT =
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
            from person.person p
            left join person.skjermet s
              on p.adressebeskyttelse <> 'INGEN' and s.kommunenr = p.kommunenr and s.person_id = p.id
            """;

    private final JdbcClient jdbc;

    PersonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql(SELECT + "where p.kommunenr = :k and p.id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query((row, i) -> PersonRow.read(row, Scopes.current()))
                .optional();
    }

    List<Person> findAll(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where p.kommunenr = any(:kommuner) and p.id = any(:ids)")
                .param(
                        "kommuner",
                        ids.stream().map(MunicipalId::kommunenr).distinct().toArray(String[]::new))
                .param("ids", ids.stream().map(MunicipalId::id).distinct().toArray(UUID[]::new))
                .query((row, i) -> PersonRow.read(row, Scopes.current()))
                .list();
    }

    Optional<Person> findByNumber(String kommunenr, String fnr) {
        return jdbc.sql(SELECT + "where p.kommunenr = :k and p.fnr = :fnr")
                .param("k", kommunenr)
                .param("fnr", fnr)
                .query((row, i) -> PersonRow.read(row, Scopes.current()))
                .optional();
    }

    /// In every municipality of the scope.
    List<Person> findByNumber(String fnr) {
        return jdbc.sql(SELECT + "where p.kommunenr = any(:kommuner) and p.fnr = :fnr")
                .param("kommuner", Scopes.current().kommunerArray())
                .param("fnr", fnr)
                .query((row, i) -> PersonRow.read(row, Scopes.current()))
                .list();
    }

    List<Person> findByTelephone(String telefon, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where p.kommunenr = any(:kommuner) and p.telefon = :telefon
                                order by p.etternavn, p.fornavn, p.id limit :n
                                """)
                .param("kommuner", Scopes.current().kommunerArray())
                .param("telefon", telefon)
                .param("n", limit)
                .query((row, i) -> PersonRow.read(row, Scopes.current()))
                .list();
    }

    List<Person> findByBirthDate(String kommunenr, LocalDate fodselsdato, int limit) {
        return jdbc.sql(
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
                .list();
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
                          select fnr from person.person where kommunenr = :k and id = :id)
                        select exists (select from target where fnr = :fnr) or exists (
                          select from person.person w
                          join person.relasjon r on r.kommunenr = w.kommunenr
                            and w.id in (r.person_id, r.annen_id)
                          join person.person o on o.kommunenr = r.kommunenr
                            and o.id = case when r.person_id = w.id then r.annen_id else r.person_id end
                          where w.kommunenr = any(:kommuner) and w.fnr = :fnr
                            and (o.id = :id or o.fnr = (select fnr from target)))
                        """)
                .param("kommuner", Scopes.current().kommunerArray())
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("fnr", workerFnr)
                .query(Boolean.class)
                .single();
    }
}
