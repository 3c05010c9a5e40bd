package no.helhet.register;

import no.helhet.platform.database.Scopes;
import no.helhet.register.Kontortall.Regler;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What an office's figures count, each kind as one set of rows: figures and the rows behind them
/// are read from the same set, so that they agree.
@Repository
class KontortallRepository {
    private static final String LIMITS = "kommunenr = any(:k) and enhetsnr = :e";

    /// Each measure's rows: maned, maal, del, what it adds, whether it has others beside it, a
    /// value, the day and the case.
    private static final String DESK =
            """
            select kommunenr, date_trunc('month', dag)::date maned, 'HENTET' maal, '' del, dag,
              null::uuid sak_id, null::uuid pseudonym, (ventet_sekunder <= :innen)::int::bigint teller,
              (ventet_sekunder / 60)::bigint verdi
            from register.henvendelse
            where %s and dag >= :fom and dag < :tom and kanal = 'OPPMOTE' and ventet_sekunder is not null
            """
                    .formatted(LIMITS);

    private static final String AGAIN =
            """
            select kommunenr, date_trunc('month', dag)::date, 'IGJEN', '', dag, null::uuid, pseudonym,
              (sist >= dag - :gjentak)::int::bigint, null::bigint
            from (
              select kommunenr, dag, pseudonym, coalesce(
                lag(dag) over (partition by kommunenr, pseudonym, gjelder order by ankom, id),
                date '1900-01-01') sist
              from register.henvendelse
              where %s and dag >= :fom - :gjentak and dag < :tom and pseudonym is not null) h
            where dag >= :fom
            """
                    .formatted(LIMITS);

    private static final String DECISIONS =
            """
            select kommunenr, date_trunc('month', dato)::date, m.maal, '', dato, sak_id, pseudonym,
              m.teller, m.verdi
            from register.vedtak v cross join lateral (values
                ('MEDIAN', 1::bigint, brukt_dager::bigint, type = 'OKONOMISK_STONAD'),
                ('NI_AV_TI', 1, brukt_dager, type = 'OKONOMISK_STONAD'),
                ('NODHJELP', (brukt_dager = 0)::int, brukt_dager, type = 'NODHJELP'),
                ('RETUR', (returer > 0)::int, returer, true))
              m (maal, teller, verdi, gjelder)
            where %s and dato >= :fom and dato < :tom and korrigerer is null and m.gjelder
            """
                    .formatted(LIMITS);

    private static final String APPEALS =
            """
            select kommunenr, date_trunc('month', avgjort)::date, 'OMGJORT', '', avgjort, null::uuid,
              pseudonym,
              (utfall in ('OMGJORT', 'ENDRET', 'OPPHEVET'))::int::bigint, null::bigint
            from register.klage
            where %s and avgjort >= :fom and avgjort < :tom and utfall is not null
            """
                    .formatted(LIMITS);

    private static final String GATES =
            """
            select kommunenr, date_trunc('month', dag)::date, 'PORT', port, dag, sak_id, pseudonym,
              1::bigint, null::bigint
            from register.portstopp where %s and dag >= :fom and dag < :tom
            """
                    .formatted(LIMITS);

    private static final String PAID =
            """
            select kommunenr, date_trunc('month', dag)::date, 'KOSTNAD', '', dag, sak_id, pseudonym,
              belop_ore, belop_ore
            from register.betaling
            where %s and dag >= :fom and dag < :tom and form in ('BIDRAG', 'LAN') and status <> 'AVVIST'
            """
                    .formatted(LIMITS);

    private static final String PERSONS =
            """
            select p.kommunenr, maned, m.maal, '', maned, null::uuid, pseudonym, m.teller, null::bigint
            from register.personmaned p cross join lateral (values
                ('MOTTAKERE', 1::bigint, mottaker),
                ('UNGE', 1, mottaker and alder between 18 and 24),
                ('BARN', barn, mottaker and barn > 0),
                ('PROGRAM', 1, i_program))
              m (maal, teller, gjelder)
            where %s and maned >= :fom and maned < :tom and m.gjelder
            """
                    .formatted(LIMITS);

    /// How long one has received is counted from the month they last became a recipient.
    private static final String PLANS =
            """
            select kommunenr, maned, 'PLAN', '', maned, null::uuid, pseudonym,
              har_plan::int::bigint, null::bigint
            from (
              select kommunenr, maned, enhetsnr, pseudonym, har_plan, mottaker,
                max(maned) filter (where ny_mottaker)
                  over (partition by kommunenr, pseudonym order by maned) as ny
              from register.personmaned
              where kommunenr = any(:k) and maned < :tom and mottaker) p
            where enhetsnr = :e and maned >= :fom and ny <= maned - interval '6 months'
            """;

    private static final String ALL =
            String.join(
                    " union all ", DESK, AGAIN, DECISIONS, APPEALS, GATES, PAID, PERSONS, PLANS);

    private final JdbcClient jdbc;

    KontortallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Kontormaned> findMonths(String enhetsnr, YearMonth fra, YearMonth til, Regler regler) {
        return statement(
                        """
                        with rad (kommunenr, maned, maal, del, dag, sak_id, pseudonym, teller, verdi)
                          as (%s)
                        select maned, maal, del, sum(teller) as teller, count(*) as nevner,
                          case maal when 'MEDIAN' then percentile_cont(0.5) within group (order by verdi)
                            when 'NI_AV_TI' then percentile_disc(0.9) within group (order by verdi)
                            end as verdi
                        from rad group by maned, maal, del order by maned, maal, del
                        """
                                .formatted(ALL),
                        enhetsnr,
                        fra,
                        til,
                        regler)
                .query(KontortallRepository::month)
                .list();
    }

    List<Kontorrad> findRows(
            String enhetsnr, YearMonth maned, Kontormaal maal, String del, Regler regler, int n) {
        return statement(
                        """
                        with rad (kommunenr, maned, maal, del, dag, sak_id, pseudonym, teller, verdi)
                          as (%s)
                        select r.kommunenr, r.dag, r.del, r.teller, r.verdi, s.id as sak, s.saksnr
                        from (select * from rad where maal = :maal and (:del = '' or del = :del)
                              order by teller = 0, dag desc, verdi desc nulls last, pseudonym
                              limit :n) r
                        left join lateral (
                          select id, saksnr from register.sak s
                          where s.kommunenr = r.kommunenr
                            and (s.id = r.sak_id or r.sak_id is null and s.pseudonym = r.pseudonym)
                          order by s.sokt desc, s.id desc limit 1) s on true
                        order by r.teller = 0, r.dag desc, r.verdi desc nulls last, s.saksnr
                        """
                                .formatted(set(maal)),
                        enhetsnr,
                        maned,
                        maned,
                        regler)
                .param("maal", maal.name())
                .param("del", del)
                .param("n", n)
                .query(KontortallRepository::row)
                .list();
    }

    private static String set(Kontormaal maal) {
        return switch (maal) {
            case HENTET -> DESK;
            case IGJEN -> AGAIN;
            case MEDIAN, NI_AV_TI, NODHJELP, RETUR -> DECISIONS;
            case OMGJORT -> APPEALS;
            case PORT -> GATES;
            case KOSTNAD -> PAID;
            case MOTTAKERE, UNGE, BARN, PROGRAM -> PERSONS;
            case PLAN -> PLANS;
        };
    }

    Optional<YearMonth> findFirst(String enhetsnr) {
        return jdbc.sql(
                        """
                        select min(m) from (
                          select min(dag) m from register.henvendelse where kommunenr = any(:k) and enhetsnr = :e
                          union all
                          select min(sokt) from register.sak where kommunenr = any(:k) and enhetsnr = :e
                          union all
                          select min(dag) from register.betaling where kommunenr = any(:k) and enhetsnr = :e
                          union all
                          select min(maned) from register.personmaned where kommunenr = any(:k) and enhetsnr = :e) f
                        """)
                .param("k", Scopes.current().kommunerArray())
                .param("e", enhetsnr)
                .query((row, i) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    private JdbcClient.StatementSpec statement(
            String sql, String enhetsnr, YearMonth fra, YearMonth til, Regler regler) {
        return jdbc.sql(sql)
                .param("k", Scopes.current().kommunerArray())
                .param("e", enhetsnr)
                .param("fom", fra.atDay(1))
                .param("tom", til.plusMonths(1).atDay(1))
                .param("innen", regler.innenSekunder())
                .param("gjentak", regler.gjentakDager());
    }

    private static Kontormaned month(ResultSet row, int index) throws SQLException {
        var maal = Kontormaal.valueOf(row.getString("maal"));
        boolean whole =
                maal.slag() == Kontormaal.Slag.ANDEL || maal.slag() == Kontormaal.Slag.DAGER;
        return new Kontormaned(
                YearMonth.from(row.getObject("maned", LocalDate.class)),
                maal,
                row.getString("del"),
                row.getLong("teller"),
                whole ? row.getLong("nevner") : null,
                row.getObject("verdi", Double.class));
    }

    private static Kontorrad row(ResultSet row, int index) throws SQLException {
        return new Kontorrad(
                row.getString("kommunenr"),
                row.getObject("dag", LocalDate.class),
                row.getObject("sak", UUID.class),
                row.getString("saksnr"),
                row.getString("del"),
                row.getLong("teller"),
                row.getObject("verdi", Long.class));
    }
}
