package no.helhet.platform.access;

import no.helhet.platform.database.ReadOnce;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Offices, users, roles and delegations. Public facts of the organisation, under no scope.
@Component
public class Directory {
    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A user by the identity provider's subject.
    public Optional<Ansatt> findAnsatt(String subject) {
        return jdbc.sql("select * from platform.bruker where subject = :s and aktiv")
                .param("s", subject)
                .query(Directory::readAnsatt)
                .optional();
    }

    public Optional<Ansatt> findAnsatt(UUID id) {
        return ReadOnce.get(
                "ansatt",
                id,
                () ->
                        jdbc.sql("select * from platform.bruker where id = :id")
                                .param("id", id)
                                .query(Directory::readAnsatt)
                                .optional());
    }

    /// Active workers with a role at the office on the date, by name.
    public List<Ansatt> findAnsatteAt(String enhetsnr, Rolle rolle, LocalDate dato) {
        return jdbc.sql(
                        """
                        select b.* from platform.bruker b join platform.tilgang t on t.bruker_id = b.id
                        where t.enhetsnr = :e and t.rolle = :r and b.aktiv
                          and t.fra <= :d and (t.til is null or t.til >= :d)
                        order by b.navn
                        """)
                .param("e", enhetsnr)
                .param("r", rolle.name())
                .param("d", dato)
                .query(Directory::readAnsatt)
                .list();
    }

    /// The offices a worker has roles at, the one of longest standing first: there a login begins.
    public List<Kontortilgang> findTilganger(UUID brukerId, LocalDate dato) {
        var roller = new LinkedHashMap<String, Set<Rolle>>();
        jdbc.sql(
                        """
                        select enhetsnr, rolle from platform.tilgang
                        where bruker_id = :b and fra <= :d and (til is null or til >= :d)
                        order by min(fra) over (partition by enhetsnr), enhetsnr, rolle
                        """)
                .param("b", brukerId)
                .param("d", dato)
                .query(
                        row -> {
                            roller.computeIfAbsent(row.getString(1), key -> new LinkedHashSet<>())
                                    .add(Rolle.valueOf(row.getString(2)));
                        });
        var result = new ArrayList<Kontortilgang>();
        roller.forEach(
                (enhetsnr, r) -> {
                    var kontor = findKontor(enhetsnr).orElseThrow();
                    result.add(
                            new Kontortilgang(
                                    enhetsnr,
                                    kontor.navn(),
                                    kontor.omrader().stream()
                                            .map(Kontor.Omrade::kommunenr)
                                            .distinct()
                                            .toList(),
                                    kontor.omrader().stream()
                                            .map(Kontor.Omrade::bydel)
                                            .filter(b -> !b.isEmpty())
                                            .toList(),
                                    Set.copyOf(r)));
                });
        return result;
    }

    public Optional<Kontor> findKontor(String enhetsnr) {
        return ReadOnce.get("kontor", enhetsnr, () -> readKontor(enhetsnr));
    }

    private Optional<Kontor> readKontor(String enhetsnr) {
        var omrader =
                jdbc.sql("select * from platform.kontor_omrade where enhetsnr = :e order by 2, 3")
                        .param("e", enhetsnr)
                        .query(
                                (row, i) ->
                                        new Kontor.Omrade(
                                                row.getString("kommunenr"),
                                                row.getString("bydel"),
                                                row.getString("kommunenavn")))
                        .list();
        return jdbc.sql("select * from platform.kontor where enhetsnr = :e")
                .param("e", enhetsnr)
                .query(
                        (row, i) ->
                                new Kontor(
                                        enhetsnr,
                                        row.getString("navn"),
                                        row.getString("telefon"),
                                        row.getString("adresse"),
                                        row.getString("orgnr"),
                                        row.getString("kontonummer"),
                                        omrader))
                .optional();
    }

    /// The office that serves a municipality; inside a divided one the message's own office
    /// number decides, and a unit of the whole of it, which has no cases, is none.
    public Optional<Kontor> findKontorFor(String kommunenr, String enhetsnr) {
        var candidates =
                jdbc.sql(
                                """
                                select distinct enhetsnr from platform.kontor_omrade o
                                where kommunenr = :k and (bydel <> '' or not exists (
                                  select from platform.kontor_omrade d
                                  where d.kommunenr = o.kommunenr and d.bydel <> ''))
                                """)
                        .param("k", kommunenr)
                        .query(String.class)
                        .list();
        if (candidates.size() == 1) {
            return findKontor(candidates.getFirst());
        }
        return candidates.contains(enhetsnr) ? findKontor(enhetsnr) : Optional.empty();
    }

    /// Every municipality served, for look-ups that go across (a resident's login).
    public Set<String> findKommuner() {
        return jdbc
                .sql("select distinct kommunenr from platform.kontor_omrade")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /// Every office that serves an area, for jobs that go through them all.
    public List<Kontor> findKontorer() {
        return jdbc
                .sql("select distinct enhetsnr from platform.kontor_omrade order by enhetsnr")
                .query(String.class)
                .list()
                .stream()
                .flatMap(enhetsnr -> findKontor(enhetsnr).stream())
                .toList();
    }

    /// Every area served, for jobs that go through them all.
    public List<Kontor.Omrade> findOmrader() {
        return jdbc.sql("select * from platform.kontor_omrade order by kommunenr, bydel")
                .query(
                        (row, i) ->
                                new Kontor.Omrade(
                                        row.getString("kommunenr"),
                                        row.getString("bydel"),
                                        row.getString("kommunenavn")))
                .list();
    }

    /// Every district served, of all divided municipalities.
    public Set<String> findBydeler() {
        return jdbc.sql("select distinct bydel from platform.kontor_omrade where bydel <> ''")
                .query(String.class)
                .set();
    }

    /// The districts of a municipality, empty where it is undivided.
    public Set<String> findBydeler(String kommunenr) {
        return jdbc.sql(
                        "select bydel from platform.kontor_omrade where kommunenr = :k and bydel <>"
                                + " ''")
                .param("k", kommunenr)
                .query(String.class)
                .set();
    }

    public List<Fullmakt> findFullmakter(UUID brukerId, String enhetsnr) {
        return jdbc.sql(
                        "select * from platform.fullmakt where bruker_id = :b and enhetsnr = :e"
                                + " order by til")
                .param("b", brukerId)
                .param("e", enhetsnr)
                .query(
                        (row, i) ->
                                new Fullmakt(
                                        row.getObject("id", UUID.class),
                                        brukerId,
                                        enhetsnr,
                                        Fullmakt.Type.valueOf(row.getString("type")),
                                        row.getLong("grense_ore"),
                                        row.getObject("fra", LocalDate.class),
                                        row.getObject("til", LocalDate.class),
                                        row.getString("gitt_av")))
                .list();
    }

    /// The end of a worker's delegation.
    ///
    /// @param til its last day
    public record Fullmaktslutt(String navn, Fullmakt.Type type, LocalDate til) {}

    /// Delegations of the office whose last day is within the days, both included, and that none
    /// of the same worker and kind outlasts; the one that ends first is first.
    public List<Fullmaktslutt> findFullmaktslutt(String enhetsnr, LocalDate fra, LocalDate til) {
        return jdbc.sql(
                        """
                        select b.navn, f.type, max(f.til) as til
                        from platform.fullmakt f join platform.bruker b on b.id = f.bruker_id
                        where f.enhetsnr = :e and b.aktiv
                        group by b.id, b.navn, f.type
                        having max(f.til) between :fra and :til
                        order by 3, 1, 2
                        """)
                .param("e", enhetsnr)
                .param("fra", fra)
                .param("til", til)
                .query(
                        (row, i) ->
                                new Fullmaktslutt(
                                        row.getString("navn"),
                                        Fullmakt.Type.valueOf(row.getString("type")),
                                        row.getObject("til", LocalDate.class)))
                .list();
    }

    private static Ansatt readAnsatt(ResultSet row, int index) throws SQLException {
        return new Ansatt(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("navn"),
                row.getString("fnr"),
                row.getBoolean("klarert"));
    }
}
