package no.helhet.praksis.sak;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.web.Kontorstatus.Alder;
import no.helhet.praksis.sak.web.Kontorstatus.Antall;
import no.helhet.praksis.sak.web.Kontorstatus.Mengde;
import no.helhet.praksis.sak.web.Saksvekt;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on how the office's open cases stand: by age, and by who has them.
@Repository
class SaksmengdeRepository {
    private static final String OPEN =
            """
            from sak.sak s
            where s.kommunenr = any(:k) and s.enhetsnr = :e
              and s.status <> 'AVSLUTTET' and s.status <> 'VEDTATT'
            """;
    private static final String AGE =
            """
            case when sokt >= :uke1 then 'UKE_1' when sokt >= :uke2 then 'UKE_2'
              when sokt >= :uke3 then 'UKE_3' when frist >= :idag then 'UKE_4'
              when forelopig_svar is not null then 'FORELOPIG' else 'UBESVART' end
            """;
    private static final int WEEK = 7;
    private final JdbcClient jdbc;

    SaksmengdeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// All ages, also those of which there are none.
    List<Antall> countByAge(LocalDate today) {
        var found =
                ages(
                                "select alder, count(*) as antall from (select "
                                        + AGE
                                        + " as alder "
                                        + OPEN
                                        + ") a group by alder",
                                today)
                        .query(
                                (row, i) ->
                                        new Antall(
                                                Alder.valueOf(row.getString("alder")),
                                                row.getInt("antall")))
                        .list();
        return Arrays.stream(Alder.values())
                .map(
                        alder ->
                                found.stream()
                                        .filter(a -> a.alder() == alder)
                                        .findFirst()
                                        .orElse(new Antall(alder, 0)))
                .toList();
    }

    /// The oldest first.
    ///
    /// @param alder empty for all
    List<Sak> find(Optional<Alder> alder, LocalDate today, int from, int limit) {
        return ages(
                        "select * from (select s.*, "
                                + AGE
                                + " as alder "
                                + OPEN
                                + ") a where (:alder = '' or alder = :alder)"
                                + " order by sokt, id offset :from limit :n",
                        today)
                .param("alder", alder.map(Alder::name).orElse(""))
                .param("from", from)
                .param("n", limit)
                .query(SakRepository::read)
                .list();
    }

    private JdbcClient.StatementSpec ages(String sql, LocalDate today) {
        var scope = Scopes.current();
        return jdbc.sql(sql)
                .param("k", scope.kommunerArray())
                .param("e", scope.actor().enhetsnr())
                .param("uke1", today.minusDays(WEEK))
                .param("uke2", today.minusDays(2L * WEEK))
                .param("uke3", today.minusDays(3L * WEEK))
                .param("idag", today);
    }

    /// Whom the open cases with a worker are about.
    List<PersonId> findPersons() {
        var scope = Scopes.current();
        return jdbc.sql(
                        "select distinct kommunenr, person_id %s and saksbehandler is not null"
                                .formatted(OPEN))
                .param("k", scope.kommunerArray())
                .param("e", scope.actor().enhetsnr())
                .query(
                        (row, i) ->
                                new PersonId(
                                        row.getString("kommunenr"),
                                        row.getObject("person_id", UUID.class)))
                .list();
    }

    List<Mengde> findLoads(Saksvekt vekt, Sakstyngde.Personene personene) {
        var scope = Scopes.current();
        return jdbc.sql(
                        """
                        with apen as (select kommunenr, id, person_id, saksbehandler, saksbehandler_navn, type, haster, status
                          %s and saksbehandler is not null),
                        oppgaver as (
                          select o.kommunenr, o.sak_id, count(*) as antall
                          from sak.oppgave o join apen a on a.kommunenr = o.kommunenr and a.id = o.sak_id
                          where o.kommunenr = any(:k) and o.status = 'APEN'
                          group by o.kommunenr, o.sak_id)
                        select a.saksbehandler, max(a.saksbehandler_navn) as navn, count(*)::int as saker,
                          sum(case when a.status = 'VENTER_PA_SOKER' then :venter else :sak end
                            + case when a.haster or a.type = 'NODHJELP' then :nod else 0 end
                            + case when a.person_id = any(:medBarn) then :barn else 0 end
                            + case when a.person_id = any(:medTolk) then :tolk else 0 end
                            + case when a.person_id = any(:medPlan) then :plan else 0 end
                            + case when o.antall is null then 0 else o.antall * :oppgave end)::int as tideler
                        from apen a left join oppgaver o on o.kommunenr = a.kommunenr and o.sak_id = a.id
                        group by a.saksbehandler order by tideler desc, navn
                        """
                                .formatted(OPEN))
                .param("k", scope.kommunerArray())
                .param("e", scope.actor().enhetsnr())
                .param("sak", vekt.sak())
                .param("venter", vekt.venter())
                .param("nod", vekt.nodhjelp())
                .param("oppgave", vekt.oppgave())
                .param("barn", vekt.barn())
                .param("tolk", vekt.tolk())
                .param("plan", vekt.plan())
                .param("medBarn", personene.barn().toArray(UUID[]::new))
                .param("medTolk", personene.tolk().toArray(UUID[]::new))
                .param("medPlan", personene.plan().toArray(UUID[]::new))
                .query(
                        (row, i) ->
                                new Mengde(
                                        row.getObject("saksbehandler", UUID.class),
                                        row.getString("navn"),
                                        row.getInt("saker"),
                                        row.getInt("tideler")))
                .list();
    }

    /// What holds, or that each case is one.
    Saksvekt findWeights() {
        var scope = Scopes.current();
        return jdbc.sql(
                        """
                        select * from sak.saksvekt where kommunenr = :k and enhetsnr = :e
                        order by nr desc limit 1
                        """)
                .param("k", scope.kommuner().getFirst())
                .param("e", scope.actor().enhetsnr())
                .query(
                        (row, i) ->
                                new Saksvekt(
                                        row.getInt("nr"),
                                        row.getInt("sak"),
                                        row.getInt("venter"),
                                        row.getInt("nodhjelp"),
                                        row.getInt("oppgave"),
                                        row.getInt("barn"),
                                        row.getInt("tolk"),
                                        row.getInt("plan"),
                                        row.getInt("grense"),
                                        row.getObject("avtalt", LocalDate.class),
                                        row.getString("avtalt_med")))
                .optional()
                .orElse(Saksvekt.INGEN);
    }

    /// @return false when there is one of that number
    boolean insert(Saksvekt vekt, Instant now) {
        var scope = Scopes.current();
        return jdbc.sql(
                                """
                                insert into sak.saksvekt (kommunenr, enhetsnr, nr, sak, venter, nodhjelp, oppgave, barn, tolk, plan, grense,
                                  avtalt, avtalt_med, satt, satt_av, satt_navn)
                                values (:k, :e, :nr, :sak, :venter, :nod, :oppgave, :barn, :tolk, :plan, :grense, :avtalt, :med, :t, :av, :navn)
                                on conflict (kommunenr, enhetsnr, nr) do nothing
                                """)
                        .param("k", scope.kommuner().getFirst())
                        .param("e", scope.actor().enhetsnr())
                        .param("nr", vekt.nr())
                        .param("sak", vekt.sak())
                        .param("venter", vekt.venter())
                        .param("nod", vekt.nodhjelp())
                        .param("oppgave", vekt.oppgave())
                        .param("barn", vekt.barn())
                        .param("tolk", vekt.tolk())
                        .param("plan", vekt.plan())
                        .param("grense", vekt.grense())
                        .param("avtalt", vekt.avtalt())
                        .param("med", vekt.avtaltMed())
                        .param("t", now.atOffset(ZoneOffset.UTC))
                        .param("av", scope.actor().id())
                        .param("navn", scope.actor().navn())
                        .update()
                == 1;
    }
}
