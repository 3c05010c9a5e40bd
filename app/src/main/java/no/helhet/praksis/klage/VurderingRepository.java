package no.helhet.praksis.klage;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// SQL on `klage.vurdering`.
@Repository
class VurderingRepository {
    private final JdbcClient jdbc;

    VurderingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An empty review, ready to be written.
    void open(Klage klage, Instant when) {
        Vurderingsparametre.of(
                        jdbc.sql(
                                """
                                insert into klage.vurdering (kommunenr, klage_id, person_id, oversitting,
                                  oversittingsgrunn, nytt, vurdert, konklusjon, begrunnelse, utsettelse,
                                  utsettelsesgrunn, endret, endret_navn)
                                values (:k, :id, :p, :oversitting, :oversittingsgrunn, :nytt, :vurdert,
                                  :konklusjon, :begrunnelse, :utsettelse, :utsettelsesgrunn, :t, :n)
                                """),
                        Vurdering.EMPTY)
                .param("k", klage.id().kommunenr())
                .param("id", klage.id().id())
                .param("p", klage.personId().id())
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("n", klage.registrertNavn())
                .update();
    }

    Vurderingsutkast find(KlageId id) {
        return jdbc.sql("select * from klage.vurdering where kommunenr = :k and klage_id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        (row, i) ->
                                new Vurderingsutkast(
                                        Vurderingsparametre.read(row),
                                        row.getObject("endret", OffsetDateTime.class).toInstant(),
                                        row.getString("endret_navn"),
                                        row.getInt("version")))
                .single();
    }

    void save(KlageId id, Vurdering vurdering, Instant when, String navn) {
        Vurderingsparametre.of(
                        jdbc.sql(
                                """
                                update klage.vurdering set oversitting = :oversitting,
                                  oversittingsgrunn = :oversittingsgrunn, nytt = :nytt,
                                  vurdert = :vurdert, konklusjon = :konklusjon,
                                  begrunnelse = :begrunnelse, utsettelse = :utsettelse,
                                  utsettelsesgrunn = :utsettelsesgrunn, endret = :t,
                                  endret_navn = :n, version = version + 1
                                where kommunenr = :k and klage_id = :id
                                """),
                        vurdering)
                .param("t", when.atOffset(ZoneOffset.UTC))
                .param("n", navn)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }
}
