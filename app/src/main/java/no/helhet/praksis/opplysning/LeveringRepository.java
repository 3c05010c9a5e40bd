package no.helhet.praksis.opplysning;

import no.helhet.praksis.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// SQL of a partner's transaction: the person who shares something, and where what is delivered
/// lies.
@Repository
class LeveringRepository {
    private final JdbcClient jdbc;

    LeveringRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The person that stays, when anything is shared with the partner.
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

    /// What is written from here on lies in the person's district.
    ///
    /// @return the number of the office that serves it
    String workWhere(PersonId id) {
        return jdbc.sql(
                        """
                        with here as materialized (
                          select platform.work_in(person.shared_district(:k, :p)) as bydel)
                        select o.enhetsnr from here join platform.kontor_omrade o
                          on o.kommunenr = :k and o.bydel = here.bydel
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(String.class)
                .single();
    }
}
