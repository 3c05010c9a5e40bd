package no.helhet.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Reads `register.program`, and the months of its benefit.
@Repository
class ProgramRepository {
    private final JdbcClient jdbc;

    ProgramRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param antall how many there were
    record Rad(String bydel, int antall, Faktum.Program program) {}

    /// The latest begun of those that ran in the year.
    Optional<Rad> findLatest(String kommunenr, UUID pseudonym, int year) {
        var reader = Faktatabell.of(Faktum.Program.class).reader();
        return jdbc.sql(
                        """
                        select *, count(*) over () antall
                        from register.program
                        where kommunenr = :k and pseudonym = any ((select platform.ids_of(:k, :p))::uuid[])
                          and begynt <= :last and (avsluttet is null or avsluttet >= :first)
                        order by begynt desc, id desc limit 1
                        """)
                .param("k", kommunenr)
                .param("p", pseudonym)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(
                        (row, i) ->
                                new Rad(
                                        row.getString("bydel"),
                                        row.getInt("antall"),
                                        reader.mapRow(row, i)))
                .optional();
    }

    List<UUID> findParticipants(String kommunenr, int year) {
        return jdbc.sql(
                        """
                        select distinct platform.staying(kommunenr, pseudonym) from register.program
                        where kommunenr = :k and begynt <= :last
                          and (avsluttet is null or avsluttet >= :first)
                        order by 1
                        """)
                .param("k", kommunenr)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(UUID.class)
                .list();
    }

    /// What was paid of the benefit, in øre, in the months where anything was.
    Map<Month, Long> findMonths(String kommunenr, UUID pseudonym, int year) {
        var months = new EnumMap<Month, Long>(Month.class);
        jdbc.sql(
                        """
                        select maned, sum(kvp_ore) kvp_ore from register.personmaned
                        where kommunenr = :k and pseudonym = any ((select platform.ids_of(:k, :p))::uuid[])
                          and maned between :first and :last and kvp_ore > 0
                        group by maned
                        """)
                .param("k", kommunenr)
                .param("p", pseudonym)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query(
                        row -> {
                            months.put(
                                    row.getObject("maned", LocalDate.class).getMonth(),
                                    row.getLong("kvp_ore"));
                        });
        return months;
    }
}
