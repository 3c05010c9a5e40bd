package no.helhet.register;

import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Sanksjon;
import no.helhet.formats.kostra.Trygd;
import no.helhet.formats.kostra.Unntaksgrunn;
import no.helhet.formats.kostra.Vilkar;
import no.helhet.platform.database.Ids;

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
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/// SQL that reads the register for many persons at once. Everything that is one person's is found
/// under all of that person's pseudonyms, and answered by the one that stays. The pseudonyms are
/// found first and given to each query as an array: the rows of some thousand persons are then one
/// walk along an index, where a join is a search for each, or a whole table read for them.
@Repository
class ArsregisterRepository {
    private final JdbcClient jdbc;

    ArsregisterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> findPaid(String kommunenr, int year) {
        return jdbc.sql(
                        """
                        with paid as materialized (
                          select distinct m.pseudonym from register.personmaned m
                          where m.kommunenr = :k and m.maned between :fom and :tom and m.mottaker)
                        select distinct coalesce(x.to_id, p.pseudonym) from paid p
                        left join platform.pointer x on x.kommunenr = :k and x.id = p.pseudonym
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

    /// Some persons by all their pseudonyms.
    ///
    /// @param ids those that stay, and those that point at them
    /// @param stays of each that points, the one that stays
    record Whose(UUID[] ids, Map<UUID, UUID> stays) {
        private UUID of(ResultSet row) throws SQLException {
            var id = row.getObject(1, UUID.class);
            return stays.isEmpty() ? id : stays.getOrDefault(id, id);
        }
    }

    /// @param ids those that stay
    Whose find(String kommunenr, List<UUID> ids) {
        var asked = ids.toArray(UUID[]::new);
        var stays = new HashMap<UUID, UUID>();
        jdbc.sql(
                        """
                        select x.id, x.to_id from platform.pointer x
                        where x.kommunenr = :k and x.to_id = any(:ids)
                        """)
                .param("k", kommunenr)
                .param("ids", asked)
                .query(
                        row -> {
                            stays.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                        });
        return new Whose(
                Stream.concat(ids.stream(), stays.keySet().stream()).toArray(UUID[]::new), stays);
    }

    private void ask(String sql, String kommunenr, Whose whose, int year, RowCallbackHandler read) {
        jdbc.sql(sql)
                .param("ids", whose.ids())
                .param("k", kommunenr)
                .param("fom", LocalDate.of(year, 1, 1))
                .param("tom", LocalDate.of(year, 12, 31))
                .query(read);
    }

    /// The months in which sosialhjelp was paid.
    Map<UUID, Map<Month, Personar.Stonad>> findMonths(String kommunenr, Whose whose, int year) {
        var found = new HashMap<UUID, Map<Month, Personar.Stonad>>();
        ask(
                """
                select m.pseudonym, m.maned, m.bidrag_ore, m.lan_ore from register.personmaned m
                where m.kommunenr = :k and m.pseudonym = any(:ids)
                  and m.maned between :fom and :tom and m.mottaker
                """,
                kommunenr,
                whose,
                year,
                row ->
                        found.computeIfAbsent(whose.of(row), id -> new EnumMap<>(Month.class))
                                .merge(
                                        row.getObject(2, LocalDate.class).getMonth(),
                                        new Personar.Stonad(row.getLong(3), row.getLong(4)),
                                        Personar.Stonad::plus));
        return found;
    }

    record Rad(String bydel, Faktum.Vedtak faktum) {}

    /// The decisions until the year ended, the oldest first.
    Map<UUID, List<Rad>> findVedtak(String kommunenr, Whose whose, int year) {
        var found = new HashMap<UUID, List<Rad>>();
        ask(
                """
                select v.pseudonym, v.bydel, v.id, v.pseudonym, v.enhetsnr, v.sak_id, v.type,
                  v.utfall, v.form, v.belop_ore, v.fom, v.tom, v.dato, v.sokt, v.brukt_dager,
                  nullif(v.vilkar, '{}'), v.unntak, v.korrigerer, v.korrigert, v.voksne, v.barn,
                  v.returer
                from register.vedtak v
                where v.kommunenr = :k and v.pseudonym = any(:ids) and v.dato <= :tom
                """,
                kommunenr,
                whose,
                year,
                row ->
                        found.computeIfAbsent(whose.of(row), id -> new ArrayList<>())
                                .add(new Rad(row.getString(2), vedtak(row))));
        found.values().forEach(list -> list.sort(OLDEST_FIRST));
        return found;
    }

    private static final Comparator<Rad> OLDEST_FIRST =
            Comparator.comparing((Rad r) -> r.faktum().dato())
                    .thenComparing(r -> r.faktum().id(), Ids.ORDER);

    /// The latest case applied for until the year ended.
    Map<UUID, Faktum.Sak> findLatestSaker(String kommunenr, Whose whose, int year) {
        var found = new HashMap<UUID, Faktum.Sak>();
        var latest =
                BinaryOperator.maxBy(
                        Comparator.comparing(Faktum.Sak::sokt)
                                .thenComparing(Faktum.Sak::id, Ids.ORDER));
        ask(
                """
                select distinct on (s.pseudonym) s.pseudonym, s.id, s.pseudonym, s.enhetsnr,
                  s.saksnr, s.type, s.sokt, s.frist, s.forelopig_svar, s.vedtatt, s.avsluttet,
                  s.trukket
                from register.sak s
                where s.kommunenr = :k and s.pseudonym = any(:ids)
                  and s.sokt <= :tom and not s.trukket
                order by s.pseudonym, s.sokt desc, s.id desc
                """,
                kommunenr,
                whose,
                year,
                row -> found.merge(whose.of(row), sak(row), latest));
        return found;
    }

    /// The situation as last stated of a day in the year; what was stated in a case that was
    /// withdrawn was about somebody else.
    Map<UUID, Faktum.Situasjon> findLatestSituasjoner(String kommunenr, Whose whose, int year) {
        var found = new HashMap<UUID, Faktum.Situasjon>();
        var latest =
                BinaryOperator.maxBy(
                        Comparator.comparing(Faktum.Situasjon::dato)
                                .thenComparing(Faktum.Situasjon::versjon)
                                .thenComparing(Faktum.Situasjon::id, Ids.ORDER));
        ask(
                """
                select distinct on (s.pseudonym) s.pseudonym, s.id, s.pseudonym, s.sak_id, s.dato,
                  s.versjon, s.livsoppholdskilde, s.trygd, s.arbeidssituasjon, s.bosituasjon,
                  s.okonomisk_radgivning, s.individuell_plan, s.vilkar_for_samboer,
                  nullif(s.sanksjoner, '{}')
                from register.situasjon s
                where s.kommunenr = :k and s.pseudonym = any(:ids)
                  and s.dato between :fom and :tom
                  and (s.sak_id is null or s.sak_id not in (
                    select c.id from register.sak c
                    where c.kommunenr = :k and c.pseudonym = any(:ids) and c.trukket))
                order by s.pseudonym, s.dato desc, s.versjon desc, s.id desc
                """,
                kommunenr,
                whose,
                year,
                row -> found.merge(whose.of(row), situasjon(row), latest));
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
    Map<UUID, ProgramRepository.Rad> findLatestProgrammer(String kommunenr, Whose whose, int year) {
        var reader = Faktatabell.of(Faktum.Program.class).reader();
        var found = new HashMap<UUID, ProgramRepository.Rad>();
        ask(
                """
                select distinct on (p.pseudonym) p.pseudonym asked, p.*,
                  count(*) over (partition by p.pseudonym) antall
                from register.program p
                where p.kommunenr = :k and p.pseudonym = any(:ids)
                  and p.begynt <= :tom and (p.avsluttet is null or p.avsluttet >= :fom)
                order by p.pseudonym, p.begynt desc, p.id desc
                """,
                kommunenr,
                whose,
                year,
                row ->
                        found.merge(
                                whose.of(row),
                                new ProgramRepository.Rad(
                                        row.getString("bydel"),
                                        row.getInt("antall"),
                                        reader.mapRow(row, 0)),
                                ArsregisterRepository::both));
        return found;
    }

    /// The latest begun of two, counted with the other's.
    private static ProgramRepository.Rad both(
            ProgramRepository.Rad one, ProgramRepository.Rad other) {
        var latest = LATEST_BEGUN.compare(one, other) > 0 ? one : other;
        return new ProgramRepository.Rad(
                latest.bydel(), one.antall() + other.antall(), latest.program());
    }

    private static final Comparator<ProgramRepository.Rad> LATEST_BEGUN =
            Comparator.comparing((ProgramRepository.Rad r) -> r.program().begynt())
                    .thenComparing(r -> r.program().id(), Ids.ORDER);

    /// What was paid of the qualification benefit, in øre, in the months where anything was.
    Map<UUID, Map<Month, Long>> findBenefit(String kommunenr, Whose whose, int year) {
        var found = new HashMap<UUID, Map<Month, Long>>();
        ask(
                """
                select m.pseudonym, m.maned, m.kvp_ore from register.personmaned m
                where m.kommunenr = :k and m.pseudonym = any(:ids)
                  and m.maned between :fom and :tom and m.kvp_ore > 0
                """,
                kommunenr,
                whose,
                year,
                row ->
                        found.computeIfAbsent(whose.of(row), id -> new EnumMap<>(Month.class))
                                .merge(
                                        row.getObject(2, LocalDate.class).getMonth(),
                                        row.getLong(3),
                                        Long::sum));
        return found;
    }
}
