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

/// Finds those who may be registered twice. One of the two has no national number, or a D-number;
/// they agree in birth date or telephone and in how the first name begins, or, where a birth date
/// is unknown, in the whole name. Two of whom somebody has said that they are two are left out, and
/// so are the protected ones for those who are not cleared.
@Repository
class Likhetssok {
    private static final String ONE =
            """
            with one as not materialized (
              select p.kommunenr, p.bydel, p.id, p.fodselsdato, p.fast_nr,
                p.telefon as open_telefon, s.telefon as skjult_telefon,
                coalesce(p.telefon, s.telefon) as telefon,
                p.likt_navn as open_navn, s.likt_navn as skjult_navn,
                coalesce(p.likt_navn, s.likt_navn) as navn
              from person.person p
              left join person.skjermet s
                on p.adressebeskyttelse <> 'INGEN' and s.kommunenr = p.kommunenr and s.person_id = p.id
              where p.kommunenr = any(:kommuner)
                and (p.adressebeskyttelse = 'INGEN' or (select platform.cleared()))
                and not exists (select from platform.pointer x
                  where x.kommunenr = p.kommunenr and x.id = p.id)),
            pair as (
            """;

    private static final String NAME_UNDATED =
            "(a.fodselsdato is null or b.fodselsdato is null) and ";

    private static final String ALIKE = " and left(b.navn, 3) = left(a.navn, 3)";

    /// How two may agree, each by an index of its own: what is hidden lies apart from what is open.
    private static final List<String> WAYS =
            List.of(
                    "b.fodselsdato = a.fodselsdato" + ALIKE,
                    "b.open_telefon = a.telefon" + ALIKE,
                    "b.skjult_telefon = a.telefon" + ALIKE,
                    NAME_UNDATED + "b.open_navn = a.navn",
                    NAME_UNDATED + "b.skjult_navn = a.navn");

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
            select distinct * from pair p
            where not exists (select from person.dobbeltforing d
              where d.kommunenr = p.kommunenr and d.status <> 'GODKJENT'
                and ((d.bestar_id = p.en and d.peker_id = p.annen)
                  or (d.bestar_id = p.annen and d.peker_id = p.en)))
            order by en, annen limit :n
            """;

    /// The others, seen from one person.
    private static final String OF = sql("a.id = :id");

    /// Each two once, beginning with the one that has no national number.
    private static final String ALL = sql("not a.fast_nr and (b.fast_nr or b.id > a.id)");

    private final JdbcClient jdbc;
    private final PersonRepository persons;

    Likhetssok(JdbcClient jdbc, PersonRepository persons) {
        this.jdbc = jdbc;
        this.persons = persons;
    }

    private static String sql(String where) {
        var ways = WAYS.stream().map(way -> PAIR.formatted(where, way)).toList();
        return ONE + String.join(" union all ", ways) + FREE;
    }

    private record Par(String kommunenr, UUID en, UUID annen, List<String> likt) {}

    List<Likhet> find(PersonId id, int limit) {
        return shown(
                jdbc.sql(OF)
                        .param("kommuner", new String[] {id.kommunenr()})
                        .param("id", id.id())
                        .param("n", limit)
                        .query(Likhetssok::read)
                        .list());
    }

    /// Those of the scope.
    List<Likhet> findAll(int limit) {
        return shown(
                jdbc.sql(ALL)
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
