package no.helhet.praksis.avtale;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.avtale.Oppfolging.Utfall;
import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL of `avtale.oppfolging`.
@Repository
class OppfolgingRepository {
    private final JdbcClient jdbc;

    OppfolgingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A task to be done, opened anew when it was done before.
    void open(Avtale a) {
        jdbc.sql(
                        """
                        insert into avtale.oppfolging (kommunenr, avtale_id, person_id, enhetsnr)
                        values (:k, :a, :p, :e)
                        on conflict (kommunenr, avtale_id) do update
                        set utfall = null, begrunnelse = '', lukket = null, lukket_navn = null
                        """)
                .param("k", a.id().kommunenr())
                .param("a", a.id().id())
                .param("p", a.personId().id())
                .param("e", a.enhetsnr())
                .update();
    }

    Optional<Oppfolging> find(AvtaleId id) {
        return jdbc.sql(
                        """
                        select utfall, begrunnelse from avtale.oppfolging
                        where kommunenr = :k and avtale_id = :a
                        """)
                .param("k", id.kommunenr())
                .param("a", id.id())
                .query(
                        (row, i) -> {
                            var utfall = row.getString("utfall");
                            return new Oppfolging(
                                    id,
                                    utfall == null ? null : Utfall.valueOf(utfall),
                                    row.getString("begrunnelse"));
                        })
                .optional();
    }

    List<AvtaleId> findOpen(PersonId person) {
        return jdbc
                .sql(
                        """
                        select avtale_id from avtale.oppfolging
                        where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[]) and utfall is null
                        """)
                .param("k", person.kommunenr())
                .param("p", person.id())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new AvtaleId(person.kommunenr(), id))
                .toList();
    }

    void close(AvtaleId id, Utfall utfall, String begrunnelse, Instant now) {
        jdbc.sql(
                        """
                        update avtale.oppfolging set utfall = :u, begrunnelse = :b, lukket = :na,
                          lukket_navn = :navn
                        where kommunenr = :k and avtale_id = :a and utfall is null
                        """)
                .param("u", utfall.name())
                .param("b", begrunnelse)
                .param("na", now.atOffset(ZoneOffset.UTC))
                .param("navn", Scopes.current().actor().navn())
                .param("k", id.kommunenr())
                .param("a", id.id())
                .update();
    }
}
