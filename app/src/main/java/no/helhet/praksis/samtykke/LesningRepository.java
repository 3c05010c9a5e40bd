package no.helhet.praksis.samtykke;

import no.helhet.platform.database.Ids;
import no.helhet.praksis.partner.Partner;
import no.helhet.praksis.partner.PartnerId;
import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// SQL on `samtykke.lesning`, and the partner's way to the persons who share something.
@Repository
class LesningRepository {
    private final JdbcClient jdbc;

    LesningRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when nothing is shared any longer, held against the rule as it is written
    boolean insert(
            PersonId person,
            Partner partner,
            UUID medlem,
            String medlemNavn,
            List<Delt> deler,
            Instant when) {
        return jdbc.sql(
                                """
                                insert into samtykke.lesning (kommunenr, id, person_id, organisasjon_id,
                                  organisasjon_navn, medlem_id, medlem_navn, deler, deltekster, tidspunkt)
                                select :k, :id, :p, :o, :oNavn, :m, :mNavn, :deler, :tekster,
                                  cast(:t as timestamptz)
                                where samtykke.shares_anything(:k, :p, :o)
                                """)
                        .param("k", person.kommunenr())
                        .param("id", Ids.next())
                        .param("p", person.id())
                        .param("o", partner.id().id())
                        .param("oNavn", partner.navn())
                        .param("m", medlem)
                        .param("mNavn", medlemNavn)
                        .param("deler", GittRepository.keys(deler))
                        .param("tekster", GittRepository.texts(deler))
                        .param("t", when.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// What partners have read about a person, newest first.
    List<Lesning> findByPerson(PersonId id, int limit) {
        return jdbc.sql(
                        """
                        select * from samtykke.lesning
                        where kommunenr = :k
                          and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        order by id desc limit :n
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .param("n", limit)
                .query(
                        (row, i) ->
                                new Lesning(
                                        new PartnerId(
                                                row.getString("kommunenr"),
                                                row.getObject("organisasjon_id", UUID.class)),
                                        row.getString("organisasjon_navn"),
                                        row.getString("medlem_navn"),
                                        GittRepository.parts(row),
                                        row.getObject("tidspunkt", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /// Of the partner's transaction: the person that stays, when anything is shared.
    Optional<PersonId> findShared(PersonId id) {
        return jdbc
                .sql("select samtykke.staying(:k, :p)")
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(UUID.class)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .map(one -> new PersonId(id.kommunenr(), one));
    }

    /// Of the partner's transaction: every consent that holds, with the person that stays.
    List<Deling> findShared(String[] kommuner) {
        return jdbc.sql(
                        """
                        select *, samtykke.staying(kommunenr, person_id) as bestar
                        from samtykke.samtykke where kommunenr = any(:k) order by til, id
                        """)
                .param("k", kommuner)
                .query(
                        (row, i) ->
                                new Deling(
                                        new PersonId(
                                                row.getString("kommunenr"),
                                                row.getObject("bestar", UUID.class)),
                                        row.getString("bydel"),
                                        GittRepository.parts(row),
                                        row.getString("formal"),
                                        row.getObject("til", LocalDate.class)))
                .list();
    }

    /// What a partner writes from here on lies in the person's district.
    void workIn(String bydel) {
        jdbc.sql("select platform.work_in(:b)").param("b", bydel).query(row -> {});
    }
}
