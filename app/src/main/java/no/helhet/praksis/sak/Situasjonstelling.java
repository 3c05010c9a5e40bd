package no.helhet.praksis.sak;

import no.helhet.platform.database.Selection;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.UUID;

/// Persons' situations as those see them who count and name nobody.
@Service
@Transactional(readOnly = true)
public class Situasjonstelling {
    private final JdbcClient jdbc;

    Situasjonstelling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param versjon 1, 2, ... of those about the person
    public record Rad(
            UUID id, String bydel, UUID personId, UUID sakId, int versjon, Situasjon situasjon) {}

    public List<Rad> find(String kommunenr, Selection selection) {
        return selection
                .ask(
                        jdbc,
                        kommunenr,
                        "select * from sak.situasjon where kommunenr = :k and ",
                        "id",
                        "person_id")
                .query(
                        (row, i) -> {
                            var stated = SituasjonRepository.read(row, i);
                            return new Rad(
                                    stated.id(),
                                    row.getString("bydel"),
                                    row.getObject("person_id", UUID.class),
                                    stated.sakId().id(),
                                    stated.version(),
                                    stated.situasjon());
                        })
                .list();
    }
}
