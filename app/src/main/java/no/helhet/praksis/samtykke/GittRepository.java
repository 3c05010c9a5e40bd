package no.helhet.praksis.samtykke;

import no.helhet.platform.database.Actor;
import no.helhet.platform.files.FilId;
import no.helhet.praksis.partner.PartnerId;
import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.samtykke.Samtykkegrunnlag.Mate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL on `samtykke.samtykke`: consents as they were given.
@Repository
class GittRepository {
    private static final String SELECT =
            """
            select *, samtykke.holds(kommunenr, organisasjon_id, til, trukket) as gjelder
            from samtykke.samtykke
            """;
    private final JdbcClient jdbc;

    GittRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The same form sent twice at once is one: the second waits for the first.
    void hold(SamtykkeId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('samtykke' || :id, 0))")
                .param("id", id.path())
                .query(row -> {});
    }

    /// @return false when it is given already
    boolean insert(Samtykke s, @Nullable RepresentantId representant, Actor actor) {
        return jdbc.sql(
                                """
                                insert into samtykke.samtykke (kommunenr, id, person_id,
                                  organisasjon_id, deler, deltekster, formal, til, mate, gitt_som,
                                  gitt_av, representant_id, vitne, fil_id, arkivsted,
                                  gitt, registrert_av, registrert_navn)
                                values (:k, :id, :p, :o, :deler, :tekster, :formal, :til, :mate,
                                  :som, :gav, :rep, :vitne, :fil, :sted, :t, :av, :navn)
                                on conflict do nothing
                                """)
                        .param("k", s.id().kommunenr())
                        .param("id", s.id().id())
                        .param("p", s.personId().id())
                        .param("o", s.partner().id())
                        .param("deler", keys(s.deler()))
                        .param("tekster", texts(s.deler()))
                        .param("formal", s.formal())
                        .param("til", s.til())
                        .param("mate", s.mate().name())
                        .param("som", s.gittSom())
                        .param("gav", s.gittAv())
                        .param("rep", representant == null ? null : representant.id())
                        .param("vitne", s.vitne())
                        .param("fil", s.papir() == null ? null : s.papir().id())
                        .param("sted", s.arkivsted())
                        .param("t", s.gitt().atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", s.registrertNavn())
                        .update()
                == 1;
    }

    Optional<Samtykke> find(SamtykkeId id) {
        return jdbc.sql(SELECT + "where kommunenr = :k and id = :id")
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(GittRepository::read)
                .optional();
    }

    /// A person's consents, newest first.
    List<Samtykke> findByPerson(PersonId id) {
        return jdbc.sql(
                        SELECT
                                + """
                                where kommunenr = :k
                                  and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                                order by gitt desc, id desc
                                """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(GittRepository::read)
                .list();
    }

    /// @return false when it was taken back before
    boolean withdraw(SamtykkeId id, Instant when, Actor actor, String navn) {
        return jdbc.sql(
                                """
                                update samtykke.samtykke set trukket = :t, trukket_av = :av,
                                  trukket_navn = :navn
                                where kommunenr = :k and id = :id and trukket is null
                                """)
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .param("av", actor.id())
                        .param("navn", navn)
                        .param("k", id.kommunenr())
                        .param("id", id.id())
                        .update()
                == 1;
    }

    static String[] keys(List<Delt> deler) {
        return deler.stream().map(Delt::key).toArray(String[]::new);
    }

    static String[] texts(List<Delt> deler) {
        return deler.stream().map(Delt::tekst).toArray(String[]::new);
    }

    static List<Delt> parts(ResultSet row) throws SQLException {
        var keys = (String[]) row.getArray("deler").getArray();
        var texts = (String[]) row.getArray("deltekster").getArray();
        var parts = new ArrayList<Delt>();
        for (int i = 0; i < keys.length; i++) {
            parts.add(new Delt(keys[i], texts[i]));
        }
        return parts;
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static Samtykke read(ResultSet row, int index) throws SQLException {
        var k = row.getString("kommunenr");
        var paper = row.getObject("fil_id", UUID.class);
        return new Samtykke(
                new SamtykkeId(k, row.getObject("id", UUID.class)),
                new PersonId(k, row.getObject("person_id", UUID.class)),
                new PartnerId(k, row.getObject("organisasjon_id", UUID.class)),
                parts(row),
                row.getString("formal"),
                row.getObject("til", LocalDate.class),
                Mate.valueOf(row.getString("mate")),
                row.getString("gitt_som"),
                row.getString("gitt_av"),
                row.getString("vitne"),
                paper == null ? null : new FilId(k, paper),
                row.getString("arkivsted"),
                row.getObject("gitt", OffsetDateTime.class).toInstant(),
                row.getString("registrert_navn"),
                moment(row, "trukket"),
                row.getString("trukket_navn"),
                row.getBoolean("gjelder"));
    }
}
