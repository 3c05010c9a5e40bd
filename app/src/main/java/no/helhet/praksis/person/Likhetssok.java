package no.helhet.praksis.person;

import no.helhet.platform.database.Scopes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds those who may be registered twice. One of the two has no national number, or a D-number;
/// they agree in birth date or telephone and in how the first name begins, or, where a birth date
/// is unknown, in the whole name. Two of whom somebody has said that they are two are left out, and
/// so are the protected ones for those who are not cleared. Those who agree in most come first.
@Repository
class Likhetssok {
    private static final String OPEN =
            """
              select p.kommunenr, p.bydel, p.id, p.fodselsdato, p.fast_nr,
                p.telefon as open_telefon, p.likt_navn as open_navn, p.telefon, p.likt_navn as navn
              from person.person p
              where p.kommunenr = any(:kommuner) and p.adressebeskyttelse = 'INGEN'
            """;

    /// With the protected ones, for those who are cleared. Under row-level security a condition
    /// with `coalesce` is kept from the index; one with `case` is not.
    private static final String ALL =
            """
              select p.kommunenr, p.bydel, p.id, p.fodselsdato, p.fast_nr,
                p.telefon as open_telefon, s.telefon as skjult_telefon,
                case when p.telefon is null then s.telefon else p.telefon end as telefon,
                p.likt_navn as open_navn, s.likt_navn as skjult_navn,
                case when p.likt_navn is null then s.likt_navn else p.likt_navn end as navn
              from person.person p
              left join person.skjermet s
                on p.adressebeskyttelse <> 'INGEN' and s.kommunenr = p.kommunenr and s.person_id = p.id
              where p.kommunenr = any(:kommuner)
            """;

    private static final String ONE =
            """
            with one as not materialized (
            %s
                and not exists (select from platform.pointer x
                  where x.kommunenr = p.kommunenr and x.id = p.id)),
            pair as (
            """;

    private static final String ALIKE = " and left(b.navn, 3) = left(a.navn, 3)";

    /// How two may agree, each by an index of its own.
    private static final List<String> OPEN_WAYS =
            List.of(
                    "b.fodselsdato = a.fodselsdato" + ALIKE,
                    "b.open_telefon = a.telefon" + ALIKE,
                    "b.open_navn = a.navn and a.fodselsdato is null",
                    "b.open_navn = a.navn and b.fodselsdato is null");

    /// What is hidden lies apart.
    private static final List<String> HIDDEN_WAYS =
            List.of(
                    "b.skjult_telefon = a.telefon" + ALIKE,
                    "b.skjult_navn = a.navn and (a.fodselsdato is null or b.fodselsdato is null)");

    private static final String PAIR =
            """
              select a.kommunenr, a.id as en, b.id as annen,
                a.fodselsdato = b.fodselsdato as dato, a.telefon = b.telefon as tlf,
                a.navn = b.navn as navn
              from one a join one b on b.kommunenr = a.kommunenr and b.bydel = a.bydel
                and b.id <> a.id and not (a.fast_nr and b.fast_nr)
              where %s and %s
            """;

    private static final String FREE =
            """
            )
            select * from (select distinct * from pair) p
            where not exists (select from person.dobbeltforing d
              where d.kommunenr = p.kommunenr and d.status <> 'GODKJENT'
                and ((d.bestar_id = p.en and d.peker_id = p.annen)
                  or (d.bestar_id = p.annen and d.peker_id = p.en)))
            order by coalesce(dato, false)::int + coalesce(tlf, false)::int
              + coalesce(navn, false)::int desc, en, annen
            limit :n
            """;

    /// The others, seen from one person.
    private static final String OF = "a.id = :id";

    /// Each two once, beginning with the one that has no national number.
    private static final String ANY = "not a.fast_nr and (b.fast_nr or b.id > a.id)";

    private final JdbcClient jdbc;
    private final PersonRepository persons;

    Likhetssok(JdbcClient jdbc, PersonRepository persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    private static String sql(String where) {
        var cleared = Scopes.current().klarert();
        var ways =
                cleared
                        ? Stream.concat(OPEN_WAYS.stream(), HIDDEN_WAYS.stream())
                        : OPEN_WAYS.stream();
        return ONE.formatted(cleared ? ALL : OPEN)
                + ways.map(way -> PAIR.formatted(where, way))
                        .collect(Collectors.joining(" union all "))
                + FREE;
    }

    private record Par(String kommunenr, UUID en, UUID annen, List<String> likt) {}

    List<Likhet> find(PersonId id, int limit) {
        return shown(
                jdbc.sql(sql(OF))
                        .param("kommuner", new String[] {id.kommunenr()})
                        .param("id", id.id())
                        .param("n", limit)
                        .query(Likhetssok::read)
                        .list());
    }

    /// Those of the scope.
    List<Likhet> findAll(int limit) {
        return shown(
                jdbc.sql(sql(ANY))
                        .param("kommuner", Scopes.current().kommunerArray())
                        .param("n", limit)
                        .query(Likhetssok::read)
                        .list());
    }

    private static Par read(ResultSet row, int index) throws SQLException {
        var likt = new ArrayList<String>();
        if (row.getBoolean("navn")) {
            likt.add("NAVN");
        }
        if (row.getBoolean("dato")) {
            likt.add("FODSELSDATO");
        }
        if (row.getBoolean("tlf")) {
            likt.add("TELEFON");
        }
        return new Par(
                row.getString("kommunenr"),
                row.getObject("en", UUID.class),
                row.getObject("annen", UUID.class),
                likt);
    }

    private List<Likhet> shown(List<Par> pairs) {
        var ids = new LinkedHashMap<UUID, PersonId>();
        for (var pair : pairs) {
            ids.put(pair.en(), new PersonId(pair.kommunenr(), pair.en()));
            ids.put(pair.annen(), new PersonId(pair.kommunenr(), pair.annen()));
        }
        var found = persons.findAll(ids.values());
        var likheter = new ArrayList<Likhet>();
        for (var pair : pairs) {
            if (found.get(pair.en()) instanceof Person en
                    && found.get(pair.annen()) instanceof Person annen) {
                likheter.add(new Likhet(en, annen, pair.likt()));
            }
        }
        return likheter;
    }
}
