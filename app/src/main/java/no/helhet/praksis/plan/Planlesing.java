package no.helhet.praksis.plan;

import no.helhet.praksis.plan.Plandel.Tekst;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads all that the page of a plan is drawn from by one question: the page asks again every few
/// seconds while somebody writes.
@Repository
class Planlesing {
    /// Each a list as JSON, null when it is empty. The text of a version is long, and while nothing
    /// newer is written it is the plan as it stands: it is read for a draft alone.
    private static final String ALL =
            """
            select
              (select json_agg(d order by d.laget, d.id) from (
                select id, slag, mal_id as mal, fjernet, laget from plan.del
                where kommunenr = :k and plan_id = :p) d) as deler,
              (select json_agg(f order by f.del, f.felt) from (
                select del_id as del, felt, tekst, endret, endret_navn as navn, innbygger, version
                from plan.felt where kommunenr = :k and plan_id = :p) f) as felter,
              (select v.innhold from plan.versjon v
                where v.kommunenr = :k and v.plan_id = :p and v.nr = :nr) as gjelder,
              (select json_agg(s) from (
                select steg_id as id, mal_id as mal, hva, hvordan, omfang, hvem, navn, frist, gjort,
                  gjort_navn as "gjortNavn"
                from plan.gjeldende_steg where kommunenr = :k and plan_id = :p) s) as steg,
              (select json_agg(m order by m.skrevet) from (
                select steg_id as steg, tekst, fra, skrevet, skrevet_navn as navn
                from plan.stegmelding where kommunenr = :k and plan_id = :p) m) as meldinger,
              (select json_agg(e order by e.dag desc, e.registrert desc) from (
                select dag, tekst, neste, registrert, registrert_navn as navn
                from plan.evaluering where kommunenr = :k and plan_id = :p) e) as evalueringer,
              (select json_agg(a order by a.navn) from (
                select bruker_navn as navn, innbygger, del_id as del from plan.narvar
                where kommunenr = :k and plan_id = :p and bruker_id <> :b and sett >= :t) a) as andre
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Planlesing(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Felt(
            UUID del,
            String felt,
            String tekst,
            Instant endret,
            String navn,
            boolean innbygger,
            int version) {}

    private record Steg(
            UUID id,
            UUID mal,
            String hva,
            String hvordan,
            String omfang,
            String hvem,
            String navn,
            LocalDate frist,
            @Nullable Instant gjort,
            @Nullable String gjortNavn) {
        Plansteg of(PlanId plan) {
            return new Plansteg(
                    plan,
                    id,
                    new MalId(plan.kommunenr(), mal),
                    hva,
                    hvordan,
                    omfang,
                    hvem,
                    navn,
                    frist,
                    gjort,
                    gjortNavn);
        }
    }

    /// @param reader who is not told of themselves
    Planlest read(Plan plan, UUID reader, Instant now) {
        return jdbc.sql(ALL)
                .param("k", plan.id().kommunenr())
                .param("p", plan.id().id())
                .param("nr", plan.utkast() ? plan.versjon() : 0)
                .param("b", reader)
                .param("t", now.minus(PlannotatRepository.PRESENT).atOffset(ZoneOffset.UTC))
                .query((row, i) -> read(plan, row))
                .single();
    }

    private Planlest read(Plan plan, ResultSet row) throws SQLException {
        var written = new Delsamling();
        list(row, "deler", Delsamling.Del[].class).forEach(written::add);
        for (var f : list(row, "felter", Felt[].class)) {
            written.add(
                    f.del(),
                    f.felt(),
                    new Tekst(f.tekst(), f.endret(), f.navn(), f.innbygger(), f.version()));
        }
        var innhold = written.innhold();
        return new Planlest(
                plan,
                innhold,
                inForce(plan, innhold, row.getString("gjelder")),
                list(row, "steg", Steg[].class).stream()
                        .map(s -> s.of(plan.id()))
                        .collect(Collectors.toMap(Plansteg::id, Function.identity())),
                list(row, "meldinger", Stegmelding[].class),
                list(row, "evalueringer", Planevaluering[].class),
                list(row, "andre", Tilstede[].class));
    }

    private @Nullable Planinnhold inForce(
            Plan plan, Planinnhold innhold, @Nullable String version) {
        if (plan.versjon() > 0 && !plan.utkast()) {
            return innhold;
        }
        return version == null ? null : json.readValue(version, Planinnhold.class);
    }

    private <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
        var text = row.getString(column);
        return text == null ? List.of() : Arrays.asList(json.readValue(text, type));
    }
}
