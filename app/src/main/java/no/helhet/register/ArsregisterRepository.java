package no.helhet.register;

import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Sanksjon;
import no.helhet.formats.kostra.Trygd;
import no.helhet.formats.kostra.Unntaksgrunn;
import no.helhet.formats.kostra.Vilkar;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// SQL that reads the register for many persons at once. Everything that is one person's is found
/// under all of that person's pseudonyms, and answered by the one that stays. What is read of each
/// is a lateral query that `offset 0` keeps whole, so that each one's rows are looked up: left to
/// itself the database reads a whole table for every few thousand persons.
@Repository
class ArsregisterRepository {
    /// The pseudonyms asked for, and those that point at them.
    private static final String WHOSE =
            """
            with whose as materialized (
              select u.id as stays, u.id from unnest(:ids) u (id)
              union all
              select x.to_id, x.id from platform.pointer x
              where x.kommunenr = :k and x.to_id = any(:ids))
            """;

    private final JdbcClient jdbc;

    ArsregisterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> findPaid(String kommunenr, int year) {
        return jdbc.sql(
                        """
                        select distinct coalesce(x.to_id, m.pseudonym) from register.personmaned m
                        left join platform.pointer x on x.kommunenr = m.kommunenr and x.id = m.pseudonym
                        where m.kommunenr = :k and m.maned between :fom and :tom and m.mottaker
                        order by 1
                        """)
                .param("k", kommunenr)
                .param("fom", LocalDate.of(year, 1, 1))
                .param("tom", LocalDate.of(year, 12, 31))
                .query(UUID.class)
                .list();
    }

    boolean isPaidInMoreThan(String kommunenr, int year, int months) {
        return jdbc.sql(
                        """
                        select exists (select from register.personmaned
                          where kommunenr = :k and maned between :fom and :tom and mottaker
                          offset :n)
                        """)
                .param("k", kommunenr)
                .param("fom", LocalDate.of(year, 1, 1))
                .param("tom", LocalDate.of(year, 12, 31))
                .param("n", months)
                .query(Boolean.class)
                .single();
    }

    List<UUID> findParticipants(String kommunenr, int year) {
        return jdbc.sql(
                        """
                        select distinct coalesce(x.to_id, p.pseudonym) from register.program p
                        left join platform.pointer x on x.kommunenr = p.kommunenr and x.id = p.pseudonym
                        where p.kommunenr = :k and p.begynt <= :tom
                          and (p.avsluttet is null or p.avsluttet >= :fom)
                        order by 1
                        """)
                .param("k", kommunenr)
                .param("fom", LocalDate.of(year, 1, 1))
                .param("tom", LocalDate.of(year, 12, 31))
                .query(UUID.class)
                .list();
    }

    private void ask(String sql, String kommunenr, UUID[] ids, int year, RowCallbackHandler read) {
        jdbc.sql(WHOSE + sql)
                .param("ids", ids)
                .param("k", kommunenr)
                .param("fom", LocalDate.of(year, 1, 1))
                .param("tom", LocalDate.of(year, 12, 31))
                .query(read);
    }

    /// The months in which sosialhjelp was paid.
    Map<UUID, Map<Month, Personar.Stonad>> findMonths(String kommunenr, UUID[] ids, int year) {
        var found = new HashMap<UUID, Map<Month, Personar.Stonad>>();
        ask(
                """
                select w.stays, extract(month from m.maned)::int, sum(m.bidrag_ore)::bigint,
                  sum(m.lan_ore)::bigint
                from whose w cross join lateral (
                  select m.maned, m.bidrag_ore, m.lan_ore from register.personmaned m
                  where m.kommunenr = :k and m.pseudonym = w.id
                    and m.maned between :fom and :tom and m.mottaker offset 0) m
                group by w.stays, m.maned
                """,
                kommunenr,
                ids,
                year,
                row ->
                        found.computeIfAbsent(
                                        row.getObject(1, UUID.class),
                                        id -> new EnumMap<>(Month.class))
                                .put(
                                        Month.of(row.getInt(2)),
                                        new Personar.Stonad(row.getLong(3), row.getLong(4))));
        return found;
    }

    record Rad(String bydel, Faktum.Vedtak faktum) {}

    /// The decisions until the year ended, the oldest first.
    Map<UUID, List<Rad>> findVedtak(String kommunenr, UUID[] ids, int year) {
        var found = new HashMap<UUID, List<Rad>>();
        ask(
                """
                select w.stays, v.bydel, v.id, v.pseudonym, v.enhetsnr, v.sak_id, v.type, v.utfall,
                  v.form, v.belop_ore, v.fom, v.tom, v.dato, v.sokt, v.brukt_dager,
                  nullif(v.vilkar, '{}'), v.unntak, v.korrigerer, v.korrigert, v.voksne, v.barn,
                  v.returer
                from whose w cross join lateral (
                  select * from register.vedtak v
                  where v.kommunenr = :k and v.pseudonym = w.id and v.dato <= :tom offset 0) v
                order by v.dato, v.id
                """,
                kommunenr,
                ids,
                year,
                row ->
                        found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                                .add(new Rad(row.getString(2), vedtak(row))));
        return found;
    }

    /// The latest case applied for until the year ended.
    Map<UUID, Faktum.Sak> findLatestSaker(String kommunenr, UUID[] ids, int year) {
        var found = new HashMap<UUID, Faktum.Sak>();
        ask(
                """
                select distinct on (w.stays) w.stays, s.id, s.pseudonym, s.enhetsnr, s.saksnr, s.type,
                  s.sokt, s.frist, s.forelopig_svar, s.vedtatt, s.avsluttet, s.trukket
                from whose w cross join lateral (
                  select * from register.sak s
                  where s.kommunenr = :k and s.pseudonym = w.id
                    and s.sokt <= :tom and not s.trukket offset 0) s
                order by w.stays, s.sokt desc, s.id desc
                """,
                kommunenr,
                ids,
                year,
                row -> found.put(row.getObject(1, UUID.class), sak(row)));
        return found;
    }

    /// The situation as last stated of a day in the year; what was stated in a case that was
    /// withdrawn was about somebody else.
    Map<UUID, Faktum.Situasjon> findLatestSituasjoner(String kommunenr, UUID[] ids, int year) {
        var found = new HashMap<UUID, Faktum.Situasjon>();
        ask(
                """
                select distinct on (w.stays) w.stays, s.id, s.pseudonym, s.sak_id, s.dato, s.versjon,
                  s.livsoppholdskilde, s.trygd, s.arbeidssituasjon, s.bosituasjon,
                  s.okonomisk_radgivning, s.individuell_plan, s.vilkar_for_samboer,
                  nullif(s.sanksjoner, '{}')
                from whose w cross join lateral (
                  select s.* from register.situasjon s
                  left join register.sak c on c.kommunenr = :k and c.id = s.sak_id
                  where s.kommunenr = :k and s.pseudonym = w.id
                    and s.dato between :fom and :tom and c.trukket is not true offset 0) s
                order by w.stays, s.dato desc, s.versjon desc, s.id desc
                """,
                kommunenr,
                ids,
                year,
                row -> found.put(row.getObject(1, UUID.class), situasjon(row)));
        return found;
    }

    // Columns by their places: some hundred thousand rows are read for a large city's year.

    private static Faktum.Vedtak vedtak(ResultSet row) throws SQLException {
        return new Faktum.Vedtak(
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getLong(10),
                row.getObject(11, LocalDate.class),
                row.getObject(12, LocalDate.class),
                row.getObject(13, LocalDate.class),
                row.getObject(14, LocalDate.class),
                row.getInt(15),
                codes(Vilkar.class, row.getArray(16)),
                row.getString(17) instanceof String code ? Unntaksgrunn.valueOf(code) : null,
                row.getObject(18, UUID.class),
                row.getBoolean(19),
                row.getObject(20, Integer.class),
                row.getObject(21, Integer.class),
                row.getInt(22));
    }

    private static Faktum.Sak sak(ResultSet row) throws SQLException {
        return new Faktum.Sak(
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                row.getBoolean(12));
    }

    private static Faktum.Situasjon situasjon(ResultSet row) throws SQLException {
        return new Faktum.Situasjon(
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getObject(5, LocalDate.class),
                row.getInt(6),
                Livsoppholdskilde.valueOf(row.getString(7)),
                Trygd.valueOf(row.getString(8)),
                Arbeidssituasjon.valueOf(row.getString(9)),
                Bosituasjon.valueOf(row.getString(10)),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getBoolean(13),
                codes(Sanksjon.class, row.getArray(14)));
    }

    /// @param array null where there is none, which is most often
    private static <E extends Enum<E>> Set<E> codes(Class<E> type, @Nullable Array array)
            throws SQLException {
        if (array == null) {
            return Set.of();
        }
        var codes = EnumSet.noneOf(type);
        for (var code : (Object[]) array.getArray()) {
            codes.add(Enum.valueOf(type, (String) code));
        }
        return codes;
    }

    /// The latest begun of those that ran in the year.
    Map<UUID, ProgramRepository.Rad> findLatestProgrammer(String kommunenr, UUID[] ids, int year) {
        var reader = Faktatabell.of(Faktum.Program.class).reader();
        var found = new HashMap<UUID, ProgramRepository.Rad>();
        ask(
                """
                select distinct on (w.stays) w.stays, p.*,
                  count(*) over (partition by w.stays) antall
                from whose w join register.program p on p.kommunenr = :k and p.pseudonym = w.id
                where p.begynt <= :tom and (p.avsluttet is null or p.avsluttet >= :fom)
                order by w.stays, p.begynt desc, p.id desc
                """,
                kommunenr,
                ids,
                year,
                row ->
                        found.put(
                                row.getObject("stays", UUID.class),
                                new ProgramRepository.Rad(
                                        row.getString("bydel"),
                                        row.getInt("antall"),
                                        reader.mapRow(row, 0))));
        return found;
    }

    /// What was paid of the qualification benefit, in øre, in the months where anything was.
    Map<UUID, Map<Month, Long>> findBenefit(String kommunenr, UUID[] ids, int year) {
        var found = new HashMap<UUID, Map<Month, Long>>();
        ask(
                """
                select w.stays, m.maned, sum(m.kvp_ore) kvp_ore
                from whose w join register.personmaned m on m.kommunenr = :k and m.pseudonym = w.id
                where m.maned between :fom and :tom and m.kvp_ore > 0
                group by w.stays, m.maned
                """,
                kommunenr,
                ids,
                year,
                row ->
                        found.computeIfAbsent(
                                        row.getObject("stays", UUID.class),
                                        id -> new EnumMap<>(Month.class))
                                .put(
                                        row.getObject("maned", LocalDate.class).getMonth(),
                                        row.getLong("kvp_ore")));
        return found;
    }
}
