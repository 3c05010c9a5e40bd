package no.helhet.praksis.klage;

import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.UUID;

/// SQL on `klage.dokument`.
@Repository
class DokumentRepository {
    private final JdbcClient jdbc;
    private final FileStore files;

    DokumentRepository(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    void insert(Klage klage, int nr, Klagedokument.Type type, String navn, FilId fil) {
        jdbc.sql(
                        """
                        insert into klage.dokument (kommunenr, klage_id, nr, person_id, type, navn, fil_id)
                        values (:k, :id, :nr, :p, :type, :navn, :f)
                        """)
                .param("k", klage.id().kommunenr())
                .param("id", klage.id().id())
                .param("nr", nr)
                .param("p", klage.personId().id())
                .param("type", type.name())
                .param("navn", navn)
                .param("f", fil.id())
                .update();
    }

    /// In the order they are sent; empty while nothing is made ready.
    List<Klagedokument> findByKlage(KlageId id) {
        return jdbc
                .sql(
                        """
                        select nr, type, navn, fil_id from klage.dokument
                        where kommunenr = :k and klage_id = :id order by nr
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        (row, i) ->
                                new Rad(
                                        row.getInt("nr"),
                                        Klagedokument.Type.valueOf(row.getString("type")),
                                        row.getString("navn"),
                                        new FilId(
                                                id.kommunenr(),
                                                row.getObject("fil_id", UUID.class))))
                .list()
                .stream()
                .map(this::read)
                .toList();
    }

    private record Rad(int nr, Klagedokument.Type type, String navn, FilId fil) {}

    private Klagedokument read(Rad rad) {
        var file = files.find(rad.fil()).orElseThrow();
        return new Klagedokument(
                rad.nr(),
                rad.type(),
                rad.navn(),
                rad.fil(),
                file.innholdstype(),
                file.storrelse(),
                file.sha256());
    }
}
