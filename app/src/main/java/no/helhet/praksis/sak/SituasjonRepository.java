package no.helhet.praksis.sak;

import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Sanksjon;
import no.helhet.formats.kostra.Trygd;
import no.helhet.platform.database.Actor;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.Situasjon.Oppgitt;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// SQL on `sak.situasjon`. A row never changes.
@Repository
class SituasjonRepository {
    private final JdbcClient jdbc;

    SituasjonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param version of the new statement
    /// @return false when another has that number already
    boolean insert(UUID id, Sak sak, int version, Situasjon s, Actor actor, Instant now) {
        return jdbc.sql(
                                """
                                insert into sak.situasjon (kommunenr, id, sak_id, person_id, version,
                                  dato, kilde, livsoppholdskilde, trygd, arbeidssituasjon,
                                  bosituasjon, okonomisk_radgivning, individuell_plan,
                                  vilkar_for_samboer, sanksjoner, tidspunkt, bruker_id, bruker_navn)
                                values (:k, :id, :s, :p, :version, :dato, :kilde, :livsopphold,
                                  :trygd, :arbeid, :bolig, :rad, :plan, :samboer, :sanksjoner, :t,
                                  :b, :navn)
                                on conflict (kommunenr, person_id, version) do nothing
                                """)
                        .param("k", sak.id().kommunenr())
                        .param("id", id)
                        .param("s", sak.id().id())
                        .param("p", sak.personId().id())
                        .param("version", version)
                        .param("dato", s.dato())
                        .param("kilde", s.kilde().name())
                        .param("livsopphold", s.livsoppholdskilde().name())
                        .param("trygd", s.trygd().name())
                        .param("arbeid", s.arbeidssituasjon().name())
                        .param("bolig", s.bosituasjon().name())
                        .param("rad", s.okonomiskRadgivning())
                        .param("plan", s.individuellPlan())
                        .param("samboer", s.vilkarForSamboer())
                        .param(
                                "sanksjoner",
                                s.sanksjoner().stream().map(Enum::name).toArray(String[]::new))
                        .param("t", now.atOffset(ZoneOffset.UTC))
                        .param("b", actor.id())
                        .param("navn", actor.navn())
                        .update()
                == 1;
    }

    Optional<Oppgitt> find(String kommunenr, UUID id) {
        return jdbc.sql("select * from sak.situasjon where kommunenr = :k and id = :id")
                .param("k", kommunenr)
                .param("id", id)
                .query(SituasjonRepository::read)
                .optional();
    }

    /// The number of the latest statement about the person, 0 when there is none.
    int findVersion(PersonId id) {
        return jdbc.sql(
                        """
                        select coalesce(max(version), 0) from sak.situasjon
                        where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :p))::uuid[])
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(Integer.class)
                .single();
    }

    /// The statement of the latest day, and of those the last made. One made in a case that was
    /// withdrawn was about somebody else.
    Optional<Oppgitt> findLatest(PersonId id) {
        return jdbc.sql(
                        """
                        select s.* from sak.situasjon s
                        join sak.sak k on k.kommunenr = s.kommunenr and k.id = s.sak_id
                        where s.kommunenr = :k and s.person_id = any ((select platform.ids_of(:k, :p))::uuid[]) and k.status <> 'AVSLUTTET'
                        order by s.dato desc, s.version desc limit 1
                        """)
                .param("k", id.kommunenr())
                .param("p", id.id())
                .query(SituasjonRepository::read)
                .optional();
    }

    static Oppgitt read(ResultSet row, int index) throws SQLException {
        var sanksjoner = (String[]) row.getArray("sanksjoner").getArray();
        return new Oppgitt(
                row.getObject("id", UUID.class),
                new SakId(row.getString("kommunenr"), row.getObject("sak_id", UUID.class)),
                row.getInt("version"),
                new Situasjon(
                        row.getObject("dato", LocalDate.class),
                        Situasjon.Kilde.valueOf(row.getString("kilde")),
                        Livsoppholdskilde.valueOf(row.getString("livsoppholdskilde")),
                        Trygd.valueOf(row.getString("trygd")),
                        Arbeidssituasjon.valueOf(row.getString("arbeidssituasjon")),
                        Bosituasjon.valueOf(row.getString("bosituasjon")),
                        row.getBoolean("okonomisk_radgivning"),
                        row.getBoolean("individuell_plan"),
                        row.getBoolean("vilkar_for_samboer"),
                        Arrays.stream(sanksjoner)
                                .map(Sanksjon::valueOf)
                                .collect(Collectors.toSet())),
                row.getString("bruker_navn"),
                row.getObject("tidspunkt", OffsetDateTime.class).toInstant());
    }
}
