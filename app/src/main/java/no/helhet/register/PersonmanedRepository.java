package no.helhet.register;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Makes `register.personmaned` of the register's other tables: one statement for all the months of
/// the persons asked for. A row that says the same as before is not touched, and who reads
/// meanwhile sees the months as they were.
@Repository
class PersonmanedRepository {
    /// What happened, month by month: each branch bears the office, with its day in front so that
    /// the latest is the greatest. What goes on is counted to and with the month that is now.
    private static final String DERIVE =
            """
            with happened as (
              select pseudonym, date_trunc('month', dag)::date maned, dag || enhetsnr || bydel sist,
                case form when 'BIDRAG' then belop_ore end bidrag,
                case form when 'LAN' then belop_ore end lan,
                case form when 'KVALIFISERINGSSTONAD' then belop_ore end kvp,
                true teller, false apen, false i_program, false plan
              from register.betaling t where kommunenr = :k and status <> 'AVVIST' and %1$s
              union all
              select pseudonym, m::date, greatest(m::date, sokt) || enhetsnr || bydel,
                null, null, null, true, true, false, false
              from register.sak t, generate_series(date_trunc('month', sokt::timestamp),
                case when avsluttet < platform.today() then avsluttet else platform.today() end,
                interval '1 month') m
              where kommunenr = :k and not trukket and %1$s
              union all
              select pseudonym, date_trunc('month', dato)::date, dato || enhetsnr || bydel,
                null, null, null, false, false, false, false
              from register.vedtak t where kommunenr = :k and %1$s
              union all
              select pseudonym, m::date, greatest(m::date, begynt) || enhetsnr || bydel,
                null, null, null, true, false, true, false
              from register.program t, generate_series(date_trunc('month', begynt::timestamp),
                case when avsluttet < platform.today() then avsluttet else platform.today() end,
                interval '1 month') m
              where kommunenr = :k and begynt is not null and %1$s
              union all
              select pseudonym, m::date, greatest(m::date, godkjent) || enhetsnr || bydel,
                null, null, null, true, false, false, true
              from register.plan t, generate_series(date_trunc('month', godkjent::timestamp),
                platform.today(), interval '1 month') m
              where kommunenr = :k and godkjent is not null and %1$s
                and (avsluttet is null or avsluttet >= (m + interval '1 month - 1 day')::date)
            ),
            summed as (
              select pseudonym, maned, max(sist collate "C") sist,
                coalesce(sum(bidrag), 0)::bigint bidrag, coalesce(sum(lan), 0)::bigint lan,
                coalesce(sum(kvp), 0)::bigint kvp,
                bool_or(apen) apen, bool_or(i_program) i_program, bool_or(plan) plan
              from happened group by pseudonym, maned having bool_or(teller)
            ),
            months as materialized (
              select *, (maned + interval '1 month - 1 day')::date slutt,
                bidrag + lan > 0 mottaker,
                coalesce(sum(bidrag + lan) over (partition by pseudonym order by maned
                  range between interval '6 months' preceding and interval '1 month' preceding), 0) = 0 ny
              from summed
            ),
            homes as (
              select pseudonym, fom, grunnkrets,
                lead(fom) over (partition by pseudonym order by fom) neste
              from register.bosted t where kommunenr = :k and %1$s
            ),
            decisions as materialized (
              select pseudonym, fom, tom, dato,
                dato::text || id || '|' || voksne || '|' || barn sagt
              from register.vedtak t
              where kommunenr = :k and not korrigert and voksne is not null and %1$s
            ),
            households as (
              select m.pseudonym, m.maned,
                max((case when v.fom <= m.slutt and v.tom >= m.maned then '1' else '0' end || v.sagt)
                  collate "C") hushold
              from months m join decisions v
                on v.pseudonym = m.pseudonym and (v.fom <= m.slutt or v.dato <= m.slutt)
              group by m.pseudonym, m.maned
            ),
            stated as materialized (
              select t.pseudonym, t.dato, t.dato || lpad(t.versjon::text, 10, '0') || t.id
                || '|' || t.livsoppholdskilde || '|' || t.arbeidssituasjon || '|' || t.bosituasjon sagt
              from register.situasjon t
              left join register.sak w on w.kommunenr = :k and w.id = t.sak_id
              where t.kommunenr = :k and w.trukket is not true and %1$s
            ),
            situations as (
              select m.pseudonym, m.maned, max(s.sagt collate "C") sagt
              from months m join stated s on s.pseudonym = m.pseudonym and s.dato <= m.slutt
              group by m.pseudonym, m.maned
            ),
            fresh as materialized (
              select substr(m.sist, 15) bydel, m.pseudonym, m.maned, substr(m.sist, 11, 4) enhetsnr,
                b.grunnkrets, extract(year from m.maned)::int - p.fodselsar alder, p.kjonn,
                case when h.hushold is not null then
                  case when split_part(h.hushold, '|', 2)::int > 1 then 'PAR' else 'ENSLIG' end
                    || case when split_part(h.hushold, '|', 3)::int > 0 then '_MED_BARN' else '' end
                  end husholdning,
                nullif(split_part(h.hushold, '|', 3), '')::int barn, split_part(s.sagt, '|', 2) livsoppholdskilde,
                split_part(s.sagt, '|', 3) arbeidssituasjon, split_part(s.sagt, '|', 4) bosituasjon,
                m.bidrag, m.lan, m.kvp, m.mottaker, m.mottaker and m.ny ny_mottaker, m.kvp > 0 kvp_mottaker,
                m.apen, m.i_program, m.plan
              from months m
              left join (select pseudonym, fodselsar, kjonn from register.person t
                where kommunenr = :k and %1$s) p on p.pseudonym = m.pseudonym
              left join homes b on b.pseudonym = m.pseudonym and b.fom <= m.slutt
                and (b.neste is null or b.neste > m.slutt)
              left join households h on h.pseudonym = m.pseudonym and h.maned = m.maned
              left join situations s on s.pseudonym = m.pseudonym and s.maned = m.maned
            ),
            known as materialized (
              select bydel, pseudonym, maned, enhetsnr, grunnkrets, alder, kjonn, husholdning, barn,
                livsoppholdskilde, arbeidssituasjon, bosituasjon, bidrag_ore, lan_ore, kvp_ore, mottaker,
                ny_mottaker, kvp_mottaker, apen_sak, i_program, har_plan
              from register.personmaned t where kommunenr = :k and %1$s
            ),
            gone as (
              delete from register.personmaned t where kommunenr = :k and %1$s
                and not exists (select from fresh f
                  where f.pseudonym = t.pseudonym and f.maned = t.maned)
            )
            insert into register.personmaned as t (kommunenr, bydel, pseudonym, maned, enhetsnr, grunnkrets,
              alder, kjonn, husholdning, barn, livsoppholdskilde, arbeidssituasjon, bosituasjon,
              bidrag_ore, lan_ore, kvp_ore, mottaker, ny_mottaker, kvp_mottaker, apen_sak, i_program, har_plan)
            select :k, f.* from (select * from fresh except all select * from known) f
            on conflict (kommunenr, pseudonym, maned) do update set
              bydel = excluded.bydel, enhetsnr = excluded.enhetsnr, grunnkrets = excluded.grunnkrets,
              alder = excluded.alder, kjonn = excluded.kjonn, husholdning = excluded.husholdning,
              barn = excluded.barn, livsoppholdskilde = excluded.livsoppholdskilde,
              arbeidssituasjon = excluded.arbeidssituasjon, bosituasjon = excluded.bosituasjon,
              bidrag_ore = excluded.bidrag_ore, lan_ore = excluded.lan_ore, kvp_ore = excluded.kvp_ore,
              mottaker = excluded.mottaker, ny_mottaker = excluded.ny_mottaker,
              kvp_mottaker = excluded.kvp_mottaker, apen_sak = excluded.apen_sak,
              i_program = excluded.i_program, har_plan = excluded.har_plan
            """;

    private static final Set<Class<? extends Faktum>> MADE_OF =
            Set.of(
                    Faktum.Person.class,
                    Faktum.Bosted.class,
                    Faktum.Sak.class,
                    Faktum.Vedtak.class,
                    Faktum.Betaling.class,
                    Faktum.Situasjon.class,
                    Faktum.Plan.class,
                    Faktum.Program.class);

    private final JdbcClient jdbc;

    PersonmanedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether a change of such a row may change a month.
    static boolean isMadeOf(Class<? extends Faktum> type) {
        return MADE_OF.contains(type);
    }

    void derive(String kommunenr, Collection<UUID> pseudonyms) {
        if (!pseudonyms.isEmpty()) {
            jdbc.sql(DERIVE.formatted("t.pseudonym = any(:p)"))
                    .param("k", kommunenr)
                    .param("p", pseudonyms.toArray(UUID[]::new))
                    .update();
        }
    }

    /// The months of those after one and to and with another.
    ///
    /// @param to null for all the rest
    void deriveRange(String kommunenr, UUID after, @Nullable UUID to) {
        // What was just written is not yet counted by the planner, which then takes many rows for
        // few; and all the months of a range fit in memory.
        jdbc.sql(
                        """
                        select set_config('enable_nestloop', 'off', true),
                          set_config('work_mem', '64MB', true)
                        """)
                .query()
                .singleRow();
        jdbc.sql(
                        DERIVE.formatted(
                                "t.pseudonym > :after"
                                        + (to == null ? "" : " and t.pseudonym <= :to")))
                .param("k", kommunenr)
                .param("after", after)
                .param("to", to)
                .update();
    }

    /// The last of the next so many persons, null when there are fewer.
    @Nullable UUID findEnd(String kommunenr, UUID after, int limit) {
        return jdbc.sql(
                        """
                        select pseudonym from register.person
                        where kommunenr = :k and pseudonym > :after
                        order by pseudonym offset :n limit 1
                        """)
                .param("k", kommunenr)
                .param("after", after)
                .param("n", limit - 1)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
