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

/// SQL of a person's year.
@Repository
class RegisterRepository {
    private final JdbcClient jdbc;

    RegisterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The months with sosialhjelp.
    Map<Month, Personar.Stonad> findMonths(String kommunenr, UUID pseudonym, int year) {
        var months = new EnumMap<Month, Personar.Stonad>(Month.class);
        jdbc.sql(
                        """
                        select maned, sum(bidrag_ore) bidrag_ore, sum(lan_ore) lan_ore
                        from register.personmaned
                        where kommunenr = :k and pseudonym = any ((select platform.ids_of(:k, :p))::uuid[])
                          and maned between :fom and :tom and mottaker
                        group by maned
                        """)
                .param("k", kommunenr)
                .param("p", pseudonym)
                .param("fom", LocalDate.of(year, 1, 1))
                .param("tom", LocalDate.of(year, 12, 31))
                .query(
                        row -> {
                            months.put(
                                    row.getObject("maned", LocalDate.class).getMonth(),
                                    new Personar.Stonad(
                                            row.getLong("bidrag_ore"), row.getLong("lan_ore")));
                        });
        return months;
    }

    /// Those to whom sosialhjelp was paid in the year.
    List<UUID> findPaid(String kommunenr, int year) {
        return jdbc.sql(
                        """
                        select distinct platform.staying(kommunenr, pseudonym) from (
                          select distinct kommunenr, pseudonym from register.personmaned
                          where kommunenr = :k and maned between :fom and :tom and mottaker) paid
                        order by 1
                        """)
                .param("k", kommunenr)
                .param("fom", LocalDate.of(year, 1, 1))
                .param("tom", LocalDate.of(year, 12, 31))
                .query(UUID.class)
                .list();
    }

    record Rad<F extends Faktum>(String bydel, F faktum) {}

    /// A person's decisions until the year ended, the oldest first.
    List<Rad<Faktum.Vedtak>> findVedtak(String kommunenr, UUID pseudonym, int year) {
        var reader = Faktatabell.of(Faktum.Vedtak.class).reader();
        return jdbc.sql(
                        """
                        select * from register.vedtak
                        where kommunenr = :k and pseudonym = any ((select platform.ids_of(:k, :p))::uuid[])
                          and dato <= :tom
                        order by dato, id
                        """)
                .param("k", kommunenr)
                .param("p", pseudonym)
                .param("tom", LocalDate.of(year, 12, 31))
                .query((row, i) -> new Rad<>(row.getString("bydel"), reader.mapRow(row, i)))
                .list();
    }

    /// The latest case applied for until the year ended.
    Optional<Faktum.Sak> findLatestSak(String kommunenr, UUID pseudonym, int year) {
        return jdbc.sql(
                        """
                        select * from register.sak
                        where kommunenr = :k and pseudonym = any ((select platform.ids_of(:k, :p))::uuid[])
                          and sokt <= :tom and not trukket
                        order by sokt desc, id desc limit 1
                        """)
                .param("k", kommunenr)
                .param("p", pseudonym)
                .param("tom", LocalDate.of(year, 12, 31))
                .query(Faktatabell.of(Faktum.Sak.class).reader())
                .optional();
    }

    /// The situation as last stated of a day in the year; what was stated in a case that was
    /// withdrawn was about somebody else.
    Optional<Faktum.Situasjon> findLatestSituasjon(String kommunenr, UUID pseudonym, int year) {
        return jdbc.sql(
                        """
                        select s.* from register.situasjon s
                        where s.kommunenr = :k and s.pseudonym = any ((select platform.ids_of(:k, :p))::uuid[])
                          and s.dato between :fom and :tom
                          and not exists (select from register.sak w
                            where w.kommunenr = :k and w.id = s.sak_id and w.trukket)
                        order by s.dato desc, s.versjon desc, s.id desc limit 1
                        """)
                .param("k", kommunenr)
                .param("p", pseudonym)
                .param("fom", LocalDate.of(year, 1, 1))
                .param("tom", LocalDate.of(year, 12, 31))
                .query(Faktatabell.of(Faktum.Situasjon.class).reader())
                .optional();
    }
}
