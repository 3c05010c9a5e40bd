package no.helhet.praksis.vedtak;

import no.helhet.platform.database.Selection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Drafts that the gates refused, as those see them who count and name nobody.
@Service
@Transactional(readOnly = true)
public class Portstopptelling {
    private static final String SELECT =
            """
            select id, bydel, person_id, sak_id, (tidspunkt at time zone 'Europe/Oslo')::date dag,
              array(select jsonb_array_elements_text(data -> 'porter')) porter
            from vedtak.hendelse
            where kommunenr = :k and type = 'PORT_STOPPET' and\s\
            """;

    private final JdbcClient jdbc;

    Portstopptelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param porter the gates that refused
    public record Rad(
            UUID id, String bydel, UUID personId, UUID sakId, LocalDate dag, List<String> porter) {}

    public List<Rad> find(String kommunenr, Selection selection) {
        return selection
                .ask(jdbc, kommunenr, SELECT, "id", "person_id")
                .query(
                        (row, i) ->
                                new Rad(
                                        row.getObject("id", UUID.class),
                                        row.getString("bydel"),
                                        row.getObject("person_id", UUID.class),
                                        row.getObject("sak_id", UUID.class),
                                        row.getObject("dag", LocalDate.class),
                                        Arrays.asList(
                                                (String[]) row.getArray("porter").getArray())))
                .list();
    }

    /// Whether this version of the draft was refused on the day already.
    boolean isKnown(Utkast draft, LocalDate day) {
        return jdbc.sql(
                        """
                        select exists (select from vedtak.hendelse
                          where kommunenr = :k and sak_id = :s and type = 'PORT_STOPPET'
                            and data @> jsonb_build_object('utkast', cast(:u as text),
                              'versjon', cast(:v as int), 'dag', cast(:d as text)))
                        """)
                .param("k", draft.id().kommunenr())
                .param("s", draft.sakId().id())
                .param("u", draft.id().id().toString())
                .param("v", draft.version())
                .param("d", day.toString())
                .query(Boolean.class)
                .single();
    }
}
