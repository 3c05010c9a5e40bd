package no.helhet.praksis.person;

import no.helhet.platform.database.Selection;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Persons as those see them who count and name nobody. One who was registered twice is the one
/// that stays.
@Service
@Transactional(readOnly = true)
public class Persontelling {
    private static final String SELECT =
            """
            select p.pseudonym, p.bydel, p.id, extract(year from p.fodselsdato)::int fodselsar, p.kjonn
            from person.person p where p.kommunenr = :k and\s\
            """;

    private final JdbcClient jdbc;
    private final Pseudonymer pseudonyms;

    Persontelling(JdbcClient jdbc, Pseudonymer pseudonyms) {
        this.jdbc = jdbc;
        this.pseudonyms = pseudonyms;
    }

    /// @param personId the one that stays
    public record Rad(
            UUID pseudonym,
            String bydel,
            UUID personId,
            @Nullable Integer fodselsar,
            @Nullable String kjonn) {}

    /// @param person the one that stays
    /// @param fom the first day there
    /// @param grunnkrets the basic unit, eight digits
    public record Bosted(UUID person, LocalDate fom, String grunnkrets) {}

    /// Those who stay, of the selected. A page is in the order of the pseudonyms and goes on after
    /// one.
    public List<Rad> find(String kommunenr, Selection selection) {
        var asked =
                switch (selection) {
                    case Selection.Page page ->
                            page.ask(
                                    jdbc,
                                    kommunenr,
                                    SELECT
                                            + "not exists (select from platform.pointer r"
                                            + " where r.kommunenr = :k and r.id = p.id) and ",
                                    "p.pseudonym",
                                    "p.id");
                    case Selection.Rows(var ids) -> staying(kommunenr, ids);
                    case Selection.Persons(var ids) -> staying(kommunenr, ids);
                };
        return asked.query(
                        (row, i) ->
                                new Rad(
                                        row.getObject("pseudonym", UUID.class),
                                        row.getString("bydel"),
                                        row.getObject("id", UUID.class),
                                        row.getObject("fodselsar", Integer.class),
                                        row.getString("kjonn")))
                .list();
    }

    private JdbcClient.StatementSpec staying(String kommunenr, Collection<UUID> ids) {
        return new Selection.Rows(pseudonyms.stayingIds(kommunenr, ids))
                .ask(jdbc, kommunenr, SELECT, "p.id", "p.id");
    }

    /// Where these have lived, under any of their ids. Of two places from one day that counts which
    /// was written of the one that stays.
    ///
    /// @param persons those who stay
    public List<Bosted> findBosteder(String kommunenr, Collection<UUID> persons) {
        return jdbc.sql(
                        """
                        select distinct on (stays, b.fom) coalesce(r.to_id, b.person_id) stays,
                          b.fom, b.grunnkrets
                        from person.bosted b
                        left join platform.pointer r on r.kommunenr = :k and r.id = b.person_id
                        where b.kommunenr = :k and b.person_id = any ((select :ids::uuid[] || array(
                          select p.id from platform.pointer p
                          where p.kommunenr = :k and p.to_id = any(:ids)))::uuid[])
                        order by stays, b.fom, r.to_id is not null, b.person_id
                        """)
                .param("k", kommunenr)
                .param("ids", persons.toArray(UUID[]::new))
                .query(
                        (row, i) ->
                                new Bosted(
                                        row.getObject("stays", UUID.class),
                                        row.getObject("fom", LocalDate.class),
                                        row.getString("grunnkrets")))
                .list();
    }
}
