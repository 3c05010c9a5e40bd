package no.helhet.praksis.vedtak;

import no.helhet.platform.files.FilId;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Repository
class VedtakRepository {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    VedtakRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Columns that only stand in the table, beside [Vedtak].
    record Signering(UUID forberedtAv, @Nullable UUID fullmaktId, String onske) {}

    void insert(Vedtak v, Signering signering) {
        jdbc.sql(
                        """
                        insert into vedtak.vedtak (kommunenr, id, sak_id, person_id, utkast_id, type,
                          utfall, form, belop_ore, fom, tom, regler, fakta, hovedhensyn, onske,
                          innhold, spor, forberedt_av, forberedt_navn, besluttet_av, besluttet_navn,
                          fullmakt_id, vedtatt, malform, brev_fil_id, korrigerer)
                        values (:k, :id, :s, :p, :u, :type, :utfall, :form, :belop, :fom, :tom,
                          :regler, :fakta, :hensyn, :onske, cast(:innhold as jsonb),
                          cast(:spor as jsonb), :fav, :fnavn, :bav, :bnavn, :fullmakt, :vedtatt,
                          :malform, :brev, :korrigerer)
                        """)
                .param("k", v.id().kommunenr())
                .param("id", v.id().id())
                .param("s", v.sakId().id())
                .param("p", v.personId().id())
                .param("u", v.utkastId().id())
                .param("type", v.type())
                .param("utfall", v.utfall())
                .param("form", v.form())
                .param("belop", v.belopOre())
                .param("fom", v.fom())
                .param("tom", v.tom())
                .param("regler", v.innhold().tekst(Feltgruppe.REGLER))
                .param("fakta", v.innhold().tekst(Feltgruppe.FAKTA))
                .param("hensyn", v.innhold().tekst(Feltgruppe.HOVEDHENSYN))
                .param("onske", signering.onske())
                .param("innhold", json.writeValueAsString(v.innhold()))
                .param("spor", v.spor())
                .param("fav", signering.forberedtAv())
                .param("fnavn", v.forberedtNavn())
                .param("bav", v.besluttetAv())
                .param("bnavn", v.besluttetNavn())
                .param("fullmakt", signering.fullmaktId())
                .param("vedtatt", v.vedtatt().atOffset(ZoneOffset.UTC))
                .param("malform", v.malform())
                .param("brev", v.brev().id())
                .param("korrigerer", v.korrigerer() == null ? null : v.korrigerer().id())
                .update();
    }

    void insertVilkar(Vedtak v, VedtakFattet.Vilkar vilkar, Innhold.Vilkaret source) {
        jdbc.sql(
                        """
                        insert into vedtak.vilkar (kommunenr, id, vedtak_id, person_id, type, tittel,
                          beskrivelse, fom, tom)
                        values (:k, :id, :v, :p, :type, :tittel, :b, :fom, :tom)
                        """)
                .param("k", v.id().kommunenr())
                .param("id", vilkar.id())
                .param("v", v.id().id())
                .param("p", v.personId().id())
                .param("type", source.type().name())
                .param("tittel", vilkar.tittel())
                .param("b", vilkar.beskrivelse())
                .param("fom", source.fom())
                .param("tom", source.tom())
                .update();
    }

    Optional<Vedtak> find(VedtakId id) {
        return jdbc.sql("select * from vedtak.vedtak where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(this::read)
                .optional();
    }

    Optional<Vedtak> findByUtkast(UtkastId id) {
        return jdbc.sql("select * from vedtak.vedtak where kommunenr = :k and utkast_id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(this::read)
                .optional();
    }

    List<Vedtak> findBySak(SakId id) {
        return jdbc.sql(
                        """
                        select * from vedtak.vedtak where kommunenr = :k and sak_id = :s
                        order by vedtatt desc, id desc
                        """)
                .param("k", id.kommunenr())
                .param("s", id.id())
                .query(this::read)
                .list();
    }

    boolean existsInSak(SakId id) {
        return jdbc.sql(
                        """
                        select exists (select from vedtak.vedtak
                          where kommunenr = :k and sak_id = :s)
                        """)
                .param("k", id.kommunenr())
                .param("s", id.id())
                .query(Boolean.class)
                .single();
    }

    /// Decisions on economic support for any day from `fom` to `tom`, or ever after.
    int countDuring(String kommunenr, LocalDate fom, @Nullable LocalDate tom) {
        return jdbc.sql(
                        """
                        select count(*) from vedtak.vedtak
                        where kommunenr = :k and type = 'OKONOMISK_STONAD' and tom >= :fom
                          and fom <= coalesce(cast(:tom as date), 'infinity')
                        """)
                .param("k", kommunenr)
                .param("fom", fom)
                .param("tom", tom)
                .query(Integer.class)
                .single();
    }

    boolean hasVilkar(PersonId id) {
        return jdbc.sql(
                        """
                        select exists (select from vedtak.vilkar
                          where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[]))
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(Boolean.class)
                .single();
    }

    List<Vedtak> findByPerson(PersonId id, int limit) {
        return jdbc.sql(
                        """
                        select * from vedtak.vedtak where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by vedtatt desc, id desc limit :n
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .param("n", limit)
                .query(this::read)
                .list();
    }

    private Vedtak read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var korrigerer = row.getObject("korrigerer", UUID.class);
        return new Vedtak(
                new VedtakId(k, row.getObject("id", UUID.class)),
                new SakId(k, row.getObject("sak_id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                new UtkastId(k, row.getObject("utkast_id", UUID.class)),
                row.getString("type"),
                row.getString("utfall"),
                row.getString("form"),
                row.getLong("belop_ore"),
                row.getObject("fom", LocalDate.class),
                row.getObject("tom", LocalDate.class),
                json.readValue(row.getString("innhold"), Innhold.class),
                row.getString("spor"),
                row.getString("forberedt_navn"),
                row.getObject("besluttet_av", UUID.class),
                row.getString("besluttet_navn"),
                row.getObject("vedtatt", OffsetDateTime.class).toInstant(),
                row.getString("malform"),
                new FilId(k, row.getObject("brev_fil_id", UUID.class)),
                korrigerer == null ? null : new VedtakId(k, korrigerer));
    }
}
