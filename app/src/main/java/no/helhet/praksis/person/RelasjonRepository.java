package no.helhet.praksis.person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Who a person lives with and is family to. Both directions are kept, and each person is the one
/// that stays.
@Repository
class RelasjonRepository {
    private final JdbcClient jdbc;

    RelasjonRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param andel share of the time with the person, percent
    record Relasjon(
            PersonId annen,
            Relasjonstype type,
            boolean borSammen,
            int andel,
            String kilde,
            LocalDate dato) {}

    List<Relasjon> find(PersonId id) {
        return jdbc.sql(
                        """
                        select distinct on (annen_id, type) platform.staying(kommunenr, annen_id) annen_id,
                          type, bor_sammen, andel, kilde, dato
                        from person.relasjon
                        where kommunenr = :k and person_id = any ((select platform.ids_of(:k, :id))::uuid[])
                        order by annen_id, type, dato desc
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .query(
                        (row, i) ->
                                new Relasjon(
                                        new PersonId(
                                                id.kommunenr(),
                                                row.getObject("annen_id", UUID.class)),
                                        Relasjonstype.valueOf(row.getString("type")),
                                        row.getBoolean("bor_sammen"),
                                        row.getInt("andel"),
                                        row.getString("kilde"),
                                        row.getObject("dato", LocalDate.class)))
                .list();
    }

    /// Writes the relation from both sides; one that is there gets the new facts.
    void save(PersonId id, Relasjon relasjon) {
        write(id, relasjon.annen(), relasjon.type(), relasjon);
        write(relasjon.annen(), id, relasjon.type().mirrored(), relasjon);
    }

    /// Removes the relation from both sides.
    void remove(PersonId id, PersonId annen, Relasjonstype type) {
        delete(id, annen, type);
        delete(annen, id, type.mirrored());
    }

    private void write(PersonId id, PersonId annen, Relasjonstype type, Relasjon r) {
        jdbc.sql(
                        """
                        insert into person.relasjon (kommunenr, bydel, person_id, annen_id, type,
                          bor_sammen, andel, kilde, dato)
                        select kommunenr, bydel, id, :annen, :type, :sammen, :andel, :kilde, :dato
                        from person.person where kommunenr = :k and id = :id
                        on conflict (kommunenr, person_id, annen_id, type) do update set
                          bor_sammen = excluded.bor_sammen, andel = excluded.andel,
                          kilde = excluded.kilde, dato = excluded.dato
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("annen", annen.id())
                .param("type", type.name())
                .param("sammen", r.borSammen())
                .param("andel", r.andel())
                .param("kilde", r.kilde())
                .param("dato", r.dato())
                .update();
    }

    private void delete(PersonId id, PersonId annen, Relasjonstype type) {
        jdbc.sql(
                        """
                        delete from person.relasjon
                        where kommunenr = :k and type = :type
                          and person_id = any ((select platform.ids_of(:k, :id))::uuid[])
                          and annen_id = any ((select platform.ids_of(:k, :annen))::uuid[])
                        """)
                .param("k", id.kommunenr())
                .param("id", id.id())
                .param("annen", annen.id())
                .param("type", type.name())
                .update();
    }
}
