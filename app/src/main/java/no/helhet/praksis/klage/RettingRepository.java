package no.helhet.praksis.klage;

import no.helhet.platform.database.Actor;
import no.helhet.platform.files.FilId;
import no.helhet.praksis.vedtak.VedtakId;
import no.helhet.regelverk.porter.Klagemangel;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;

/// SQL on `klage.retting`, and on the appeal that is mended.
@Repository
class RettingRepository {
    private final JdbcClient jdbc;

    RettingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Klage klage, Klageretting r, Instant when, Actor actor) {
        jdbc.sql(
                        """
                        insert into klage.retting (kommunenr, klage_id, person_id, mangler, sendt, frist,
                          brev_fil_id, oppgave, registrert, registrert_av, registrert_navn)
                        values (:k, :id, :p, :m, :sendt, :frist, :brev, :o, :reg, :av, :navn)
                        """)
                .param("k", klage.id().kommunenr())
                .param("id", klage.id().id())
                .param("p", klage.personId().id())
                .param("m", r.mangler().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("sendt", r.sendt())
                .param("frist", r.frist())
                .param("brev", r.brev().id())
                .param("o", r.oppgave())
                .param("reg", when.atOffset(ZoneOffset.UTC))
                .param("av", actor.id())
                .param("navn", actor.navn())
                .update();
    }

    /// What was received stands; what came later lies beside it.
    void mend(KlageId id, LocalDate day, String onsket, String fullmakt, String navn) {
        jdbc.sql(
                        """
                        update klage.retting set rettet = :d, rettet_onsket = :o, rettet_fullmakt = :f,
                          rettet_navn = :n
                        where kommunenr = :k and klage_id = :id
                        """)
                .param("d", day)
                .param("o", onsket)
                .param("f", fullmakt)
                .param("n", navn)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    /// The appeal named no decision, and is against this one.
    void setVedtak(
            KlageId id, VedtakId vedtak, LocalDate vedtatt, LocalDate underrettet, boolean forSen) {
        jdbc.sql(
                        """
                        update klage.klage set vedtak_id = :v, vedtatt = :d, underrettet = :u,
                          for_sen = :sen
                        where kommunenr = :k and id = :id
                        """)
                .param("v", vedtak.id())
                .param("d", vedtatt)
                .param("u", underrettet)
                .param("sen", forSen)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .update();
    }

    static @Nullable Klageretting read(ResultSet row, String k) throws SQLException {
        var mangler = row.getArray("mangler");
        if (mangler == null) {
            return null;
        }
        return new Klageretting(
                mangler(mangler),
                row.getObject("r_sendt", LocalDate.class),
                row.getObject("r_frist", LocalDate.class),
                new FilId(k, row.getObject("r_brev", UUID.class)),
                row.getObject("r_oppgave", UUID.class),
                row.getObject("rettet", LocalDate.class));
    }

    private static EnumSet<Klagemangel> mangler(Array names) throws SQLException {
        var found = EnumSet.noneOf(Klagemangel.class);
        Arrays.stream((String[]) names.getArray()).map(Klagemangel::valueOf).forEach(found::add);
        return found;
    }
}
