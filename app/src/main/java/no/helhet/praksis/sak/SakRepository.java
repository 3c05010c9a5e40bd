package no.helhet.praksis.sak;

import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.soknad.SoknadId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// SQL on `sak.sak` and `sak.nummer`.
@Repository
class SakRepository {
    private final JdbcClient jdbc;

    SakRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The next case number of the year; the row's lock orders those who ask at once.
    String nextSaksnr(String kommunenr, int year) {
        var number =
                jdbc.sql(
                                """
                                insert into sak.nummer (kommunenr, bydel, ar, siste) values (:k, '', :ar, 1)
                                on conflict (kommunenr, ar) do update set siste = sak.nummer.siste + 1
                                returning siste
                                """)
                        .param("k", kommunenr)
                        .param("ar", year)
                        .query(Integer.class)
                        .single();
        return "%d-%05d".formatted(year, number);
    }

    void insert(Sak sak, Instant opprettet) {
        jdbc.sql(
                        """
                        insert into sak.sak (kommunenr, bydel, id, saksnr, person_id, soknad_id, enhetsnr, type,
                                             fom, tom, status, haster, sokt, frist, opprettet,
                                             siste_kontakt)
                        values (:k, :b, :id, :nr, :p, :s, :e, :type, :fom, :tom, :status, :haster, :sokt, :frist,
                                :o, :o)
                        """)
                .param("k", sak.id().kommunenr())
                .param("b", sak.bydel())
                .param("id", sak.id().id())
                .param("nr", sak.saksnr())
                .param("p", sak.personId().id())
                .param("s", sak.soknadId() == null ? null : sak.soknadId().id())
                .param("e", sak.enhetsnr())
                .param("type", sak.type().name())
                .param("fom", sak.fom())
                .param("tom", sak.tom())
                .param("status", sak.status().name())
                .param("haster", sak.haster())
                .param("sokt", sak.sokt())
                .param("frist", sak.frist())
                .param("o", opprettet.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Sak> find(SakId id) {
        return one(
                "select * from sak.sak where kommunenr = :k and id = :id", id.kommunenr(), id.id());
    }

    /// Holds the case for the rest of the transaction; what the transaction writes from here on
    /// lies in the case's district, whichever other districts the office serves.
    Optional<Sak> lock(SakId id) {
        return one(
                """
                select *, platform.work_in(bydel) from sak.sak
                where kommunenr = :k and id = :id for update
                """,
                id.kommunenr(),
                id.id());
    }

    Optional<Sak> findBySoknad(SoknadId id) {
        return one(
                "select * from sak.sak where kommunenr = :k and soknad_id = :id",
                id.kommunenr(),
                id.id());
    }

    /// Cases of this number, one in each municipality at most.
    List<Sak> findBySaksnr(String[] kommuner, String saksnr) {
        return jdbc.sql(
                        """
                        select * from sak.sak where kommunenr = any(:kommuner) and saksnr = :nr
                        order by kommunenr
                        """)
                .param("kommuner", kommuner)
                .param("nr", saksnr)
                .query(SakRepository::read)
                .list();
    }

    List<Sak> findByPerson(PersonId id) {
        return jdbc.sql(
                        """
                        select * from sak.sak where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by sokt desc, id desc
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(SakRepository::read)
                .list();
    }

    List<Sak> findDueForForelopigSvar(String kommunenr, LocalDate day) {
        return jdbc.sql(
                        """
                        select * from sak.sak
                        where kommunenr = :k and frist <= :day and forelopig_svar is null
                          and status <> 'AVSLUTTET' and status <> 'VEDTATT' and type = 'OKONOMISK_STONAD'
                        order by frist
                        """)
                .param("k", kommunenr)
                .param("day", day)
                .query(SakRepository::read)
                .list();
    }

    /// Ends an act: the status it leads to, and the version that shows it happened.
    void move(Sak sak, Sak.Status status) {
        update(sak, "status = :status, version = version + 1", Map.of("status", status.name()));
    }

    void assign(Sak sak, UUID saksbehandler, String navn) {
        update(
                sak,
                "saksbehandler = :bruker, saksbehandler_navn = :navn",
                Map.of("bruker", saksbehandler, "navn", navn));
    }

    void release(Sak sak) {
        update(sak, "saksbehandler = null, saksbehandler_navn = null", Map.of());
    }

    void setForelopigSvar(Sak sak, Instant sendt, FilId brev) {
        update(
                sak,
                "forelopig_svar = :sendt, forelopig_svar_fil = :brev",
                Map.of("sendt", sendt.atOffset(ZoneOffset.UTC), "brev", brev.id()));
    }

    void setType(Sak sak, Sak.Type type, boolean haster, LocalDate frist) {
        update(
                sak,
                "type = :type, haster = :haster, frist = :frist",
                Map.of("type", type.name(), "haster", haster, "frist", frist));
    }

    Optional<FilId> findForelopigSvarFil(SakId id) {
        return jdbc.sql(
                        """
                        select forelopig_svar_fil from sak.sak
                        where kommunenr = :k and id = :id and forelopig_svar_fil is not null
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query((row, i) -> new FilId(id.kommunenr(), row.getObject(1, UUID.class)))
                .optional();
    }

    private void update(Sak sak, String assignments, Map<String, Object> values) {
        jdbc.sql("update sak.sak set " + assignments + " where kommunenr = :k and id = :id")
                .params(values)
                .param("k", sak.id().kommunenr())
                .param("id", sak.id().id())
                .update();
    }

    private Optional<Sak> one(String sql, String kommunenr, UUID id) {
        return jdbc.sql(sql)
                .param("k", kommunenr)
                .param("id", id)
                .query(SakRepository::read)
                .optional();
    }

    static Sak read(ResultSet row, int index) throws SQLException {
        var kommunenr = row.getString("kommunenr");
        var soknad = row.getObject("soknad_id", UUID.class);
        var svar = row.getObject("forelopig_svar", OffsetDateTime.class);
        return new Sak(
                new SakId(kommunenr, row.getObject("id", UUID.class)),
                row.getString("saksnr"),
                new PersonId(kommunenr, row.getObject("person_id", UUID.class)),
                soknad == null ? null : new SoknadId(kommunenr, soknad),
                row.getString("bydel"),
                row.getString("enhetsnr"),
                Sak.Type.valueOf(row.getString("type")),
                row.getObject("fom", LocalDate.class),
                row.getObject("tom", LocalDate.class),
                Sak.Status.valueOf(row.getString("status")),
                row.getBoolean("haster"),
                row.getObject("saksbehandler", UUID.class),
                row.getString("saksbehandler_navn"),
                row.getObject("sokt", LocalDate.class),
                row.getObject("frist", LocalDate.class),
                svar == null ? null : svar.toInstant(),
                row.getInt("version"));
    }
}
